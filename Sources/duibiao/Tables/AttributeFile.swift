import ArgumentParser
import Comparison
import PolicyText

/// A CSV of numbers by district: a column `code` or `district`, and any numeric columns by name.
enum AttributeFile {
  /// The column of an attribute file; nil where none is asked for.
  ///
  /// - Throws: exit code 1 with file, line and column for what can't be read.
  static func read(_ path: String?, column: String?) throws -> IndicatorComparison.Attribute? {
    guard let path, let column else { return nil }
    return try attempt {
      let bytes = try Files.read(path)
      let records: [DelimitedRecords.Record]
      do { records = try DelimitedRecords(bytes).records } catch { throw FileFailure(path, "\(error)") }
      let header = records.first?.fields ?? []
      guard let key = header.firstIndex(of: "code") ?? header.firstIndex(of: "district") else {
        throw FileFailure(path, "line 1: the header names neither a column code nor a column district")
      }
      guard let wanted = header.firstIndex(of: column) else {
        throw FileFailure(path, "line 1: no column \(column); there are \(header.joined(separator: ", "))")
      }
      var values: [String: Double] = [:]
      for record in records.dropFirst() where record.fields.count > max(key, wanted) {
        let text = record.fields[wanted]
        if text.isEmpty { continue }
        guard let value = Double(text), value.isFinite else {
          throw FileFailure(path, "line \(record.line), column \(column): “\(text)” is not a number")
        }
        values[record.fields[key]] = value
      }
      return IndicatorComparison.Attribute(name: column, values: values)
    }
  }
}
