/// The colours of charts, by what they are for, on a light and on a dark ground.
///
/// Marks are of the palette of Okabe and Ito (Color Universal Design, 2008); levels are steps of lightness of one hue, the
/// Blues of ColorBrewer (Harrower and Brewer, The Cartographic Journal 40(1), 2003). Both are told apart with any colour
/// vision. More is darker on a light ground and lighter on a dark one, as readers expect (Schloss et al., IEEE TVCG 25(1),
/// 2019).
enum Paint: Hashable, Sendable {
  case ground, ink, muted, faint
  /// Dots, ranges, bars to the right.
  case mark
  /// The reference, bars to the left.
  case accent
  case level(Int)
  /// Text on a level.
  case onLevel(Int)

  var light: String {
    switch self {
    case .ground: "#ffffff"
    case .ink: "#1b1f24"
    case .muted: "#57606a"
    case .faint: "#d0d7de"
    case .mark: "#0072b2"
    case .accent: "#d55e00"
    case .level(let level): Self.blues[level]
    case .onLevel(let level): Self.text(on: level)
    }
  }

  var dark: String {
    switch self {
    case .ground: "#14181d"
    case .ink: "#e6edf3"
    case .muted: "#a3adb8"
    case .faint: "#3d444d"
    case .mark: "#56b4e9"
    case .accent: "#e69f00"
    case .level(let level): Self.blues[CellFill.levels - 1 - level]
    case .onLevel(let level): Self.text(on: CellFill.levels - 1 - level)
    }
  }

  /// A name in style sheets.
  var name: String {
    switch self {
    case .ground: "ground"
    case .ink: "ink"
    case .muted: "muted"
    case .faint: "faint"
    case .mark: "mark"
    case .accent: "accent"
    case .level(let level): "level\(level)"
    case .onLevel(let level): "on\(level)"
    }
  }

  /// Five of the nine classes, from light to dark.
  static let blues = ["#deebf7", "#9ecae1", "#6baed6", "#2171b5", "#08306b"]

  /// The one of black and white that has the greater contrast.
  private static func text(on place: Int) -> String { place > 2 ? "#ffffff" : "#101010" }
}
