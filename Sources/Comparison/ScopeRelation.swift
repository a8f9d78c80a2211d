/// How one scope lies to another, by the sectors or objects that they name.
public enum ScopeRelation: String, Sendable {
  case equal, narrower, wider, overlapping, disjoint
  /// One of the two names no scope.
  case unstated

  /// The relation of `scope` to `other`.
  ///
  /// A scope is the set of what it lists: 工业、农业、建筑等领域 is {工业, 农业, 建筑}. 全区 and the like limit nothing.
  public init(_ scope: String, to other: String) {
    let a = Self.members(scope)
    let b = Self.members(other)
    if a.isEmpty && b.isEmpty || a == b {
      self = .equal
    } else if a.isEmpty || b.isEmpty {
      self = .unstated
    } else if a.isSubset(of: b) {
      self = .narrower
    } else if a.isSuperset(of: b) {
      self = .wider
    } else {
      self = a.isDisjoint(with: b) ? .disjoint : .overlapping
    }
  }

  /// The sectors or objects that a scope names.
  public static func members(_ scope: String) -> Set<String> {
    var text = scope
    for word in ["全区", "全市", "全县", "全省", "我区", "我市", "我县", "本区", "本市", "本县", "区内", "市内"] where text.hasPrefix(word) {
      text = String(text.dropFirst(word.count))
    }
    for word in ["领域", "行业", "重点", "等"] {
      while text.hasSuffix(word) { text = String(text.dropLast(word.count)) }
    }
    text = text.filter { $0 != " " }
    if text.hasSuffix("级及以上") { text = text.dropLast(3) + "以上" }  // 市级及以上 is 市级以上
    return Set(text.split(whereSeparator: { "、和及与".contains($0) }).map(String.init))
  }
}
