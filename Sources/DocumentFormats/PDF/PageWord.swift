/// A word of a printed page and its place, in points from the upper left corner.
struct PageWord {
  var text: [Unicode.Scalar]
  var left: Double
  var right: Double
  var top: Double
  var bottom: Double

  var middle: Double { (top + bottom) / 2 }

  /// The words of each page, from what `pdftotext -bbox` writes: an element for each word, one a line.
  static func pages(_ bytes: [UInt8]) -> [[PageWord]] {
    var pages: [[PageWord]] = []
    for line in bytes.split(separator: 0x0A) {
      let line = line.drop { $0 == 0x20 }
      if line.starts(with: Array("<page ".utf8)) {
        pages.append([])
      } else if line.starts(with: Array("<word ".utf8)), !pages.isEmpty, let word = PageWord(line) {
        pages[pages.count - 1].append(word)
      }
    }
    return pages
  }

  /// `<word xMin="79.5" yMin="39.2" xMax="255.5" yMax="60.0">文件</word>`
  private init?(_ line: ArraySlice<UInt8>) {
    guard let close = line.firstIndex(of: 0x3E), let end = line.place(of: Array("</word>".utf8)), close < end else {
      return nil
    }
    let source = Array(line)
    let attributes = 6..<(close - line.startIndex)
    func number(_ name: String) -> Double? {
      HTMLAttributes.value(name, source, attributes).flatMap { Double(String(decoding: $0, as: UTF8.self)) }
    }
    guard let left = number("xmin"), let right = number("xmax"), let top = number("ymin"), let bottom = number("ymax"),
      left.isFinite, right.isFinite, top.isFinite, bottom.isFinite, abs(left) + abs(right) < 1e6
    else { return nil }
    let text = PageLine.decoded(line[(close + 1)..<end]).unicodeScalars.filter { !Self.isControl($0) }
    guard !text.isEmpty else { return nil }
    self.init(text: Array(text), left: left, right: max(left, right), top: top, bottom: max(top, bottom))
  }

  init(text: [Unicode.Scalar], left: Double, right: Double, top: Double, bottom: Double) {
    self.text = text
    (self.left, self.right, self.top, self.bottom) = (left, right, top, bottom)
  }

  /// Also the letters of private fonts, which stand for signs that nobody knows.
  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F...0x9F, 0xAD, 0x200B...0x200F, 0x2028...0x202E, 0xFEFF, 0xFFFD, 0xE000...0xF8FF: true
    default: false
    }
  }

  /// The width of a Chinese character; nil for a word without two of them.
  var characterWidth: Double? {
    guard text.count >= 2, text.allSatisfy({ PrintedLine.isWide($0) }) else { return nil }
    return (right - left) / Double(text.count)
  }
}
