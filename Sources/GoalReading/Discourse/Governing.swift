/// What governs a paragraph from outside: the outline, the table column, the document. It is computed before any clause
/// is read, and never changes inside a paragraph.
public struct Governing: Sendable, Equatable {
  /// Whether what is said without a time of its own has happened or is to happen.
  public enum Tense: String, Sendable { case ahead, past }

  /// Where the year comes from.
  public enum Source: String, Sendable { case clause, section, column, title, none }

  public var section: Int?
  /// The year of what has none of its own.
  public var year: Int?
  /// The first year of a period.
  public var from: Int?
  public var tense = Tense.ahead
  public var source = Source.none
  /// The section states goals (总体目标, 工作目标), or the cell belongs to a goal table.
  public var isGoalSection = false
  /// The section says who gets what (申报条件, 奖励标准): its numbers are thresholds.
  public var setsConditions = false
  /// A part of a work report: a time inside a paragraph holds to the end of its sentence.
  public var isReportPart = false
  /// The year from which the document speaks; nil where nothing tells.
  public var now: Int?
  /// 0 for the nation, 1 for a province, 2 for a city, 3 for a district or county; nil where nothing tells.
  public var issuerLevel: Int?

  /// The first year of the period that the document plans for: what lies before it is past.
  public var begins: Int?

  /// The latest year that a document compares with, where nothing else tells when it speaks: it was written later.
  public var compared: Int?

  /// The years of a stretch that is said from a year on (未来五年): the five of a plan begin with its first year, others with
  /// the next.
  static func years(of span: Int, from now: Int) -> (first: Int, last: Int) {
    span == 5 && now % 5 == 1 ? (now, now + 4) : (now + 1, now + span)
  }

  init(now: Int? = nil, issuerLevel: Int? = nil, begins: Int? = nil) {
    self.begins = begins
    self.now = now
    self.issuerLevel = issuerLevel
  }
}
