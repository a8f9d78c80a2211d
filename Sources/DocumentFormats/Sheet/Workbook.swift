import PolicyText

/// Excel files: `.xlsx` and `.xlsm` (ECMA-376 part 1, SpreadsheetML).
public enum Workbook {
  public static func plainText(_ bytes: [UInt8]) throws(FormatError) -> PlainText {
    throw FormatError(Message("还不能读取Excel文件", "Excel files can't be read yet"))
  }
}
