/// A picture of a table before it is drawn: what is shown, on which scale, and what a reader has to know beside it.
///
/// It holds no coordinates and no colours: ``Drawing`` lays it out for SVG, ``VegaLite`` describes it to other programs.
/// No district is silently missing: who has no mark is named in ``notes`` with the reason.
public struct Chart: Sendable {
  /// A file name without its suffix: the id of an indicator, `matrix`.
  public var name: String
  public var title: String
  /// What is measured, in which unit and year; may be empty.
  public var subtitle: String
  var plot: Plot
  var legend: [LegendKey] = []
  /// Sentences under the plot.
  public var notes: [String] = []
  /// The whole content in words, for who can't see it.
  public var description: String

  enum Plot: Sendable {
    case rows(RowPlot)
    case cells(CellPlot)
    case paths([PathPanel])
    case areas(AreaPlot)
  }

  /// A sign of the plot with its meaning.
  struct LegendKey: Sendable, Equatable {
    enum Sign: Sendable, Equatable {
      case dot, hollowDot, range, bar, lessBar, reference
      case fill(CellFill)
    }
    var sign: Sign
    var text: String
  }
}
