extension LayoutCase {
  /// Several values in a cell, and parts of a whole.
  static let parts: [LayoutCase] = [
    LayoutCase(
      "Parts that limit their whole",
      """
      <table><tr><td>指标</td><td>2020年</td><td>2025年</td></tr><tr><td>标准班额比例（%）<br>其中：小学<br>初中</td><td>34<br>77</td><td>80以上<br/>85以上</td></tr></table>
      """,
      """
      baseline | 标准班额比例 | 34 | % | 2020 | in 小学 | of 标准班额比例
      baseline | 标准班额比例 | 77 | % | 2020 | in 初中 | of 标准班额比例
      goal | 标准班额比例 | 80以上 | % | 2025 | in 小学 | of 标准班额比例
      goal | 标准班额比例 | 85以上 | % | 2025 | in 初中 | of 标准班额比例
      """
    ),
    LayoutCase(
      "Parts behind blanks",
      """
      | 指标 | 2020年 | 2025年 |
      |---|---|---|
      | 班额比例（%）其中：小学 初中 | 34% 77% | 80%以上 85%以上 |
      | 有效发明专利 | 10件 | 每万人12件以上 |
      """,
      """
      baseline | 班额比例 | 34% | % | 2020 | in 小学 | of 班额比例
      baseline | 班额比例 | 77% | % | 2020 | in 初中 | of 班额比例
      goal | 班额比例 | 80%以上 | % | 2025 | in 小学 | of 班额比例
      goal | 班额比例 | 85%以上 | % | 2025 | in 初中 | of 班额比例
      baseline | 有效发明专利 | 10件 |  | 2020
      goal | 有效发明专利 | 每万人12件以上 |  | 2025
      """
    ),
    LayoutCase(
      "A part that is an indicator",
      """
      指标
      2020年
      2025年
      属性
      1.教师专科学历比例（%）
      其中：本科学历比例（%）
      97.7%
      49.8%
      100%
      50%
      预期性
      2.班额比例（%）
      96
      98
      预期性
      """,
      """
      baseline | 教师专科学历比例 | 97.7% | % | 2020 | expected
      baseline | 本科学历比例 | 49.8% | % | 2020 | expected | of 教师专科学历比例
      goal | 教师专科学历比例 | 100% | % | 2025 | expected
      goal | 本科学历比例 | 50% | % | 2025 | expected | of 教师专科学历比例
      baseline | 班额比例 | 96 | % | 2020 | expected
      goal | 班额比例 | 98 | % | 2025 | expected
      """
    ),
    LayoutCase(
      "Parts in rows of their own",
      """
      | 指标 | 2025年目标 |
      | 新增就业（万人） | 5 |
      | 其中：高校毕业生 | 1 |
      | #失业人员再就业人数（万人） | 2 |
      """,
      """
      goal | 新增就业 | 5 | 万人 | 2025
      goal | 新增就业 | 1 | 万人 | 2025 | in 高校毕业生 | of 新增就业
      goal | 失业人员再就业人数 | 2 | 万人 | 2025 | of 新增就业
      """
    ),
    LayoutCase(
      "A whole that is only named",
      """
      | 指标 | 单位 | 2025年目标 |
      | 平均受教育年限 |  |  |
      | 其中：新增劳动力 | 年 | 14 |
      """,
      """
      goal | 平均受教育年限 | 14 | 年 | 2025 | in 新增劳动力 | of 平均受教育年限
      """
    ),
  ]
}
