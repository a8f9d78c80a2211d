/// The text of a document as the readers see it: one 16-bit unit a character, with every variant of a sign folded
/// onto one form.
///
/// Plans mix full-width and half-width digits, letters and punctuation, and break lines inside a sentence. Folding
/// happens once, here, so that no rule further down has to know about it:
///
/// - full-width ASCII (`１`, `％`, `，`) becomes ASCII; dashes become `-`; quotation marks become `"`;
///   round, square-cornered and tortoise-shell brackets become `(` and `)`;
/// - character references that converters leave (`&ge;95`, `&nbsp;`) become the character they stand for;
/// - blanks are dropped, except one between two letters or digits (`12 345` stays two numbers);
/// - line breaks are not units: they are boundaries in ``lines``. A sentence that was wrapped over three lines is
///   therefore one contiguous range of units.
///
/// `offsets[i]` is the byte at which unit `i` starts in the UTF-8 source.
public struct FoldedText: Sendable {
  public internal(set) var units: [UInt16]
  public internal(set) var offsets: [UInt32]
  public internal(set) var lines: [Line]
  let source: [UInt8]

  /// One line of the source, as a range of units and what its layout says.
  public struct Line: Sendable {
    /// The units of the line; empty for a blank line.
    public var range: Range<Int>
    /// Blank columns before the first sign (a full-width blank counts as two).
    public var indent: Int
    /// The line begins with a tab: a cell of a flattened table, or an indented paragraph.
    public var startsWithTab: Bool
    /// Columns that the line takes: two for a wide character, one for a narrow one.
    public var width: Int
    /// Characters on the line, blanks included.
    public var characters: Int
    /// Commas and inner tabs: what may separate the cells of a table.
    public var commas: Int
    public var tabs: Int
    /// Upright bars, another sign between cells.
    public var bars: Int
    /// The line holds `<`: it may be markup.
    public var hasAngle: Bool
    /// The line is a bare number of at most four digits: a cell of a table or a page number, which only its
    /// neighbours tell.
    public var isBareNumber: Bool

    public var isBlank: Bool { range.isEmpty && !startsWithTab }
  }

  /// The bytes of the source from which a range of units was read.
  public func bytes(of range: Range<Int>) -> Range<Int> {
    guard let first = range.first, let last = range.last else { return 0..<0 }
    return Int(offsets[first])..<end(of: last)
  }

  /// The bytes of the source from which one unit was read.
  public func bytes(of unit: Int) -> ArraySlice<UInt8> { source[Int(offsets[unit])..<end(of: unit)] }

  func end(of unit: Int) -> Int {
    let start = Int(offsets[unit])
    switch source[start] {
    case 0x26: return start + (CharacterReference(source, start)?.length ?? 1)
    case 0..<0x80: return start + 1
    case 0x80..<0xE0: return start + 2
    case 0xE0..<0xF0: return start + 3
    default: return min(start + 4, source.count)
    }
  }

  /// The source has a line break (or `<br>`, or the end of an HTML paragraph) right before a unit.
  package func breaksLine(before unit: Int) -> Bool {
    let between = bytes(before: unit)
    return !between.isEmpty && source[between].contains { $0 == 0x0A || $0 == 0x3C }
  }

  /// Nothing was folded away inside a range: no line break, no blank, no markup.
  package func isUnbroken(_ range: Range<Int>) -> Bool {
    var end: Int?
    for unit in range {
      if units[unit] == 0x20 || (end.map { $0 != Int(offsets[unit]) } ?? false) { return false }
      end = self.end(of: unit)
    }
    return true
  }

  /// The source has a blank of any kind right before a unit.
  package func hasBlank(before unit: Int) -> Bool {
    !bytes(before: unit).isEmpty
  }

  /// What was folded away between a unit and the one before. A blank that was kept has the place of what follows it.
  private func bytes(before unit: Int) -> Range<Int> {
    guard unit > 0, unit < units.count else { return 0..<0 }
    let last = units[unit - 1] == 0x20 && unit > 1 ? unit - 2 : unit - 1
    let (start, end) = (end(of: last), Int(offsets[unit]))
    return start < end ? start..<end : 0..<0
  }

  /// The folded characters of a range, as a string.
  public func string(_ range: Range<Int>) -> String {
    units.withUnsafeBufferPointer { Self.string($0, range) }
  }

  /// The characters of a range of folded units, as a string.
  package static func string(_ units: UnsafeBufferPointer<UInt16>, _ range: Range<Int>) -> String {
    // Halves of a character beyond the basic plane come only from character references that stand for nothing.
    guard !units[range].contains(where: { $0 & 0xF800 == 0xD800 }) else {
      return String(decoding: units[range], as: UTF16.self)
    }
    return String(unsafeUninitializedCapacity: range.count * 3) { bytes in
      var count = 0
      func append(_ byte: UInt16) {
        bytes[count] = UInt8(truncatingIfNeeded: byte)
        count += 1
      }
      for unit in units[range] {
        if unit < 0x80 {
          append(unit)
        } else if unit < 0x800 {
          append(0xC0 | unit >> 6)
          append(0x80 | unit & 0x3F)
        } else {
          append(0xE0 | unit >> 12)
          append(0x80 | unit >> 6 & 0x3F)
          append(0x80 | unit & 0x3F)
        }
      }
      return count
    }
  }
}

extension FoldedText {
  /// Folds UTF-8 bytes. The bytes are valid UTF-8; the caller has decoded them (see ``SourceText``).
  public init(utf8 bytes: [UInt8]) {
    source = bytes
    var offsets: [UInt32] = []
    var lines: [Line] = []
    // No character folds onto more units than it has bytes.
    units = [UInt16](unsafeUninitializedCapacity: bytes.count) { units, unitCount in
      offsets = [UInt32](unsafeUninitializedCapacity: bytes.count) { offsets, offsetCount in
        // A line has more bytes: the array is made once, and what is too much of it is never touched.
        var folder = Folder(units: units, offsets: offsets, lineCount: bytes.count / 64)
        bytes.withUnsafeBufferPointer { folder.fold($0) }
        lines = folder.lines
        (unitCount, offsetCount) = (folder.count, folder.count)
      }
    }
    self.offsets = offsets
    self.lines = lines
  }

  /// Folds a string, for tests and for words of a lexicon.
  public static func fold(_ string: String) -> [UInt16] {
    hanWord(string) ?? FoldedText(utf8: Array(string.utf8)).units
  }

  /// Folds one of many words, in an array whose room is used again.
  package static func fold(_ word: UnsafeBufferPointer<UInt8>, _ units: inout [UInt16]) {
    units.removeAll(keepingCapacity: true)
    var index = 0
    while index + 2 < word.count, word[index] &- 0xE4 <= 5 {
      units.append(
        UInt16(word[index] & 0x0F) << 12 | UInt16(word[index + 1] & 0x3F) << 6 | UInt16(word[index + 2] & 0x3F))
      index += 3
    }
    if index < word.count { units = FoldedText(utf8: Array(word)).units }
  }

  /// The units of a word of nothing but Chinese characters, which fold onto themselves; nil for any other. Thousands of
  /// words are folded when the program starts, and nearly all are such.
  private static func hanWord(_ string: String) -> [UInt16]? {
    var string = string
    return string.withUTF8 { bytes -> [UInt16]? in
      guard bytes.count % 3 == 0 else { return nil }
      for index in stride(from: 0, to: bytes.count, by: 3) where bytes[index] &- 0xE4 > 5 { return nil }
      return [UInt16](unsafeUninitializedCapacity: bytes.count / 3) { units, count in
        for index in stride(from: 0, to: bytes.count, by: 3) {
          units[count] =
            UInt16(bytes[index] & 0x0F) << 12 | UInt16(bytes[index + 1] & 0x3F) << 6 | UInt16(bytes[index + 2] & 0x3F)
          count += 1
        }
      }
    }
  }
}

/// The loop that folds: decodes one character, classifies it, appends it, and closes lines.
private struct Folder {
  let units: UnsafeMutableBufferPointer<UInt16>
  let offsets: UnsafeMutableBufferPointer<UInt32>
  var count = 0
  var lines: [FoldedText.Line] = []
  var lineStart = 0
  var indent = 0
  var width = 0
  var characters = 0
  var commas = 0
  var tabs = 0
  var bars = 0
  var hasAngle = false
  var startsWithTab = false
  var pendingBlank = false

  init(
    units: UnsafeMutableBufferPointer<UInt16>, offsets: UnsafeMutableBufferPointer<UInt32>, lineCount: Int
  ) {
    self.units = units
    self.offsets = offsets
    lines.reserveCapacity(lineCount)
  }

  mutating func fold(_ source: UnsafeBufferPointer<UInt8>) {
    var index = 0
    let end = source.count
    while index < end {
      if !pendingBlank { index = foldHan(source, index) }
      guard index < end else { break }
      let start = index
      let lead = source[index]
      let scalar: UInt32
      if lead >= 0xE0, lead < 0xF0, index + 2 < end {
        scalar = UInt32(lead & 0x0F) << 12 | UInt32(source[index + 1] & 0x3F) << 6 | UInt32(source[index + 2] & 0x3F)
        index += 3
      } else if lead < 0x80 {
        if lead == 0x26, let reference = CharacterReference(source, start) {
          index += reference.length
          take(reference.scalar, start: start)
          continue
        }
        scalar = UInt32(lead)
        index += 1
        if lead >= 0x30, lead <= 0x39, !pendingBlank {  // a digit as it is
          push(UInt16(lead), start)
          width += 1
          characters += 1
          continue
        }
      } else if lead < 0xE0, index + 1 < end {
        scalar = UInt32(lead & 0x1F) << 6 | UInt32(source[index + 1] & 0x3F)
        index += 2
      } else {
        scalar = 0xFFFC  // beyond the basic plane: a sign that no rule speaks of
        index = min(index + 4, end)
      }
      take(scalar, start: start)
    }
    if lineStart < count || characters > 0 || startsWithTab { endLine() }
  }

  /// Most of the text: a run of Chinese characters (U+4000 to U+9FFF), 、 and 。, which fold onto themselves, and ，.
  /// Returns where it ends.
  @inline(__always)
  private mutating func foldHan(_ source: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
    let bytes = UnsafeRawBufferPointer(source)
    let (units, offsets) = (units.baseAddress!, offsets.baseAddress!)
    let last = source.count - 4  // a character is loaded with the byte behind it
    var index = start
    var count = count
    var commas = 0
    while index <= last {
      let word = bytes.loadUnaligned(fromByteOffset: index, as: UInt32.self).littleEndian
      if (word & 0xFF) &- 0xE4 > 5 {
        let character = word & 0xFF_FFFF
        if character == 0x8C_BCEF {
          units[count] = 0x2C
          offsets[count] = UInt32(truncatingIfNeeded: index)
          count &+= 1
          index &+= 3
          commas &+= 1
          continue
        }
        guard character == 0x81_80E3 || character == 0x82_80E3 else { break }
      }
      units[count] = UInt16(truncatingIfNeeded: (word & 0x0F) << 12 | word >> 2 & 0xFC0 | word >> 16 & 0x3F)
      offsets[count] = UInt32(truncatingIfNeeded: index)
      count &+= 1
      index &+= 3
    }
    self.commas += commas
    let run = count - self.count
    width += 2 * run
    characters += run
    self.count = count
    return index
  }

  private mutating func take(_ scalar: UInt32, start: Int) {
    switch scalar {
    case 0x0A: endLine()
    case 0x0D, 0x200B...0x200F, 0xFEFF, 0xAD: break
    case 0x09: takeTab(start)
    case 0x0C, 0x0B: break
    case 0x20, 0xA0, 0x2002...0x200A, 0x202F: takeBlank(1)
    case 0x3000: takeBlank(2)
    default: append(Self.folded(scalar), start, wide: scalar >= 0x2E80)
    }
  }

  private mutating func takeBlank(_ columns: Int) {
    width += columns
    characters += 1
    if count == lineStart { indent += columns } else { pendingBlank = true }
  }

  private mutating func takeTab(_ start: Int) {
    characters += 1
    if count == lineStart {
      if startsWithTab { append(0x09, start, wide: false) }  // a second tab: an empty first cell
      startsWithTab = true
    } else {
      append(0x09, start, wide: false)
    }
  }

  private mutating func append(_ unit: UInt16, _ start: Int, wide: Bool) {
    if pendingBlank {
      pendingBlank = false
      if count > lineStart, isWordSign(units[count - 1]), isWordSign(unit) { push(0x20, start) }
    }
    push(unit, start)
    width += wide ? 2 : 1
    characters += 1
    if unit == 0x2C { commas += 1 } else if unit == 0x09 { tabs += 1 }
    if unit == 0x7C { bars += 1 } else if unit == 0x3C { hasAngle = true }
    if unit == 0x5D { dropBookmark() }
  }

  private mutating func push(_ unit: UInt16, _ start: Int) {
    guard count < units.count else { return }
    units[count] = unit
    offsets[count] = UInt32(truncatingIfNeeded: start)
    count += 1
  }

  /// `[bookmark: OLE_LINK1]` is left by converters; it is not text.
  private mutating func dropBookmark() {
    let mark: [UInt16] = Array("[bookmark:".utf16)
    // The name of a bookmark is short; a line of nothing but ] is not searched again and again.
    let reach = max(lineStart, count - 80)..<count
    guard let open = units[reach].lastIndex(of: 0x5B), units[open..<count].starts(with: mark) else {
      return
    }
    count = open
  }

  private mutating func endLine() {
    let number = startsWithTab ? nil : lineNumber()
    if number == .ofPage { count = lineStart }
    lines.append(
      FoldedText.Line(
        range: lineStart..<count, indent: indent, startsWithTab: startsWithTab, width: width, characters: characters,
        commas: commas, tabs: tabs, bars: bars, hasAngle: hasAngle, isBareNumber: number == .bare))
    lineStart = count
    indent = 0
    width = 0
    characters = 0
    commas = 0
    tabs = 0
    bars = 0
    hasAngle = false
    startsWithTab = false
    pendingBlank = false
  }

  private enum LineNumber { case ofPage, bare }

  /// A line of its own that holds `- 3 -` or `第3页` is a page number; `3` may be one.
  private func lineNumber() -> LineNumber? {
    let line = units[lineStart..<count]
    guard let first = line.first, let last = line.last, line.count <= 8 else { return nil }
    var digits = 0
    var isPage = first == 0x2D && last == 0x2D
    for unit in line {
      switch unit {
      case 0x30...0x39: digits += 1
      case 0x7B2C, 0x9875, 0x5171: isPage = true  // 第 页 共
      case 0x2D, 0x20, 0x2F: break
      default: return nil
      }
    }
    guard digits > 0, digits <= 4 else { return nil }
    return isPage ? .ofPage : .bare
  }

  private func isWordSign(_ unit: UInt16) -> Bool {
    (0x30...0x39).contains(unit) || (0x41...0x5A).contains(unit) || (0x61...0x7A).contains(unit)
  }

  /// One form for every variant of a sign.
  private static func folded(_ scalar: UInt32) -> UInt16 {
    switch scalar {
    case 0xFF5E, 0x301C, 0x223C: 0x7E  // ～ 〜 ∼
    case 0xFF01...0xFF5D: UInt16(scalar - 0xFEE0)
    case 0x2010...0x2015, 0x2212, 0x2500, 0xFE63: 0x2D  // ‐ – — ― − ─
    case 0x201C...0x201F, 0x300C...0x300F, 0x2033: 0x22  // “ ” 「 」 『 』
    case 0x2018...0x201B, 0x2032: 0x27  // ‘ ’
    case 0x3010, 0x3014, 0x3016, 0xFE59: 0x28  // 【 〔 〖
    case 0x3011, 0x3015, 0x3017, 0xFE5A: 0x29
    case 0x3008: 0x300A  // 〈 as 《
    case 0x3009: 0x300B
    case 0xFF61: 0x3002
    case 0xFF64: 0x3001
    case 0x2265, 0x2267: 0x2265  // ≥ ≧
    case 0x2264, 0x2266: 0x2264
    case 0x2E80...0x2FDF: 0xFFFC
    case 0...0xFFFF: UInt16(scalar)
    default: 0xFFFC
    }
  }
}
