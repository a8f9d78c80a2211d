import Indicators
import PolicyText

/// Reads the goals and the results of documents. Make one and use it for all: it holds the compiled grammar, and it is
/// `Sendable`.
///
/// ```swift
/// let reader = GoalReader(units: taxonomy.units, degreeWords: taxonomy.degreeWords.map(\.word))
/// let statements = reader.read(document).statements
/// ```
public struct GoalReader: Sendable {
  let scanner: Scanner
  let grammar: Grammar

  public init(units: UnitCatalogue, degreeWords: [String]) {
    do {
      scanner = Scanner(words: try GrammarWords(degreeWords: degreeWords), unitReader: UnitReader(units))
      grammar = try Grammar()
    } catch { fatalError("the built-in grammar is broken: \(error)") }
  }

  /// What a document says: every goal and every result, in the order of the text, and what its numbers are.
  ///
  /// - Parameters:
  ///   - issuerLevel: 0 for the nation, 1 for a province, 2 for a city, 3 for a district or county, nil if unknown.
  ///   - isAccounted: whether every number is listed (``DocumentReading/account``) or only counted.
  public func read(_ document: PlanDocument, issuerLevel: Int? = nil, isAccounted: Bool = false) -> DocumentReading {
    document.text.units.withUnsafeBufferPointer { units in
      var walk = DocumentWalk(
        reader: self, document: document, units: units, issuerLevel: issuerLevel, isAccounted: isAccounted)
      walk.run()
      return walk.result
    }
  }

  /// What governs each paragraph and table of a document, in the order of the text.
  public func outline(of document: PlanDocument, issuerLevel: Int? = nil) -> [GovernedBlock] {
    document.text.units.withUnsafeBufferPointer { units in
      var walk = DocumentWalk(
        reader: self, document: document, units: units, issuerLevel: issuerLevel, isAccounted: false)
      walk.keepsOutline = true
      walk.run()
      return walk.governed
    }
  }

  /// The numbers of a text, each with its unit, whether or not they state a goal.
  public func quantities(_ text: FoldedText) -> [Quantity] {
    text.units.withUnsafeBufferPointer { units in
      var scan = Scan()
      scanner.scan(units, 0..<units.count, into: &scan)
      return scan.quantities
    }
  }
}

/// A paragraph or a table with what governs it.
public struct GovernedBlock: Sendable {
  public var range: Range<Int>
  public var governing: Governing
}

/// What a document says, and what its numbers are.
public struct DocumentReading: Sendable {
  public var statements: [GoalStatement] = []
  /// How many numbers are of each class.
  public var counts = NumberCounts()
  /// Tables with numbers that were seen and not understood.
  public var unreadTables: [UnreadTable] = []
  /// Every number in the order of the text, where it was asked for.
  public var account: [AccountedNumber] = []
}

/// A table that was seen and not understood.
public struct UnreadTable: Sendable {
  /// Units of the folded text.
  public var range: Range<Int>
  public var reason: Message
}

/// A token for people to look at.
public struct TokenNote: Sendable {
  public var range: Range<Int>
  public var role: String
}

extension GoalReader {
  /// The words, numbers and times that the grammar sees in a text.
  public func tokens(_ text: FoldedText) -> [TokenNote] {
    text.units.withUnsafeBufferPointer { units in
      var scan = Scan()
      scanner.scan(units, 0..<units.count, into: &scan)
      return scan.tokens.map { token in
        TokenNote(range: token.range, role: token.roles.roles.map { "\($0)" }.joined(separator: "/"))
      }
    }
  }
}
