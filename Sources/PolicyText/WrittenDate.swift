/// A date with its year: 2024年6月21日, 二○一一年十一月十四日, 2021-01-29, 2024.6.21, 2024/06/21, 2024年6月.
struct WrittenDate {
  var year: Int
  var month: Int
  /// nil where the day isn't given.
  var day: Int?
  var range: Range<Int>

  /// `2024-06-21`, or `2024-06` without a day.
  var description: String {
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(year)-\(two(month))" + (day.map { "-" + two($0) } ?? "")
  }

  /// The first date of a line.
  static func first(in line: ArraySlice<UInt16>) -> WrittenDate? {
    for start in line.indices {
      if let date = WrittenDate(line, at: start) { return date }
    }
    return nil
  }

  /// The last date of a line.
  static func last(in line: ArraySlice<UInt16>) -> WrittenDate? {
    for start in line.indices.reversed() {
      if let date = WrittenDate(line, at: start) { return date }
    }
    return nil
  }

  init?(_ line: ArraySlice<UInt16>, at start: Int) {
    guard let written = WrittenYear(line, at: start), line.indices.contains(written.range.upperBound) else {
      return nil
    }
    let after = written.range.upperBound
    switch line[after] {
    case 0x5E74: self.init(line, written, inWordsFrom: after + 1)  // 年
    case 0x2D, 0x2E,
      0x2F where !written.isChinese:
      self.init(line, written, separatedBy: line[after])
    default: return nil
    }
  }

  private init?(_ line: ArraySlice<UInt16>, _ written: WrittenYear, inWordsFrom start: Int) {
    guard let (month, afterMonth) = Self.number(line, start), (1...12).contains(month),
      line.indices.contains(afterMonth), line[afterMonth] == 0x6708  // 月
    else { return nil }
    (year, self.month) = (written.year, month)
    range = written.range.lowerBound..<(afterMonth + 1)
    if let (day, afterDay) = Self.number(line, afterMonth + 1), (1...31).contains(day),
      line.indices.contains(afterDay), line[afterDay] == 0x65E5 || line[afterDay] == 0x53F7  // 日 号
    {
      self.day = day
      range = range.lowerBound..<(afterDay + 1)
    }
  }

  private init?(_ line: ArraySlice<UInt16>, _ written: WrittenYear, separatedBy separator: UInt16) {
    guard let (month, afterMonth) = Self.number(line, written.range.upperBound + 1), (1...12).contains(month),
      line.indices.contains(afterMonth), line[afterMonth] == separator,
      let (day, end) = Self.number(line, afterMonth + 1), (1...31).contains(day),
      !line.indices.contains(end) || line[end] != separator
    else { return nil }
    (year, self.month, self.day) = (written.year, month, day)
    range = written.range.lowerBound..<end
  }

  /// A number below 100 in digits or in Chinese numerals (十二, 二十七), and where it ends.
  private static func number(_ line: ArraySlice<UInt16>, _ start: Int) -> (Int, Int)? {
    var index = start
    var value = 0
    while line.indices.contains(index), let figure = WrittenYear.arabicFigure(line[index]) {
      guard index - start < 2 else { return nil }
      value = value * 10 + figure
      index += 1
    }
    if index > start { return (value, index) }
    var tens: Int?
    while line.indices.contains(index), index - start < 3 {
      if line[index] == 0x5341, tens == nil {  // 十
        (tens, value) = (index == start ? 1 : value, 0)
      } else if let figure = WrittenYear.chineseFigure(line[index]) {
        value = figure
      } else {
        break
      }
      index += 1
    }
    return index > start ? ((tens ?? 0) * 10 + value, index) : nil
  }
}
