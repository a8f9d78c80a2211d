import PolicyText

/// What governs each block of a document: computed from headings, lead-ins and the title before any clause is read.
///
/// Parts follow one another in a work report: a review, a five-year part, this year's part. A heading with a time or a
/// word such as 回顾 opens a part; it holds until the next one of its level or above. A heading may have no number: a
/// short line without a final stop.
struct Outline {
  private let text: FoldedText
  private let sections: [PlanDocument.Section]
  private let units: UnsafeBufferPointer<UInt16>
  /// What stands in force at the block at hand.
  private var parts: [Part] = []
  private let base: Governing
  private let isReport: Bool
  /// Lines without a number lie one in the other as far as this; the next ones take the place of the innermost, or a
  /// document of nothing but 主要目标任务 would be deeper with every line.
  private static let deepest = 12
  /// Counts the parts that were opened: what a paragraph hands on ends with its part.
  private(set) var opened = 0
  /// Where the last heading stands that opened a part: it does not turn it.
  private(set) var lastHeading = -1
  private var goalSections: [Bool?]
  /// Whatever stands before this in a report, and under no heading that says otherwise, looks back.
  private let reviewEnd: Int

  /// A part of the document and the heading that opened it.
  private struct Part {
    /// Depth of the heading; 0 for one without a number.
    var level: Int
    var sense: HeadingSense
    /// Year and tense that a paragraph of a mixed part has set.
    var turned: Governing?
  }

  init(_ document: PlanDocument, units: UnsafeBufferPointer<UInt16>, issuerLevel: Int?) {
    (text, sections) = (document.text, document.sections)
    self.units = units
    goalSections = [Bool?](repeating: nil, count: document.sections.count)
    let facts = document.facts
    isReport = Self.holds(facts.title, ["工作报告", "执行情况"])
    let named = facts.now == nil ? Self.namedYears(units) : []
    let spoken = facts.titleYears == nil ? Self.spokenYear(named, units) : nil
    let begins = facts.titleYears.flatMap { $0.form == .year ? nil : $0.from }
    var base = Governing(now: facts.now?.year ?? spoken, issuerLevel: issuerLevel, begins: begins)
    if base.now == nil, begins == nil { base.compared = Self.comparedYear(named, units) }
    if let years = facts.titleYears {
      base.year = years.to
      base.from = years.form == .year ? nil : years.from
      base.source = .title
    }
    // 奖励办法, 申报指南: who gets what.
    base.setsConditions = Self.holds(facts.title, Self.grants)
    self.base = base
    reviewEnd = isReport ? Self.reviewEnd(units) : 0
  }

  /// Where a report last speaks of what was achieved and what is lacking (五年来成绩的取得…, 我们也清醒地看到…).
  private static func reviewEnd(_ units: UnsafeBufferPointer<UInt16>) -> Int {
    let view = TextView(units: units)
    return closings.compactMap { view.first($0, in: 0..<units.count) }.max() ?? 0
  }

  private static let closings: [StaticString] = [
    "成绩的取得", "成绩来之不易", "取得这些成绩", "成绩固然", "问题也不容忽视", "清醒地看到", "清醒认识到", "清醒看到",
  ]

  private static func holds(_ title: String?, _ words: [StaticString]) -> Bool {
    guard let title else { return false }
    return FoldedText.fold(title).withUnsafeBufferPointer { units in
      TextView(units: units).holds(0..<units.count, anyOf: words)
    }
  }

  private static let grants: [StaticString] = [
    "奖励办法", "奖补办法", "补贴办法", "补助办法", "扶持办法", "申报指南", "申报通知", "补贴实施细则", "奖励实施细则", "认定办法", "管理办法",
  ]

  /// Where 年 stands near the beginning.
  private static func namedYears(_ units: UnsafeBufferPointer<UInt16>) -> [Int] {
    let opening = units.prefix(8000)
    return opening.indices.filter { opening[$0] == 0x5E74 }
  }

  /// The year of which an undated text says what is to be done in it (2022年，我市将…), or tells part of (2023年上半年).
  private static func spokenYear(_ places: [Int], _ units: UnsafeBufferPointer<UInt16>) -> Int? {
    let view = TextView(units: units)
    var year: Int?
    for index in places where index >= 4 {
      guard let named = Scanner.yearValue(units, index - 4), index < 5 || !isUntil(units[index - 5]) else { continue }
      let behind = index + 1..<min(index + 12, units.count)
      if parts.contains(where: { view.starts(behind, with: $0) }) { return named }
      let clause = behind.prefix { units[$0] != 0x3002 }
      if view.holds(clause, anyOf: ["将", "力争", "计划", "拟"]) || view.starts(clause, with: "要") {
        year = min(year ?? named, named)
      }
    }
    return year
  }

  /// The latest base that is named near the beginning: 较2024年.
  private static func comparedYear(_ places: [Int], _ units: UnsafeBufferPointer<UInt16>) -> Int? {
    let bases = places.filter { $0 >= 5 && (units[$0 - 5] == 0x8F83 || units[$0 - 5] == 0x6BD4) }  // 较 比
    return bases.compactMap { Scanner.yearValue(units, $0 - 4) }.max()
  }

  private static let parts: [StaticString] = ["上半年", "前三季度", "一季度", "1-"]

  /// 到, 至, and what makes a year one of several or a base.
  private static func isUntil(_ unit: UInt16) -> Bool {
    [0x5230, 0x81F3, 0x2D, 0x7E, 0x8F83, 0x6BD4, 0x5728, 0x4E0E, 0x4ECE, 0x7531, 0x4EE5].contains(unit)
  }

  /// What governs a paragraph; a heading opens its part first.
  mutating func governing(_ range: Range<Int>, section: Int?) -> Governing {
    if let heading = heading(range, section), let sense = sense(heading.title),
      heading.level > 0 || sense.opensPart
    {
      // A line without a number and without a time lies in the part around it.
      let inner = min((parts.last?.level ?? -1) + 1, Self.deepest)
      lastHeading = range.lowerBound
      open(heading.level == 0 && sense.year == nil ? max(inner, 1) : heading.level, sense)
    }
    var governing = inForce(section)
    governing.isGoalSection = statesGoals(section) || parts.last?.sense.statesGoals == true
    governing.setsConditions = parts.last?.sense.setsConditions ?? base.setsConditions
    if range.lowerBound < reviewEnd, let now = base.now,
      !parts.contains(where: { $0.sense.tense != nil || $0.sense.year != nil || $0.turned != nil })
    {
      (governing.year, governing.from, governing.tense) = (now - 1, nil, .past)
      (governing.source, governing.isReportPart) = (.section, true)
    }
    return governing
  }

  func governing(tableIn section: Int?) -> Governing {
    var governing = inForce(section)
    governing.isGoalSection = true
    return governing
  }

  /// The last paragraph has named a time that is to hold for those that follow in its part.
  mutating func turn(to governing: Governing) {
    if parts.isEmpty { parts.append(Part(level: 0, sense: HeadingSense(isMixed: true))) }
    parts[parts.count - 1].turned = governing
  }

  var isMixed: Bool { parts.last?.sense.isMixed ?? isReport }

  private func inForce(_ section: Int?) -> Governing {
    var governing = base
    governing.section = section
    guard let part = parts.last else { return governing }
    if let turned = part.turned {
      governing.year = turned.year
      governing.from = turned.from
      governing.tense = turned.tense
      governing.source = turned.source
    } else {
      // A part without a year of its own lies in the part around it.
      let dated = parts.last { $0.sense.year != nil || $0.turned != nil }
      if let dated, let year = dated.turned?.year ?? dated.sense.year {
        governing.year = year
        governing.from = dated.turned?.from ?? dated.sense.from
        governing.source = .section
        // “十五五”时期主要目标和2026年重点工作: the sections below are of the one year.
        if dated.turned == nil, let single = dated.sense.singleYear, depth(section) > dated.level {
          (governing.year, governing.from) = (single, nil)
        }
      }
      governing.tense =
        (parts.last { $0.turned != nil || $0.sense.tense != nil }).flatMap { $0.turned?.tense ?? $0.sense.tense }
        ?? .ahead
      if governing.tense == .past, let now = governing.now, governing.year ?? now >= now, dated == nil {
        governing.year = now - 1
        governing.source = .section
      }
    }
    governing.isReportPart = isReport && parts.contains { $0.sense.year != nil }
    return governing
  }

  private func depth(_ section: Int?) -> Int { section.map { sections[$0].level } ?? -1 }

  private mutating func open(_ level: Int, _ sense: HeadingSense) {
    while let last = parts.last, level == 0 || last.level >= level { parts.removeLast() }
    // A heading that only says 目标 or 任务 inside a part that looks back does not turn it.
    if let outer = parts.last, sense.year == nil, outer.sense.tense == .past, sense.tense == .ahead { return }
    parts.append(Part(level: level, sense: sense))
    opened += 1
  }

  private func sense(_ title: Range<Int>) -> HeadingSense? { HeadingSense(title, text, now: base.now) }

  /// The heading that a paragraph is or begins with.
  private func heading(_ range: Range<Int>, _ section: Int?) -> (title: Range<Int>, level: Int)? {
    if let section, sections[section].title.lowerBound == range.lowerBound {
      return (sections[section].title, sections[section].level)
    }
    return isBareHeading(range) ? (range, 0) : nil
  }

  /// A short line without a number and without a final stop: “十五五”时期的主要目标任务.
  private func isBareHeading(_ range: Range<Int>) -> Bool {
    guard range.count >= 4, range.count <= 40, let last = range.last else { return false }
    guard !Self.isStop(units[last]) else { return false }
    return !range.contains { units[$0] == 0x3002 || units[$0] == 0x2C || units[$0] == 0x3B || units[$0] == 0x25 }
  }

  /// 。 ; : ! ? , ) .
  private static func isStop(_ unit: UInt16) -> Bool {
    switch unit {
    case 0x3002, 0x3B, 0x3A, 0x21, 0x3F, 0x2C, 0x29, 0x2E: true
    default: false
    }
  }

  /// The section or one above it is headed 目标 or 总体要求.
  private mutating func statesGoals(_ section: Int?) -> Bool {
    guard let section else { return false }
    if let known = goalSections[section] { return known }
    let title = sections[section].title
    let view = TextView(units: units)
    let own = view.holds(title, anyOf: ["目标", "总体要求"])
    let result = own || statesGoals(sections[section].parent)
    goalSections[section] = result
    return result
  }
}
