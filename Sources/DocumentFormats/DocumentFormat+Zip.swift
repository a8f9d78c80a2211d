import OpenPackaging

extension DocumentFormat {
  /// What a zip archive is: by the part that its relationships name as the document, by the type that OpenDocument and
  /// OFD declare, and by its name only where its directory can't be read.
  public static func ofZip(_ bytes: [UInt8], named name: String) -> DocumentFormat {
    guard let zip = try? ZipReader(bytes) else { return ofBrokenZip(named: name) }
    if let type = officeType(bytes) { return type }
    if let entry = zip.entry("mimetype") {
      var zip = zip
      let type = (try? zip.contents(of: entry)).map { String(decoding: $0.prefix(100), as: UTF8.self) } ?? ""
      if type.hasPrefix("application/vnd.oasis.opendocument.text") { return .odt }
      if type.hasPrefix("application/vnd.oasis.opendocument.spreadsheet") { return .ods }
    }
    return zip.entry("OFD.xml") == nil ? .zip : .ofd
  }

  private static func officeType(_ bytes: [UInt8]) -> DocumentFormat? {
    guard var package = try? OfficePackage(bytes), let main = try? package.mainPart() else { return nil }
    let type = package.contentType(of: main)
    if type.contains("wordprocessingml") || type.contains("ms-word") { return .docx }
    if type.contains("spreadsheetml") || type.contains("ms-excel") { return .xlsx }
    // Content types that say nothing: by the root of the part.
    switch try? package.root(main)?.name {
    case "w:document": return .docx
    case "workbook": return .xlsx
    default: return nil
    }
  }

  /// The reader of the format tells what is broken.
  private static func ofBrokenZip(named name: String) -> DocumentFormat {
    switch name.lowercased().split(separator: ".").last {
    case "docx", "docm", "dotx": .docx
    case "xlsx", "xlsm": .xlsx
    case "odt": .odt
    case "ods": .ods
    case "ofd": .ofd
    default: .zip
    }
  }
}
