/// Reads a goal table into columns: a dictionary of districts, one of concepts, and values by concept. Only the three
/// columns that a ranking needs are looked at; the rest of a row is passed over.
///
/// The reader takes pieces of the file as they come, so a table of any size needs only its values in memory.
public struct GoalColumns: Sendable {
  public enum Failure: Error, Equatable, CustomStringConvertible {
    case missingColumns([String])
    case notANumber(line: Int, text: String)
    case duplicate(line: Int, district: String, concept: String)

    public var description: String {
      switch self {
      case .missingColumns(let names): "line 1: the header lacks the column \(names.joined(separator: ", "))"
      case .notANumber(let line, let text): "line \(line), column value: “\(text)” is not a finite number"
      case .duplicate(_, let district, let concept):
        "a second value of \(district) on \(concept); choose with --duplicates first, last or max"
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
  private(set) var rows: [(districts: [UInt32], values: [Double])] = []
  public private(set) var lines = 0
  private var field: [UInt8] = []

  public init(header: Header) { self.header = header }

  /// Reads the complete records of a piece; returns how many bytes were read. The rest belongs to the next piece.
  public mutating func read(_ piece: UnsafeBufferPointer<UInt8>, isLast: Bool) throws(Failure) -> Int {
    var start = 0
    while start < piece.count {
      guard let end = try record(piece, from: start, isLast: isLast) else { break }
      start = end
    }
    return start
  }

  /// One record; nil where its end is not in the piece.
  @inline(__always)
  private mutating func record(_ piece: UnsafeBufferPointer<UInt8>, from start: Int, isLast: Bool) throws(Failure)
    -> Int?
  {
    var index = start
    let count = piece.count
    var column = 0
    var fieldStart = start
    var district = 0..<0
    var concept = 0..<0
    var value = 0..<0
    var isQuoted = false
    let words = UnsafeRawBufferPointer(piece)
    scan: while true {
      // Eight bytes at a time: where commas, line ends and quotation marks stand in them.
      while index + 8 <= count {
        let word = words.loadUnaligned(fromByteOffset: index, as: UInt64.self).littleEndian
        var marks =
          Self.zeros(word ^ 0x2C2C_2C2C_2C2C_2C2C) | Self.zeros(word ^ 0x0A0A_0A0A_0A0A_0A0A)
          | Self.zeros(word ^ 0x2222_2222_2222_2222)
        while marks != 0 {
          let position = index + marks.trailingZeroBitCount >> 3
          marks &= marks &- 1
          let byte = piece[position]
          if byte == 0x22 {
            isQuoted = true
            guard let after = Self.endOfQuotes(piece, position, isLast) else { return nil }
            index = after
            continue scan
          }
          if column == header.district { district = fieldStart..<position }
          if column == header.concept { concept = fieldStart..<position }
          if column == header.value { value = fieldStart..<position }
          column += 1
          fieldStart = position + 1
          if byte == 0x0A {
            index = position + 1
            break scan
          }
        }
        index += 8
      }
      guard index < count || isLast else { return nil }
      let byte = index < count ? piece[index] : 0x0A
      if byte == 0x22 {
        isQuoted = true
        guard let after = Self.endOfQuotes(piece, index, isLast) else { return nil }
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
      if byte == 0x0A { break }
    }
    lines += 1
    let end = Swift.min(index, count)
    try take(piece, district, concept, value, isQuoted)
    return end
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
    if conceptIndex == rows.count { rows.append(([], [])) }
    let districtIndex = districts.index(bytes(piece, district))
    rows[conceptIndex].districts.append(UInt32(districtIndex))
    rows[conceptIndex].values.append(number)
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
    var parts = parts
    var districts = parts[0].districts
    var concepts = parts[0].concepts
    let maps = parts.map { part in
      (part.districts.names.map { UInt32(districts.index($0)) }, part.concepts.names.map { concepts.index($0) })
    }
    var columns = [[Double]](repeating: [], count: concepts.names.count)
    var repeated = 0
    for concept in columns.indices {
      var column = [Double](repeating: .nan, count: districts.names.count)
      for (index, map) in maps.enumerated() {
        guard let own = map.1.firstIndex(of: concept) else { continue }
        let rows = parts[index].rows[own]
        for (district, value) in zip(rows.districts, rows.values) {
          let slot = Int(map.0[Int(district)])
          if column[slot].isNaN {
            column[slot] = value
            continue
          }
          repeated += 1
          switch duplicates {
          case .first: break
          case .last: column[slot] = value
          case .max: column[slot] = Swift.max(column[slot], value)
          case .error:
            throw .duplicate(
              line: 0, district: String(decoding: districts.names[slot], as: UTF8.self),
              concept: String(decoding: concepts.names[concept], as: UTF8.self))
          }
        }
        parts[index].rows[own] = ([], [])
      }
      columns[concept] = column
    }
    let matrix = ScoreMatrix(
      districts: districts.names.map { String(decoding: $0, as: UTF8.self) },
      concepts: concepts.names.map { String(decoding: $0, as: UTF8.self) }, columns: columns)
    return (matrix, repeated)
  }
}
