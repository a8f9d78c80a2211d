import Comparison
import PolicyText

/// Judgements in pairs as a square CSV: names of indicators or policy fields in the first row and the first column, and in
/// each cell how many times as important the row is as the column (`3`, `1/3`). One of two cells that mirror each other is
/// enough.
struct PairwiseFile {
  let judgements: PairwiseJudgements
  /// By indicator of the matrix; a policy field divides its weight among its indicators.
  private(set) var weights: [Double]

  init(_ path: String, _ names: IndicatorNames) throws(FileFailure) {
    let bytes = try Files.read(path)
    let records: [DelimitedRecords.Record]
    do { records = try DelimitedRecords(bytes).records } catch { throw FileFailure(path, error) }
    let items = Array((records.first?.fields ?? []).dropFirst())
    guard items.count > 1 else {
      throw FileFailure(
        path, line: 1, "表头中的指标不足两个",
        "the header names fewer than two indicators")
    }
    guard items.count <= PairwiseJudgements.limit else {
      throw FileFailure(
        path, "有\(items.count)个指标；两两判断最多\(PairwiseJudgements.limit)个：请改为判断领域",
        "\(items.count) indicators; at most \(PairwiseJudgements.limit) can be judged in pairs: judge policy fields")
    }
    var places: [[Int]] = []
    for item in items {
      guard let found = names.places(of: item) else {
        throw FileFailure(
          path, line: 1, "“\(item)”既不在表中，也不在指标体系中",
          "“\(item)” is neither in the table nor in the taxonomy")
      }
      places.append(found)
    }
    let matrix = try Self.matrix(path, items, records.dropFirst())
    judgements = PairwiseJudgements(matrix)
    weights = [Double](repeating: 0, count: names.matrix.indicators.count)
    for (weight, places) in zip(judgements.weights, places) {
      for place in places { weights[place] += weight / Double(places.count) }
    }
    guard weights.contains(where: { $0 > 0 }) else {
      throw FileFailure(path, "没有一个地区有这些指标的值", "no district has a value on any of the indicators")
    }
  }

  private static func matrix(
    _ path: String, _ items: [String], _ records: ArraySlice<DelimitedRecords.Record>
  ) throws(FileFailure) -> [[Double]] {
    var given = [[Double?]](repeating: [Double?](repeating: nil, count: items.count), count: items.count)
    for record in records {
      guard let row = items.firstIndex(of: record.fields[0]) else {
        throw FileFailure(
          path, line: record.line, "“\(record.fields[0])”不在表头中", "“\(record.fields[0])” is not in the header")
      }
      for (column, text) in record.fields.dropFirst().enumerated() where !text.isEmpty {
        guard column < items.count, let value = number(text), value.isFinite, value > 0 else {
          throw FileFailure(
            path, line: record.line, column: "\(column + 2)", "“\(text)”不是大于0的比值", "“\(text)” is not a ratio above 0")
        }
        let mirrored = row == column ? 1 : given[column][row].map { 1 / $0 }
        if let mirrored, abs(mirrored - value) > 0.01 * mirrored {
          throw FileFailure(
            path, line: record.line, column: "\(column + 2)", "“\(text)”不是其对称格（\(items[column])比\(items[row])）的倒数",
            "“\(text)” is not one over its mirror, \(items[column]) to \(items[row])")
        }
        given[row][column] = value
      }
    }
    var matrix = given.map { $0.map { $0 ?? 1 } }
    for row in items.indices {
      for column in items.indices where row != column && given[row][column] == nil {
        guard let mirror = given[column][row] else {
          throw FileFailure(
            path, "没有判断\(items[row])与\(items[column])", "\(items[row]) is not judged against \(items[column])")
        }
        matrix[row][column] = 1 / mirror
      }
    }
    return matrix
  }

  /// `3`, `0.5`, `1/3`.
  private static func number(_ text: String) -> Double? {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).map { Double($0) }
    switch (parts.count, parts.first ?? nil, parts.last ?? nil) {
    case (1, let value?, _): return value
    case (2, let above?, let below?) where below != 0: return above / below
    default: return nil
    }
  }
}
