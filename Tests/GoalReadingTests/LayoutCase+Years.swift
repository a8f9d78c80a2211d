extension LayoutCase {
  /// Goals and where one stands, by the year.
  static let years: [LayoutCase] = [
    LayoutCase(
      "The first of two bare years is where one stands",
      """
      | 指标 | 2025年 | 2030年 |
      | 森林覆盖率（%） | 40 | 42 |
      """,
      """
      baseline | 森林覆盖率 | 40 | % | 2025
      goal | 森林覆盖率 | 42 | % | 2030
      """
    ),
    LayoutCase(
      "A document of the year before: both are to be reached", now: 2024,
      """
      | 指标 | 2025年 | 2030年 |
      | 森林覆盖率（%） | 40 | 42 |
      """,
      """
      goal | 森林覆盖率 | 40 | % | 2025
      goal | 森林覆盖率 | 42 | % | 2030
      """
    ),
    LayoutCase(
      "A five-year plan starts from the year it is written in", now: 2025,
      """
      | 指标 | 2025年 | 2030年 |
      | 森林覆盖率（%） | 40 | 42 |
      """,
      """
      baseline | 森林覆盖率 | 40 | % | 2025
      goal | 森林覆盖率 | 42 | % | 2030
      """
    ),
    LayoutCase(
      "An action plan counts the year it is written in", now: 2025,
      """
      | 指标 | 2025年 | 2027年 |
      | 森林覆盖率（%） | 40 | 42 |
      """,
      """
      goal | 森林覆盖率 | 40 | % | 2025
      goal | 森林覆盖率 | 42 | % | 2027
      """
    ),
    LayoutCase(
      "A marked base makes all later years goals",
      """
      | 指标 | 2024年基数 | 2025年 | 2026年 | 2027年 |
      | 充电桩（个） | — | 8000 | 10000 | 15000 |
      """,
      """
      goal | 充电桩 | 8000 | 个 | 2025
      goal | 充电桩 | 10000 | 个 | 2026
      goal | 充电桩 | 15000 | 个 | 2027
      """
    ),
    LayoutCase(
      "A base without a year does so too",
      """
      | 指标 | 基期值 | 2026年 | 2027年 |
      | 充电桩（个） | 5000 | 8000 | 10000 |
      """,
      """
      baseline | 充电桩 | 5000 | 个 | 
      goal | 充电桩 | 8000 | 个 | 2026
      goal | 充电桩 | 10000 | 个 | 2027
      """
    ),
    LayoutCase(
      "Two years of the past",
      """
      | 指标 | 2019年 | 2020年 | 2025年 |
      | 绿地率（%） | 38 | 39 | 42 |
      """,
      """
      baseline | 绿地率 | 38 | % | 2019
      baseline | 绿地率 | 39 | % | 2020
      goal | 绿地率 | 42 | % | 2025
      """
    ),
    LayoutCase(
      "A marked goal makes the bare year before a baseline",
      """
      | 指标 | 2025年 | 2030年目标 |
      | 森林覆盖率（%） | 40 | 42 |
      """,
      """
      baseline | 森林覆盖率 | 40 | % | 2025
      goal | 森林覆盖率 | 42 | % | 2030
      """
    ),
    LayoutCase(
      "Years without 年",
      """
      | 指标 | 单位 | 2025 | 2026 | 2027 |
      | 算力规模 | EFLOPS | 1 | 2 | 3 |
      """,
      """
      baseline | 算力规模 | 1 | EFLOPS | 2025
      goal | 算力规模 | 2 | EFLOPS | 2026
      goal | 算力规模 | 3 | EFLOPS | 2027
      """
    ),
    LayoutCase(
      "A middle year is a goal", now: 2021,
      """
      | 指标 | 2020年 | 2025年 | 2035年 |
      | 城镇化率（%） | 60 | 65 | 75 |
      """,
      """
      baseline | 城镇化率 | 60 | % | 2020
      goal | 城镇化率 | 65 | % | 2025
      goal | 城镇化率 | 75 | % | 2035
      """
    ),
    LayoutCase(
      "Months are a result",
      """
      | 指标 | 2025年1—11月 | 2025年目标 |
      | 新增就业（万人） | 4.8 | 5 |
      """,
      """
      result | 新增就业 | 4.8 | 万人 | 2025
      goal | 新增就业 | 5 | 万人 | 2025
      """
    ),
    LayoutCase(
      "实绩 of an earlier year",
      """
      | 指标 | 2010年实绩 | 2015年目标 |
      | 粮食总产（万吨） | 119.6 | 100 |
      """,
      """
      baseline | 粮食总产 | 119.6 | 万吨 | 2010
      goal | 粮食总产 | 100 | 万吨 | 2015
      """
    ),
    LayoutCase(
      "The period names its last year",
      """
      | 指标 | “十三五”末 | “十四五”目标 |
      | 床位（张） | 500 | 700 |
      """,
      """
      baseline | 床位 | 500 | 张 | 2020
      goal | 床位 | 700 | 张 | 2025
      """
    ),
    LayoutCase(
      "A year for each row",
      """
      | 指标 | 年份 | 目标 |
      | 充电桩（个） | 2025年 | 100 |
      |  | 2026年 | 200 |
      """,
      """
      goal | 充电桩 | 100 | 个 | 2025
      goal | 充电桩 | 200 | 个 | 2026
      """
    ),
    LayoutCase(
      "All of it is over", now: 2026,
      """
      | 指标 | 2023年 | 2024年 |
      | 产值（亿元） | 10 | 12 |
      """,
      """
      result | 产值 | 10 | 亿元 | 2023
      result | 产值 | 12 | 亿元 | 2024
      """
    ),
  ]
}
