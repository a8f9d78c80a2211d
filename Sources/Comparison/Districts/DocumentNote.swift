import Normalization
import PolicyText

/// What is known of a document, for telling editions apart and for settling conflicts.
public struct DocumentNote: Sendable, Equatable {
  /// The name under which its rows stand in the goal table.
  public var name: String
  public var title: String
  /// As `2024-06-21`, or the year alone; empty where the document bears none.
  public var date: String
  public var number: String

  public init(name: String, title: String = "", date: String = "", number: String = "") {
    self.name = name
    self.title = title
    self.date = date
    self.number = number
  }

  public init(_ plan: ReadPlan) {
    let facts = plan.facts
    self.init(
      name: plan.name, title: facts.title ?? "", date: facts.date ?? facts.titleYears.map { "\($0.from)" } ?? "",
      number: facts.documentNumber ?? "")
  }

  /// A draft: 征求意见稿, 草案, 讨论稿, 送审稿.
  public var isDraft: Bool { Self.draftWords.contains { (title + name).contains($0) } }

  private static let draftWords = ["征求意见稿", "征求意见", "草案", "讨论稿", "送审稿", "公示稿"]

  /// The title without what tells editions apart: the words of a draft, brackets, blanks. Empty where there is no title.
  public var work: String {
    var text = title
    for word in Self.draftWords {
      while let range = text.firstRange(of: word) { text.removeSubrange(range) }
    }
    return text.filter { !"（）()【】〔〕 　《》".contains($0) }
  }

  /// Which of two documents settles a conflict: the newer, then the one of higher rank (a plan for the whole of a
  /// place's development before a work report, that before an action plan), then by name.
  public static func settles(_ a: Self, before b: Self) -> Bool {
    if a.isDraft != b.isDraft { return b.isDraft }
    if a.date != b.date { return a.date > b.date }
    if a.rank != b.rank { return a.rank < b.rank }
    return a.name < b.name
  }

  private var rank: Int {
    if title.contains("国民经济和社会发展") || title.contains("规划纲要") { return 0 }
    if title.contains("政府工作报告") { return 1 }
    return title.contains("规划") ? 2 : 3
  }
}
