extension CasePlan {
  /// A list of a year's tasks.
  static let guangning = CasePlan(
    "441223-广宁县-民生实事.txt",
    """
    3所              goal  公办幼儿园 addition =3所 @2026
    720个            goal  学位 addition =720个 @2026
    1500个           goal  义务教育学位 addition =1500个 @2026
    6.8张            goal  每千人口床位数 level =6.8张 @2026
    200张            goal  床位/新增床位/县人民医院床位/县人民医院新增床位 addition =200张 @2026
    75%              goal  家庭医生签约服务覆盖率 level >=75% @2026
    3500人           goal  城镇新增就业/城镇就业 addition =3500人 @2026
    2800人次         goal  职业技能培训 addition =2800人次 @2026
    动态清零         goal  零就业家庭 level =0 @2026
    260户            goal  特殊困难老年人家庭适老化改造 addition =260户 @2026
    5个              goal  镇级综合养老服务中心 level =5个 @2026
    320套            goal  保障性租赁住房 addition =320套 @2026
    15部             goal  电梯 addition =15部 @2026
    8个              goal  老旧小区 addition =8个 @2026
    86公里           goal  农村公路 addition =86公里 @2026
    2000个           goal  停车位 addition =2000个 @2026
    92%              baseline
    96%              goal  农村自来水普及率 level =96% @2026
    97%              goal  城镇生活污水处理率/城市生活污水处理率 level =97% @2026
    70%              goal  农村生活污水处理率 level =70% @2026
    6.5公顷          goal  公园绿地 addition =6.5公顷 @2026
    2个              goal  体育公园 addition =2个 @2026
    2.7㎡            goal  人均体育场地面积 level =2.7㎡ @2026
    120座            goal  5G基站 addition =120座 @2026
    100%             goal  行政村5G通达率 level =100% @2026
    """)
}
