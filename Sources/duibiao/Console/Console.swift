#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Messages for the user, on standard error.
enum Console {
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

  static func warning(_ message: String) { say("duibiao: warning: \(message)") }
  static func error(_ message: String) { say("duibiao: error: \(message)") }
}
