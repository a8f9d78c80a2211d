import PolicyText

/// Word files: `.docx` and `.docm` (ECMA-376 part 1, WordprocessingML).
public enum WordDocument {
  public static func plainText(_ bytes: [UInt8]) throws(FormatError) -> PlainText {
    throw FormatError(Message("还不能读取Word文件", "Word files can't be read yet"))
  }
}
