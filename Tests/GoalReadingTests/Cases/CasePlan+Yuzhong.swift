extension CasePlan {
  /// Dollars, thresholds in names (10亿元以上项目), and rates shared by what was named before.
  static let yuzhong = CasePlan(
    "620123-榆中县-招商.txt",
    """
    120亿元          goal  招商引资到位资金/到位资金 level/addition =120亿元 @2026
    15%              goal  招商引资到位资金/到位资金 growth =15% <2025 @2026 annual
    60个             goal  签约项目/项目 level/addition >=60个 @2026
    10亿元           condition
    5个              part  10亿元以上·项目 level/addition >=5个 @2026 of:签约项目/项目
    8000万美元       goal  外贸进出口总额 level =8000万美元 @2026
    500万美元        goal  实际使用外资 level =500万美元 @2026
    7%               goal  社零额增速/社零额 growth =7% @2026
    15亿元           goal  网络零售额 level >15亿元 @2026
    1200万人次       goal  接待游客/游客 level/addition =1200万人次 @2026
    70亿元           goal  旅游综合收入 level =70亿元 @2026
    12%              goal  接待游客/游客 growth =12% @2026
    15%              goal  旅游综合收入 growth =15% @2026
    6000户           goal  新登记市场主体/市场主体 addition >=6000户 @2026
    4.8万户          goal  市场主体总量/市场主体/总量 level =4.8万户 @2026
    """)
}
