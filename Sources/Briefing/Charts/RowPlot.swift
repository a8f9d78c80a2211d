/// One row for each district or goal, with marks on a common scale: dots, ranges, or bars from zero.
struct RowPlot: Sendable {
  struct Row: Sendable {
    /// In front of the name: the rank.
    var rank = ""
    var label: String
    /// A title over the rows that follow, without marks.
    var isHeading = false
    /// Set off from the others: the district in focus.
    var isStrong = false
    /// Where the dot stands or the bar ends.
    var value: Double?
    /// A segment under the dot: the range of a rank, the two ends of 5—5.5%.
    var range: ClosedRange<Double>?
    /// A hollow dot that a line joins to the dot: what was last reached.
    var before: Double?
    /// Behind the plot: the number as it was stated.
    var text = ""
    /// Behind that, in a lighter colour.
    var remark = ""
  }

  enum Style: Sendable { case dots, bars }

  var style = Style.dots
  var rows: [Row]
  var scale: PlotScale
  var axisTitle: String
  /// A line through all rows, with its words above the plot.
  var reference: (value: Double, text: String)?
  /// Titles of the columns behind the plot.
  var textTitle = ""
  var remarkTitle = ""
}
