/// What a document is written in, by its first bytes; by its name where these don't tell.
public enum DocumentFormat: String, Sendable, CaseIterable {
  case text, html
  case docx, xlsx, odt, ofd
  case pdf
  /// Word before 2007, and WPS: OLE compound files.
  case oldOffice
  case rtf
  /// A zip that is none of the above.
  case zip
}
