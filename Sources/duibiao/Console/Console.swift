import ArgumentParser
import Briefing
import PolicyText

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Messages for the user, on standard error, in the language of the run.
enum Console {
  static let language = RunLanguage.chosen(in: CommandLine.arguments.dropFirst())

  /// Whether a person watches: progress is shown to no one else.
  static let isTerminal = isatty(STDERR_FILENO) == 1

  static func say(_ message: String) {
    // A progress line may stand there.
    write((isTerminal ? "\r\u{1B}[K" : "") + message + "\n")
  }

  /// Text as it is, in one piece.
  static func write(_ text: String) {
    let bytes = Array(text.utf8)
    _ = bytes.withUnsafeBytes { Glibc.write(STDERR_FILENO, $0.baseAddress!, bytes.count) }
  }

  static func say(_ message: Message) { say(language(message)) }
  static func say(_ chinese: String, _ english: String) { say(Message(chinese, english)) }

  static func warning(_ message: Message) {
    say("duibiao: 警告：\(message.chinese)", "duibiao: warning: \(message.english)")
  }
  static func warning(_ chinese: String, _ english: String) { warning(Message(chinese, english)) }

  static func error(_ message: Message) {
    say("duibiao: 错误：\(message.chinese)", "duibiao: error: \(message.english)")
  }
  static func error(_ chinese: String, _ english: String) { error(Message(chinese, english)) }
}

extension ValidationError {
  /// Wrong usage, in the language of the run.
  init(_ chinese: String, _ english: String) { self.init(Console.language(chinese, english)) }
}
