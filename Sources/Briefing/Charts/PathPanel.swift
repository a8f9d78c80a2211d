/// The yearly path of one indicator of one district: a small picture among others of its kind.
struct PathPanel: Sendable {
  struct Point: Sendable {
    var year: Int
    var value: Double
    /// The number as it is printed beside the point.
    var text: String
    /// Where the indicator stood before the plan: a hollow dot.
    var isBaseline = false
  }

  var title: String
  /// What the numbers are and in which unit.
  var subtitle: String
  /// By year, each year once.
  var points: [Point]
  /// Whether a line joins the points: levels and indexes are one path, amounts done in different spans are not.
  var isJoined: Bool
  var scale: PlotScale
}
