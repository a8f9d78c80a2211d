import OpenPackaging

/// The number format of each cell style of a workbook.
struct WorkbookStyles {
  private var formats: [CellFormat] = []

  init(_ root: XMLElement?) {
    var codes: [Int: String] = Self.builtIn
    for element in (root?.first("numFmts")).map({ Array($0.all("numFmt")) }) ?? [] {
      if let id = element["numFmtId"].flatMap({ Int($0) }), let code = element["formatCode"] { codes[id] = code }
    }
    var known: [Int: CellFormat] = [:]
    for element in (root?.first("cellXfs")).map({ Array($0.all("xf")) }) ?? [] {
      let id = element["numFmtId"].flatMap { Int($0) } ?? 0
      let format = known[id] ?? CellFormat(code: codes[id] ?? "General")
      known[id] = format
      formats.append(format)
    }
  }

  /// - Parameter style: the attribute `s` of a cell.
  func format(_ style: String?) -> CellFormat {
    let index = style.flatMap { Int($0) } ?? 0
    return formats.indices.contains(index) ? formats[index] : .general
  }

  /// The formats that files name by number alone, as Excel shows them in Chinese.
  ///
  /// Source: ECMA-376 part 1, 18.8.30, with the list for zh-cn.
  private static let builtIn: [Int: String] = [
    1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 9: "0%", 10: "0.00%", 11: "0.00E+00", 12: "# ?/?", 13: "# ??/??",
    14: "yyyy/m/d", 15: "d-mmm-yy", 16: "d-mmm", 17: "mmm-yy", 18: "h:mm", 19: "h:mm:ss", 20: "h:mm", 21: "h:mm:ss",
    22: "yyyy/m/d h:mm", 27: "yyyy\"年\"m\"月\"", 28: "m\"月\"d\"日\"", 29: "m\"月\"d\"日\"", 30: "yyyy/m/d",
    31: "yyyy\"年\"m\"月\"d\"日\"", 32: "h\"时\"mm\"分\"", 33: "h\"时\"mm\"分\"ss\"秒\"", 34: "h\"时\"mm\"分\"",
    35: "h\"时\"mm\"分\"ss\"秒\"", 36: "yyyy\"年\"m\"月\"", 37: "0;-0", 38: "0;-0", 39: "0.00;-0.00", 40: "0.00;-0.00",
    41: "0;-0;\"-\"", 42: "0;-0;\"-\"", 43: "0.00;-0.00;\"-\"", 44: "0.00;-0.00;\"-\"", 45: "mm:ss", 46: "[h]:mm:ss",
    47: "mm:ss", 48: "##0.0E+0", 50: "yyyy\"年\"m\"月\"", 51: "m\"月\"d\"日\"", 52: "yyyy\"年\"m\"月\"",
    53: "m\"月\"d\"日\"", 54: "m\"月\"d\"日\"", 55: "h\"时\"mm\"分\"", 56: "h\"时\"mm\"分\"ss\"秒\"",
    57: "yyyy\"年\"m\"月\"", 58: "m\"月\"d\"日\"",
  ]
}
