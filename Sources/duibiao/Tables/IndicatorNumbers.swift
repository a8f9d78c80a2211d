import Comparison
import PolicyText

/// A CSV with a number for each of some indicators: weights, or goals to measure a distance to. The columns are found by
/// name, in English or Chinese.
struct IndicatorNumbers {
  let path: String
  /// By indicator of the matrix; nil for those that the file does not name.
  private(set) var values: [Double?]
  /// Names of the table that no district has a value on.
  private(set) var absent: [String] = []

  /// - Parameters:
  ///   - heading: names of the column of numbers.
  ///   - isShared: whether a policy field divides its number among its indicators.
  init(
    _ path: String, _ names: IndicatorNames, heading: [String], isShared: Bool
  ) throws(FileFailure) {
    self.path = path
    values = [Double?](repeating: nil, count: names.matrix.indicators.count)
    let bytes = try Files.read(path)
    let records: [DelimitedRecords.Record]
    do { records = try DelimitedRecords(bytes).records } catch { throw FileFailure(path, error) }
    let header = records.first?.fields ?? []
    guard let concept = header.firstIndex(where: { ["concept", "indicator", "指标"].contains($0) }),
      let number = header.firstIndex(where: heading.contains)
    else {
      throw FileFailure(
        path, line: 1, "表头须有 concept（指标）列和 \(heading[0])（\(heading[1])）列",
        "the header must name the columns concept and \(heading[0])")
    }
    for record in records.dropFirst() where record.fields.count > max(concept, number) {
      let name = record.fields[concept]
      guard let places = names.places(of: name) else {
        throw FileFailure(
          path, line: record.line, column: header[concept], "“\(name)”既不在表中，也不在指标体系中",
          "“\(name)” is neither in the table nor in the taxonomy")
      }
      let text = record.fields[number]
      guard let value = Double(text), value.isFinite else {
        throw FileFailure(
          path, line: record.line, column: header[number], "“\(text)”不是数", "“\(text)” is not a number")
      }
      guard value >= 0 || !isShared else {
        throw FileFailure(
          path, line: record.line, column: header[number], "“\(text)”不是不小于0的数",
          "“\(text)” is not a number from 0 up")
      }
      if places.isEmpty { absent.append(name) }
      for place in places { values[place] = isShared ? value / Double(places.count) : value }
    }
  }

  /// The numbers as weights: what the file does not name weighs nothing.
  func weights() throws(FileFailure) -> [Double] {
    let weights = values.map { $0 ?? 0 }
    guard weights.contains(where: { $0 > 0 }) else {
      throw FileFailure(
        path, "现有各指标的权重之和为0",
        "the weights of the indicators at hand sum to nothing")
    }
    return weights
  }
}
