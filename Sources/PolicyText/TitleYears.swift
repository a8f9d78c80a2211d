/// The years that a title or a heading speaks of: one year (2026年政府工作报告), or a period (2024—2026年, “十五五”).
public struct TitleYears: Sendable, Hashable {
  public var from: Int
  public var to: Int
  public var form: Form

  public enum Form: Sendable {
    /// 2026年, 2012年度, 二〇二六年.
    case year
    /// 2024—2026年, 2021年至2025年.
    case period
    /// “十五五”, 第十五个五年规划.
    case fiveYearPlan
  }

  public init(from: Int, to: Int, form: Form) {
    (self.from, self.to, self.form) = (from, to, form)
  }

  /// The year, where the title names one and not a period.
  public var single: Int? { form == .year ? from : nil }

  /// The years that govern a document with this title; nil where it names none.
  ///
  /// Of two years the later one governs (2021年计划执行情况与2022年计划草案), of a period and a year in it that comes behind
  /// (“十四五”规划2023年实施计划) the year.
  public init?(title: String) {
    self.init(of: FoldedText.fold(title)[...])
  }

  /// Every year and period that a title or a heading names, in its order.
  public static func all(in title: String) -> [TitleYears] { all(in: FoldedText.fold(title)[...]) }

  /// The same of folded text.
  package static func all(in title: ArraySlice<UInt16>) -> [TitleYears] { mentions(title, bare: false) }

  /// - Parameter bare: years count without 年 behind them, as in the name of a file.
  init?(of title: ArraySlice<UInt16>, bare: Bool = false) {
    let mentions = Self.mentions(title, bare: bare)
    guard let last = mentions.last else { return nil }
    let period = mentions.last { $0.form == .period }
    let plan = mentions.last { $0.form == .fiveYearPlan }
    let year = mentions.filter { $0.form == .year }.max { $0.from < $1.from }
    if let period {
      self = last.form == .year ? last : period
    } else {
      self = year ?? plan ?? last
    }
  }

  /// 1 2 一 二 of a year, 十 of a five-year plan.
  private static func mayBegin(_ unit: UInt16) -> Bool {
    switch unit {
    case 0x31, 0x32, 0x4E00, 0x4E8C, 0x5341: true
    default: false
    }
  }

  private static func mentions(_ title: ArraySlice<UInt16>, bare: Bool) -> [TitleYears] {
    var mentions: [TitleYears] = []
    var index = title.startIndex
    while index < title.endIndex {
      if mayBegin(title[index]),
        let (years, end) = period(title, index) ?? fiveYearPlan(title, index) ?? year(title, index, bare: bare)
      {
        mentions.append(years)
        index = end
      } else {
        index += 1
      }
    }
    return mentions
  }

  /// 2024—2026年, 2021年至2025年, (2018-2020), 2024—26年.
  private static func period(_ title: ArraySlice<UInt16>, _ start: Int) -> (TitleYears, Int)? {
    guard let first = WrittenYear(title, at: start) else { return nil }
    func unit(_ index: Int) -> UInt16 { title.indices.contains(index) ? title[index] : 0 }
    var index = first.range.upperBound
    let saysYear = unit(index) == 0x5E74
    if saysYear { index += 1 }
    let dash = index
    while index - dash < 2, unit(index) == 0x2D || unit(index) == 0x7E { index += 1 }
    if index == dash, unit(index) == 0x81F3 || unit(index) == 0x5230 { index += 1 }  // 至 到
    guard index > dash else { return nil }
    var to = 0
    var end = index
    if let last = WrittenYear(title, at: index) {
      (to, end) = (last.year, last.range.upperBound)
    } else if let tens = WrittenYear.arabicFigure(unit(index)), let ones = WrittenYear.arabicFigure(unit(index + 1)),
      unit(index + 2) == 0x5E74, !first.isChinese
    {
      (to, end) = (first.year / 100 * 100 + tens * 10 + ones, index + 2)
    } else {
      return nil
    }
    let isClosed = unit(end) == 0x5E74 || unit(end) == 0x29 || unit(end) == 0
    guard to > first.year, to - first.year <= 35, isClosed || saysYear else { return nil }
    return (TitleYears(from: first.year, to: to, form: .period), unit(end) == 0x5E74 ? end + 1 : end)
  }

  /// 十一五 to 十九五, 第十五个五年, and "十五" in quotation marks.
  private static func fiveYearPlan(_ title: ArraySlice<UInt16>, _ start: Int) -> (TitleYears, Int)? {
    guard title[start] == 0x5341 else { return nil }  // 十
    func unit(_ index: Int) -> UInt16 { title.indices.contains(index) ? title[index] : 0 }
    func plan(_ number: Int, _ end: Int) -> (TitleYears, Int) {
      let from = 1951 + 5 * number
      return (TitleYears(from: from, to: from + 4, form: .fiveYearPlan), end)
    }
    if unit(start - 1) == 0x22, unit(start + 1) == 0x4E94, unit(start + 2) == 0x22 { return plan(10, start + 2) }
    guard let ones = WrittenYear.chineseFigure(unit(start + 1)), ones > 0 else { return nil }
    let after = title[(start + 2)...]
    if unit(start - 1) == 0x7B2C, after.starts(with: .fiveYears) { return plan(10 + ones, start + 5) }
    guard unit(start + 2) == 0x4E94, WrittenYear.chineseFigure(unit(start - 1)) == nil else { return nil }
    return plan(10 + ones, start + 3)
  }

  /// 2026年, 二〇二六年, 2012年度; not the year of a target (到2027年, 2030年前) or of a prospect (2035年远景目标).
  private static func year(_ title: ArraySlice<UInt16>, _ start: Int, bare: Bool) -> (TitleYears, Int)? {
    guard let written = WrittenYear(title, at: start) else { return nil }
    let end = written.range.upperBound
    let after = title[end...]
    let before = title[..<start]
    let mention = TitleYears(from: written.year, to: written.year, form: .year)
    guard after.first == 0x5E74 else {
      guard !written.isChinese, before.last.map(isLetter) != true else { return nil }
      return bare || after.starts(withOneOf: kindsBehindBareYear) ? (mention, end) : nil
    }
    guard !after.dropFirst().starts(withOneOf: targetsBehind), !before.ends(withOneOf: targetsBefore) else {
      return nil
    }
    return (mention, end + 1)
  }

  private static func isLetter(_ unit: UInt16) -> Bool { (0x41...0x5A).contains(unit) || (0x61...0x7A).contains(unit) }

  private static let kindsBehindBareYear: [Phrase] = [
    "政府工作报告", "工作", "计划", "民生", "重点", "预期目标", "目标任务",
  ]
  private static let targetsBehind: [Phrase] = ["前", "底", "末", "版", "远景", "愿景"]
  private static let targetsBefore: [Phrase] = ["到", "至", "较", "比", "面向", "迈向", "展望"]
}
