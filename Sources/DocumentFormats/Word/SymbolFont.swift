/// Characters of the fonts that hold signs at the places of letters.
///
/// Word writes ≤ of the font Symbol as character F0A3 (or A3), which means nothing in any other font.
enum SymbolFont {
  /// Nil where the sign is not known or nothing but an ornament.
  static func character(_ code: Int, font: String) -> String? {
    let code = code & 0xFF
    switch font.lowercased() {
    case "symbol": return symbol[code].map(String.init)
    case "wingdings": return wingdings[code].map(String.init)
    case "wingdings 2": return wingdings2[code].map(String.init)
    default: return nil
    }
  }

  private static let symbol: [Int: Character] = [
    0x2A: "*", 0x2B: "+", 0x2D: "−", 0x3C: "<", 0x3D: "=", 0x3E: ">", 0x25: "%", 0x44: "Δ", 0x53: "Σ", 0x57: "Ω",
    0x61: "α", 0x62: "β", 0x64: "δ", 0x67: "γ", 0x6C: "λ", 0x6D: "μ", 0x70: "π", 0x73: "σ", 0x7E: "~", 0xA3: "≤",
    0xA5: "∞", 0xAE: "→", 0xAF: "↓", 0xAD: "↑", 0xB0: "°", 0xB1: "±", 0xB3: "≥", 0xB4: "×", 0xB7: "·", 0xB8: "÷",
    0xB9: "≠", 0xBB: "≈", 0xBC: "…",
  ]
  private static let wingdings: [Int: Character] = [
    0x6C: "●", 0x6E: "■", 0x6F: "□", 0xA8: "□", 0xFB: "✗", 0xFC: "✓", 0xFD: "☒", 0xFE: "☑", 0xE0: "→",
  ]
  private static let wingdings2: [Int: Character] = [0x50: "✓", 0x52: "☑", 0x53: "☒", 0xA3: "□"]
}
