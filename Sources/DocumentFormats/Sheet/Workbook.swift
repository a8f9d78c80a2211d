import OpenPackaging
import PolicyText

/// Excel files: `.xlsx` and `.xlsm` (ECMA-376 part 1, SpreadsheetML).
public enum Workbook {
  /// The visible sheets in their order, each under its name: title rows as lines, tables as rows between bars, numbers
  /// as they are shown, formulas by the values saved with them. Places are cells, `目标表!B4`. Macros are never looked at.
  ///
  /// - Throws: ``FormatError`` naming the part that can't be read.
  public static func plainText(_ bytes: [UInt8]) throws(FormatError) -> PlainText {
    var package = try OfficePackage(bytes)
    guard let main = try package.mainPart() else {
      throw FormatError(Message("压缩包中没有Excel工作簿", "the archive holds no Excel workbook"))
    }
    if package.contentType(of: main).contains("binary") {
      throw FormatError(Message("是二进制的.xlsb；请另存为.xlsx", "a binary .xlsb file; save it as .xlsx"))
    }
    guard let root = try package.root(main), root.name == "workbook" else {
      throw FormatError(Message("\(main)：不是Excel工作簿", "\(main): is no Excel workbook"))
    }
    let parts = try package.relationships(of: main)
    let context = try context(root, parts, &package)
    var lines = TextLines()
    var omitted = Omitted()
    let sheets = root.first("sheets").map { Array($0.all("sheet")) } ?? []
    let visible = sheets.filter { ($0["state"] ?? "visible") == "visible" }
    omitted.sheets = sheets.filter { ($0["state"] ?? "visible") != "visible" }.map { $0["name"] ?? "" }
    for sheet in visible {
      guard let part = parts.first(where: { $0.id == sheet["r:id"] && $0.type == "worksheet" }),
        var tokens = try package.tokens(part.target)
      else { continue }
      let name = sheet["name"] ?? ""
      do throws(PackageError) {
        let reader = try SheetReader(&tokens, name: name, context)
        try write(reader, name: visible.count == 1 && isDefault(name) ? nil : name, to: &lines)
        omitted.add(reader)
      } catch { throw FormatError(error.message) }
    }
    guard !lines.bytes.isEmpty else {
      throw FormatError(Message("Excel工作簿中没有内容", "the Excel workbook holds nothing"))
    }
    omitted.note(in: &lines)
    return lines.text
  }

  private static func context(
    _ root: XMLElement, _ parts: [OfficePackage.Relationship], _ package: inout OfficePackage
  ) throws(FormatError) -> SheetReader.WorkbookContext {
    func part(_ type: String) -> String { parts.first { $0.type == type }?.target ?? "" }
    var context = SheetReader.WorkbookContext(styles: WorkbookStyles(try package.root(part("styles"))))
    let epoch = root.first("workbookPr")?["date1904"]
    context.is1904 = epoch == "1" || epoch == "true"
    if var tokens = try package.tokens(part("sharedStrings")) {
      do throws(PackageError) { context.strings = try SharedStrings(&tokens) } catch {
        throw FormatError(error.message)
      }
    }
    return context
  }

  /// - Parameter name: nil where it says nothing.
  private static func write(_ sheet: SheetReader, name: String?, to lines: inout TextLines) throws(PackageError) {
    let grids = try sheet.grids()
    guard !grids.isEmpty else { return }
    lines.blank()
    if let name { lines.line(CellText(name).text) }
    for grid in grids {
      lines.blank()
      GridLines(grid).write(to: &lines)
    }
  }

  /// Sheet1, 工作表1: nobody gave it a name.
  private static func isDefault(_ name: String) -> Bool {
    ["Sheet", "工作表"].contains { name.hasPrefix($0) && name.dropFirst($0.count).allSatisfy(\.isNumber) }
  }
}

/// What a workbook holds and the text does not.
private struct Omitted {
  var sheets: [String] = []
  private var rows = 0
  private var columns = 0
  private var formulas = 0

  mutating func add(_ sheet: SheetReader) {
    rows += sheet.hiddenRows.count
    columns += sheet.hiddenColumns.count
    formulas += sheet.uncounted
  }

  func note(in lines: inout TextLines) {
    if !sheets.isEmpty {
      lines.note(
        "已略去隐藏的工作表：\(sheets.joined(separator: "、"))", "hidden sheets left out: \(sheets.joined(separator: ", "))")
    }
    if rows + columns > 0 {
      lines.note(
        "已略去隐藏的\(rows)行、\(columns)列；如需读取请先取消隐藏",
        "\(rows) hidden rows and \(columns) hidden columns left out; unhide them to have them read")
    }
    if formulas > 0 {
      lines.note(
        "有\(formulas)个公式没有保存结果，按空白处理；请用Excel或WPS打开并保存一次",
        "\(formulas) formulas have no saved value and count as empty; open and save the file once with Excel or WPS")
    }
  }
}
