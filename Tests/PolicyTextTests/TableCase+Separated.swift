extension TableCase {
  static let tabs: [TableCase] = [
    TableCase(
      "Rows between blank lines, a name over two lines",
      """
      \t指标
      \t2020年
      \t2025年

      \t森林覆盖率（%）
      \t40
      \t42

      \t湿地保护
      率（%）
      \t
      \t55

      正文
      """,
      """
      T 指标;2020年;2025年
      R 森林覆盖率(%);40;42
      R 湿地保护率(%);;55
      """
    ),
    TableCase(
      "No blank lines, an empty cell",
      """
      \t指标
      \t2020年
      \t2025年
      \t森林覆盖率（%）
      \t40
      \t42
      \t湿地保护率（%）
      \t
      \t55
      """,
      """
      T 指标;2020年;2025年
      R 森林覆盖率(%);40;42
      R 湿地保护率(%);;55
      """
    ),
    TableCase(
      "No blank lines, columns by the header",
      """
      \t序号
      \t指标
      \t单位
      \t2025年
      \t2027年
      \t1
      \t智能车间
      \t个
      \t25
      \t40
      \t2
      \t绿色工厂
      \t家
      \t60
      \t90
      """,
      """
      T 序号;指标;单位;2025年;2027年
      R 1;智能车间;个;25;40
      R 2;绿色工厂;家;60;90
      """
    ),
    TableCase(
      "A page number between rows",
      """
      \t指标
      \t2025年

      \t智能车间（个）
      \t25

      12

      \t绿色工厂（家）
      \t60
      """,
      """
      T 指标;2025年
      R 智能车间(个);25
      R 绿色工厂(家);60
      """
    ),
    TableCase(
      "One row a line",
      """
      指标名称\t计量单位\t2024年预计\t2025年计划\t增长（%）
      社会消费品零售总额\t亿元\t500\t530\t6
      进出口总额\t亿元\t80\t84\t5
      """,
      """
      T 指标名称;计量单位;2024年预计;2025年计划;增长(%)
      R 社会消费品零售总额;亿元;500;530;6
      R 进出口总额;亿元;80;84;5
      """
    ),
    TableCase(
      "Groups",
      """
      指标\t2020年\t2025年
      一、经济
      生产总值（亿元）\t10\t12
      二、民生
      新增就业（万人）\t1\t〔5〕

      正文开始了。
      """,
      """
      T 指标;2020年;2025年
      R 一、经济;;
      R 生产总值(亿元);10;12
      R 二、民生;;
      R 新增就业(万人);1;(5)
      """
    ),
    TableCase(
      "No title over the names",
      """
      \t2020年\t2025年
      森林覆盖率（%）\t40\t42
      湿地率（%）\t3\t4
      """,
      """
      T ;2020年;2025年
      R 森林覆盖率(%);40;42
      R 湿地率(%);3;4
      """
    ),
    TableCase(
      "Sentences as goals",
      """
      序号\t工作任务\t工作目标\t责任单位
      1\t充电设施\t到2025年建成充电桩500个，覆盖率达到90%\t市发改委
      2\t公园\t新建公园5个\t市城管局
      """,
      """
      T 序号;工作任务;工作目标;责任单位
      R 1;充电设施;到2025年建成充电桩500个,覆盖率达到90%;市发改委
      R 2;公园;新建公园5个;市城管局
      """
    ),
    TableCase(
      "The first cells of merged rows left out",
      """
      类别\t序号\t指标名称\t2020年\t2025年\t属性
      生态\t1\t森林覆盖率（%）\t45.31\t46.3\t约束性
      2\t森林蓄积量（万立方米）\t4606.24\t5000
      """,
      """
      T 类别;序号;指标名称;2020年;2025年;属性
      R 生态;1;森林覆盖率(%);45.31;46.3;约束性
      R ;2;森林蓄积量(万立方米);4606.24;5000;
      """
    ),
    TableCase(
      "Two header rows, spanning titles followed by empty cells",
      """
      指标\t单位\t2020年\t\t2025年\t
      \t\t绝对值\t增长\t绝对值\t增长
      产值\t亿元\t10\t5%\t12\t6%
      """,
      """
      T 指标;单位;2020年/绝对值;2020年/增长;2025年/绝对值;2025年/增长
      R 产值;亿元;10;5%;12;6%
      """
    ),
    TableCase(
      "Two header rows, spanning titles written once",
      """
      指标\t2024年完成\t2025年目标
      绝对值\t增长（%）\t绝对值\t增长（%）
      产值（亿元）\t10\t5\t12\t6
      """,
      """
      T 指标;2024年完成/绝对值;2024年完成/增长(%);2025年目标/绝对值;2025年目标/增长(%)
      R 产值(亿元);10;5;12;6
      """
    ),
  ]

  static let commas: [TableCase] = [
    TableCase(
      "One row",
      """
      指标,单位,2020年,2025年
      森林覆盖率,%,40,42
      """,
      """
      T 指标;单位;2020年;2025年
      R 森林覆盖率;%;40;42
      """
    ),
    TableCase(
      "Quoted cells",
      """
      名称,2025年目标,责任单位
      "城镇新增就业,万人",5,人社局
      社保参保率,95%,人社局
      """,
      """
      T 名称;2025年目标;责任单位
      R 城镇新增就业,万人;5;人社局
      R 社保参保率;95%;人社局
      """
    ),
  ]

  static let blanks: [TableCase] = [
    TableCase(
      "Runs of blanks",
      """
      指标        单位    2025年   2030年
      森林覆盖率    %      40       42
      粮食产量    万吨      10       12
      """,
      """
      T 指标;单位;2025年;2030年
      R 森林覆盖率;%;40;42
      R 粮食产量;万吨;10;12
      """
    ),
    TableCase(
      "Full-width blanks, words with a blank in them",
      """
      指 标　　2020年　　2025年　　属 性
      森林 覆盖率　　40　　42　　约束性
      湿地率　　3　　4　　预期性
      注：数据。
      """,
      """
      T 指标;2020年;2025年;属性
      R 森林覆盖率;40;42;约束性
      R 湿地率;3;4;预期性
      N 注:数据。
      """
    ),
    TableCase(
      "Single blanks",
      """
      指标 2025年 2030年
      森林覆盖率（%） 40 42
      """,
      """
      T 指标;2025年;2030年
      R 森林覆盖率(%);40;42
      """
    ),
  ]

  static let markup: [TableCase] = [
    TableCase(
      "On one line, with paragraphs and references",
      """
      <table border="1"><tr><th>指标</th><th>2020年</th><th>2025年</th></tr><tr><td><p>森林覆盖率（%）</p></td><td>40</td><td>&ge;42</td></tr><tr><td>失业率（%）</td><td>5</td><td>&lt;5.5</td></tr></table>
      """,
      """
      T 指标;2020年;2025年
      R 森林覆盖率(%);40;≥42
      R 失业率(%);5;<5.5
      """
    ),
    TableCase(
      "Spans over rows and columns",
      """
      前文。
      <table>
      <tr>
      <td rowspan="2">类别</td><td rowspan="2">指标</td><td colspan="2">2024年</td><td colspan="2">2025年</td></tr>
      <tr><td>实际</td><td>增长（%）</td><td>目标</td><td>增长（%）</td></tr>
      <tr><td rowspan="2">经济</td><td>生产总值（亿元）</td><td>100</td><td>5</td><td>106</td><td>6</td></tr>
      <tr><td>工业增加值（亿元）</td><td>40</td><td>6</td><td>43</td><td>7</td></tr>
      </table>
      后文，到2025年建成公园10个。
      """,
      """
      T 类别;指标;2024年/实际;2024年/增长(%);2025年/目标;2025年/增长(%)
      R 经济;生产总值(亿元);100;5;106;6
      R 经济;工业增加值(亿元);40;6;43;7
      """
    ),
    TableCase(
      "Lines in a cell",
      """
      <table><tr><td>指标</td><td>2020年</td><td>2025年</td></tr><tr><td>标准班额比例（%）<br>其中：小学<br>初中</td><td>34<br>77</td><td>80以上<br/>85以上</td></tr></table>
      """,
      """
      T 指标;2020年;2025年
      R 标准班额比例(%)其中:小学初中;3477;80以上85以上
      """
    ),
    TableCase(
      "Never closed",
      """
      <table><tr><td>指标<td>2025年<tr><td>公园（个）<td>25
      """,
      """
      T 指标;2025年
      R 公园(个);25
      """
    ),
    TableCase(
      "A group over all columns",
      """
      <table><tr><td>指标</td><td>2025年</td><td>2030年</td></tr><tr><td colspan="3">一、经济</td></tr><tr><td>产值（亿元）</td><td>2</td><td>3</td></tr></table>
      """,
      """
      T 指标;2025年;2030年
      R 一、经济;;
      R 产值(亿元);2;3
      """
    ),
  ]
}
