import PolicyText

/// Why a package of parts (a zip, or the XML of one of its parts) can't be read: what is wrong, in which part, and where.
public struct PackageError: MessageError, Equatable {
  public var message: Message

  public init(_ message: Message) {
    self.message = message
  }

  public init(_ chinese: String, _ english: String) {
    self.init(Message(chinese, english))
  }

  /// An error inside a part, such as `word/document.xml`.
  init(part: String, _ chinese: String, _ english: String) {
    self.init("\(part)：\(chinese)", "\(part): \(english)")
  }
}
