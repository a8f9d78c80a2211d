extension LayoutCase {
  /// What columns hold.
  static let columns: [LayoutCase] = [
    LayoutCase(
      "Units in a column, binding, who leads",
      """
      | 领域 | 指标 | 单位 | 基期值 | 2026年 | 2027年 | 牵头单位 |
      |:--|:--:|:--|--:|--:|--:|:--|
      | 工业 | 规上企业数字化率 | % | 62 | 70 | 78 | 区工信局 |
      | 工业 | 智能工厂 | 家 | 3 | 5 | 8 | 区工信局 |
      | 交通 | 新能源公交占比 | % | 55.5 | 70以上 | 85以上 | 区交通局、区财政局 |
      """,
      """
      baseline | 规上企业数字化率 | 62 | % |  | by 区工信局
      goal | 规上企业数字化率 | 70 | % | 2026 | by 区工信局
      goal | 规上企业数字化率 | 78 | % | 2027 | by 区工信局
      baseline | 智能工厂 | 3 | 家 |  | by 区工信局
      goal | 智能工厂 | 5 | 家 | 2026 | by 区工信局
      goal | 智能工厂 | 8 | 家 | 2027 | by 区工信局
      baseline | 新能源公交占比 | 55.5 | % |  | by 区交通局、区财政局
      goal | 新能源公交占比 | 70以上 | % | 2026 | by 区交通局、区财政局
      goal | 新能源公交占比 | 85以上 | % | 2027 | by 区交通局、区财政局
      """
    ),
    LayoutCase(
      "One title over two columns, written in both",
      """
      | 指标 | 指标 | 2025年 | 2030年 |
      |---|---|---|---|
      | 经济发展 | 地区生产总值（亿元） | 100 | 150 |
      | 经济发展 | 规上工业增加值（亿元） | 40 | 60 |
      | 森林覆盖率（%） | 森林覆盖率（%） | 40 | 42 |
      """,
      """
      baseline | 地区生产总值 | 100 | 亿元 | 2025
      goal | 地区生产总值 | 150 | 亿元 | 2030
      baseline | 规上工业增加值 | 40 | 亿元 | 2025
      goal | 规上工业增加值 | 60 | 亿元 | 2030
      baseline | 森林覆盖率 | 40 | % | 2025
      goal | 森林覆盖率 | 42 | % | 2030
      """
    ),
    LayoutCase(
      "Units in the titles",
      """
      | 指标 | 2024年（亿元） | 2025年（亿元） |
      |---|---|---|
      | 工业产值 | 120 | 130 |
      """,
      """
      baseline | 工业产值 | 120 | 亿元 | 2024
      goal | 工业产值 | 130 | 亿元 | 2025
      """
    ),
    LayoutCase(
      "One unit for all, above the table",
      """
      单位：亿元
      | 指标 | 2030年目标 |
      | 产值 | 12 |
      """,
      """
      goal | 产值 | 12 | 亿元 | 2030
      """
    ),
    LayoutCase(
      "Weights and scores are no goals",
      """
      | 考核指标 | 分值 | 目标值 | 完成值 | 得分 |
      |---|---|---|---|---|
      | 就业（万人） | 10 | 5 | 5.2 | 10 |
      """,
      """
      goal | 就业 | 5 | 万人 | 
      result | 就业 | 5.2 | 万人 | 
      aside 10 weight, 10 weight
      """
    ),
    LayoutCase(
      "Three levels of indicators",
      """
      | 一级指标 | 二级指标 | 三级指标 | 2025年目标值 | 权重 |
      |---|---|---|---|---|
      | 发展 | 经济 | 人均生产总值（万元） | 10 | 5% |
      |  | 社会 | 养老床位（张） | 200 | 5% |
      """,
      """
      goal | 人均生产总值 | 10 | 万元 | 2025
      goal | 养老床位 | 200 | 张 | 2025
      aside 5% weight, 5% weight
      """
    ),
    LayoutCase(
      "Growth in its own column",
      """
      | 指标 | 2020年 | 2025年 | 年均增速〔累计〕 | 属性 |
      | 生产总值（亿元） | 1680 | 2200 | 5.5% | 预期性 |
      | 城镇化率（%） | 77.6 | 82 | 〔4.4〕 | 预期性 |
      | 单位GDP能耗降低（%） | — | — | 〔14.5〕 | 约束性 |
      """,
      """
      baseline | 生产总值 | 1680 | 亿元 | 2020 | expected
      goal | 生产总值 | 2200 | 亿元 | 2025 | expected
      annualGrowth | 生产总值 | 5.5% | % | 2025 | expected
      baseline | 城镇化率 | 77.6 | % | 2020 | expected
      goal | 城镇化率 | 82 | % | 2025 | expected
      cumulativeGrowth | 城镇化率 | (4.4) | % | 2025 | expected
      cumulativeGrowth | 单位GDP能耗降低 | (14.5) | % | 2025 | binding
      """
    ),
    LayoutCase(
      "Growth against the year before, of both years",
      """
      | 指标 | 2024年 |  | 2025年 |  |
      | --- | --- | --- | --- | --- |
      |  | 实际 | 增长（%） | 目标 | 增长（%） |
      | 生产总值（亿元） | 100 | 5.1 | 106 | 6 |
      """,
      """
      baseline | 生产总值 | 100 | 亿元 | 2024
      pastGrowth | 生产总值 | 5.1 | % | 2024
      goal | 生产总值 | 106 | 亿元 | 2025
      annualGrowth | 生产总值 | 6 | % | 2025
      """
    ),
    LayoutCase(
      "A change over the period",
      """
      | 指标 | 2025年 | 2030年 | 2030年比2025年增长（%） |
      | 产值（亿元） | 10 | 15 | 50 |
      """,
      """
      baseline | 产值 | 10 | 亿元 | 2025
      goal | 产值 | 15 | 亿元 | 2030
      cumulativeGrowth | 产值 | 50 | % | 2030
      """
    ),
    LayoutCase(
      "A cumulative number in the column of the goal",
      """
      | 指标 | 2020年 | 2025年 | 年均增速（%） |
      |---|---|---|---|
      | 产值（亿元） | 10 | 15 | 8.4 |
      | 岸线治理长度（公里） | — | 〔30〕 | - |
      """,
      """
      baseline | 产值 | 10 | 亿元 | 2020
      goal | 产值 | 15 | 亿元 | 2025
      annualGrowth | 产值 | 8.4 | % | 2025
      cumulativeGrowth | 岸线治理长度 | (30) | 公里 | 2025
      """
    ),
    LayoutCase(
      "Estimated and planned",
      """
      指标名称\t计量单位\t2024年预计\t2025年计划\t增长（%）
      社会消费品零售总额\t亿元\t500\t530\t6
      进出口总额\t亿元\t80\t84\t5
      """,
      """
      baseline | 社会消费品零售总额 | 500 | 亿元 | 2024
      goal | 社会消费品零售总额 | 530 | 亿元 | 2025
      annualGrowth | 社会消费品零售总额 | 6 | % | 2025
      baseline | 进出口总额 | 80 | 亿元 | 2024
      goal | 进出口总额 | 84 | 亿元 | 2025
      annualGrowth | 进出口总额 | 5 | % | 2025
      """
    ),
    LayoutCase(
      "Sentences are goals as they stand",
      """
      序号\t工作任务\t工作目标\t责任单位
      1\t充电设施\t到2025年建成充电桩500个，覆盖率达到90%\t市发改委
      2\t公园\t新建公园5个\t市城管局
      """,
      """
      goal | 充电设施 | 到2025年建成充电桩500个,覆盖率达到90% |  |  | by 市发改委
      goal | 公园 | 新建公园5个 |  |  | by 市城管局
      """
    ),
    LayoutCase(
      "Degree words are goals as they stand",
      """
      | 指标 | 2027年目标 |
      | 能效水平 | 达到全省平均水平 |
      """,
      """
      goal | 能效水平 | 达到全省平均水平 |  | 2027
      """
    ),
    LayoutCase(
      "Years down, indicators across",
      """
      |  | 粮食产量（万吨） | 蔬菜产量（万吨） |
      |---|---|---|
      | 2020年 | 100 | 50 |
      | 2025年目标 | 110 | 60 |
      | 年均增长 | 2% | 3.7% |
      """,
      """
      baseline | 粮食产量 | 100 | 万吨 | 2020
      baseline | 蔬菜产量 | 50 | 万吨 | 2020
      goal | 粮食产量 | 110 | 万吨 | 2025
      goal | 蔬菜产量 | 60 | 万吨 | 2025
      annualGrowth | 粮食产量 | 2% | % | 2025
      annualGrowth | 蔬菜产量 | 3.7% | % | 2025
      """
    ),
    LayoutCase(
      "Units below the indicators across",
      """
      | 年度 | 新增就业 | 失业率 |
      |---|---|---|
      | 单位 | 万人 | % |
      | 2025年 | 5 | 5.5 |
      | 2026年 | 5.2 | 5.4 |
      """,
      """
      baseline | 新增就业 | 5 | 万人 | 2025
      baseline | 失业率 | 5.5 | % | 2025
      goal | 新增就业 | 5.2 | 万人 | 2026
      goal | 失业率 | 5.4 | % | 2026
      """
    ),
    LayoutCase(
      "Indicators over target and progress",
      """
      | 县区 | 新建高标准农田（万亩） |  |  |
      | --- | --- | --- | --- |
      |  | 目标任务 | 完成 | 完成率（%） |
      | 甲县 | 10 | 8 | 80 |
      | 乙县 | 5 | 5 | 100 |
      """,
      """
      goal | 新建高标准农田 | 10 | 万亩 |  | in 甲县
      result | 新建高标准农田 | 8 | 万亩 |  | in 甲县
      goal | 新建高标准农田 | 5 | 万亩 |  | in 乙县
      result | 新建高标准农田 | 5 | 万亩 |  | in 乙县
      aside 80 attainment, 100 attainment
      """
    ),
    LayoutCase(
      "The caption has the year",
      """
      2019年民生工程完成情况表

      地区

      城镇新增就业（人）


      目标任务

      完成

      完成比例（%）


      甲区

      100

      60

      60


      乙区

      200

      150

      75
      """,
      """
      goal | 城镇新增就业 | 100 | 人 | 2019 | in 甲区
      result | 城镇新增就业 | 60 | 人 | 2019 | in 甲区
      goal | 城镇新增就业 | 200 | 人 | 2019 | in 乙区
      result | 城镇新增就业 | 150 | 人 | 2019 | in 乙区
      aside 60 attainment, 75 attainment
      """
    ),
    LayoutCase(
      "Districts down, indicators across",
      """
      2027年目标任务分解表
      | 县区 | 新建住房（套） | 改造危房（户） |
      | --- | --- | --- |
      | 甲县 | 100 | 20 |
      | 乙区 | 200 | 30 |
      """,
      """
      goal | 新建住房 | 100 | 套 | 2027 | in 甲县
      goal | 改造危房 | 20 | 户 | 2027 | in 甲县
      goal | 新建住房 | 200 | 套 | 2027 | in 乙区
      goal | 改造危房 | 30 | 户 | 2027 | in 乙区
      """
    ),
    LayoutCase(
      "A sum of weights is no goal",
      """
      序号
      考核指标
      权重
      2025年目标
      1
      粮食播种面积（万亩）
      10
      163
      2
      高标准农田（万亩）
      15
      60
      合计
      25
      """,
      """
      goal | 粮食播种面积 | 163 | 万亩 | 2025
      goal | 高标准农田 | 60 | 万亩 | 2025
      aside 10 weight, 15 weight, 25 other
      """
    ),
    LayoutCase(
      "A note explains the star",
      """
      | 指标 | 2030年目标 |
      |---|---|
      | 万元GDP用水量下降（%）（约束性） | 16 |
      | 公园绿地*（平方米/人） | 15 |

      注：带*为预期性指标。
      """,
      """
      goal | 万元GDP用水量下降 | 16 | % | 2030 | binding
      goal | 公园绿地 | 15 | 平方米/人 | 2030 | expected
      """
    ),
    LayoutCase(
      "Headings of groups bind",
      """
      | 指标 | 2025年目标 |
      |---|---|
      | 一、约束性指标 | |
      | 单位GDP能耗降低（%） | 〔14.5〕 |
      | 二、预期性指标 | |
      | 其中：绿电占比（%） | 30 |
      | 注：〔〕内为五年累计数 | |
      """,
      """
      cumulativeGrowth | 单位GDP能耗降低 | (14.5) | % | 2025 | binding
      goal | 绿电占比 | 30 | % | 2025 | expected
      """
    ),
    LayoutCase(
      "One cell for two years",
      """
      <table><tr><td>指标</td><td>2020年</td><td>2025年</td></tr><tr><td>达标率（%）</td><td colspan=2>100</td></tr></table>
      """,
      """
      goal | 达标率 | 100 | % | 2025
      """
    ),
    LayoutCase(
      "One title over the number and the name",
      """
      | 指标 | 2020年 | 2025年 |
      | 1 | 甲产量（万吨） | 1 | 2 |
      | 2 | 乙产量（万吨） | 3 | 4 |
      """,
      """
      baseline | 甲产量 | 1 | 万吨 | 2020
      goal | 甲产量 | 2 | 万吨 | 2025
      baseline | 乙产量 | 3 | 万吨 | 2020
      goal | 乙产量 | 4 | 万吨 | 2025
      """
    ),
    LayoutCase(
      "One title over the category and the name",
      """
      | 指标 | 单位 | 2025年 |
      | 经济 | 甲产量 | 万吨 | 2 |
      | 社会 | 乙人数 | 万人 | 4 |
      """,
      """
      goal | 甲产量 | 2 | 万吨 | 2025
      goal | 乙人数 | 4 | 万人 | 2025
      """
    ),
    LayoutCase(
      "Dashes say nothing",
      """
      | 指标 | 2020年 | 2025年 |
      | 甲（个） | — | / |
      | 乙（个） | 一 | - |
      | 丙（个） |  | 3 |
      """,
      """
      goal | 丙 | 3 | 个 | 2025
      """
    ),
  ]
}
