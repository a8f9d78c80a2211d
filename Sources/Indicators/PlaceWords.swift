import PolicyText

/// Words that look like the names of districts, and words that tell a name from them.
enum PlaceWords {
  typealias Units = Slice<UnsafeBufferPointer<UInt16>>

  private static func set(_ words: String) -> Set<[UInt16]> {
    Set(words.split(separator: " ").map { Array($0.utf16) })
  }

  private static func list(_ words: String) -> [[UInt16]] { words.split(separator: " ").map { Array($0.utf16) } }

  /// Short names of counties that are ordinary words: 平安建设, 国际合作, 四川南部. Their full names are needed.
  private static let words = set(
    """
    平安 合作 新建 南部 滨海 和平 安居 光明 互助 友好 友谊 太平 复兴 振兴 前进 前锋 解放 公安 共和 通道 富民 富裕 兴业 兴国 爱民 惠民 \
    裕民 开化 中原 东方 东风 城中 城东 城西 城北 城关 城厢 市中 市南 市北 老城 新城 新区 新市 新华 新民 新兴 新星 港口 港北 港南 \
    运河 海港 路桥 长寿 资源 宏伟 大观 点军 比如 河东 河西 河口 江北 江海 \
    滨江 滨湖 湖滨 同心 同德 和谐 方正 安定 安宁 全南 建华 平原 正定 清新 文明 工农 红旗 向阳 灯塔 大通 东海 南海 西湖 东湖 太湖 \
    长安 长乐 永安 万安 修文 修水 建水 盐田 盐池 站前 中方 中站 大城 大方 大田 小店 高台 高要 天等 民乐 民权 民和 城口 城步
    """)

  /// A short name that is an ordinary word.
  static func are(_ name: Units) -> Bool { words.contains(Array(name)) }

  /// Full names that are kinds of places too: 老城区改造, 中心城区.
  private static let kinds = set(
    "城区 郊区 矿区 新城区 老城区 城关区 市中区 城中区 城东区 城西区 城北区 城厢区 新市区 港口区")

  static func areKinds(_ name: Units) -> Bool { kinds.contains(Array(name)) }

  /// The last sign of a name and the next make another word: 区域, 县域, 县城, 市场, 省级 of all provinces.
  static func goOn(_ last: UInt16, _ next: UInt16) -> Bool {
    switch last {
    case 0x533A: [0x57DF, 0x522B, 0x95F4, 0x4F4D, 0x5757, 0x5212, 0x5206].contains(next)  // 区: 域 别 间 位 块 划 分
    case 0x53BF: [0x57DF, 0x57CE, 0x4E61].contains(next)  // 县: 域 城 乡
    case 0x5E02: next == 0x573A || next == 0x503C  // 市: 场 值
    default: false
    }
  }

  private static let governments = list("人民政府 政府 人大 党委 区委 县委 办公室 委员会 人民代表大会")

  static func isGovernment(_ rest: Units) -> Bool { governments.contains { rest.starts(with: $0) } }

  private static let doing = list("关于 市委 区委 县委 人民政府 政府 出台 印发 发布 公布 将 今年 拟 召开 推进 实施 打造 全力")

  /// What a district does comes behind its name.
  static func isDoing(_ rest: Units) -> Bool { doing.contains { rest.starts(with: $0) } }

  private static let zones = list(
    "高新区 经开区 高新技术产业开发区 高新技术开发区 经济技术开发区 经济开发区 新区 开发区 自贸区 自贸试验区 自由贸易试验区 保税区 综合保税区 示范区 管理区 度假区 工业园区 产业园区 工业园 产业园 化工园区")

  static func isZone(_ rest: Units) -> Bool { zones.contains { rest.starts(with: $0) } }

  /// A name that goes on to another word.
  private static let other: [[UInt16]: [[UInt16]]] = [
    Array("长治".utf16): list("久安"), Array("朝阳".utf16): list("产业"), Array("阿里".utf16): list("云 巴"),
    Array("大同".utf16): list("社会 世界"), Array("白银".utf16): list("产业 时代"),
  ]
  private static let notOfIt = list("某 大学 学院 海关 铁路局 机场 港口 模式 经验 帮扶 对口")

  /// 江苏某地, 长治久安: the place isn't that of the short name.
  static func areNoPlace(_ name: Units, before rest: Units) -> Bool {
    notOfIt.contains { rest.starts(with: $0) } || other[Array(name)]?.contains { rest.starts(with: $0) } ?? false
  }

  private static let openings = list("关于印发 关于下达 关于 印发 中共 图解 解读")

  /// How many units an opening of a title takes: 2025年, 关于印发.
  static func opening(_ rest: Units) -> Int? {
    if let opening = openings.first(where: { rest.starts(with: $0) }) { return opening.count }
    let digits = rest.prefix(5)
    guard digits.count == 5, digits.last == 0x5E74, rest.first != 0x5E74 else { return nil }
    let isYear = digits.dropLast().allSatisfy { (0x30...0x39).contains($0) || numerals.contains($0) }
    return isYear ? 5 : nil
  }

  private static let numerals = Set("〇○零一二三四五六七八九".utf16)
}
