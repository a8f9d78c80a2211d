import ArgumentParser
import Comparison
import Indicators
import PolicyText

/// A CSV of numbers by district: a column `code` or `district`, or both, and any numeric columns by name.
struct AttributeFile {
  private let path: String
  private let records: [DelimitedRecords.Record]

  init(_ path: String, _ bytes: some Collection<UInt8>) throws(FileFailure) {
    self.path = path
    do { records = try DelimitedRecords(bytes).records } catch { throw FileFailure(path, error) }
  }

  /// A column by code and by name of the district.
  func column(_ name: String) throws(FileFailure) -> IndicatorComparison.Attribute {
    let header = records.first?.fields ?? []
    let keys = ["code", "district"].compactMap { header.firstIndex(of: $0) }
    guard !keys.isEmpty else {
      throw FileFailure(
        path, line: 1, "表头既没有 code 列，也没有 district 列",
        "the header names neither a column code nor a column district")
    }
    guard let wanted = header.firstIndex(of: name) else {
      throw FileFailure(
        path, line: 1, "没有 \(name) 列；已有：\(header.joined(separator: "、"))",
        "no column \(name); there are \(header.joined(separator: ", "))")
    }
    var values: [String: Double] = [:]
    for record in records.dropFirst() where record.fields.count > wanted {
      let text = record.fields[wanted]
      if text.isEmpty { continue }
      guard let value = Double(text), value.isFinite else {
        throw FileFailure(path, line: record.line, column: name, "“\(text)”不是数", "“\(text)” is not a number")
      }
      for key in keys where record.fields.count > key && !record.fields[key].isEmpty {
        values[record.fields[key]] = value
      }
    }
    return IndicatorComparison.Attribute(name: name, values: values)
  }
}

/// What amounts are divided by: `--per population`, with `--attributes` or with the built-in population of provinces.
struct AttributeOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "CSV with a column code or district and columns of numbers, for --per; by default the provinces' population.",
      valueName: "file"))
  var attributes: String?

  @Option(
    help: ArgumentHelp("Divide amounts by this column: population, or what --attributes has.", valueName: "column"))
  var per: String?

  func validate() throws {
    if attributes != nil, per == nil {
      throw ValidationError(
        "--attributes 须与 --per 同用：除以哪一列。", "--attributes needs --per: the column to divide by.")
    }
  }

  /// The column asked for; nil where none is.
  ///
  /// - Throws: exit code 1 with file, line and column for what can't be read.
  func load() throws -> IndicatorComparison.Attribute? {
    guard let per else { return nil }
    return try attempt {
      guard let path = attributes else {
        let name = Console.language(
          "provinces.csv（程序自带；可用 --attributes 另给）", "provinces.csv (built in; --attributes takes another)")
        return try AttributeFile(name, BuiltInData.attributes).column(per)
      }
      return try AttributeFile(path, try Files.read(path)).column(per)
    }
  }
}
