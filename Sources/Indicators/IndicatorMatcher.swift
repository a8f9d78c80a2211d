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

  public static func == (a: Wording, b: Wording) -> Bool {
    ByteKey(a.indicator) == ByteKey(b.indicator) && ByteKey(a.scope) == ByteKey(b.scope)
      && ByteKey(a.action) == ByteKey(b.action) && a.dimension == b.dimension
  }

  public func hash(into hasher: inout Hasher) {
    // Few wordings of one indicator differ, and the lengths of the rest tell most of them apart.
    ByteKey(indicator).hash(into: &hasher)
    hasher.combine(scope.utf8.count << 16 | action.utf8.count)
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
  /// Labels by their normalised form: most wordings are one, and are found at once.
  private let exact: [[UInt16]: Int]
  /// Per concept: things bought (+1), things retired (−1), neither (0).
  private let turnover: [Int8]
  private let cache = Mutex<[Wording: Match?]>([:])

  private struct Label: Sendable {
    var concept: Int
    var text: String
    var units: [UInt16]
    var sieve: UInt64
    var head: Int
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
            concept: index, text: text, units: units, sieve: Self.sieve(units), head: Self.headClass(units),
            isPreferred: position == 0))
      }
    }
    self.labels = labels
    exact = Dictionary(labels.enumerated().map { ($1.units, $0) }, uniquingKeysWith: { first, _ in first })
    turnover = taxonomy.concepts.map { Self.turnover(of: FoldedText.fold($0.prefLabel)) }
  }

  /// The concept of a wording, or nil where none is near enough.
  public func match(_ wording: Wording) -> Match? {
    if let known = cache.withLock({ $0[wording] }) { return known }
    let best =
      exactMatch(wording)
      ?? candidates(wording, limit: 1, floor: Self.threshold).first.flatMap {
        $0.confidence >= Self.threshold ? $0 : nil
      }
    cache.withLock { cache in
      if cache.count > 200_000 { cache.removeAll() }
      cache[wording] = best
    }
    return best
  }

  /// The nearest concepts, best first, one entry a concept.
  ///
  /// - Parameter floor: labels that can't reach this confidence are not looked at.
  public func candidates(_ wording: Wording, limit: Int = 5, floor: Double = 0.2) -> [Match] {
    var best: [Int: Match] = [:]
    for (form, bonus) in forms(of: wording) {
      let units = Self.normalised(form)
      guard !units.isEmpty else { continue }
      let sieve = Self.sieve(units)
      let head = Self.headClass(units)
      for label in labels {
        // At most so many characters are common; names repeat at most two.
        let common = min((label.sieve & sieve).nonzeroBitCount + 2, label.units.count, units.count)
        guard Double(2 * common) >= floor * Double(label.units.count + units.count) else { continue }
        guard var match = compare(label, units, head) else { continue }
        match.confidence *= bonus * fit(match.concept, wording)
        if match.confidence > best[label.concept]?.confidence ?? 0.2 { best[label.concept] = match }
      }
    }
    let sorted = best.values.sorted {
      $0.confidence != $1.confidence ? $0.confidence > $1.confidence : $0.concept < $1.concept
    }
    return Array(sorted.prefix(limit))
  }

  /// A label that is the wording, with its verb, alone or with its scope, in that order.
  private func exactMatch(_ wording: Wording) -> Match? {
    for (form, bonus) in forms(of: wording) {
      guard let index = exact[Self.normalised(form)], fit(labels[index].concept, wording) == 1 else { continue }
      let label = labels[index]
      return Match(
        concept: label.concept, confidence: (label.isPreferred ? 1 : 0.98) * bonus, label: label.text, added: "",
        missing: "", isExact: true)
    }
    return nil
  }

  /// Less than 1 where the goal's unit is of another dimension, or where its verb contradicts the concept.
  private func fit(_ concept: Int, _ wording: Wording) -> Double {
    var fit = 1.0
    let own = taxonomy.concepts[concept].dimension
    // People and households (户企业) are counted too.
    let isCounted = own == "count" && (wording.dimension == "people" || wording.dimension == "households")
    if let dimension = wording.dimension, dimension != own, !isCounted { fit *= 0.7 }
    // A concept of things retired does not take goals of things bought, and the other way round.
    if turnover[concept] != 0, turnover[concept] == -Self.turnover(of: FoldedText.fold(wording.action)) { fit *= 0.7 }
    return fit
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

  private static func turnover(of text: [UInt16]) -> Int8 {
    func holds(_ words: [[UInt16]]) -> Bool {
      words.contains { word in text.indices.contains { text[$0...].starts(with: word) } }
    }
    if holds(buying) { return 1 }
    return holds(retiring) ? -1 : 0
  }

  private static let buying: [[UInt16]] = ["购置", "新增", "采购"].map { Array($0.utf16) }
  private static let retiring: [[UInt16]] = ["报废", "淘汰", "关停", "退出"].map { Array($0.utf16) }

  // MARK: Comparing two names

  private func compare(_ label: Label, _ units: [UInt16], _ head: Int) -> Match? {
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
    confidence -= 0.05 * Double(alignment.missing.count)
    if label.head != head { confidence *= 0.7 }
    guard confidence > 0.2 else { return nil }
    return Match(
      concept: label.concept, confidence: confidence, label: label.text,
      added: String(decoding: alignment.added, as: UTF16.self),
      missing: String(decoding: alignment.missing, as: UTF16.self), isExact: false)
  }

  /// The class of the head noun: 量 and 数量 are one, 网点 and 站点 are one.
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

  /// Folded, with 的, quotation marks, a closing 数量, 总数 or 增速 taken off, and variants of one word made the same.
  private static func normalised(_ text: String) -> [UInt16] {
    var units = FoldedText.fold(text)
    for ending in countEndings where units.count > ending.count + 2 && units.suffix(ending.count).elementsEqual(ending)
    {
      units.removeLast(ending.count)
      break
    }
    var result: [UInt16] = []
    result.reserveCapacity(units.count)
    var index = 0
    scan: while index < units.count {
      let unit = units[index]
      if variantStarts.contains(unit) {
        for (variant, form) in variants where variant[0] == unit && units[index...].starts(with: variant) {
          result += form
          index += variant.count
          continue scan
        }
      }
      if !ornaments.contains(unit) { result.append(unit) }
      index += 1
    }
    return result
  }

  private static let countEndings: [[UInt16]] = ["总数量", "数量", "总数", "总量", "年均增速", "增速", "增幅", "增长率"].map {
    Array($0.utf16)
  }
  /// 的 " ( ) 、
  private static let ornaments: Set<UInt16> = [0x7684, 0x22, 0x28, 0x29, 0x3001]
  private static let variantStarts = Set(variants.map { $0.0[0] })

  /// Spellings of one word. Only words that mean the same in every field stand here; longer ones come first.
  private static let variants: [([UInt16], [UInt16])] = [
    ("报废机动车", "报废汽车"), ("机动车", "汽车"), ("管道", "管网"), ("管线", "管网"), ("老化", "老旧"), ("回收网点", "回收点"), ("回收站点", "回收点"),
    ("家用电器", "家电"), ("以及", "和"), ("及", "和"), ("与", "和"), ("规上", "规模以上"), ("地区生产总值", "GDP"), ("国内生产总值", "GDP"),
    ("占GDP比例", "占GDP比重"), ("全市生产总值", "GDP"), ("全省生产总值", "GDP"),
  ].map { (Array($0.0.utf16), Array($0.1.utf16)) }

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
