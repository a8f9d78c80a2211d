#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The terminal that standard output goes to.
enum Terminal {
  /// Its columns; nil where standard output is a pipe or a file. `COLUMNS` says it before the terminal does.
  static var columns: Int? {
    guard isatty(STDOUT_FILENO) == 1 else { return nil }
    if let text = getenv("COLUMNS"), let columns = Int(String(cString: text)), columns > 0 { return columns }
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
    return Int(size.ws_col)
  }
}
