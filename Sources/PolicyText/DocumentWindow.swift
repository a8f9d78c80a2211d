/// Where a document that is too large for one piece is cut: in front of a heading, else between two paragraphs of prose,
/// else behind a full stop, never inside a table or a character.
///
/// What the headings before the cut have put in force (三、2026年重点工作) holds behind it too: they are read again at the
/// top of the next piece.
public struct DocumentWindow: Sendable, Equatable {
  /// The byte of the text at which the next piece begins.
  public var end: Int
  /// The headings in force there, each on a line with a blank one below.
  public var headings: [UInt8]
  /// How many blocks begin before the cut.
  var blocks: Int

  /// The best cut in the second half of a text; nil where there is none: one table, or one paragraph.
  ///
  /// The last block is left alone, because it may go on behind the text.
  public init?(of document: PlanDocument) {
    if Self.endsInBlankLines(document) {
      (end, blocks) = (document.source.bytes.count, document.blocks.count)
      headings = Self.headings(before: blocks, in: document)
      return
    }
    var best: (rank: Int, block: Int)?
    for block in document.blocks.indices.dropLast().dropFirst().reversed() {
      guard case .paragraph(let range, let section) = document.blocks[block] else { continue }
      guard let start = document.text.bytes(of: range).first, start * 2 >= document.source.bytes.count else { break }
      let rank = Self.rank(of: range, section, after: document.blocks[block - 1], in: document)
      if rank < best?.rank ?? Self.unfit { best = (rank, block) }
      if rank == 1 { break }
    }
    if let best, case .paragraph(let range, _) = document.blocks[best.block] {
      end = Self.lineStart(document.text.bytes(of: range).lowerBound, document.source.bytes)
      blocks = best.block
    } else if let stop = Self.lastStop(document) {
      (end, blocks) = (stop.end, stop.block + 1)
    } else {
      return nil
    }
    headings = Self.headings(before: blocks, in: document)
  }

  private static let unfit = 10

  /// Nothing goes on over so many blank lines.
  private static func endsInBlankLines(_ document: PlanDocument) -> Bool {
    let last = document.text.units.isEmpty ? 0 : Int(document.text.offsets[document.text.units.count - 1])
    return document.source.bytes[last...].count { $0 == 0x0A } > 8
  }

  /// The depth of a heading; 9 between two paragraphs of prose.
  private static func rank(
    of range: Range<Int>, _ section: Int?, after previous: PlanDocument.Block, in document: PlanDocument
  ) -> Int {
    if let section, document.sections[section].title.lowerBound == range.lowerBound {
      return document.sections[section].level
    }
    guard case .paragraph(let last, _) = previous, isProse(range, document.text), isProse(last, document.text) else {
      return unfit
    }
    return 9
  }

  /// A paragraph with a full stop is no cell of a table.
  private static func isProse(_ range: Range<Int>, _ text: FoldedText) -> Bool {
    range.last.map { text.units[$0] == 0x3002 } ?? false
  }

  /// The last full stop of a paragraph that takes the second half of the text.
  private static func lastStop(_ document: PlanDocument) -> (end: Int, block: Int)? {
    let text = document.text
    for block in document.blocks.indices.reversed() {
      guard case .paragraph(let range, _) = document.blocks[block] else { continue }
      guard let stop = text.units[range].lastIndex(of: 0x3002) else { continue }
      let end = text.bytes(of: stop..<stop + 1).upperBound
      return end * 2 >= document.source.bytes.count ? (end, block) : nil
    }
    return nil
  }

  /// The tab or the blanks in front of a paragraph belong to it.
  private static func lineStart(_ byte: Int, _ bytes: [UInt8]) -> Int {
    var start = byte
    while start > 0, bytes[start - 1] != 0x0A { start -= 1 }
    return start
  }

  /// The sections that are open, and the last lines that may be headings without a number (2026年重点工作).
  private static func headings(before block: Int, in document: PlanDocument) -> [UInt8] {
    var lines: [Range<Int>] = []
    var next: Int?
    var (dated, bare) = (0, 0)
    for index in document.blocks.indices.prefix(block).reversed() {
      guard case .paragraph(let range, let section) = document.blocks[index] else { continue }
      if index == block - 1 { next = section }
      guard dated < 4, isBareHeading(range, document.text) else { continue }
      let isDated = !TitleYears.all(in: document.text.string(range)).isEmpty
      guard isDated || bare < 8 else { continue }
      lines.append(range)
      if isDated { dated += 1 } else { bare += 1 }
    }
    while let section = next {
      lines.append(document.sections[section].title)
      next = document.sections[section].parent
    }
    lines.sort { $0.lowerBound < $1.lowerBound }
    return lines.flatMap { line in
      document.source.bytes[document.text.bytes(of: line)].filter { $0 != 0x0A && $0 != 0x0D } + [0x0A, 0x0A]
    }
  }

  /// A short line without a stop.
  private static func isBareHeading(_ range: Range<Int>, _ text: FoldedText) -> Bool {
    guard (4...40).contains(range.count), HeadingMarker(text.units, range) == nil else { return false }
    return !text.units[range].contains { [0x3002, 0x2C, 0x3B, 0x3A, 0x25, 0x09].contains($0) }
  }

  /// How many of the bytes make whole lines; where they are one line, whole characters of UTF-8 or GB18030.
  public static func wholeLines(_ bytes: [UInt8]) -> Int {
    // A line feed is never a part of a character, in either encoding.
    if let line = bytes.lastIndex(of: 0x0A) { return line + 1 }
    guard let lead = bytes.lastIndex(where: { $0 & 0xC0 != 0x80 }) else { return bytes.count }
    let length = bytes[lead] < 0x80 ? 1 : bytes[lead] < 0xE0 ? 2 : bytes[lead] < 0xF0 ? 3 : 4
    let end = lead + length <= bytes.count ? bytes.count : lead
    return SourceText.scan(Array(bytes[..<end])).invalid == nil ? end : wholeGB18030(bytes)
  }

  private static func wholeGB18030(_ bytes: [UInt8]) -> Int {
    var index = 0
    while index < bytes.count {
      var length = 1
      if bytes[index] >= 0x80 {
        length = index + 1 < bytes.count && (0x30...0x39).contains(bytes[index + 1]) ? 4 : 2
      }
      if index + length > bytes.count { break }
      index += length
    }
    return index
  }
}

extension PlanDocument {
  /// Leaves out what stands behind a cut.
  public mutating func cut(at window: DocumentWindow) {
    blocks.removeLast(blocks.count - window.blocks)
    text.cut(atByte: window.end)
    let end = text.units.count
    if case .paragraph(let range, let section)? = blocks.last, range.upperBound > end {
      blocks[blocks.count - 1] = .paragraph(range.lowerBound..<end, section: section)
    }
    sections.removeLast(sections.reversed().prefix { $0.title.lowerBound >= end }.count)
  }
}
