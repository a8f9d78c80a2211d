import GoalReading
import Normalization
import PolicyText
import Testing

/// What the program reads in an invented plan, beside what it should.
struct CaseReading {
  struct PlacedLine {
    let line: CasePlan.Line
    /// Bytes of the number; nil where the goal has none.
    let place: Range<Int>?
  }

  let lines: [PlacedLine]
  let statements: [Goal]
  private let account: [AccountedPassage]

  init(_ plan: CasePlan) throws {
    let document = try Shared.document("cases/plans/" + plan.file)
    let read = Reading.normalizer.read(document, reads: [.results, .account])
    statements = read.goals + read.results
    account = read.account
    let bytes = try Shared.bytes("cases/plans/" + plan.file)
    var cursor = 0
    var lines: [PlacedLine] = []
    for line in plan.numbers {
      guard let number = line.number else {
        lines.append(PlacedLine(line: line, place: nil))
        continue
      }
      let place = try #require(Self.find(Array(number.utf8), in: bytes, from: cursor), "\(number) is not in the text")
      cursor = place.upperBound
      lines.append(PlacedLine(line: line, place: place))
    }
    self.lines = lines
  }

  /// The next place of a number that is not part of a longer one.
  private static func find(_ number: [UInt8], in bytes: [UInt8], from start: Int) -> Range<Int>? {
    func isDigit(_ byte: UInt8) -> Bool { byte == 0x2E || (0x30...0x39).contains(byte) }
    var index = start
    while index + number.count <= bytes.count {
      let end = index + number.count
      if bytes[index..<end].elementsEqual(number), index == 0 || !isDigit(bytes[index - 1]),
        end == bytes.count || !(isDigit(number[number.count - 1]) && isDigit(bytes[end]))
      {
        return index..<end
      }
      index += 1
    }
    return nil
  }

  /// What is wrong with the reading of a number: its class, or what was made of it. Nil where all is right.
  func problem(_ placed: PlacedLine) -> String? {
    let classes = placed.place.map { place in
      account.filter { $0.start < place.upperBound && place.lowerBound < $0.end }.map(\.numberClass.rawValue)
    }
    let isClassed = classes.map { !$0.isEmpty && $0.allSatisfy(placed.line.classes.contains) } ?? true
    let isRead = placed.line.statement.map { statements.contains(where: $0.isMet) } ?? true
    guard !isClassed || !isRead else { return nil }
    return "\(placed.line.text) is \(classes ?? []) \(near(placed).map(Expectation.notation))"
  }

  /// The statements that were made of a number.
  private func near(_ placed: PlacedLine) -> [Goal] {
    guard let place = placed.place else { return [] }
    return statements.filter { $0.start < place.upperBound && place.lowerBound < $0.end }
  }

  /// Statements that no line expects, other than those made of a number that is known to be read wrongly.
  var invented: [Goal] {
    let wrong = lines.filter { $0.line.issue != nil }.compactMap(\.place)
    return statements.filter { goal in
      !lines.contains { $0.line.statement?.isMet(by: goal) == true }
        && !wrong.contains { goal.start < $0.upperBound && $0.lowerBound < goal.end }
    }
  }

  /// Numbers of the account that no line names.
  var unlisted: [AccountedPassage] {
    account.filter { entry in
      !lines.compactMap(\.place).contains { entry.start < $0.upperBound && $0.lowerBound < entry.end }
    }
  }
}
