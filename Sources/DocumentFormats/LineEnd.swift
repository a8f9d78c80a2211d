/// How a line of text ends.
enum LineEnd {
  /// Whether the last line of a text holds a clause and stops without the mark that ends a sentence. Where another line
  /// follows at once, the reader of text takes it for the rest of the sentence; a blank line keeps paragraphs apart.
  static func stopsInSentence(_ text: [UInt8]) -> Bool {
    guard text.last == 0x0A, text.count >= 5, text[text.count - 2] != 0x7C else { return false }
    let end = text.dropLast()
    if end.last == 0x0A || [0x3A, 0x3B, 0x21, 0x3F, 0x29, 0x22, 0x2E].contains(end.last) { return false }
    for mark in ["。", "；", "：", "！", "？", "）", "”"] where end.suffix(3).elementsEqual(mark.utf8) { return false }
    var index = end.endIndex
    while index > 0, text[index - 1] != 0x0A {
      index -= 1
      if text[index] == 0x2C { return true }
      if index + 2 < end.endIndex, text[index] == 0xEF, text[index + 1] == 0xBC, text[index + 2] == 0x8C { return true }
      if index + 2 < end.endIndex, text[index] == 0xE3, text[index + 1] == 0x80, text[index + 2] == 0x82 { return true }
      if end.endIndex - index > 3000 { return true }
    }
    return false
  }
}
