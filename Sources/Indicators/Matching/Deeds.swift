/// What a verb does with a thing. 改造 老旧管网 and 新建 管网 are two statistics of one thing.
struct Deeds: OptionSet, Sendable {
  let rawValue: UInt8
  init(rawValue: UInt8) { self.rawValue = rawValue }

  /// There is more of it: 新建, 培育, 购置.
  static let add = Deeds(rawValue: 1)
  /// What there is gets better: 改造, 更新.
  static let renew = Deeds(rawValue: 2)
  /// There is less of it: 淘汰, 拆除.
  static let retire = Deeds(rawValue: 4)
  /// Something else: 支持, 检查. So is every verb that the matcher doesn't know.
  static let other = Deeds(rawValue: 8)

  /// It is done, and no more is said: 完成, 实施.
  static let any = Deeds(rawValue: 16)

  private static let names: [(name: String, deeds: Deeds)] = [
    ("how", []), ("any", .any), ("add", .add), ("renew", .renew), ("retire", .retire), ("other", .other),
  ]

  /// Reads `add;renew`; nil where a name is unknown.
  init?(names: [String]) {
    self = []
    for name in names {
      guard let known = Self.names.first(where: { $0.name == name }) else { return nil }
      formUnion(known.deeds)
    }
  }

  /// Whether a goal with these verbs can be of a concept with those in its labels.
  ///
  /// A concept without verbs counts what there is, and more of it may be promised: 新增 高新技术企业. It takes no 改造 and
  /// no 淘汰, and a concept of things renewed takes nothing that is new.
  func fit(concept: Deeds) -> Bool {
    if contains(.other) { return false }
    let changes: Deeds = [.renew, .retire]
    if contains(.add), !concept.isDisjoint(with: changes), !concept.contains(.add) { return false }
    let change = intersection(changes)
    return change.isEmpty || !change.isDisjoint(with: concept)
  }
}
