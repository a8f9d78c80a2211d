extension CasePlan {
  /// Goals under labels (——规模效益。), with a sentence on the years between at the end.
  static let wuwei = CasePlan(
    "340225-无为市-工业.txt",
    """
    1500亿元         goal  规上工业总产值 level >1500亿元 @2027 strive
    翻一番           goal  规上工业总产值 growth =100% <2024 @2027 strive
    10%              goal  规上工业增加值 growth >=10% <2024/2025/- @2027 annual strive?
    38％             goal  制造业增加值占GDP比重 level =38% @2027 strive?
    2.5%             goal  规上工业企业·研发投入强度 level =2.5% @2027
    12％             goal  R&D经费支出 growth =12% <2024/2025/- @2027 annual
    200家            goal  国家高新技术企业 level =200家 @2027
    500家            goal  科技型中小企业 level >500家 @2027
    5户              goal  国家级专精特新“小巨人”企业 addition =5户 @2027
    6家              goal  上市企业 level =6家 @2027
    10%              goal  单位工业增加值能耗 growth =-10% <2024/2025/- @2027
    15个             goal  省级以上·绿色工厂 level =15个 @2027
    100%             goal  规上制造业企业·数字化改造覆盖率 level =100% @2027
    800家            goal  上云企业 level >800家 @2027
    3000个           goal  5G基站 level/addition =3000个 @2027
    500P             goal  算力规模 level =500P @2027
    950亿元          goal  规上工业总产值 level =950亿元 @2025
    1200亿元         goal  规上工业总产值 level =1200亿元 @2026
    """)
}
