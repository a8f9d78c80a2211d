import Foundation
import GoalReading
import PolicyText
import Testing

/// Every goal that careful readers found in the tables of real plans has its cell.
@Suite struct AnnotatedTableTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "shared/more")
  private static var isThere: Bool { FileManager.default.fileExists(atPath: folder.appending(path: "gold.csv").path) }

  @Test(
    .enabled(if: isThere, "the annotated plans are not beside the repository"),
    arguments: ["a01", "a03", "a05", "c13", "d13", "d15", "f15"])
  func goals(_ prefix: String) throws {
    let rows = try Self.annotations().filter { $0["doc"]!.hasPrefix(prefix) }
    let name = try #require(rows.first?["doc"])
    let bytes = Array(try Data(contentsOf: Self.folder.appending(path: "docs/" + name)))
    let document = try PlanDocument(name: name, bytes: bytes)
    let prose = document.blocks.compactMap { block -> String? in
      guard case .paragraph(let range, _) = block else { return nil }
      return document.text.string(range)
    }
    let cells = Self.cells(document)
    let inTables = rows.filter { row in !prose.contains { $0.contains(Self.folded(row["quote"]!)) } }
    #expect(inTables.count >= 2)
    for row in inTables where !row["value"]!.isEmpty {
      #expect(cells.contains { $0.states(row) }, "\(row["quote"]!)")
    }
  }

  private static func annotations() throws -> [[String: String]] {
    let bytes = Array(try Data(contentsOf: folder.appending(path: "gold.csv")))
    let records = try DelimitedRecords(bytes).records
    let header = records[0].fields
    return records.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(header, $0.fields)) }
  }

  private static func folded(_ text: String) -> String { String(decoding: FoldedText.fold(text), as: UTF16.self) }

  private struct Stated {
    var kind: TableCell.Kind
    var name: String
    var scope: String
    var text: String
    var year: Int?

    /// The value stands in the cell, under a name that is one of those annotated or holds it, for the same year.
    func states(_ row: [String: String]) -> Bool {
      guard kind != .baseline, kind != .result, kind != .pastGrowth else { return false }
      let isGrowth = kind != .goal
      let names = row["indicator"]!.split(separator: "|").map { AnnotatedTableTests.folded(String($0)) }
      let scopes = row["scope"]!.split(separator: "|").map { AnnotatedTableTests.folded(String($0)) }
      let years = row["target_year"]!.split(separator: "|", omittingEmptySubsequences: false)
      let values = row["value"]!.split(separator: "|").map { $0.drop { $0 == "-" } }
      return names.contains { name.contains($0) || $0.contains(name) }
        && values.contains { value in text.split { !$0.isNumber && $0 != "." }.contains { $0 == value } }
        && years.contains { $0.isEmpty || Int($0) == year } && (!isGrowth || row["measure"] != "level")
        && (scope.isEmpty || scopes.isEmpty || scopes.contains(scope) || names.contains { $0.contains(scope) })
    }
  }

  private static func cells(_ document: PlanDocument) -> [Stated] {
    let text = document.text
    return document.blocks.flatMap { block -> [Stated] in
      guard case .table(let table, _) = block,
        case .success(let layout) = TableLayout.read(table, text: text, now: nil)
      else { return [] }
      return layout.cells.map { cell in
        Stated(
          kind: cell.kind, name: text.string(cell.name), scope: cell.scope.map(text.string) ?? "",
          text: text.string(cell.text), year: cell.year)
      }
    }
  }
}
