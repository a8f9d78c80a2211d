import PolicyText

/// Nouns by which the grammar tells one kind of phrase from another. They are endings: Chinese puts the head noun last.
enum Nouns {
  /// What can be observed: a rate, an amount, a level.
  static let measures = WordList(
    """
    率 量 额 值 数 比 例 占比 比重 水平 规模 面积 能力 强度 收入 产能 能效 投资 增速 增幅 里程 寿命 能耗 浓度 指数 满意度 度 系数 效益 质量 利润 消费 就业 降幅 涨幅 效能 密度 成本 \
    占有率 覆盖面 产出 存量 总量 需求 供给 物价 排放 碳排放 实力 竞争力 创新力 影响力 贡献度 集中度 出口 进出口 外贸 价格 品质 环境 空间 比例 年限 产值 营收 支出 贷款 存款 水耗 电耗 利率 \
    标准 吸引力 承载力 生产力 效率 安全性 韧性 结构 素养 素质 意识 份额 总产 容量 进口 库容 时间 人次 感 能级 体量 保障力 凝聚力 支撑力 带动力 服务力 动力 活力 潜力 生态 格局 距离 半径 \
    绿地 床位 学位 税收 工资 待遇 成交 产量 销量 用量 排放量 使用量 回收量 总产值 总收入 算力 带宽 装机 客流 碳效 负债 债务 赤字 差距 总产值 增加值 生产总值 GDP CPI PPI
    """)
  /// Shares and rates, which reach a level in %.
  static let shares = WordList("占比 比例 比重 率 水平 份额 度")
  /// Shares by the name of share alone.
  static let wholeShares = WordList("占比 比重 比例")
  /// Names of growth: what they reach is a growth.
  static let growths = WordList("增速 增幅 涨幅 增长率 增长速度 升幅 上涨幅度 增长幅度 增长")
  static let declines = WordList("降幅 下降率 降低率 下降幅度 降低幅度 跌幅 减排率 下降 降低")
  /// Those whose income or rate another's is held against.
  static let peers = WordList("居民 居民收入 城镇居民 平均 平均数 收入增长")
  /// Growth that is a level by its name.
  static let rates = WordList("自然增长率 死亡率 出生率 贡献率")
  /// Nouns of which a change in an amount is a growth, not an addition: 人均预期寿命提高1岁.
  static let intensities = WordList("寿命 年限 率 浓度 价格 强度 指数 水平 密度 工资 能耗 水耗 电耗 标准 比重 比例 占比 差距 半径 时间 成本")
  /// What is saved or kept from being let out.
  static let savings = WordList("节能量 节水量 节电量 节煤量 节气量 节约量 节材量 减排量 减碳量 降碳量 减量")
  /// Somebody who acts: 医疗机构 in 医疗机构更新设备.
  static let actors = WordList(
    """
    机构 企业 学校 院校 高校 医院 单位 园区 开发区 街道 乡镇 镇街 部门 家庭 居民 社区 景区 领域 行业 公司 合作社 场所 学生 人员 群众 农户 用户 市县 区县 县区
    """)
  /// Says nothing without its verb: 面积 in 改造面积.
  static let generic = WordList(
    """
    率 量 数 数量 面积 规模 比例 任务 总数 人数 户数 能力 水平 强度 占比 里程 总量 总面积 投资 产能 长度 总里程 家数 个数 台数 额 总额 金额
    """)
  /// 增长10%的目标: the number is the goal all the same.
  static let goals = WordList("目标 任务 要求 速度 增速 增长 水平 规模 比例 下降")
  /// Nouns that a verb before them makes a name of: 技术改造项目.
  static let projects = WordList("项目 工程 任务 面积 行动 企业 基地 中心 试点 计划")
  /// Verbs that make a name with what follows: 新增就业; with what stands before: 老旧小区改造.
  static let namingVerbs = WordList("新增 加装 增设 节约")
  static let nominalVerbs = WordList(
    """
    改造 更新 建设 治理 修复 整治 回收 拆解 处置 报废 淘汰 培训 置换 绿化 投资 升级 检查 筛查 抚育 监测 检测 造林 提升 保护 服务 监管 签约 交易 发放 救助 整改 造林 育林 清淤 种草 治沙 \
    棚改 植树 转化 利用 养护 安置 就业 创业
    """)
  /// Verbs with their object inside: 植树造林1.6万亩 needs no other name.
  static let selfNaming = WordList("造林 抚育 绿化 筛查 植树 育林 清淤 种草 治沙 棚改")
  /// 全部采用装配式建筑: verbs whose object is the indicator.
  static let adoption: [StaticString] = ["采用", "使用", "应用", "配备", "达到", "实行", "纳入", "安装"]
  /// 总数达到390家: nouns that stand for what was named before.
  static let totals = WordList("总数 总量 总数量 总规模")
  /// 增量全部用于…: what something is for or comes from.
  static let uses = WordList("用于 用作 用来 来自 来源于 由 上缴 归")
  /// 5座泵站的有关设备: what is counted stands before them.
  static let partitives: [StaticString] = ["的有关", "的相关", "的所有", "的主要"]
  /// What a list counts that it names: 绿色工厂等三项, 5大类.
  static let listed = WordList("任务 措施 举措 行动 工作 内容 方面 环节 问题 要求 原则 指标 目标 清单 政策 制度 机制 部分 体系 大类")
}
