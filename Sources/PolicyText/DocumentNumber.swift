/// The number under which a document was issued: 渝府办发〔2016〕47号, 粤府办[2022]13号, 穗商函〔2024〕第3号.
struct DocumentNumber {
  var year: Int
  var range: Range<Int>

  /// The number that a line is, or that stands behind its label (发文字号：…).
  init?(line: ArraySlice<UInt16>) {
    var line = line
    if line.first == 0x28, line.last == 0x29 { line = line.dropFirst().dropLast() }
    guard let bracket = line.prefix(40).firstIndex(where: { $0 == 0x28 || $0 == 0x5B }),
      let number = DocumentNumber(line, bracket: bracket)
    else { return nil }
    let before = line[..<number.range.lowerBound]
    guard before.isEmpty || before.ends(withOneOf: Self.labels) else { return nil }
    self = number
  }

  /// The number whose year stands in the bracket at `bracket`.
  init?(_ units: ArraySlice<UInt16>, bracket: Int) {
    guard let written = WrittenYear(units, at: bracket + 1), !written.isChinese else { return nil }
    var index = written.range.upperBound
    func unit(_ index: Int) -> UInt16 { units.indices.contains(index) ? units[index] : 0 }
    guard unit(index) == (units[bracket] == 0x28 ? 0x29 : 0x5D) else { return nil }
    index += 1
    if unit(index) == 0x7B2C { index += 1 }  // 第
    let digits = index
    while WrittenYear.arabicFigure(unit(index)) != nil { index += 1 }
    guard index > digits, index - digits <= 5, unit(index) == 0x53F7 else { return nil }  // 号
    var start = bracket
    while bracket - start < 14, Self.isHan(unit(start - 1)) { start -= 1 }
    guard start < bracket else { return nil }
    (year, range) = (written.year, start..<(index + 1))
  }

  private static let labels: [Phrase] = ["号:", "编号", "文号"]

  private static func isHan(_ unit: UInt16) -> Bool { (0x4E00...0x9FFF).contains(unit) }
}
