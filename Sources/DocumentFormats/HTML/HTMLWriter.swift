/// Writes the text of elements: a paragraph a line, a table as rows between bars.
struct HTMLWriter {
  let tree: HTMLTree
  let masses: HTMLMasses
  private(set) var output: [UInt8] = []
  /// An element to leave out with what is in it.
  var leftOut: Int?
  /// Every table is written as lines, a cell a line.
  var isFlat = false

  private var lineStart = 0
  private var blank = Blank.none
  private var endsInHan = false
  /// Whether the next line begins an element, and does not only follow a line break.
  private var isParagraph = false
  /// The number of an entry of a list that has no text yet.
  private var marker: [UInt8] = []
  /// The lists that are open, each with the number of its next entry.
  private var lists: [ListNumbers] = []
  private var isPreformatted = false

  private enum Blank { case none, blank, lineBreak }

  init(_ tree: HTMLTree, _ masses: HTMLMasses) {
    self.tree = tree
    self.masses = masses
  }

  /// Writes an element and what is in it.
  mutating func write(_ node: Int) {
    let element = tree.nodes[node]
    if node == leftOut || element.flags.contains(.hidden) || element.flags.contains(.furniture) { return }
    switch element.tag {
    case .text: append(element.range)
    case .br, .hr: endLine()
    case .head, .meta, .button, .select, .option, .void, .dialog: break
    case .table: writeTable(node)
    case .td, .th, .tr, .caption: writeBlock(node)
    case .ol, .ul, .menu: writeList(node)
    case .li:
      endLine()
      if !lists.isEmpty { marker = lists[lists.count - 1].next(tree, node) }
      writeBlock(node)
      marker = []
    case .pre:
      isPreformatted = true
      writeBlock(node)
      isPreformatted = false
    case .sup: writeRaised(node)
    case .span where element.flags.contains(.listSign): writeListSign(node)
    default:
      if element.tag.isBlock { writeBlock(node) } else { writeChildren(node) }
    }
  }

  private mutating func writeChildren(_ node: Int) {
    var child = node + 1
    while child < Int(tree.nodes[node].end) {
      write(child)
      child = Int(tree.nodes[child].end)
    }
  }

  private mutating func writeBlock(_ node: Int) {
    endLine()
    isParagraph = true
    writeChildren(node)
    endLine()
    isParagraph = true
  }

  // MARK: Lists, signs

  private mutating func writeList(_ node: Int) {
    endLine()
    lists.append(ListNumbers(tree, node))
    writeChildren(node)
    lists.removeLast()
    endLine()
  }

  /// What Word has counted: 一、 stays, and the letters that stand for bullets in its fonts go.
  private mutating func writeListSign(_ node: Int) {
    let start = output.count
    writeChildren(node)
    trim()
    let sign = output[max(start, lineStart)...]
    if sign.count <= 2, sign.allSatisfy({ !(0x30...0x39).contains($0) }) { output.removeLast(sign.count) }
    blank = .none
  }

  /// 平方米 is often written m<sup>2</sup>.
  private mutating func writeRaised(_ node: Int) {
    let start = output.count
    writeChildren(node)
    guard start > lineStart, start < output.count else { return }
    if output[start...].elementsEqual([0x32]) { output.replaceSubrange(start..., with: "²".utf8) }
    if output[start...].elementsEqual([0x33]) { output.replaceSubrange(start..., with: "³".utf8) }
  }

  // MARK: Tables

  private mutating func writeTable(_ node: Int) {
    guard !isFlat, let table = HTMLTable(tree, node, masses) else { return writeBlock(node) }
    endLine()
    for caption in table.captions { writeBlock(caption) }
    var rows = BarRows()
    for row in table.rows {
      rows.append(
        row.cells.map { cell in
          BarRows.Cell(lines: lines(of: cell), columns: span("colspan", cell), rows: span("rowspan", cell))
        }, isHeader: row.isHeader)
    }
    output += rows.text
    lineStart = output.count
  }

  private func span(_ name: String, _ node: Int) -> Int {
    HTMLAttributes.number(name, tree.source, tree.nodes[node].range) ?? 1
  }

  /// The lines of a cell.
  private mutating func lines(of cell: Int) -> [[UInt8]] {
    var inner = HTMLWriter(tree, masses)
    inner.isFlat = true
    inner.writeChildren(cell)
    inner.endLine()
    return inner.output.split(separator: 0x0A).map(Array.init)
  }

  // MARK: Lines

  mutating func endLine() {
    blank = .none
    trim()
    if output.count > lineStart { output.append(0x0A) }
    lineStart = output.count
    endsInHan = false
  }

  private mutating func trim() {
    while output.count > lineStart {
      if output[output.count - 1] == 0x20 {
        output.removeLast()
      } else if output.count - 3 >= lineStart, output[(output.count - 3)...].elementsEqual([0xE3, 0x80, 0x80]) {
        output.removeLast(3)
      } else {
        break
      }
    }
  }

  /// Keeps a paragraph apart from a sentence above it that stops without an end: the reader of text would join the two.
  /// Writes the number of an entry of a list that has none of its own.
  private mutating func beginLine(_ scalar: UInt32) {
    if isParagraph, LineEnd.stopsInSentence(output) {
      output.append(0x0A)
      lineStart += 1
    }
    isParagraph = false
    guard !marker.isEmpty else { return }
    if !Self.isNumbering(scalar) { output += marker }
    marker = []
  }

  /// ( （ ① 0 to 9 一 二 三 四 五 六 七 八 九 十 第
  private static func isNumbering(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x28, 0x30...0x39, 0xFF08, 0x2460...0x2473, 0x4E00, 0x4E8C, 0x4E09, 0x56DB, 0x4E94, 0x516D, 0x4E03, 0x516B,
      0x4E5D, 0x5341, 0x7B2C:
      true
    default: false
    }
  }

  // MARK: Text

  private mutating func append(_ range: Range<Int>) {
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = tree.source[index]
      if byte == 0x26 {
        let (scalar, length) = HTMLReference.read(tree.source, index, before: range.upperBound)
        append(scalar)
        index += length
      } else if byte < 0x80 {
        append(UInt32(byte))
        index += 1
      } else {
        let (scalar, length) = UTF8Decoding.scalar(tree.source, index)
        append(scalar)
        index += length
      }
    }
  }

  private mutating func append(_ scalar: UInt32) {
    switch scalar {
    case 0x09, 0x20: takeBlank(.blank)
    case 0x0A, 0x0C, 0x0D: if isPreformatted { if scalar == 0x0A { endLine() } } else { takeBlank(.lineBreak) }
    case 0..<0x20, 0x7F...0x9F, 0xAD, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x2064, 0xFEFF, 0xE000...0xF8FF: break
    case 0xA0, 0x2002...0x200A, 0x202F, 0x205F: takeWideBlank(0x20)
    case 0x3000: takeWideBlank(0x3000)
    default:
      let isHan = scalar >= 0x2E80
      if output.count == lineStart {
        beginLine(scalar)
      } else if blank == .blank || (blank == .lineBreak && !isHan && !endsInHan) {
        output.append(0x20)
      }
      blank = .none
      endsInHan = isHan
      UTF8Decoding.append(scalar, to: &output)
    }
  }

  private mutating func takeBlank(_ kind: Blank) {
    if isPreformatted {
      takeWideBlank(0x20)
    } else if blank != .lineBreak {
      blank = kind
    }
  }

  /// Blanks that a page shows as they are: at the beginning of a line its indent, which is left out; within it what sets
  /// columns apart.
  private mutating func takeWideBlank(_ scalar: UInt32) {
    blank = .none
    guard output.count > lineStart else { return }
    UTF8Decoding.append(scalar, to: &output)
    endsInHan = true
  }
}

/// One character of well-formed UTF-8.
enum UTF8Decoding {
  static func scalar(_ bytes: [UInt8], _ index: Int) -> (UInt32, length: Int) {
    let lead = bytes[index]
    func tail(_ offset: Int) -> UInt32 { index + offset < bytes.count ? UInt32(bytes[index + offset] & 0x3F) : 0 }
    if lead >= 0xF0 { return (UInt32(lead & 7) << 18 | tail(1) << 12 | tail(2) << 6 | tail(3), 4) }
    if lead >= 0xE0 { return (UInt32(lead & 15) << 12 | tail(1) << 6 | tail(2), 3) }
    if lead >= 0xC0 { return (UInt32(lead & 31) << 6 | tail(1), 2) }
    return (UInt32(lead), 1)
  }

  /// - Parameter scalar: any number; what is no character is left out.
  static func append(_ scalar: UInt32, to bytes: inout [UInt8]) {
    if scalar < 0x80 {
      bytes.append(UInt8(scalar))
    } else if let scalar = Unicode.Scalar(scalar) {
      bytes += UTF8.encode(scalar).map(Array.init) ?? []
    }
  }
}
