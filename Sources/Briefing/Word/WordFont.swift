import OpenPackaging

/// The fonts of a report by their use. None is inside the file: where one is missing, the word processor takes the one
/// that the font table names instead of it.
enum WordFont: CaseIterable {
  case title, heading1, heading2, body, table, pageNumber, latin

  /// The font of Chinese text.
  var chinese: String {
    switch self {
    case .title: "方正小标宋简体"
    case .heading1: "黑体"
    case .heading2: "楷体_GB2312"
    case .body: "仿宋_GB2312"
    case .table, .pageNumber, .latin: "宋体"
    }
  }

  /// The font of letters and digits.
  var latin: String {
    switch self {
    case .pageNumber: "宋体"
    default: "Times New Roman"
    }
  }

  /// What stands in for the Chinese font where it is missing: the systems of today have it under another name.
  private var alternative: String {
    switch self {
    case .title: "华文中宋"
    case .heading1: "SimHei"
    case .heading2: "楷体"
    case .body: "仿宋"
    case .table, .pageNumber, .latin: "SimSun"
    }
  }

  /// The part `word/fontTable.xml`.
  static func table() -> [UInt8] {
    var xml = XMLWriter()
    xml.element("w:fonts", ["xmlns:w": WordReport.namespace]) { xml in
      for font in [title, heading1, heading2, body, table] {
        xml.element("w:font", ["w:name": font.chinese]) {
          $0.element("w:altName", ["w:val": font.alternative])
          $0.element("w:charset", ["w:val": "86"])  // GB 2312
          $0.element("w:family", ["w:val": font == .heading1 ? "modern" : "auto"])
          $0.element("w:pitch", ["w:val": "default"])
        }
      }
      xml.element("w:font", ["w:name": "Times New Roman"]) {
        $0.element("w:charset", ["w:val": "00"])
        $0.element("w:family", ["w:val": "roman"])
        $0.element("w:pitch", ["w:val": "variable"])
      }
    }
    return xml.bytes
  }
}
