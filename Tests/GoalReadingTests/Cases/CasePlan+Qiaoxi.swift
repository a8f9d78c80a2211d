extension CasePlan {
  /// An annual plan whose title names no year; numbered lines, of which some begin with a year.
  static let qiaoxi = CasePlan(
    "130104-桥西区.txt",
    """
    6%               goal  GDP growth >=6% @2026
    6.5%             goal  GDP growth =6.5% @2026 strive
    0.5个百分点      goal  GDP增速 benchmark >全市平均水平 @2026/-
    8%-10%           goal  固定资产投资 growth =8~10% @2026/-
    35%              goal  工业投资占比 level =35% @2026/-
    5%               goal  一般公共预算收入 growth ~5% @2026
    70%              part  税收收入占比 level >=70% @2026 of:一般公共预算收入
    倍增             goal  高新技术企业 growth =100% @2028 <2025/-
    120家            baseline
    200家            goal  规上工业企业数量 level =200家 @2030
    16家             goal  规上工业企业数量/规上工业企业 addition =16家 @2030 annual
    -                goal  居民收入增速 benchmark >经济增速 @2026/-
    -                goal  单位GDP能耗 benchmark =上级下达任务 @2026/-
    -                goal  PM2.5浓度 benchmark =市定目标 @2026/-
    5000万元         condition
    500万元          money
    2000万元         condition
    ? - goal 年产值2000万元以上企业/年产值2000万元以上·企业 level =100% @2026/-
    35个             result  老旧小区改造/老旧小区 addition =35个 @2025/-
    42个             goal  老旧小区改造/老旧小区 addition =42个 @2026/-
    75%              goal  城镇化率 level =75% @2030
    5个百分点        goal  城镇化率 growth =5pp <2025 @2030
    50%              goal  新能源汽车销量占比 level >=50% @2026
    1:2.5            goal  充电桩与车辆比例 level =1:2.5 @2026
    5条              goal  公交线路 addition =5条 @2026
    8条              goal  公交线路 addition =8条 @2026
    """)
}
