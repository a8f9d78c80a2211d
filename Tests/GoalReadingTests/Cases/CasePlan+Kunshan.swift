extension CasePlan {
  /// An action plan over three years with the province's goal in its first paragraph and a table.
  static let kunshan = CasePlan(
    "320583-昆山市-三年行动.txt",
    """
    100万个          other-body
    6万个            goal  充电桩 level/addition >=6万个 @2027
    1.2万个          part  公共充电桩 level/addition =1.2万个 @2027 of:充电桩
    2:1              goal  车桩比 level <=2:1 @2027
    8000个           goal  充电桩/新建充电桩 addition =8000个 @2025
    10000个          goal  充电桩/新建充电桩 addition =10000个 @2026
    12000个          goal  充电桩/新建充电桩 addition =12000个 @2027
    4万个            goal  充电桩/新建充电桩 addition =4万个 <2025/- @2027
    8个百分点        goal  新能源汽车渗透率 growth =8pp @2027
    58%              goal  新能源汽车渗透率 level =58% @2027
    20座             goal  充换电站 level =20座 @2025
    35座             goal  充换电站 level =35座 @2026
    50座             goal  充换电站 level =50座 @2027
    50个             goal  老旧小区 addition =50个 @2027 annual
    150个            goal  老旧小区 addition =150个 @2027
    120千瓦          condition
    200元            money
    300万元          money
    100%             goal  公交车新能源化率 level =100% @2027
    8000             goal  充电桩/新建充电桩 addition =8000个 @2025
    10000            goal  充电桩/新建充电桩 addition =10000个 @2026
    15000            goal  充电桩/新建充电桩 addition =15000个 @2027
    0.65             baseline
    0.8              goal  公共充电桩保有量 level =0.8万个 @2025
    1.0              goal  公共充电桩保有量 level =1万个 @2026
    1.3              goal  公共充电桩保有量 level =1.3万个 @2027
    50               baseline
    53               goal  新能源汽车渗透率 level =53% @2025
    56               goal  新能源汽车渗透率 level =56% @2026
    58               goal  新能源汽车渗透率 level =58% @2027
    """)
}
