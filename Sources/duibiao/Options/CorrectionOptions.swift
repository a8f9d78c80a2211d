import ArgumentParser
import Briefing
import Normalization

struct CorrectionOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Corrections made by hand: CSV with \(Corrections.columns.joined(separator: ", ")).", valueName: "file"))
  var corrections: String?

  /// - Throws: exit code 1 where the file is broken; every error is told.
  func load(_ normalizer: Normalizer) throws -> CorrectionDesk? {
    guard let path = corrections else { return nil }
    return try attempt {
      let bytes = try Files.read(path)
      let isWorkbook = bytes.starts(with: [0x50, 0x4B, 0x03, 0x04])
      return CorrectionDesk(
        try Corrections(
          file: path, bytes: isWorkbook ? try Self.sheet(of: bytes, path) : bytes, taxonomy: normalizer.taxonomy))
    }
  }

  /// The corrections of a workbook that a spreadsheet has saved, as CSV: the rows of its sheet 目标清单 that a person
  /// has judged.
  private static func sheet(of workbook: [UInt8], _ path: String) throws(FileFailure) -> [UInt8] {
    throw FileFailure(
      path, "是工作簿；请把更正所在的表另存为CSV", "is a workbook; save its sheet of corrections as CSV")
  }
}

extension [TextTable] {
  /// The tables with a note under the last on what was corrected by hand in the plans that they are from.
  func noting(_ desk: CorrectionDesk?, _ language: Language) -> [TextTable] {
    guard let desk, !isEmpty else { return self }
    var tables = self
    tables[tables.count - 1].notes += CorrectionNotes(desk.plans, language).all
    return tables
  }
}
