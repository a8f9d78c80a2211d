import PolicyText

/// The lines of a plain text while they are written, each with the place it came from.
struct TextLines {
  private(set) var bytes: [UInt8] = []
  private(set) var places: [PlainText.Place] = []
  private(set) var notes: [Message] = []

  mutating func note(_ chinese: String, _ english: String) { notes.append(Message(chinese, english)) }

  /// What is written from here on stood at `name`.
  mutating func place(_ name: String) {
    if places.last?.offset == bytes.count { places.removeLast() }
    places.append(.init(offset: bytes.count, name: name))
  }

  mutating func write(_ text: String) { bytes += text.utf8 }

  mutating func line(_ text: String) {
    write(text)
    bytes.append(0x0A)
  }

  /// A blank line, unless there is one or the text begins here.
  mutating func blank() {
    guard bytes.count > 1, bytes[bytes.count - 2] != 0x0A else { return }
    bytes.append(0x0A)
  }

  /// Takes back what was written from an offset on.
  mutating func truncate(to offset: Int) {
    bytes.removeSubrange(offset...)
    while let last = places.last, last.offset > offset { places.removeLast() }
  }

  var text: PlainText { PlainText(bytes: bytes, places: places, notes: notes) }
}

/// The text of a table cell on one line: line breaks are joined, and bars of its own can't be taken for its borders.
struct CellText {
  let text: String

  init(lines: some Sequence<some StringProtocol>) {
    var text = ""
    for line in lines {
      let line = line.trimmed
      guard let first = line.unicodeScalars.first else { continue }
      if let last = text.unicodeScalars.last, !(last.isChinese && first.isChinese) { text += " " }
      text += line
    }
    self.text = String(text.map { $0 == "|" ? "｜" : $0 == "\t" ? " " : $0 })
  }

  init(_ text: String) { self.init(lines: text.split(whereSeparator: \.isNewline)) }
}

extension Unicode.Scalar {
  /// A Chinese character, or a mark of Chinese text, which no blank stands beside.
  var isChinese: Bool {
    switch value {
    case 0x2E80...0x9FFF, 0xF900...0xFAFF, 0xFE30...0xFE4F, 0xFF00...0xFFEF, 0x20000...0x3FFFF: true
    case 0x2014, 0x2018, 0x2019, 0x201C, 0x201D, 0x2026: true  // — ‘ ’ “ ” …
    default: false
    }
  }
}

extension Unicode.Scalar {
  /// A blank of any width, or a line end.
  var isBlank: Bool {
    switch value {
    case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x2000...0x200B, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000, 0xFEFF: true
    default: false
    }
  }
}

extension StringProtocol {
  /// Without blanks, tabs and ideographic blanks at its ends.
  var trimmed: SubSequence {
    let scalars = unicodeScalars
    guard let first = scalars.firstIndex(where: { !$0.isBlank }), let last = scalars.lastIndex(where: { !$0.isBlank })
    else { return self[startIndex..<startIndex] }
    return self[first..<scalars.index(after: last)]
  }
}
