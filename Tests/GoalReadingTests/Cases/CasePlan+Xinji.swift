extension CasePlan {
  /// A work report with a review and this year's goals.
  static let xinji = CasePlan(
    "130181-辛集市-政府工作报告.txt",
    """
    486.3亿元        result  地区生产总值 level =486.3亿元 @2025
    5.6%             result  地区生产总值 growth =5.6% @2025
    7.2%             result  规模以上工业增加值 growth =7.2% @2025
    6.1%             result  固定资产投资 growth =6.1% @2025
    198亿元          result  社会消费品零售总额 level =198亿元 @2025
    5.5%             result  社会消费品零售总额 growth =5.5% @2025
    32.6亿元         result  一般公共预算收入 level =32.6亿元 @2025
    4.8%             result  一般公共预算收入 growth =4.8% @2025
    41256元          result  城镇居民人均可支配收入 level =41256元 @2025
    23870元          result  农村居民人均可支配收入 level =23870元 @2025
    4.9%             result  城镇居民人均可支配收入 growth =4.9% @2025
    6.3%             result  农村居民人均可支配收入 growth =6.3% @2025
    42微克/立方米    result  PM2.5平均浓度 level =42微克/立方米 @2025
    72.5%            result  优良天数比率 level =72.5% @2025
    9.8亿斤          result  粮食总产量 level =9.8亿斤 @2025
    8600人           result  城镇就业/新增城镇就业 addition =8600人 @2025
    5.8%             result  地区生产总值 growth =5.8% <2021/2020 @2025 annual
    86家             baseline
    152家            result  高新技术企业 level =152家 <2021/2020/- @2025
    5.5%             goal  地区生产总值 growth ~5.5% @2026
    7%               goal  规模以上工业增加值 growth >=7% @2026
    6%               goal  固定资产投资 growth =6% @2026
    6%               goal  社会消费品零售总额 growth ~6% @2026
    4%               goal  一般公共预算收入 growth =4% @2026
    -                goal  居民人均可支配收入 benchmark =经济增长 @2026
    8500人           goal  城镇新增就业/城镇就业 addition >=8500人 @2026
    5.5%             goal  城镇调查失业率 level <=5.5% @2026
    2%               goal  居民消费价格涨幅/居民消费价格 growth ~2% @2026
    9.8亿斤          goal  粮食产量 level >=9.8亿斤 @2026
    40微克/立方米    goal  PM2.5平均浓度 level <=40微克/立方米 @2026
    3%               goal  单位GDP能耗 growth ~-3% @2026
    156个            goal  重点项目 addition =156个 @2026
    820亿元          goal  总投资 level/addition =820亿元 @2026
    210亿元          goal  年度完成投资/完成投资/投资 level/addition =210亿元 @2026
    68个             part  亿元以上·项目 level/addition =68个 @2026 of:重点项目
    15家             goal  高新技术企业 addition =15家 @2026 strive
    20家             goal  专精特新中小企业 addition =20家 @2026 strive
    18家             goal  规上工业企业 addition =18家 @2026 strive
    60个             goal  技改项目 addition >=60个 @2026
    10%              goal  技改投资 growth >=10% @2026
    3.5万亩          goal  高标准农田 addition =3.5万亩 @2026
    65%              goal  农村生活污水治理率 level =65% @2026
    5个百分点        goal  农村生活污水治理率 growth =5pp <2025 @2026 annual
    12个             goal  老旧小区 addition =12个 @2026
    3200户           goal  居民/惠及居民 addition/level =3200户 @2026
    28公里           goal  燃气管网 addition =28公里 @2026
    300张            goal  养老床位 addition =300张 @2026
    1080个           goal  公办幼儿园学位 addition =1080个 @2026
    5000吨标准煤     condition
    """)
}
