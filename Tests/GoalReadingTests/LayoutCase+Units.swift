extension LayoutCase {
  static let units: [LayoutCase] = [
    LayoutCase(
      "One by one",
      """
      任务分解表
      单位：个、公里

      | 地区 | 公园 | 绿道 |
      | 合计 | 3 | 30 |
      | 甲区 | 1 | 10 |
      | 乙区 | 2 | 20 |
      """,
      """
      goal | 公园 | 3 | 个 | 
      goal | 绿道 | 30 | 公里 | 
      goal | 公园 | 1 | 个 |  | in 甲区
      goal | 绿道 | 10 | 公里 |  | in 甲区
      goal | 公园 | 2 | 个 |  | in 乙区
      goal | 绿道 | 20 | 公里 |  | in 乙区
      """
    ),
    LayoutCase(
      "Land and roads",
      """
      任务分解表
      单位：亩、公里

      | 地区 | 人工造林 | 封山育林面积 | 森林步道 |
      | 甲区 | 1 | 10 | 3 |
      | 乙区 | 2 | 20 | 4 |
      """,
      """
      goal | 人工造林 | 1 | 亩 |  | in 甲区
      goal | 封山育林面积 | 10 | 亩 |  | in 甲区
      goal | 森林步道 | 3 | 公里 |  | in 甲区
      goal | 人工造林 | 2 | 亩 |  | in 乙区
      goal | 封山育林面积 | 20 | 亩 |  | in 乙区
      goal | 森林步道 | 4 | 公里 |  | in 乙区
      """
    ),
    LayoutCase(
      "Land, roads and counts",
      """
      任务分解表
      单位：万亩、公里、个

      | 县（区） | 低效林改培 | 通村公路 | 灌溉渠道 | 示范村 |
      | 甲区 | 1 | 10 | 3 | 2 |
      | 乙区 | 2 | 20 | 4 | 1 |
      """,
      """
      goal | 低效林改培 | 1 | 万亩 |  | in 甲区
      goal | 通村公路 | 10 | 公里 |  | in 甲区
      goal | 灌溉渠道 | 3 | 公里 |  | in 甲区
      goal | 示范村 | 2 | 个 |  | in 甲区
      goal | 低效林改培 | 2 | 万亩 |  | in 乙区
      goal | 通村公路 | 20 | 公里 |  | in 乙区
      goal | 灌溉渠道 | 4 | 公里 |  | in 乙区
      goal | 示范村 | 1 | 个 |  | in 乙区
      """
    ),
    LayoutCase(
      "Counts and roads, blanks between",
      """
      任务表
      单位：座、公里

      县（区）　　公厕　　泵站　　雨水管网
      甲区　　　　12　　　3　　　　40
      乙区　　　　10　　　2　　　　31
      """,
      """
      goal | 公厕 | 12 | 座 |  | in 甲区
      goal | 泵站 | 3 | 座 |  | in 甲区
      goal | 雨水管网 | 40 | 公里 |  | in 甲区
      goal | 公厕 | 10 | 座 |  | in 乙区
      goal | 泵站 | 2 | 座 |  | in 乙区
      goal | 雨水管网 | 31 | 公里 |  | in 乙区
      """
    ),
    LayoutCase(
      "An order that does not fit",
      """
      任务分解表
      单位：公里、亩

      | 地区 | 造林面积 | 绿道 | 驿站 |
      | 甲区 | 1 | 10 | 3 |
      | 乙区 | 2 | 20 | 4 |
      """,
      """
      goal | 造林面积 | 1 |  |  | in 甲区
      goal | 绿道 | 10 |  |  | in 甲区
      goal | 驿站 | 3 |  |  | in 甲区
      goal | 造林面积 | 2 |  |  | in 乙区
      goal | 绿道 | 20 |  |  | in 乙区
      goal | 驿站 | 4 |  |  | in 乙区
      """
    ),
    LayoutCase(
      "One unit is of all",
      """
      任务分解表
      单位：亩

      | 地区 | 造林面积 | 抚育面积 |
      | 甲区 | 1 | 10 |
      | 乙区 | 2 | 20 |
      """,
      """
      goal | 造林面积 | 1 | 亩 |  | in 甲区
      goal | 抚育面积 | 10 | 亩 |  | in 甲区
      goal | 造林面积 | 2 | 亩 |  | in 乙区
      goal | 抚育面积 | 20 | 亩 |  | in 乙区
      """
    ),
    LayoutCase(
      "Units in the header stay",
      """
      任务表
      单位：个、公里

      | 地区 | 公园（处） | 绿道（公里） |
      | 甲区 | 1 | 10 |
      | 乙区 | 2 | 20 |
      """,
      """
      goal | 公园 | 1 | 处 |  | in 甲区
      goal | 绿道 | 10 | 公里 |  | in 甲区
      goal | 公园 | 2 | 处 |  | in 乙区
      goal | 绿道 | 20 | 公里 |  | in 乙区
      """
    ),
    LayoutCase(
      "Areas and counts",
      """
      任务分解表
      单位：公顷、处

      | 镇（街道） | 湿地修复 | 驿站 |
      | 甲镇 | 1 | 10 |
      | 乙镇 | 2 | 20 |
      """,
      """
      goal | 湿地修复 | 1 | 公顷 |  | in 甲镇
      goal | 驿站 | 10 | 处 |  | in 甲镇
      goal | 湿地修复 | 2 | 公顷 |  | in 乙镇
      goal | 驿站 | 20 | 处 |  | in 乙镇
      """
    ),
    LayoutCase(
      "Three for three",
      """
      任务分解表
      单位：人、家、%

      | 地区 | 培训 | 企业 | 达标率 |
      | 甲区 | 1 | 10 | 90 |
      | 乙区 | 2 | 20 | 95 |
      """,
      """
      goal | 培训 | 1 | 人 |  | in 甲区
      goal | 企业 | 10 | 家 |  | in 甲区
      goal | 达标率 | 90 | % |  | in 甲区
      goal | 培训 | 2 | 人 |  | in 乙区
      goal | 企业 | 20 | 家 |  | in 乙区
      goal | 达标率 | 95 | % |  | in 乙区
      """
    ),
    LayoutCase(
      "The names of columns that are titles",
      """
      任务分解表
      单位：个、公里

      | 地区 | 目标 | 完成 |
      | 甲区 | 1 | 1 |
      | 乙区 | 2 | 1 |
      """,
      """
      noName
      """
    ),
  ]
}
