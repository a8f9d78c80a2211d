import PolicyText

/// The language of labels. Goals and passages stay in the language of the plans.
public enum Language: String, Sendable, CaseIterable {
  case zh, en

  /// The one of two texts that this language wants.
  public func callAsFunction(_ chinese: String, _ english: String) -> String { self == .zh ? chinese : english }

  public func callAsFunction(_ message: Message) -> String { self(message.chinese, message.english) }
}
