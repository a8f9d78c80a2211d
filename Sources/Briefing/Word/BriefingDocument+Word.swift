import OpenPackaging

/// Makes a PNG of an SVG; nil where it can't.
public typealias ChartPicture = (_ svg: [UInt8]) -> [UInt8]?

extension BriefingDocument {
  /// The briefing as a Word report: blocks of level 2 are its parts, or annexes behind the text.
  ///
  /// - Parameters:
  ///   - source: where the tables come from, as a sentence.
  ///   - picture: a drawing as PNG; a chart without one is left out, its numbers stand in the tables.
  /// - Throws: ``ZipTooLarge``.
  func word(_ language: Language, source: String, picture: ChartPicture) throws(ZipTooLarge) -> [UInt8] {
    var report = WordReport(title: title, language: language, source: source)
    let end = annexes ?? blocks.count
    for block in blocks[..<end] { block.write(to: &report, isAnnex: false, picture) }
    report.listOfAnnexes(blocks[end...].compactMap(\.annexTitle))
    for block in blocks[end...] { block.write(to: &report, isAnnex: true, picture) }
    return try report.bytes()
  }
}

extension BriefingDocument.Block {
  /// The title of the annex that begins with this block among the annexes; nil where none does.
  fileprivate var annexTitle: String? {
    switch self {
    case .heading(let text, 2): text
    case .table(let table, 2) where !table.title.isEmpty: table.title
    default: nil
    }
  }

  /// - Parameter isAnnex: among the annexes what is of level 2 begins one, and headings below it are of the first level.
  fileprivate func write(to report: inout WordReport, isAnnex: Bool, _ picture: ChartPicture) {
    if isAnnex, let annexTitle { report.annex(annexTitle) }
    switch self {
    case .heading(let text, let level):
      if !isAnnex || level > 2 { report.heading(text, level: level - (isAnnex ? 2 : 1)) }
    case .paragraph(let text): report.paragraph(text)
    case .list(let lines): report.list(lines)
    case .table(let table, let level):
      // A table that is a part has the part's heading; the caption of one inside of a part names it in the outline.
      if !isAnnex, level == 2 { report.heading(table.title, level: 1) }
      report.table(table)
    case .chart(let chart):
      guard let png = picture(chart.svg(ground: .light)) else { return }
      let size = Drawing(chart)
      // A pixel of the drawing is three quarters of a point.
      report.image(
        png: png, widthPoints: size.width * 0.75, heightPoints: size.height * 0.75, altText: chart.title)
    }
  }
}
