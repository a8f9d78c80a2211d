import Briefing
import GoalReading
import Normalization
import PolicyText
import Testing

/// Every number of a text ends in exactly one class, whatever the text.
@Suite(.enabled(if: Shared.has("more/docs"), "the real texts are not beside the repository"))
struct AccountTests {
  static let folders = ["corpus", "more/docs", "reports/docs", "pool", "cases/plans"]
  static let texts = folders.flatMap(Shared.texts)

  @Test("No number is counted twice, and the counts are those of the account", arguments: texts)
  func once(_ path: String) throws {
    let read = try Self.read(path)
    let account = read.account.sorted { ($0.start, $0.end) < ($1.start, $1.end) }
    let overlaps = zip(account, account.dropFirst()).filter { $0.end > $1.start }.map { "\($0.passage) / \($1.text)" }
    #expect(overlaps == [])
    var counts = NumberCounts()
    for number in account { counts[number.numberClass] += 1 }
    #expect(counts == read.counts)
  }

  @Test("Every number with a unit is in the account", arguments: texts)
  func complete(_ path: String) throws {
    let document = try Shared.document(path)
    let covered = try Self.read(path).account.map { $0.start..<$0.end }
    let numbers = NumbersWithUnits.find(in: document) + NumbersWithUnits.cells(of: document)
    let missing = numbers.filter { number in !covered.contains { $0.overlaps(number) } }
    #expect(missing.map(document.source.string) == [])
  }

  @Test("Few numbers are left unread", arguments: [("more/docs", 0.03), ("reports/docs", 0.05), ("pool", 0.05)])
  func unread(_ folder: String, _ share: Double) throws {
    var counts = NumberCounts()
    for path in Shared.texts(in: folder) { counts += try Self.read(path).counts }
    #expect(counts.total > 1000)
    #expect(counts.unreadShare <= share, "\(AccountTable.summary(counts, .en))")
  }

  @Test("Every quotation is the bytes at its offsets, and nothing is read twice from one place", arguments: texts)
  func quotations(_ path: String) throws {
    let document = try Shared.document(path)
    let read = try Self.read(path)
    for goal in read.goals + read.results {
      #expect(document.source.string(goal.start..<goal.end) == goal.quote)
      #expect(!goal.quote.isEmpty)
    }
    let told = (read.goals + read.results).map { "\($0.start) \(Expectation.notation($0))" }
    #expect(told.count == Set(told).count, "\(Self.repeated(told))")
  }

  @Test("Asking for results or for the account changes no goal", arguments: texts)
  func kinds(_ path: String) throws {
    let document = try Shared.document(path)
    let all = Reading.normalizer.read(document, reads: [.results, .account])
    let goals = Reading.normalizer.read(document)
    let results = Reading.normalizer.read(document, reads: .results)
    #expect(goals.goals == all.goals && goals.results.isEmpty && goals.account.isEmpty)
    #expect(results.goals == all.goals && results.results == all.results)
    #expect(all.goals.allSatisfy { $0.kind == .goal } && all.results.allSatisfy { $0.kind == .result })
  }

  private static func repeated(_ rows: [String]) -> [String] {
    Dictionary(grouping: rows) { $0 }.filter { $1.count > 1 }.map(\.key).sorted()
  }

  private static func read(_ path: String) throws -> ReadPlan {
    Reading.normalizer.read(try Shared.document(path), reads: [.results, .account])
  }
}
