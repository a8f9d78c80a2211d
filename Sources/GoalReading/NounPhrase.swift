import PolicyText

/// The part of a clause that names an indicator, taken apart: scope, and one indicator or a list of them.
///
/// 规模以上工业企业数字化研发设计工具普及率、关键工序数控化率 is the scope 规模以上工业企业 and two indicators.
struct NounPhrase {
  let units: UnsafeBufferPointer<UInt16>
  /// Parts that stand in brackets, to be left out of names.
  let brackets: [Range<Int>]

  struct Parts {
    var scope: Range<Int>?
    var indicator: Range<Int>
    /// What the last member of a list lends to this one: 使用量 to 化肥 in 化肥、农药使用量.
    var lent: Range<Int>?
  }

  // MARK: Scope

  /// Cuts the scope off the front of a phrase. The indicator is empty when the phrase is nothing but a scope.
  func parts(of phrase: Range<Int>) -> Parts {
    let phrase = trimmed(phrase)
    let cuts = [
      cut(phrase, afterLast: "领域"), cutIndustry(phrase), cutAboveScale(phrase), cutGrade(phrase), cutWithin(phrase),
    ]
    guard let end = cuts.compactMap({ $0 }).max() else { return Parts(indicator: phrase) }
    var rest = end..<phrase.upperBound
    while let first = rest.first, units[first] == Self.of || units[first] == 0x5185 { rest.removeFirst() }  // 的 内
    let isWithin = units[end - 1] == 0x4E2D  // 中
    return Parts(scope: trimmed(phrase.lowerBound..<(isWithin ? end - 1 : end)), indicator: trimmed(rest))
  }

  private static let of: UInt16 = 0x7684  // 的
  private static let thresholds: [StaticString] = ["规模以上", "规上", "限额以上", "限上"]
  private static let carriers: [StaticString] = ["企业", "单位"]
  private static let grades: [StaticString] = ["级及以上", "级以上", "元以上", "元及以上"]
  private static let shares: [StaticString] = ["占比", "比例", "比重", "率"]

  private func cut(_ phrase: Range<Int>, afterLast word: StaticString) -> Int? {
    guard let found = last(word, in: phrase) else { return nil }
    let end = found + Self.length(word)
    let next = end < phrase.upperBound ? units[end] : 0
    return next == 0x7684 && end + 1 == phrase.upperBound ? nil : end
  }

  /// 重点行业, 高耗能行业: a scope; 行业协会, 行业标准: not.
  private func cutIndustry(_ phrase: Range<Int>) -> Int? {
    guard let found = last("行业", in: phrase), found > phrase.lowerBound else { return nil }
    let end = found + 2
    guard end < phrase.upperBound else { return end }
    let follows: Set<UInt16> = [0x534F, 0x6807, 0x9886, 0x4F01, 0x589E, 0x6536]  // 协 标 领 企 增 收
    return follows.contains(units[end]) ? nil : end
  }

  /// 规模以上工业企业, 限额以上单位: a scope unless the phrase counts the enterprises themselves.
  private func cutAboveScale(_ phrase: Range<Int>) -> Int? {
    for prefix in Self.thresholds {
      guard let start = first(prefix, in: phrase), start - phrase.lowerBound <= 12 else { continue }
      for carrier in Self.carriers {
        guard let found = first(carrier, in: start..<phrase.upperBound) else { continue }
        let end = found + 2
        let counts: Set<UInt16> = [0x6570, 0x603B, 0x5BB6]  // 数 总 家
        if end < phrase.upperBound, !counts.contains(units[end]) || phrase.upperBound - end > 3 { return end }
      }
    }
    return nil
  }

  /// 市级及以上, 省级以上, 有效期内市级及以上.
  private func cutGrade(_ phrase: Range<Int>) -> Int? {
    for word in Self.grades {
      guard let found = last(word, in: phrase) else { continue }
      let end = found + Self.length(word)
      if end + 1 < phrase.upperBound { return end }
    }
    return nil
  }

  /// 新建民用建筑中…占比: the whole of which a share is taken.
  private func cutWithin(_ phrase: Range<Int>) -> Int? {
    let middle: UInt16 = 0x4E2D
    guard endsInShare(phrase) else { return nil }
    for index in phrase where units[index] == middle && index > phrase.lowerBound + 1 && index + 2 < phrase.upperBound {
      let before: Set<UInt16> = [0x96C6, 0x5176, 0x7A7A, 0x5728, 0x9AD8, 0x521D]  // 集 其 空 在 高 初
      let after: Set<UInt16> = [
        0x5C0F, 0x5FC3, 0x8BD5, 0x7B49, 0x5B66, 0x533B, 0x836F, 0x5916, 0x56FD, 0x592E, 0x90E8, 0x671F, 0x957F, 0x9AD8,
        0x4F4E, 0x95F4, 0x6E38, 0x7684,
      ]
      // 在…中的占比 takes the share of something else: the phrase stays whole.
      if last("在", in: phrase.lowerBound..<index) != nil { return nil }
      if !before.contains(units[index - 1]), !after.contains(units[index + 1]) { return index + 1 }
    }
    return nil
  }

  /// The phrase is a share or a rate, which reaches a level in %.
  func endsInShare(_ phrase: Range<Int>) -> Bool {
    Self.shares.contains { ends(phrase, with: $0) }
  }

  // MARK: Lists

  /// The members of A、B和C; one member where the phrase is no list.
  func members(of phrase: Range<Int>, splittingConjunctions: Bool) -> [Range<Int>] {
    var members: [Range<Int>] = []
    var start = phrase.lowerBound
    var index = phrase.lowerBound
    while index < phrase.upperBound {
      let length = separatorLength(at: index, phrase, conjunctions: splittingConjunctions)
      if length > 0 {
        members.append(trimmed(start..<index))
        start = index + length
        index = start
      } else {
        index += 1
      }
    }
    members.append(trimmed(start..<phrase.upperBound))
    return members.filter { !$0.isEmpty }
  }

  private func separatorLength(at index: Int, _ phrase: Range<Int>, conjunctions: Bool) -> Int {
    if isBracketed(index) { return 0 }
    let unit = units[index]
    if unit == 0x3001 { return 1 }
    guard conjunctions, index > phrase.lowerBound, index + 1 < phrase.upperBound else { return 0 }
    if unit == 0x4EE5, units[index + 1] == 0x53CA { return 2 }  // 以及
    guard unit == 0x548C || unit == 0x4E0E || unit == 0x53CA else { return 0 }  // 和 与 及
    let inWord = Self.wordsWithConjunction.contains { word in
      match(word, at: index, phrase.upperBound) != nil || match(word, at: index - 1, phrase.upperBound) != nil
    }
    return inWord ? 0 : 1
  }

  /// Words in which 和, 与 or 及 joins nothing.
  private static let wordsWithConjunction: [StaticString] = [
    "普及", "涉及", "及时", "及以", "及格", "波及", "触及", "参与", "与会", "给与", "和谐", "总和", "中和", "饱和", "共和", "温和", "缓和", "和平", "和解",
    "以及",
  ]

  /// The members of a list as indicators; where only the last ends in a measure, or the others are grades (省级、市级绿色
  /// 工厂), its noun is lent to them.
  func indicators(_ members: [Range<Int>], scope: Range<Int>?) -> [Parts] {
    guard let last = members.last, members.count > 1 else { return members.map { Parts(scope: scope, indicator: $0) } }
    let isUniform = members.dropLast().allSatisfy { $0.count == members[0].count }
    return members.map { member in
      var parts = Parts(scope: scope, indicator: member)
      let isGrade = ends(member, with: "级") && member.count <= 4
      let isBare = endsInMeasure(last) && !endsInMeasure(member) && member.count <= 6
      if member != last, isGrade || isBare, last.count >= member.count + 2 {
        // 氨氮、氮氧化物、有机物减排量: where the names are of different lengths, only the noun at the end is surely shared.
        let shared = isGrade || isUniform ? last.lowerBound + member.count : max(last.lowerBound, last.upperBound - 3)
        parts.lent = shared..<last.upperBound
      }
      return parts
    }
  }

  /// What stands after the last 等 of a list: 绿色工厂、绿色园区等绿色低碳示范项目.
  func summary(of phrase: Range<Int>) -> Range<Int>? {
    guard let found = last("等", in: phrase), !isBracketed(found), units[phrase.lowerBound..<found].contains(0x3001)
    else {
      return nil
    }
    let rest = trimmed(found + 1..<phrase.upperBound)
    return rest.count >= 2 && units[found + 1] != 0x7EA7 ? rest : nil  // 等级
  }

  /// 重型载货车辆、工程车辆绿色替代率: members share the ending of the first, and what follows it in the last is the indicator.
  func sharedCarrier(_ members: [Range<Int>]) -> Int? {
    guard let first = members.first, let last = members.last, first.count >= 3, last.count >= 5 else { return nil }
    let ending = Array(units[(first.upperBound - 2)..<first.upperBound])
    var index = last.upperBound - 4
    while index >= last.lowerBound {
      if units[index] == ending[0], units[index + 1] == ending[1] { return index + 2 }
      index -= 1
    }
    return nil
  }

  /// The phrase ends in a noun that can be observed: a rate, an amount, a level.
  func endsInMeasure(_ phrase: Range<Int>) -> Bool {
    Self.measureNouns.contains { ends(phrase, with: $0) }
  }

  private static let measureNouns: [StaticString] = [
    "率", "量", "额", "值", "数", "比", "例", "占比", "比重", "水平", "规模", "面积", "能力", "强度", "收入", "产能", "能效", "投资", "增速", "增幅",
    "里程", "寿命", "能耗", "浓度", "指数", "满意度", "度", "系数", "效益", "质量", "利润", "消费", "就业", "降幅", "涨幅", "效能", "密度", "成本", "占有率",
    "覆盖面", "产出", "存量", "总量", "需求", "供给", "物价", "排放", "碳排放", "实力", "竞争力", "创新力", "影响力", "贡献度", "集中度", "出口", "进出口",
    "外贸", "价格", "品质", "环境", "空间", "比例",
  ]

  /// The phrase ends in somebody who acts: 医疗机构 in 医疗机构更新设备.
  func endsInActor(_ phrase: Range<Int>) -> Bool {
    Self.actors.contains { ends(phrase, with: $0) }
  }

  private static let actors: [StaticString] = [
    "机构", "企业", "学校", "院校", "高校", "医院", "单位", "园区", "开发区", "街道", "乡镇", "镇街", "部门", "家庭", "居民", "社区", "景区", "领域", "行业",
    "公司", "合作社", "场所",
  ]

  /// A phrase of one generic noun that says nothing without its verb: 改造 in 改造面积.
  func isGeneric(_ phrase: Range<Int>) -> Bool {
    phrase.count <= 3
      && Self.genericNouns.contains { match($0, at: phrase.lowerBound, phrase.upperBound) == phrase.upperBound }
  }

  private static let genericNouns: [StaticString] = [
    "率", "量", "数", "数量", "面积", "规模", "比例", "任务", "总数", "人数", "户数", "能力", "水平", "强度", "占比", "里程", "总量", "总面积", "投资",
    "产能",
  ]

  // MARK: Searching

  func trimmed(_ phrase: Range<Int>) -> Range<Int> {
    var phrase = phrase
    while let first = phrase.first, let close = brackets.first(where: { $0.lowerBound == first })?.upperBound {
      phrase = min(close, phrase.upperBound)..<phrase.upperBound
    }
    while let first = phrase.first, Self.isEdge(units[first]) { phrase.removeFirst() }
    while let last = phrase.last {
      if let bracket = brackets.first(where: { $0.upperBound == last + 1 }) {
        phrase = phrase.lowerBound..<max(phrase.lowerBound, bracket.lowerBound)
      } else if Self.isEdge(units[last]) || units[last] == Self.of {
        phrase.removeLast()
      } else {
        break
      }
    }
    // A quotation mark is part of the name only when its pair is in it too.
    if let first = phrase.first, units[first] == 0x22, phrase.count(where: { units[$0] == 0x22 }) % 2 == 1 {
      phrase.removeFirst()
    }
    return phrase
  }

  /// 、 and punctuation that no name begins or ends with.
  private static func isEdge(_ unit: UInt16) -> Bool {
    switch unit {
    case 0x3001, 0x2C, 0x3B, 0x3A, 0x20, 0x09, 0x3002, 0x2E, 0x2D, 0x2A, 0x7C, 0x5B, 0x5D: true
    default: false
    }
  }

  private func isBracketed(_ index: Int) -> Bool { brackets.contains { $0.contains(index) } }

  func first(_ word: StaticString, in range: Range<Int>) -> Int? {
    let initial = Self.initial(word)
    var index = range.lowerBound
    while index < range.upperBound {
      if units[index] == initial, match(word, at: index, range.upperBound) != nil { return index }
      index += 1
    }
    return nil
  }

  func last(_ word: StaticString, in range: Range<Int>) -> Int? {
    let initial = Self.initial(word)
    var index = range.upperBound - 1
    while index >= range.lowerBound {
      if units[index] == initial, match(word, at: index, range.upperBound) != nil { return index }
      index -= 1
    }
    return nil
  }

  func starts(_ range: Range<Int>, with word: StaticString) -> Bool {
    match(word, at: range.lowerBound, range.upperBound) != nil
  }

  func ends(_ range: Range<Int>, with word: StaticString) -> Bool {
    // The last character rules out nearly every word.
    guard let last = range.last, units[last] == Self.final(word) else { return false }
    let start = range.upperBound - Self.length(word)
    return start >= range.lowerBound && match(word, at: start, range.upperBound) == range.upperBound
  }

  /// Where a word that stands at `index` ends, or nil. The word is compared as its bytes are decoded: no copy is made.
  func match(_ word: StaticString, at index: Int, _ limit: Int) -> Int? {
    let bytes = word.utf8Start
    let count = word.utf8CodeUnitCount
    var byte = 0
    var index = index
    while byte < count {
      let lead = bytes[byte]
      let unit: UInt16
      if lead < 0x80 {
        unit = UInt16(lead)
        byte += 1
      } else {
        unit = UInt16(lead & 0x0F) << 12 | UInt16(bytes[byte + 1] & 0x3F) << 6 | UInt16(bytes[byte + 2] & 0x3F)
        byte += 3
      }
      guard index < limit, units[index] == unit else { return nil }
      index += 1
    }
    return index
  }

  /// The first character of a word.
  @inline(__always)
  private static func initial(_ word: StaticString) -> UInt16 { unit(word, at: 0) }

  /// The last character of a word.
  @inline(__always)
  private static func final(_ word: StaticString) -> UInt16 {
    let count = word.utf8CodeUnitCount
    return unit(word, at: word.utf8Start[count - 1] < 0x80 ? count - 1 : count - 3)
  }

  @inline(__always)
  private static func unit(_ word: StaticString, at byte: Int) -> UInt16 {
    let bytes = word.utf8Start
    if bytes[byte] < 0x80 { return UInt16(bytes[byte]) }
    return UInt16(bytes[byte] & 0x0F) << 12 | UInt16(bytes[byte + 1] & 0x3F) << 6 | UInt16(bytes[byte + 2] & 0x3F)
  }

  /// Characters of a word; words are ASCII or of three bytes a character.
  static func length(_ word: StaticString) -> Int {
    let count = word.utf8CodeUnitCount
    var length = 0
    var byte = 0
    while byte < count {
      byte += word.utf8Start[byte] < 0x80 ? 1 : 3
      length += 1
    }
    return length
  }
}
