import ArgumentParser
import Briefing

/// How a report is written that has a chart, too.
enum ChartedFormat: String, ExpressibleByArgument, CaseIterable {
  case markdown, csv, json, svg

  /// The form of its tables; nil for a chart.
  var table: ReportFormat? { ReportFormat(rawValue: rawValue) }
}

struct ChartedReportOptions: ParsableArguments {
  @Option(help: "markdown, csv, json, or svg for a chart.")
  var format: ChartedFormat = .markdown

  @OptionGroup var words: LanguageOptions
  var language: Language { words.language }

  @Option(help: "short or all: which columns a Markdown table has. CSV and JSON have all.")
  var columns: ColumnChoice = .short

  @OptionGroup var output: OutputOptions

  /// Writes the tables, or the charts where they are asked for; what is not asked for is not made.
  ///
  /// - Parameter desk: what was corrected by hand, which is told at the end.
  func write(
    noting desk: CorrectionDesk? = nil, _ tables: () throws -> [TextTable], charts: () throws -> [Chart]
  ) throws {
    guard let table = format.table else { return try write(charts().noting(desk, language)) }
    try TableWriting(format: table, language: language, columns: columns, output: output)
      .write(tables().noting(desk, language))
  }

  /// One chart to a file or to standard output, several into a folder.
  func write(_ charts: [Chart]) throws {
    let path = output.output
    let isFolder = path.map { $0.hasSuffix("/") || Files.isFolder($0) } ?? false
    if charts.count == 1, !isFolder {
      let out = try attempt { try Output(path) }
      return try attempt {
        try out.write(charts[0].svg())
        try out.finish()
      }
    }
    guard let path, isFolder || !path.hasSuffix(".svg") else {
      Console.error(
        "有\(charts.count)张图，一个SVG文件只放一张；请用 --output 指定文件夹",
        "there are \(charts.count) charts, and an SVG file holds one; name a folder with --output")
      throw ExitCode(64)
    }
    try attempt { try Files.write(charts.map { ($0.name + ".svg", $0.svg()) }, in: path) }
  }
}

extension [Chart] {
  /// The charts with a note under the last on what was corrected by hand in the plans that they are from.
  func noting(_ desk: CorrectionDesk?, _ language: Language) -> [Chart] {
    guard let desk, !isEmpty else { return self }
    var charts = self
    charts[charts.count - 1].notes += CorrectionNotes(desk.plans, language).all
    return charts
  }
}
