extension CasePlan {
  /// A notice: parts of a whole, one amount in two units, a subsidy.
  static let tongxu = CasePlan(
    "410222-通许县-通知.txt",
    """
    95%              goal  秸秆综合利用率 level >=95% @2026
    1.5个百分点      goal  秸秆综合利用率 growth =1.5pp <2025 @2026 annual
    90％             goal  畜禽粪污综合利用率 level >=90% @2026
    5.2万亩          goal  高标准农田 addition =5.2万亩 @2026
    3466.7公顷       goal/reference
    3万亩            part  高标准农田 addition =3万亩 @2026 of:高标准农田
    2.2万亩          part  高标准农田 addition =2.2万亩 @2026 of:高标准农田
    98万亩           goal  粮食播种面积 level >=98万亩 @2026
    45.6万吨         goal  粮食总产 level =45.6万吨 @2026
    9.12亿斤         goal/reference
    60万亩次         goal  秸秆还田面积 addition/level =60万亩次 @2026
    12万吨           goal  秸秆离田利用量 addition/level =12万吨 @2026
    20元             money
    500亩            condition
    50％             goal  火点数 growth =-50% <2025 @2026 annual
    """)
}
