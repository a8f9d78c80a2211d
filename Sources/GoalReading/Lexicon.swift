import Indicators
import PolicyText

/// What a word does in a goal sentence.
enum Role: UInt8 {
  /// A word without a role of its own that holds the letters of one: 比重 holds 比, 建成区 holds 建成.
  case plain
  case clauseBreak, sentenceBreak, enumeration, colon
  case openBracket, closeBracket, openTitle
  /// 大关, 台阶: what a number breaks through.
  case milestone
  case conjunction
  /// 达到, 提高到, 控制在: what follows is a value reached.
  case reach
  /// 建成, 拥有, 形成: a stock, at the head of a clause.
  case hold
  /// 增长, 提高 / 下降, 减少.
  case rise, fall
  /// 改善, 增强: a change without a direction in numbers.
  case improve
  /// 新增, 改造, 淘汰: an amount done within the period.
  case act
  /// 推动, 加快, 实现: leads to a subject or an object, and says nothing about the measure.
  case lead
  /// 为, 有, 占: joins a subject and a number that follows at once.
  case copula
  case comparatorBefore, comparatorAfter
  case base, basis
  case from
  case modality
  case respectively, each
  case cumulative
  case annual, previousYear
  case relativeYear
  case planPeriod
  case timePrefix
  case place
  case connector
  case degree
  case everything, coverage
  case body, standing
  case present
  case outsider
  case grant
  case quantityWord
  case number
  case time
  case bracket, leadBracket
  case permyriad
}

/// The relation between an indicator and its number.
public enum Relation: String, Sendable, CaseIterable {
  case equal = "="
  case atLeast = ">="
  case above = ">"
  case about = "~"
  case atMost = "<="
  case below = "<"
}

/// The words of the grammar, by role. They are the function words and stock verbs of administrative Chinese; none is
/// the name of an indicator or a phrase of one document.
struct Lexicon {
  struct Entry {
    var role: Role
    /// What the word means within its role: a relation, a year, a sign, a quantity.
    var value: Int
  }

  private(set) var entries: [Entry] = []
  private(set) var words: WordTrie

  init(degreeWords: [String]) {
    words = WordTrie()
    for (role, list) in Self.vocabulary {
      for word in list.split(separator: " ") { add(String(word), role) }
    }
    for (word, relation) in Self.before { add(word, .comparatorBefore, Self.code(relation)) }
    for (word, relation) in Self.after { add(word, .comparatorAfter, Self.code(relation)) }
    for (word, year) in Self.planPeriods { add(word, .planPeriod, year) }
    for (word, offset) in Self.relativeYears { add(word, .relativeYear, offset) }
    for (word, percent) in Self.quantityWords { add(word, .quantityWord, percent) }
    for word in degreeWords { add(word, .degree) }
    words.seal()
  }

  private mutating func add(_ word: String, _ role: Role, _ value: Int = 0) {
    entries.append(Entry(role: role, value: value))
    words.insert(FoldedText.fold(word), index: entries.count - 1)
  }

  static func code(_ relation: Relation) -> Int { Relation.allCases.firstIndex(of: relation) ?? 0 }

  static func relation(_ code: Int) -> Relation { Relation.allCases[code] }

  private static let vocabulary: [(Role, String)] = [
    (.clauseBreak, ", ; \t"),
    (.sentenceBreak, "。 ! ? ."),
    (.enumeration, "、"),
    (.colon, ":"),
    (.milestone, "大关 关口 台阶 新台阶 大台阶"),
    (.openBracket, "("), (.closeBracket, ")"),
    (.openTitle, "《"),
    (.conjunction, "和 与 及 以及 或 并"),
    (
      .reach,
      """
      达到 达 达至 提高到 提高至 提升到 提升至 增加到 增加至 增长到 增长至 增至 升至 上升到 上升至 扩大到 扩大至 扩展到 \
      扩展至 拓展到 拓展至 发展到 发展至 壮大到 壮大至 保持在 稳定在 维持在 控制在 保持 降到 降至 降低到 降低至 下降到 下降至 \
      减少到 减少至 减至 压减到 压减至 压缩到 压缩至 缩短到 缩短至 缩减到 缩减至 延长至 延长到 回升至 恢复到 恢复至 占到 \
      增大到 增大至 达标 突破到 累计达 做到 迈上 迈过 站上 跨过 跃上 巩固在
      """
    ),
    (.hold, "建成 拥有 保有 形成 集聚 聚集 汇聚 建有 设有 累计建成 新建成"),
    (.rise, "增长 提高 提升 增加 上升 上涨 扩大 增大 增收 回升 递增 提速 翻"),
    (.fall, "下降 降低 减少 缩短 缩减 下调 削减 压缩 压降 回落 下滑 递减"),
    (.improve, "改善 增强 优化 壮大 好转 加强 加快 向好 缩小 拓展 凸显 巩固 普及"),
    (
      .act,
      """
      新增 新建 建设 改造 更新 淘汰 加装 增设 购置 新购置 采购 实施 培育 引育 引进 招引 打造 创建 认定 入选 推广 推广应用 \
      报废 处置 改建 扩建 改扩建 新改扩建 新建改建 修建 铺设 敷设 安装 建立 设立 布局 完成 开展 举办 组织 培训 培养 输出 \
      发放 签约 落地 开工 投产 投用 新开工 竣工 治理 修复 整治 退出 关停 压减 盘活 提供 筹集 筹建 申报 获批 制定 制修订 发布 \
      服务 惠及 带动 置换 更换 替换 替代 迁改 升级 升级改造 改造提升 改造升级 遴选 储备 策划 谋划 出台 转化 攻克 孵化 输送 \
      吸引 植树造林 绿化 种植 新植 补植 清淤 疏浚 开通 开行 新开 新辟 配备 配置 投放 建造 更新改造 改造更新 提质改造 新培育 \
      新认定 新引进 新建成投用 建成投用 建成并投用 评选 选树 回收 拆解 处理 清理 取缔 救助 资助 帮扶 转移 承接 授予 招录 招聘 \
      招募 引导 支持 新创建 新设 增补 增配 增添 增建 续建 重建 维修 修缮 检修 消除 销号 打通 织密 布设 部署 上线 接入 联网 \
      腾退 收储 出让 供应 建强 做强 选派 轮训 认证 登记 新登记 注册 授权 研发 研制 推出 上市 新上市 扶持 发展 壮大 签订 \
      吸纳 募集 争取 撬动 投入 兑付 减免 新增减税 落实 盘活利用 流转 复垦 垦造 新垦 播种 保障 解决 办理 组建 新组建 对接 走访 \
      推介 参展 招收 接待 输入 输转 外送 消纳 利用 综合利用 替换更新 迭代升级 淘汰更新 更新淘汰 报废更新 报废淘汰 淘汰报废 \
      推进 推动 加快 促进 鼓励 完善 建设改造 新建和改造 新建改造 新扩建 新改建 实现产值 规划建设 高标准建设 滚动实施 组织实施 \
      导入 滚动推进 组织开展 入库 下达 轮换 更替 更新置换
      """
    ),
    (
      .lead,
      """
      实现 确保 使 将 让 要 应 须 需 力促 全面 大力 积极 有序 有力 稳步推进 统筹 着力 深入 扎实 科学 合理布局 分批 优先 \
      加大 加强 做好 开始 继续 全力 切实 努力实现 推动实现 保证 稳妥 因地制宜 按年度 率先 \
      总计 合计 共计 共 总共 再 也 还 已经 预计 计划 拟 支持企业 动态 常态化 每批 累计完成
      """
    ),
    (.copula, "为 有 占 在"),
    (.base, "较 比 较之 相较 相比 相较于 对比 同"),
    (.basis, "基础上 基数上"),
    (.from, "由 从"),
    (.modality, "力争 争取 努力 力求"),
    (.respectively, "分别 依次"),
    (.each, "均 各 都 皆 各自"),
    (.cumulative, "累计 合计 共计 总计 总数"),
    (.annual, "每年 年均 逐年 每年度 年年 平均每年 每个年度"),
    (.previousYear, "上年 上年度 去年 前一年 上一年 上一年度 上年同期 去年同期 同比"),
    (.timePrefix, "到 至 截至 截止 截止到 截至到"),
    (.place, "全区 全市 全县 全省 我区 我市 我县 我省 本区 本市 本县 本省 全州 我州 全盟 全旗 全域 区内 市内 县内 省内 辖区内 辖区 全镇 全街道 市域 县域 区域内 全系统"),
    (
      .connector,
      "其中 同时 并且 且 也 还 以及 此外 另外 并 而 则 即 进而 从而 通过 的 等 届时 年内 一年内 两年内 三年内 四年内 五年内 十年内"
    ),
    (.everything, "全部"),
    (.coverage, "全覆盖"),
    (
      .body,
      "全国 全省 全市 国家 国内 国际 省内 市内 世界 全区 全州 省定 市定 国定 同行业 行业 同类城市 中西部 东部 西部 中部 上级 同类地区 全球 发达国家"
    ),
    (
      .standing,
      """
      平均水平 平均值 平均数 平均线 均值 平均 先进水平 领先水平 一流水平 前列 先进行列 第一方阵 第一梯队 前茅 领先 领先地位 \
      下达目标 下达任务 下达指标 要求 标准 控制目标 考核目标 目标要求 目标任务 中上游 中上水平 上游水平 上游 首位 前三 前十 规定标准 \
      下达的目标 下达的任务 下达的指标 省下达目标 省下达任务 省下达指标 市下达目标 市下达任务 市下达指标 \
      国家下达目标 国家下达任务 国家下达指标 上级下达目标 上级下达任务 既定目标 考核要求 先进标准 先进值 同期水平 平均增速 平均增幅
      """
    ),
    (.present, "现有 已 目前 已有 现状 当前 业已 现已"),
    (.outsider, "我国 全世界"),
    (
      .grant,
      "给予 补贴 奖励 补助 资助 奖补 贴息 贴补 罚款 处罚 补偿 最高不超过 首付 额度 抵扣 减按 税率 费率 每辆 每台 单价 售价 收费 予以"
    ),
    (.permyriad, "百分之 千分之 万分之"),
    (
      .plain,
      """
      比重 比例 占比 对比 比较 环比 比率 比值 配比 性价比 比武 比拼 比照 同比例 无比 好比 建成区 完成率 \
      完成额 增长率 增长点 增长极 增速 增幅 涨幅 降幅 新增长 提升工程 提升行动 提升计划 降低率 减少率 实施率 \
      实施方案 实施意见 实施细则 更新率 更新换代 改造率 覆盖率 普及率 建设用地 建设规划 回收率 回收量 \
      回收利用率 回收网络 回收点 回收网点 回收站 回收体系 回收利用 回收企业 拆解企业 拆解量 处理率 处理量 \
      处理厂 处理能力 处置率 处置能力 利用率 利用量 利用水平 治理率 绿化率 绿化覆盖率 转化率 培训率 合格率 \
      达标率 成为 作为 认为 行为 人为 因为 为主 为重点 为抓手 为核心 为导向 为目标 为载体 为契机 为牵引 \
      为引领 为支撑 为基础 为依托 为方向 为加快 为贯彻 为深入 为进一步 为推动 为全面 为落实 为了 现为 最为 \
      更为 以为 较好 较大 较快 较高 较强 较低 较为 较多 较差 有关 有效 有序 有力 有限 所有 没有 有条件 \
      有利 有机 有色 有着 拥有量 保有量 持有量 共有 国有 公有 特有 有潜能 有效期内 含有 具有 占有率 占用 \
      占地 占补平衡 在建 在线 在校 在册 在岗 存在 潜在 在内 在于 内在 所在 在此 在库 至今 甚至 乃至 以至 \
      直至 及时 及其 普及 涉及 参与 与会 给与 和谐 温和 共和国 总和 饱和 或者 即将 立即 即时 全部门 \
      上市公司 上市企业 服务业 服务企业 服务平台 服务站 服务中心 服务机构 服务网点 服务体系 服务收入 服务能力 \
      服务水平 服务设施 服务覆盖率 服务对象 服务质量 服务消费 服务贸易 服务人口 服务半径 服务点 发展水平 \
      发展规划 发展资金 发展方式 发展指数 发展质量 发展能力 发展格局 发展环境 更新项目 更新改造项目 改造项目 \
      改造工程 改造任务 改造面积 建设项目 建设工程 建设面积 建设水平 建设任务 处理设施 支持力度 支持政策 保障性 \
      保障房 保障能力 保障水平 保障率 组织化 组织率 登记率 注册资本 注册商标 注册志愿者 授权量 认证企业 \
      认证产品 研发经费 研发投入 研发人员 研发设计 研发机构 研发平台 研发费用 研发强度 研发中心 研发活动 \
      投入强度 投入占比 投入比重 投入使用 投入运营 供应量 供应链 供应能力 落实率 解决率 办理率 替代率 转移支付 \
      转移就业 消纳率 种植面积 播种面积 推广面积 培育库 引导基金 促进会 推广率 突破性 突破口 保有 年度 度假 \
      新能源 新材料 新一代 新型 新兴 新质 新区 新城 新闻 新产品 新技术 新模式 新业态 新场景 新建民用建筑 \
      新建建筑 新建住宅 新建商品住房 新建小区 新建项目 新建居住 新建公共建筑 新建房屋 创新 全新 高新 革新 \
      专精特新 以旧换新 焕新 再生 再制造 再利用 再生产 也门 将军 使用 大使 即使 促使 驱使 行使 使命 让利 \
      让渡 转让 出让金 重要 主要 需要 必要 要素 摘要 纲要 要点 要件 概要 应用 应急 供应 适应 效应 响应 \
      应当 应收 应届 反应 对应 相应 必须 须知 需求 内需 需方 到位 到期 到账 到岗 到户 报到 达成 到达 \
      发达 直达 通达 送达 表达 一体化 一体 一批 一系列 一般 一流 一级 二级 三级 四级 五级 一类 二类 三类 \
      一线 二线 一站式 一条龙 一带一路 一老一小 一网通办 一件事 一张网 一张图 一定 一致 一些 一方面 一方 \
      一次 一次性 二次 三次产业 一产 二产 三产 第一 第二 第三 二手 二手车 二氧化碳 二氧化硫 三农 三大 两新 \
      两重 两化 两业 两山 双碳 双千兆 统一 单一 唯一 万一 同一 一步 一起 一手 一同 一旦 一律 一直 一并 \
      一道 一刻钟 一码 一企一策 一业一策 一楼 一揽子 一支队伍 十大 百强 千强 百家争鸣 千家万户 百千万 千万级 \
      百亿级 千亿级 万亿级 百万级 千兆 万兆 百兆 千亿 百亿 万亿 百货 百姓 百科 万元 十强 十佳 半导体 半年 \
      半径 半成品 上半年 下半年 四好农村路 四上 五小 五险 六稳 六保 七大 八大 一季度 二季度 三季度 四季度 \
      两会 两岸 两翼 两端 三北 四川 三亚 四平 五通桥 六安 九江 十堰 百色 万州 千岛湖 三门峡 三明 五指山 \
      七台河 双鸭山 八达岭 成都 成本 成果 成立 成效 成员 成熟 成长 成品 成交 成人 每千人口 每万人口 每千人 \
      每万人 每百人 每百户 每十万人 每十万人口 每百万人口 每百万人 每千常住人口 每万常住人口 每千名 每万名 \
      每百名 每公里 每平方公里 每万元 万元地区生产总值 万元GDP 万元工业增加值 每千老年人 每百平方公里 每万辆 \
      每千户 每万户 每百公里 每名 每所 每个 每家 每月 每季度 每周 每天 每日 每户 每次 每批 PM2.5 \
      PM10 分别是 分别牵头 分别由 分别建立 由于 由此 理由 自由 缘由 从业 从事 从而 从严 从优 从快 从重 \
      服从 从中 从源头 从紧 从零 同步 同时 共同 协同 同类 同意 同城 合同 同等 同线 不同 相同 同质 同标 \
      年产 年度计划 年处理 年营业 年主营 年用 年综合 年销售 年加工 年发电 年接待 年新增 年培训 各类 各级 \
      各项 各地 各部门 各单位 各镇 各街道 各县 各区 各有关 各种 各个 各领域 各行业 各自 各方 各界 均衡 \
      平均 人均 户均 亩均 地均 均可 均等 年人均 都市 首都 成都市 未来 未来产业 未成年 中小企业 集中 之前 \
      前期 自己 不已 翻新 翻译 翻建 翻身 翻修 推翻 市场 市区 市政 省会 省域 省市 城市 城镇 市民 上市 \
      门市 超市 市值 市县 市州 市外 省外 行业协会 全市场 全国性 国家级 基本养老 基本医疗 基本公共 公共 和美 和美乡村 基本农田 基本建设 基本药物 基本单元 总体规划 总体方案 稳定性 平稳性 国家标准 国际标准 行业标准 地方标准 团体标准 \
      国家实验室 国家重点 国家卫生 国家森林 国家公园 国家园林 国家文明 标准化 标准厂房 标准煤 标准地 标准体系 \
      标准箱 标准化厂房 标准制修订 标准研制 要求得到 倍增计划 番茄 倍数 成分 成色 半数据 提升能力 加强版 \
      扩大会议 突破点 超高清 超长期 超低 超级 超算 超期 超声 超限 超载 超临界 超净 超快 超导 超大 超充 \
      超标 超额 超越 高超 近年 近期 近零 近岸 近视 附近 最近 邻近 远近 约束 约定 节约 集约 合约 契约 \
      公约 条约 大约束 高空 低空 低碳 低保 低收入 低效 低温 最低 最高 不足之处 不足部分 不含 不良 以内需 \
      以上海 以下简称 以下项目 以下任务 以下措施 以下意见 以下工作 以下方案 如下 以上级 以上率下 以上市 上下游 \
      上下联动 上下水 左右岸 前后端
      """
    ),
  ]

  private static let before: [(String, Relation)] = [
    ("超过", .above), ("超", .above), ("超出", .above), ("高于", .above), ("大于", .above), ("突破", .above),
    ("多于", .above), ("逾", .above), ("优于", .above), ("好于", .above), ("快于", .above), (">", .above), ("高出", .above),
    ("不低于", .atLeast), ("不少于", .atLeast), ("不小于", .atLeast), ("至少", .atLeast), ("最少", .atLeast),
    ("不短于", .atLeast), ("不得低于", .atLeast), ("不得少于", .atLeast), ("≥", .atLeast), (">=", .atLeast),
    ("不弱于", .atLeast), ("不差于", .atLeast), ("不慢于", .atLeast), ("不劣于", .atLeast),
    ("低于", .below), ("小于", .below), ("少于", .below), ("不足", .below), ("不到", .below), ("<", .below),
    ("不超过", .atMost), ("不高于", .atMost), ("不多于", .atMost), ("不大于", .atMost), ("至多", .atMost),
    ("最多", .atMost), ("不得超过", .atMost), ("不得高于", .atMost), ("不突破", .atMost), ("≤", .atMost), ("<=", .atMost),
    ("控制在不超过", .atMost),
    ("不超出", .atMost), ("约", .about), ("大约", .about), ("近", .about), ("接近", .about), ("约为", .about), ("大致", .about),
    ("将近", .about), ("约占", .about),
  ]

  private static let after: [(String, Relation)] = [
    ("以上", .atLeast), ("及以上", .atLeast), ("之上", .atLeast), ("或以上", .atLeast), ("(含)以上", .atLeast), ("(含)及以上", .atLeast),
    ("以下", .atMost), ("及以下", .atMost), ("以内", .atMost), ("之内", .atMost), ("(含)以下", .atMost), ("之下", .atMost),
    ("内", .atMost),
    ("左右", .about), ("上下", .about), ("前后", .about),
  ]

  private static let planPeriods: [(String, Int)] = [
    ("十二五", 2015), ("十三五", 2020), ("十四五", 2025), ("十五五", 2030), ("十六五", 2035),
  ]

  /// Years counted from the year of issue.
  private static let relativeYears: [(String, Int)] = [
    ("今年", 0), ("本年", 0), ("本年度", 0), ("年内", 0), ("全年", 0), ("今年内", 0), ("当年", 0), ("明年", 1), ("后年", 2), ("年底前", 0),
    ("今年底", 0), ("今年年底", 0), ("今年底前", 0), ("今年年底前", 0),
  ]

  /// Words that are a quantity by themselves, in percent.
  private static let quantityWords: [(String, Int)] = [
    ("翻番", 100), ("翻一番", 100), ("翻两番", 300), ("翻一倍", 100), ("翻两倍", 200), ("翻三番", 700),
    ("半数", 50), ("一半", 50), ("过半", 50), ("过半数", 50), ("减半", -50), ("对折", 50), ("实现倍增", 100),
  ]
}
