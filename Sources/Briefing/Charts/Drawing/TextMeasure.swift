/// Widths of text without a font at hand, on the wide side, so that what is laid out by them does not overlap: Chinese
/// characters are one em, Latin letters and digits a little over half of one.
enum TextMeasure {
  static func width(_ text: String, size: Double) -> Double {
    size * text.unicodeScalars.reduce(0) { $0 + em($1) }
  }

  private static func em(_ scalar: Unicode.Scalar) -> Double {
    switch scalar.value {
    case 0x20, 0x21, 0x27, 0x28, 0x29, 0x2C, 0x2E, 0x2F, 0x3A, 0x3B, 0x49, 0x6A, 0x6C, 0x69, 0x7C: 0.36
    case 0x25, 0x4D, 0x57, 0x6D, 0x77, 0x40: 0.95
    case 0x41...0x5A: 0.72
    case 0x00...0x7F: 0.58
    // Combining marks and joiners take no room of their own.
    case 0x0300...0x036F, 0x200B...0x200F, 0xFE00...0xFE0F: 0
    case 0x0080...0x024F: 0.6
    default: 1
    }
  }

  /// The text with an ellipsis where it is wider than a place.
  static func fitted(_ text: String, size: Double, within width: Double) -> String {
    guard self.width(text, size: size) > width else { return text }
    var kept = ""
    var used = size
    for character in text {
      used += self.width(String(character), size: size)
      if used > width { break }
      kept.append(character)
    }
    return kept + "…"
  }

  /// Lines no wider than a place: Chinese breaks between any two characters but before closing marks, Latin between words.
  static func wrapped(_ text: String, size: Double, within width: Double) -> [String] {
    var lines: [String] = []
    var line = ""
    var used = 0.0
    for piece in pieces(text) {
      let own = self.width(piece, size: size)
      if used + own > width, !line.isEmpty {
        lines.append(line)
        (line, used) = ("", 0)
        if piece == " " { continue }
      }
      if own > width {
        // A word longer than a line is broken.
        for character in piece {
          let step = self.width(String(character), size: size)
          // A closing mark may stand out by its own width.
          let limit = closing.contains(character) ? width + size : width
          if used + step > limit, !line.isEmpty {
            lines.append(line)
            (line, used) = ("", 0)
          }
          line.append(character)
          used += step
        }
      } else {
        line += piece
        used += own
      }
    }
    if !line.isEmpty { lines.append(line) }
    return lines
  }

  private static let closing: Set<Character> = ["、", "，", "。", "；", "：", "）", "”", "》", "！", "？", "%", "…"]

  private static func pieces(_ text: String) -> [String] {
    var pieces: [String] = []
    var isWord = false
    for character in text {
      let isLatin = character.isASCII && character != " "
      if closing.contains(character) || (isLatin && isWord), !pieces.isEmpty {
        pieces[pieces.count - 1].append(character)
      } else {
        pieces.append(String(character))
      }
      isWord = isLatin
    }
    return pieces
  }
}
