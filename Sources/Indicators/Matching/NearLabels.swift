/// Labels that have signs in common with a name, nearest first: for people to choose from, never for mapping.
///
/// Every sign leads to the labels that hold it, so that of thousands of labels only the few dozen with most signs in
/// common are compared sign by sign.
struct NearLabels: Sendable {
  struct Near: Sendable {
    var label: LabelIndex.Label
    var confidence: Double
    var added: [UInt16]
    var missing: [UInt16]
  }

  private let index: LabelIndex
  /// Where the labels of a sign begin in ``holders``.
  private var starts = [Int32](repeating: 0, count: 65_537)
  private var holders: [Int32]

  /// Longer names are compared by their beginning; no label is as long.
  private static let longest = 120
  private static let compared = 48

  init(_ index: LabelIndex) {
    self.index = index
    for label in index.labels { for unit in index.core(of: label) { starts[Int(unit) + 1] += 1 } }
    for unit in 0..<65_536 { starts[unit + 1] += starts[unit] }
    holders = [Int32](repeating: 0, count: Int(starts[65_536]))
    var next = starts
    for (number, label) in index.labels.enumerated() {
      for unit in index.core(of: label) {
        holders[Int(next[Int(unit)])] = Int32(number)
        next[Int(unit)] += 1
      }
    }
  }

  /// - Parameters:
  ///   - core: of a name.
  ///   - floor: labels that can't reach this confidence are left out.
  func near(_ core: [UInt16], floor: Double) -> [Near] {
    let core = Array(core.prefix(Self.longest))
    var common = [UInt8](repeating: 0, count: index.labels.count)
    var touched: [Int32] = []
    for unit in Set(core) {
      for holder in holders[Int(starts[Int(unit)])..<Int(starts[Int(unit) + 1])] {
        if common[Int(holder)] == 0 { touched.append(holder) }
        common[Int(holder)] &+= 1
      }
    }
    var promising: [(number: Int32, reach: Double)] = []
    for number in touched {
      let length = Int(index.labels[Int(number)].count) + core.count
      let reach = 2 * Double(common[Int(number)]) / Double(length)
      if reach >= floor { promising.append((number, reach)) }
    }
    promising.sort { $0.reach != $1.reach ? $0.reach > $1.reach : $0.number < $1.number }
    return promising.prefix(Self.compared).map { compare(index.labels[Int($0.number)], core) }
      .filter { $0.confidence >= floor }
  }

  /// Chinese puts the head noun last and qualifiers before it, and both matter: the confidence is the share of signs
  /// that the two have in common and in order, less a penalty for each place where one word stands against another, for
  /// what the name lacks, and for a head that differs.
  private func compare(_ label: LabelIndex.Label, _ core: [UInt16]) -> Near {
    let units = Array(index.core(of: label).prefix(Self.longest))
    let alignment = NameAlignment(units, core)
    var confidence = 2 * Double(alignment.common) / Double(units.count + core.count)
    confidence -= 0.12 * Double(alignment.substitutions)
    confidence -= 0.05 * Double(alignment.missing.count)
    if units.last != core.last { confidence *= 0.7 }
    return Near(label: label, confidence: confidence, added: alignment.added, missing: alignment.missing)
  }
}
