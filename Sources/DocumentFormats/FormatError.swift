import PolicyText

/// Why a document of a known format can't be read: what is wrong, in which part of it, and what to do.
public struct FormatError: MessageError, Equatable {
  public var message: Message

  public init(_ message: Message) {
    self.message = message
  }
}
