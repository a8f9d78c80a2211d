import Comparison
import Indicators
import Normalization
import OpenPackaging
import PolicyText

extension BriefingFolder {
  /// The briefing as a Word report. What stands in files beside the Markdown (how each table was ranked, which documents
  /// were read) is in its annexes.
  ///
  /// - Throws: ``ZipTooLarge``.
  public func word(picture: ChartPicture = { _ in nil }) throws(ZipTooLarge) -> [UInt8] {
    let findings = findings()
    let (method, data) = (language("排名方法", "Method"), language("数据说明", "Data"))
    var document = document(
      findings,
      whereMore: language("各表的排名方法和换算见附件“\(method)”。", "How each table was ranked is in the annex “\(method)”."))
    // An indicator that one district alone names was not ranked.
    let compared = findings.comparisons.filter { $0.rows.count { $0.goal != nil } > 1 }
    document.blocks += [.heading(method, level: 2), .table(MethodTable.table(compared, language).portrait, level: 3)]
    if !corrections.isEmpty {
      document.blocks += [
        .heading(language("人工更正", "Corrections made by hand"), level: 3),
        .list(CorrectionNotes(plans, language).lines(corrections)),
      ]
    }
    document.blocks += [
      .heading(data, level: 2), .paragraph(TaxonomyMark(taxonomy: taxonomy).sentence(language)),
      .table(DocumentsTable.table(plans, language).portrait, level: 3),
    ]
    return try document.word(
      language,
      source: language(
        "资料来源：各地文件，由对标读出；文件目录见附件“\(data)”。",
        "Source: documents of the districts, as read by duibiao; they are listed in the annex “\(data)”."),
      picture: picture)
  }

  /// The briefing as an Excel workbook, and what had to be cut for it.
  ///
  /// - Throws: ``ZipTooLarge``.
  public func workbook() throws(ZipTooLarge) -> (bytes: [UInt8], warnings: [Message]) {
    let content = BriefingWorkbook(
      plans: plans, comparisons: findings().comparisons, matcher: matcher, corrections: corrections,
      language: language)
    var workbook = WorkbookWriter(title: title, language: language)
    for sheet in content.sheets() { workbook.add(sheet) }
    return (try workbook.bytes(), workbook.warnings)
  }
}
