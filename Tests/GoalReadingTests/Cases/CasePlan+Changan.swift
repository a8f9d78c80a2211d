extension CasePlan {
  /// A work report in one long sentence.
  static let changan = CasePlan(
    "130102-长安区.txt",
    """
    6%               goal  地区生产总值 growth ~6% @2026
    5%               goal  一般公共预算收入 growth =5% @2026
    50亿元           goal  一般公共预算收入 level =50亿元 @2026
    6%               goal  城镇居民人均可支配收入 growth =6% @2026
    7%               goal  农村居民人均可支配收入 growth =7% @2026
    4%               goal  城镇登记失业率 level <=4% @2026
    2个百分点        goal  空气质量优良天数比率 growth =2pp @2026
    3微克/立方米     goal  PM2.5浓度 growth =-3微克/立方米 @2026
    3.2%             goal  万元GDP能耗 growth =-3.2% @2026
    0.2个百分点      goal  R&D投入强度 growth =0.2pp @2026
    5%               goal  化学需氧量/化学需氧量排放量 growth =-5% @2026
    4%               goal  氨氮排放量 growth =-4% @2026
    30个             goal  亿元以上·项目 addition =30个 @2026
    3亿公斤          goal  粮食总产量 level >=3亿公斤 @2026
    5亿度            goal  用电量 addition =5亿度 @2026
    2000万千瓦时     goal  节约用电/用电 addition =2000万千瓦时 @2026
    12处             goal  口袋公园/"口袋公园" level =12处 @2026
    3000个           goal  公共停车泊位 addition =3000个 @2026
    2万亩            goal  造林 addition =2万亩 @2026
    30平方公里       goal  水土流失面积 addition =30平方公里 @2026
    50万头           goal  生猪出栏/生猪 level/addition =50万头 @2026
    2.5:1            goal  农产品加工业产值与农业总产值之比 level =2.5:1 @2026
    -                goal  高标准农田 level =100% @2026
    """)
}
