extension CasePlan {
  /// Declines, ceilings and amounts of energy under one year, and a nearer year at the end.
  static let zhongjiang = CasePlan(
    "510623-中江县-节能.txt",
    """
    13%              goal  单位地区生产总值能耗 growth =-13% <2025 @2030
    17%              goal  单位地区生产总值二氧化碳排放 growth =-17% <2025 @2030
    85万吨标准煤     goal  能源消费总量 level <=85万吨标准煤 @2030
    32%              goal  非化石能源消费占比 level =32% @2030
    12万吨标准煤     goal  节能能力 level/addition =12万吨标准煤 @2030
    28亿千瓦时       goal  全社会用电量 level =28亿千瓦时 @2030
    50万千瓦         goal  光伏装机容量 addition =50万千瓦 @2030
    15%              goal  万元地区生产总值用水量 growth =-15% <2025/- @2030
    30微克/立方米    goal  细颗粒物（PM2.5）浓度 level =30微克/立方米 @2030
    3天              goal  重污染天数 level <=3天 @2030
    320吨            goal  主要污染物氮氧化物重点工程减排量/氮氧化物重点工程减排量/主要污染物·氮氧化物重点工程减排量 level =320吨 @2030
    210吨            goal  挥发性有机物重点工程减排量/主要污染物·挥发性有机物重点工程减排量 level =210吨 @2030
    98%              goal  城市污泥无害化处置率 level =98% @2030
    8%               goal  规模以上工业·单位增加值能耗 growth >=-8% @2027
    78%              goal  工业固废综合利用率 level =78% @2027
    """)
}
