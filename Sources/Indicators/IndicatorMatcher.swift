import PolicyText
import Synchronization

/// What the matcher knows of a goal's wording.
public struct Wording: Sendable, Hashable {
  public var indicator: String
  public var scope: String
  /// The verb that acts on the indicator: 新购置 农机装备 is not 淘汰 农机装备.
  public var action: String
  /// The dimension of the goal's unit, nil where it has none or is a percentage of growth.
  public var dimension: String?

  public init(indicator: String, scope: String = "", action: String = "", dimension: String? = nil) {
    self.indicator = indicator
    self.scope = scope
    self.action = action
    self.dimension = dimension
  }
}

/// A concept that a wording may mean, how sure the matcher is, and why.
public struct Match: Sendable, Equatable {
  public var concept: Int
  /// From 0 to 1. A wording is mapped from ``IndicatorMatcher/threshold`` upwards.
  public var confidence: Double
  /// The label that matched.
  public var label: String
  /// Characters of the wording that the label lacks, and of the label that the wording lacks.
  public var added: String
  public var missing: String
  public var isExact: Bool
}

/// Maps the wording of a goal onto a concept of the taxonomy.
///
/// A wording is compared with every label of every concept. Chinese puts the head noun last and qualifiers before it,
/// and both matter: 废旧家电规范回收处理量 adds qualifiers inside 废旧家电回收量 and keeps its head; 回收网点 has another
/// head; 报废汽车 has another qualifier than 二手车. The confidence is the share of characters that the two have in
/// common and in order, less a penalty for each place where one word stands against another, and for heads that differ.
public final class IndicatorMatcher: Sendable {
  /// Below this a wording stays unmapped.
  public static let threshold = 0.72

  public let taxonomy: Taxonomy
  private let labels: [Label]
  private let cache = Mutex<[Wording: Match?]>([:])

  private struct Label: Sendable {
    var concept: Int
    var text: String
    var units: [UInt16]
    var sieve: UInt64
    var isPreferred: Bool
  }

  public init(_ taxonomy: Taxonomy) {
    self.taxonomy = taxonomy
    var labels: [Label] = []
    for (index, concept) in taxonomy.concepts.enumerated() {
      for (position, text) in concept.labels.enumerated() {
        let units = Self.normalised(text)
        labels.append(
          Label(
            concept: index, text: text, units: units, sieve: Self.sieve(units), isPreferred: position == 0))
      }
    }
    self.labels = labels
  }

  /// The concept of a wording, or nil where none is near enough.
  public func match(_ wording: Wording) -> Match? {
    if let known = cache.withLock({ $0[wording] }) { return known }
    let best = candidates(wording, limit: 1).first.flatMap { $0.confidence >= Self.threshold ? $0 : nil }
    cache.withLock { cache in
      if cache.count > 200_000 { cache.removeAll() }
      cache[wording] = best
    }
    return best
  }

  /// The nearest concepts, best first, one entry a concept.
  public func candidates(_ wording: Wording, limit: Int = 5) -> [Match] {
    var best: [Int: Match] = [:]
    for (form, bonus) in forms(of: wording) {
      let units = Self.normalised(form)
      guard !units.isEmpty else { continue }
      let sieve = Self.sieve(units)
      for label in labels {
        let shared = (label.sieve & sieve).nonzeroBitCount
        guard shared * 5 >= min(label.units.count, units.count) * 2 else { continue }
        guard var match = compare(label, units) else { continue }
        match.confidence *= bonus
        let concept = taxonomy.concepts[label.concept]
        if let dimension = wording.dimension, dimension != concept.dimension, !(concept.dimension == "count" && dimension == "people") {
          match.confidence *= 0.7
        }
        if contradicts(wording.action, concept) { match.confidence *= 0.7 }
        if match.confidence > best[label.concept]?.confidence ?? 0.2 { best[label.concept] = match }
      }
    }
    let sorted = best.values.sorted {
      $0.confidence != $1.confidence ? $0.confidence > $1.confidence : $0.concept < $1.concept
    }
    return Array(sorted.prefix(limit))
  }

  /// The ways in which a wording is held against labels: with its verb first, then alone, then with its scope.
  private func forms(of wording: Wording) -> [(String, Double)] {
    var forms = [(wording.indicator, 0.995)]
    if !wording.action.isEmpty {
      forms.append((wording.action + wording.indicator, 1))
      forms.append((wording.indicator + wording.action, 1))
    }
    if !wording.scope.isEmpty { forms.append((wording.scope + wording.indicator, 0.99)) }
    return forms
  }

  /// A concept of things retired does not take goals of things bought, and the other way round.
  private func contradicts(_ action: String, _ concept: Concept) -> Bool {
    guard !action.isEmpty else { return false }
    func holds(_ text: String, _ words: [String]) -> Bool { words.contains { text.contains($0) } }
    let buying = ["购置", "新增", "采购"]
    let retiring = ["报废", "淘汰", "关停", "退出"]
    let named = concept.prefLabel
    if holds(action, buying) { return holds(named, retiring) }
    if holds(action, retiring) { return holds(named, buying) }
    return false
  }

  // MARK: Comparing two names

  private func compare(_ label: Label, _ units: [UInt16]) -> Match? {
    if label.units == units {
      return Match(
        concept: label.concept, confidence: label.isPreferred ? 1 : 0.98, label: label.text, added: "", missing: "",
        isExact: true)
    }
    let alignment = Alignment(label.units, units)
    let total = Double(label.units.count + units.count)
    var confidence = 2 * Double(alignment.common) / total
    confidence -= 0.12 * Double(alignment.substitutions)
    // Words added inside or before the label narrow it; words missing from it widen it, which is the graver.
    confidence -= 0.01 * Double(alignment.missing.count)
    if !Self.headsAgree(label.units, units) { confidence *= 0.7 }
    guard confidence > 0.2 else { return nil }
    return Match(
      concept: label.concept, confidence: confidence, label: label.text,
      added: String(decoding: alignment.added, as: UTF16.self),
      missing: String(decoding: alignment.missing, as: UTF16.self), isExact: false)
  }

  /// The head nouns are the same, or of one class (量 and 数量; 网点 and 站点).
  private static func headsAgree(_ a: [UInt16], _ b: [UInt16]) -> Bool {
    let x = headClass(a)
    let y = headClass(b)
    return x == y
  }

  private static func headClass(_ name: [UInt16]) -> Int {
    for (index, heads) in headClasses.enumerated() {
      for head in heads where name.count >= head.count && name.suffix(head.count).elementsEqual(head) { return index }
    }
    // A head of no class stands for itself.
    return 1000 + Int(name.last ?? 0)
  }

  private static let headClasses: [[[UInt16]]] = [
    ["率", "占比", "比例", "比重", "比率"], ["量", "数量", "数", "辆次", "人次"], ["额", "总额", "收入", "投资", "产值", "规模", "经费", "营收"],
    ["网点", "站点", "回收点", "回收站"], ["中心"], ["企业", "单位", "冠军"], ["车间", "工厂"], ["项目", "工程"], ["改造"], ["管网", "管道", "管线"],
    ["市场"], ["水平"], ["面积"], ["产能", "能力"], ["体系"], ["设备", "装备", "设施", "农机", "机械"], ["建筑"], ["电梯"],
  ].map { $0.map { Array($0.utf16) } }

  /// Folded, with 的, quotation marks, a closing 数/数量/总数 and administrative grades taken off, and variants of one
  /// word made the same.
  private static func normalised(_ text: String) -> [UInt16] {
    var name = String(decoding: FoldedText.fold(text), as: UTF16.self)
    for (variant, form) in variants where name.contains(variant) { name = name.replacingAll(variant, with: form) }
    for ending in ["的数量", "总数量", "数量", "总数"] where name.hasSuffix(ending) && name.count > ending.count + 2 {
      name = String(name.dropLast(ending.count))
      break
    }
    return Array(name.utf16.filter { $0 != 0x7684 && $0 != 0x22 && $0 != 0x28 && $0 != 0x29 && $0 != 0x3001 })
  }

  /// Spellings of one word. Only words that mean the same in every field stand here.
  private static let variants: [(String, String)] = [
    ("报废机动车", "报废汽车"), ("机动车", "汽车"), ("管道", "管网"), ("管线", "管网"), ("老化", "老旧"), ("回收网点", "回收点"), ("回收站点", "回收点"),
    ("家用电器", "家电"), ("以及", "和"), ("及", "和"), ("与", "和"), ("规上", "规模以上"), ("地区生产总值", "GDP"), ("占GDP比例", "占GDP比重"),
  ]

  /// One bit a character: names with few bits in common are not compared.
  private static func sieve(_ units: [UInt16]) -> UInt64 {
    units.reduce(0) { $0 | 1 << UInt64(($1 &* 40_503) >> 10 & 63) }
  }
}

/// The longest common subsequence of two short names, and what each has beyond it.
private struct Alignment {
  var common = 0
  /// Places where both have something the other lacks.
  var substitutions = 0
  var added: [UInt16] = []
  var missing: [UInt16] = []

  init(_ label: [UInt16], _ wording: [UInt16]) {
    let n = label.count
    let m = wording.count
    var table = [UInt8](repeating: 0, count: (n + 1) * (m + 1))
    for i in stride(from: n - 1, through: 0, by: -1) {
      for j in stride(from: m - 1, through: 0, by: -1) {
        table[i * (m + 1) + j] =
          label[i] == wording[j]
          ? table[(i + 1) * (m + 1) + j + 1] &+ 1
          : max(table[(i + 1) * (m + 1) + j], table[i * (m + 1) + j + 1])
      }
    }
    common = Int(table[0])
    var (i, j) = (0, 0)
    var gapLabel = 0
    var gapWording = 0
    func closeGap() -> Int { gapLabel > 0 && gapWording > 0 ? 1 : 0 }
    while i < n || j < m {
      if i < n, j < m, label[i] == wording[j] {
        substitutions += closeGap()
        (gapLabel, gapWording) = (0, 0)
        i += 1
        j += 1
      } else if j < m, i == n || table[i * (m + 1) + j + 1] >= table[(i + 1) * (m + 1) + j] {
        added.append(wording[j])
        gapWording += 1
        j += 1
      } else {
        missing.append(label[i])
        gapLabel += 1
        i += 1
      }
    }
    substitutions += closeGap()
  }
}

extension String {
  /// Every occurrence replaced, without Foundation.
  fileprivate func replacingAll(_ word: String, with other: String) -> String {
    var result = ""
    var rest = self[...]
    while let found = rest.firstRange(of: word) {
      result += rest[..<found.lowerBound]
      result += other
      rest = rest[found.upperBound...]
    }
    return result + rest
  }
}
