extension CasePlan {
  /// A five-year plan with a table: a column of the present state, cumulative changes in brackets, 约束性 and 预期性.
  static let yuyao = CasePlan(
    "330281-余姚市-十五五规划.md",
    """
    2200亿元         goal  地区生产总值 level =2200亿元 @2030
    5.5%             goal  地区生产总值 growth >=5.5% <2025/2026/- @2030 annual
    17.5万元         goal  人均地区生产总值 level =17.5万元 @2030
    3.8%             goal  研发经费投入强度 level =3.8% @2030
    80%              goal  常住人口城镇化率 level =80% @2030
    1680             baseline
    2200             goal  地区生产总值 level =2200亿元 @2030 expected
    5.5%             goal  地区生产总值 growth =5.5% <2025/2026/- @2030 annual expected
    21.5             baseline
    28               goal  全员劳动生产率 level =28万元/人 @2030 expected
    5.4%             goal  全员劳动生产率 growth =5.4% <2025/2026/- @2030 annual expected
    77.6             baseline
    82               goal  常住人口城镇化率 level =82% @2030 expected
    4.4              goal  常住人口城镇化率 growth =4.4pp <2025/- @2030 expected
    3.4              baseline
    3.8              goal  研发经费投入强度 level =3.8% @2030 expected
    0.4              goal  研发经费投入强度 growth =0.4pp <2025/- @2030 expected
    22               baseline
    32               goal  每万人口高价值发明专利拥有量 level =32件 @2030 expected
    10               goal  每万人口高价值发明专利拥有量 growth/addition =10件 <2025/- @2030 expected
    5.5              goal  城镇调查失业率 level <5.5% @2030 expected
    3.6              baseline
    4.2              goal  每千人口执业（助理）医师数 level =4.2人 @2030 expected
    0.6              goal  每千人口执业（助理）医师数 growth/addition =0.6人 <2025/- @2030 expected
    82.6             baseline
    83.5             goal  人均预期寿命 level =83.5岁 @2030 expected
    0.9              goal  人均预期寿命 growth/addition =0.9岁 <2025/- @2030 expected
    14.5             goal  单位GDP能耗/单位GDP能耗降低 growth =-14.5% <2025/- @2030 binding
    26               baseline
    24               goal  PM2.5浓度 level =24微克/立方米 @2030 binding
    -7.7%            goal  PM2.5浓度 growth =-7.7% <2025/- @2030 binding
    48.2             baseline
    48.5             goal  森林覆盖率 level =48.5% @2030 binding
    0.3              goal  森林覆盖率 growth =0.3pp <2025/- @2030 binding
    18.2             baseline
    18.5             goal  粮食产量 level >=18.5万吨 @2030 binding
    """)
}
