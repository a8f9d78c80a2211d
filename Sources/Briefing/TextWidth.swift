/// How much room text takes, in halves of a Chinese character: what columns are measured by.
enum TextWidth {
  static func of(_ text: String) -> Int { text.unicodeScalars.reduce(0) { $0 + of($1) } }

  static func of(_ scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0x25, 0x2B, 0x3C...0x3E, 0x40, 0x4D, 0x57, 0x6D, 0x77: 2  // % + < = > @ M W m w are wide
    case 0x300..<0x370, 0x200B...0x200F, 0xFE00...0xFE0F: 0
    case ..<0x2000: 1
    default: 2
    }
  }

  /// The longest piece that no line break divides: a number or a word of letters. Chinese breaks anywhere.
  static func longestWord(_ text: String) -> Int {
    var (longest, current) = (0, 0)
    for scalar in text.unicodeScalars {
      let breaks = scalar == " " || scalar == "\n" || scalar.value >= 0x2E80
      current = breaks ? 0 : current + of(scalar)
      longest = max(longest, breaks ? of(scalar) : current)
    }
    return longest
  }

  /// The lines that text takes in a column of a width.
  static func lines(_ text: String, in width: Int) -> Int {
    text.split(separator: "\n", omittingEmptySubsequences: false).reduce(0) {
      $0 + max(1, (of(String($1)) + width - 1) / max(width, 1))
    }
  }
}
