import Dispatch

/// Reads a goal table into columns: a dictionary of districts, one of concepts, and values by concept. Only the three
/// columns that a ranking needs are looked at; the rest of a row is passed over.
///
/// The reader takes pieces of the file as they come, so a table of any size needs only its values in memory.
public struct GoalColumns: Sendable {
  public enum Failure: Error, Equatable, CustomStringConvertible {
    case missingColumns([String])
    case notANumber(line: Int, text: String)
    case duplicate(line: Int, district: String, concept: String)

    var line: Int {
      switch self {
      case .missingColumns: 1
      case .notANumber(let line, _), .duplicate(let line, _, _): line
      }
    }

    public var description: String {
      switch self {
      case .missingColumns(let names): "line 1: the header lacks the column \(names.joined(separator: ", "))"
      case .notANumber(let line, let text): "line \(line), column value: “\(text)” is not a finite number"
      case .duplicate(let line, let district, let concept):
        "line \(line): a second value of \(district) on \(concept); choose with --duplicates first, last or max"
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
    var last: Int { Swift.max(district, concept, value) }

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
    var start = 0
    while start < piece.count, let record = Self.record(piece, from: start, isLast: isLast, header) {
      lines += 1
      try take(piece, record.district, record.concept, record.value, record.isQuoted)
      start = record.end
    }
    return start
  }

  /// The three fields of one record, and where it ends; nil where its end is not in the piece.
  @inline(__always)
  private static func record(
    _ piece: UnsafeBufferPointer<UInt8>, from start: Int, isLast: Bool, _ header: Header
  ) -> (district: Range<Int>, concept: Range<Int>, value: Range<Int>, isQuoted: Bool, end: Int)? {
    let words = UnsafeRawBufferPointer(piece)
    let count = piece.count
    let last = header.last
    var (district, concept, value) = (0..<0, 0..<0, 0..<0)
    var index = start
    var column = 0
    var fieldStart = start
    var isQuoted = false
    scan: while true {
      // Eight bytes at a time: where commas, line ends and quotation marks stand in them.
      while index + 8 <= count {
        let word = words.loadUnaligned(fromByteOffset: index, as: UInt64.self).littleEndian
        var marks = zeros(word ^ 0x0A0A_0A0A_0A0A_0A0A) | zeros(word ^ 0x2222_2222_2222_2222)
        // Behind the last column of interest only the line's end matters.
        if column <= last { marks |= zeros(word ^ 0x2C2C_2C2C_2C2C_2C2C) }
        while marks != 0 {
          let position = index + marks.trailingZeroBitCount >> 3
          marks &= marks &- 1
          let byte = piece[position]
          if byte == 0x22 {
            isQuoted = true
            guard let after = endOfQuotes(piece, position, isLast) else { return nil }
            index = after
            continue scan
          }
          if column == header.district { district = fieldStart..<position }
          if column == header.concept { concept = fieldStart..<position }
          if column == header.value { value = fieldStart..<position }
          column += 1
          fieldStart = position + 1
          if byte == 0x0A { return (district, concept, value, isQuoted, position + 1) }
        }
        index += 8
      }
      guard index < count || isLast else { return nil }
      let byte = index < count ? piece[index] : 0x0A
      if byte == 0x22 {
        isQuoted = true
        guard let after = endOfQuotes(piece, index, isLast) else { return nil }
        index = after
        continue
      }
      index += 1
      guard byte == 0x2C || byte == 0x0A else { continue }
      let field = fieldStart..<Swift.min(index - 1, count)
      if column == header.district { district = field }
      if column == header.concept { concept = field }
      if column == header.value { value = field }
      column += 1
      fieldStart = index
      if byte == 0x0A { return (district, concept, value, isQuoted, Swift.min(index, count)) }
    }
  }

  /// The high bit of each byte that is zero.
  @inline(__always)
  private static func zeros(_ word: UInt64) -> UInt64 {
    let low: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
    return ~((word & low &+ low) | word | low)
  }

  /// The place after the mark that closes a quoted field; nil where it is not in the piece.
  private static func endOfQuotes(_ piece: UnsafeBufferPointer<UInt8>, _ open: Int, _ isLast: Bool) -> Int? {
    var index = open + 1
    while index < piece.count {
      if piece[index] == 0x22 {
        guard index + 1 < piece.count, piece[index + 1] == 0x22 else { return index + 1 }
        index += 1
      }
      index += 1
    }
    return isLast ? piece.count : nil
  }

  @inline(__always)
  private mutating func take(
    _ piece: UnsafeBufferPointer<UInt8>, _ district: Range<Int>, _ concept: Range<Int>, _ value: Range<Int>,
    _ isQuoted: Bool
  ) throws(Failure) {
    var value = value
    if let last = value.last, piece[last] == 0x0D { value.removeLast() }
    if value.isEmpty || concept.isEmpty { return }
    if isQuoted, piece[value.lowerBound] == 0x22 { value = value.lowerBound + 1..<value.upperBound - 1 }
    if value.isEmpty { return }
    guard let number = DecimalParser.parse(piece, value), number.isFinite else {
      throw .notANumber(line: lines + 1, text: String(decoding: piece[value], as: UTF8.self))
    }
    let conceptIndex = concepts.index(bytes(piece, concept))
    if conceptIndex == rows.count { rows.append(ConceptRows()) }
    let districtIndex = districts.index(bytes(piece, district))
    rows[conceptIndex].districts.append(UInt32(districtIndex))
    rows[conceptIndex].values.append(number)
    if keepsLines { rows[conceptIndex].lines.append(UInt32(truncatingIfNeeded: lines + 1)) }
  }

  /// The bytes of a field without its quotes and the line's end.
  @inline(__always)
  private func bytes(_ piece: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> UnsafeBufferPointer<UInt8> {
    var range = range
    if let last = range.last, piece[last] == 0x0D { range.removeLast() }
    if range.count >= 2, piece[range.lowerBound] == 0x22, piece[range.upperBound - 1] == 0x22 {
      range = range.lowerBound + 1..<range.upperBound - 1
    }
    return UnsafeBufferPointer(rebasing: piece[range])
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
