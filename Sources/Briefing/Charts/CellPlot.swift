/// Cells on a grid: a matrix with heads, or tiles that stand where provinces lie.
struct CellPlot: Sendable {
  struct Cell: Sendable {
    var column: Int
    var row: Int
    var fill: CellFill
    /// What is printed in the cell: a rank, a value, a sign.
    var text: String
    /// Above the text, on tiles.
    var name = ""
    /// The whole of it in words.
    var tip: String
  }

  /// The head of a row: a name that may be shortened, and a year behind it that may not.
  struct Head: Sendable {
    var name: String
    var year: String
  }

  /// Heads of the columns and the rows; empty on tiles.
  var columns: [String]
  var rows: [Head]
  var cells: [Cell]
}

/// How a cell or an area of a map is filled. Each kind that is not a level has a pattern or an empty ground, and a sign in
/// its text: none is told by colour alone.
enum CellFill: Sendable, Equatable, Hashable {
  /// Where the district stands among the ranked, from 0 for the least ambitious to 4 for the most.
  case level(Int)
  /// Ranked alone, so that it stands nowhere among others.
  case alone
  case notComparable
  /// A goal in words or by another body's level.
  case inWords
  /// No goal; `near` where a wording near the indicator is on none.
  case none
  case near
  /// No document of the district was given.
  case noData

  static let levels = 5

  /// The level of a mid-rank percentile from 0 to 1.
  static func percentile(_ share: Double) -> CellFill {
    .level(min(levels - 1, max(0, Int(share * Double(levels)))))
  }
}
