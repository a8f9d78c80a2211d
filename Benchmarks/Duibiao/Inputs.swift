import Comparison
import Indicators
import Normalization
import PolicyText
import SyntheticDistricts

/// What the benchmarks read: made from a seed, so that every run and every machine has the same bytes.
enum Inputs {
  /// Two hundred plans, about three megabytes.
  static let plans: [[UInt8]] = {
    let corpus = SyntheticCorpus(seed: 1, indicators: 40)
    return (0..<200).map { corpus.plan($0).text }
  }()
  static let planBytes = plans.reduce(0) { $0 + $1.count }

  static let documents: [PlanDocument] = plans.map { try! PlanDocument(name: "plan.txt", bytes: $0) }
  static let normalizer = Normalizer(.standard)

  /// Goals of all plans.
  static let goals = documents.flatMap { normalizer.read($0).goals }

  static let wordings = goals.map { Wording(indicator: $0.indicator, scope: $0.scope, action: $0.action) }

  /// A goal table of twenty thousand districts on twenty indicators: 280,000 rows.
  static let tableDistricts = 20_000
  static let table: [UInt8] = {
    var bytes = Array(SyntheticTable.header.utf8)
    _ = SyntheticTable(seed: 1, indicators: 20).write(0..<tableDistricts, to: &bytes)
    return bytes
  }()

  static func columns(of table: [UInt8]) throws -> GoalColumns {
    let end = table.firstIndex(of: 0x0A)!
    let names = String(decoding: table[..<end], as: UTF8.self).split(separator: ",", omittingEmptySubsequences: false)
    var columns = GoalColumns(header: try GoalColumns.Header(names.map(String.init)))
    try table.withUnsafeBufferPointer { bytes in
      _ = try columns.read(UnsafeBufferPointer(rebasing: bytes[(end + 1)...]), isLast: true)
    }
    return columns
  }

  /// The values of the first districts of the table.
  static func matrix(_ districts: Int) throws -> ScoreMatrix {
    let whole = try GoalColumns.matrix([columns(of: table)], duplicates: .first).0
    return ScoreMatrix(
      districts: Array(whole.districts.prefix(districts)), concepts: whole.concepts,
      columns: whole.indicators.map { Array($0.values.prefix(districts)) })
  }
}
