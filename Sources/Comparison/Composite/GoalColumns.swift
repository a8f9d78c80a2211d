import Dispatch
import PolicyText

/// Reads a goal table into columns: a dictionary of districts, one of concepts, and values by concept. Only the three
/// columns that a ranking needs are looked at; the rest of a row is passed over.
///
/// The reader takes pieces of the file as they come, so a table of any size needs only its values in memory.
public struct GoalColumns: Sendable {
  public enum Failure: MessageError, Equatable {
    case missingColumns([String])
    case notANumber(line: Int, text: String)
    /// A quoted field that starts in this line has no end, as in a table that was cut.
    case unclosedQuote(line: Int)
    case textAfterQuote(line: Int)
    case duplicate(line: Int, district: String, concept: String)

    var line: Int {
      switch self {
      case .missingColumns: 1
      case .notANumber(let line, _), .duplicate(let line, _, _), .unclosedQuote(let line), .textAfterQuote(let line):
        line
      }
    }

    public var message: Message {
      switch self {
      case .missingColumns(let names):
        Message(
          "表头缺少\(names.joined(separator: "、"))列", "the header lacks the column \(names.joined(separator: ", "))"
        ).at(line: line)
      case .notANumber(_, let text):
        Message("“\(text)”不是有限的数", "“\(text)” is not a finite number").at(line: line, column: "value")
      case .unclosedQuote:
        Message("引号开始的字段没有收尾的引号；表是否被截断？", "a quoted field is never closed; is the table cut off?").at(line: line)
      case .textAfterQuote:
        Message("收尾的引号之后还有文字；字段内的引号须写成两个", "text after a closing quote; double a quote inside a quoted field")
          .at(line: line)
      case .duplicate(_, let district, let concept):
        Message(
          "\(district)的\(concept)有第二个值；请用 --duplicates 选 first、last 或 max",
          "a second value of \(district) on \(concept); choose with --duplicates first, last or max"
        ).at(line: line)
      }
    }
  }

  /// What to do with a second value of a district on a concept.
  public enum Duplicates: String, Sendable, CaseIterable { case first, last, max, error }

  /// Where the columns stand, from the header line.
  public struct Header: Sendable {
    var district = -1
    var concept = -1
    var value = -1
    /// The columns as ``DelimitedScanner`` takes them.
    var wanted: UInt64 { [district, concept, value].reduce(0) { $0 | 1 << UInt64(Swift.min($1, 63)) } }

    public init(_ names: [String]) throws(Failure) {
      for (index, name) in names.enumerated() {
        switch name {
        case "district": district = index
        case "concept": concept = index
        case "value": value = index
        default: break
        }
      }
      let missing = [("district", district), ("concept", concept), ("value", value)].filter { $0.1 < 0 }.map(\.0)
      if !missing.isEmpty { throw .missingColumns(missing) }
    }
  }

  let header: Header
  private(set) var districts = ByteDictionary()
  private(set) var concepts = ByteDictionary()
  /// By concept: district and value of each row, and the line it stands on.
  private(set) var rows: [ConceptRows] = []
  /// Lines read so far, those inside quotes included, and without the header.
  public private(set) var lines = 0
  private let keepsLines: Bool

  /// - Parameter keepsLines: whether to remember the line of each value, so that a duplicate can be pointed at.
  public init(header: Header, keepsLines: Bool = false) {
    self.header = header
    self.keepsLines = keepsLines
  }

  /// Reads the complete records of a piece; returns how many bytes were read. The rest belongs to the next piece.
  public mutating func read(_ piece: UnsafeBufferPointer<UInt8>, isLast: Bool) throws(Failure) -> Int {
    let header = header
    let wanted = header.wanted
    var start = 0
    while start < piece.count {
      var (district, concept, value) = (
        DelimitedScanner.Field.empty, DelimitedScanner.Field.empty, DelimitedScanner.Field.empty
      )
      let end: DelimitedScanner.End?
      do throws(DelimitedScanner.Failure) {
        end = try DelimitedScanner.record(piece, from: start, isLast: isLast, wanted: wanted) { column, field in
          if column == header.district { district = field }
          if column == header.concept { concept = field }
          if column == header.value { value = field }
        }
      } catch {
        switch error {
        case .unclosedQuote(let place): throw .unclosedQuote(line: line(of: place, piece, start))
        case .textAfterQuote(let place): throw .textAfterQuote(line: line(of: place, piece, start))
        }
      }
      guard let end else { break }
      try take(piece, district, concept, value)
      lines += 1 + end.innerLines
      start = end.next
    }
    return start
  }

  /// The line of a byte in the record that starts at `start`; the header is line 1.
  private func line(of place: Int, _ piece: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
    lines + 2 + piece[start..<place].count { $0 == 0x0A }
  }

  @inline(__always)
  private mutating func take(
    _ piece: UnsafeBufferPointer<UInt8>, _ district: DelimitedScanner.Field, _ concept: DelimitedScanner.Field,
    _ value: DelimitedScanner.Field
  ) throws(Failure) {
    if value.range.isEmpty || concept.range.isEmpty { return }
    guard let number = DecimalParser.parse(piece, value.range), number.isFinite else {
      throw .notANumber(line: lines + 2, text: value.text(in: piece))
    }
    let conceptIndex = Self.index(concept, piece, &concepts)
    if conceptIndex == rows.count { rows.append(ConceptRows()) }
    let districtIndex = Self.index(district, piece, &districts)
    rows[conceptIndex].districts.append(UInt32(districtIndex))
    rows[conceptIndex].values.append(number)
    if keepsLines { rows[conceptIndex].lines.append(UInt32(truncatingIfNeeded: lines + 2)) }
  }

  @inline(__always)
  private static func index(
    _ field: DelimitedScanner.Field, _ piece: UnsafeBufferPointer<UInt8>, _ names: inout ByteDictionary
  ) -> Int {
    if field.hasDoubledQuotes { return names.index(field.bytes(in: piece)[...]) }
    return names.index(UnsafeBufferPointer(rebasing: piece[field.range]))
  }

  // MARK: To a matrix

  /// Joins the parts that several readers have read, in the order of the file.
  ///
  /// - Returns: the matrix, and how many second values there were.
  /// - Throws: ``Failure/duplicate(line:district:concept:)`` where duplicates are an error.
  public static func matrix(_ parts: [GoalColumns], duplicates: Duplicates) throws(Failure) -> (
    ScoreMatrix, repeated: Int
  ) {
    var districts = parts[0].districts
    var concepts = parts[0].concepts
    // The first part's numbering is the common one; the others are translated into it.
    let maps = parts.enumerated().map { position, part in
      (
        districts: position == 0
          ? Array(0..<UInt32(part.districts.count)) : part.districts.names.map { UInt32(districts.index($0)) },
        concepts: part.concepts.names.map { concepts.index($0) }
      )
    }
    let count = districts.names.count
    var columns = [[Double]](repeating: [], count: concepts.names.count)
    var repeated = [Int](repeating: 0, count: columns.count)
    var second = [Failure?](repeating: nil, count: columns.count)
    columns.withUnsafeMutableBufferPointer { columns in
      repeated.withUnsafeMutableBufferPointer { repeated in
        second.withUnsafeMutableBufferPointer { second in
          nonisolated(unsafe) let (columns, repeated, second) = (columns, repeated, second)
          DispatchQueue.concurrentPerform(iterations: columns.count) { concept in
            var column = [Double](repeating: .nan, count: count)
            var lines = 0
            for (part, map) in zip(parts, maps) {
              defer { lines += part.lines }
              guard let own = map.concepts.firstIndex(of: concept) else { continue }
              let found = part.rows[own].fill(&column, map.districts, duplicates)
              repeated[concept] += found.repeated
              guard duplicates == .error, second[concept] == nil, let row = found.second else { continue }
              let rows = part.rows[own]
              second[concept] = .duplicate(
                line: lines + Int(rows.lines.isEmpty ? 0 : rows.lines[row]),
                district: String(decoding: part.districts.names[Int(rows.districts[row])], as: UTF8.self),
                concept: String(decoding: part.concepts.names[own], as: UTF8.self))
            }
            columns[concept] = column
          }
        }
      }
    }
    let names = districts.names
    if let failure = second.compactMap({ $0 }).min(by: { $0.line < $1.line }) { throw failure }
    let matrix = ScoreMatrix(
      districts: names.map { String(decoding: $0, as: UTF8.self) },
      concepts: concepts.names.map { String(decoding: $0, as: UTF8.self) }, columns: columns)
    return (matrix, repeated.reduce(0, +))
  }
}

/// The rows of one concept, in the order of the file.
struct ConceptRows: Sendable {
  var districts: [UInt32] = []
  var values: [Double] = []
  /// Lines of the part of the file, where they are kept.
  var lines: [UInt32] = []

  /// Puts the values at their districts' places; tells how many met a value that was there, and which row did first.
  fileprivate func fill(
    _ column: inout [Double], _ places: [UInt32], _ duplicates: GoalColumns.Duplicates
  ) -> (repeated: Int, second: Int?) {
    var repeated = 0
    var second: Int?
    for (row, (district, value)) in zip(districts, values).enumerated() {
      let place = Int(places[Int(district)])
      guard !column[place].isNaN else {
        column[place] = value
        continue
      }
      repeated += 1
      second = second ?? row
      switch duplicates {
      case .first, .error: break
      case .last: column[place] = value
      case .max: column[place] = max(column[place], value)
      }
    }
    return (repeated, second)
  }
}
