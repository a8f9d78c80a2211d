import PolicyText

/// Lists of indicators in one phrase: A、B和C, with what the last member lends to the others.
extension NounPhrase {
  /// The members of A、B和C; one member where the phrase is no list.
  func members(of phrase: Range<Int>, splittingConjunctions: Bool) -> [Range<Int>] {
    // Most phrases are no list.
    guard phrase.contains(where: { Self.mayJoin(units[$0]) }) else {
      let only = trimmed(phrase)
      return only.isEmpty ? [] : [only]
    }
    var members: [Range<Int>] = []
    var start = phrase.lowerBound
    var index = phrase.lowerBound
    var isQuoted = false
    while index < phrase.upperBound {
      if units[index] == 0x22 { isQuoted.toggle() }
      let length = isQuoted ? 0 : separatorLength(at: index, phrase, conjunctions: splittingConjunctions)
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
    let unit = units[index]
    guard Self.mayJoin(unit), !isBracketed(index) else { return 0 }
    if unit == 0x3001 { return isBetweenNumerals(index, phrase) ? 0 : 1 }
    guard conjunctions, index > phrase.lowerBound, index + 1 < phrase.upperBound else { return 0 }
    if unit == 0x4EE5 { return units[index + 1] == 0x53CA ? 2 : 0 }  // 以及
    let isInWord = Self.wordsWithConjunction.contains { word in
      text.match(word, at: index, phrase.upperBound) != nil || text.match(word, at: index - 1, phrase.upperBound) != nil
    }
    return isInWord ? 0 : 1
  }

  /// 、 以 和 与 及
  private static func mayJoin(_ unit: UInt16) -> Bool {
    switch unit {
    case 0x3001, 0x4EE5, 0x548C, 0x4E0E, 0x53CA: true
    default: false
    }
  }

  /// 一、二类林率 is one name.
  private func isBetweenNumerals(_ mark: Int, _ phrase: Range<Int>) -> Bool {
    guard mark > phrase.lowerBound, mark + 1 < phrase.upperBound else { return false }
    return Numerals.digit(units[mark - 1]) != nil && Numerals.digit(units[mark + 1]) != nil
  }

  /// Words in which 和, 与 or 及 joins nothing.
  private static let wordsWithConjunction: [StaticString] = [
    "普及", "涉及", "及时", "及以", "及格", "波及", "触及", "参与", "与会", "给与", "和谐", "总和", "中和", "饱和", "共和", "温和", "缓和", "和平", "和解",
    "以及", "及相关", "和美", "授与",
  ]

  /// The members of a list as indicators; where only the last ends in a measure, or the others are grades (省级、市级绿色
  /// 工厂), its noun is lent to them.
  func indicators(_ members: [Range<Int>], scope: Range<Int>?) -> [Parts] {
    guard let last = members.last, members.count > 1 else { return members.map { Parts(scope: scope, indicator: $0) } }
    return members.map { member in
      var parts = Parts(scope: scope, indicator: member)
      if member != last, let start = lentStart(by: last, to: member, among: members) {
        parts.lent = start..<last.upperBound
      }
      return parts
    }
  }

  /// Where the noun begins that the last member lends: 使用量 to 化肥 in 化肥、农药使用量, 居民人均可支配收入 to 城镇 in
  /// 城镇和农村居民人均可支配收入; nil where the member stands for itself.
  private func lentStart(by last: Range<Int>, to member: Range<Int>, among members: [Range<Int>]) -> Int? {
    let isGrade = text.ends(member, with: "级") && member.count <= 4
    guard isGrade || (endsInMeasure(last) && !endsInMeasure(member)), last.count >= member.count + (isGrade ? 2 : 1)
    else { return nil }
    // 文化及相关产业、旅游及相关产业增加值占…比重: the ending of the first member stands in the last too.
    if member.count >= 3, let end = end(of: member.upperBound - 2..<member.upperBound, in: last) { return end }
    if isGrade, last.count > member.count + 1 { return last.lowerBound + member.count }
    if let carrier = carrierStart(in: last), carrier > last.lowerBound { return carrier }
    // 化肥、农药使用量: names of one length; of two members only the shortest can be told to be such.
    let isUniform =
      members.dropLast().allSatisfy { $0.count == members[0].count } && (members.count > 2 || member.count <= 2)
    if isUniform, last.count > member.count + 1 { return last.lowerBound + member.count }
    // 氨氮、氮氧化物、有机物减排量: where the names are of different lengths, only the noun at the end is surely shared.
    let noun = text.ending(of: last, among: Nouns.measures) ?? 3
    return max(last.lowerBound, last.upperBound - max(noun, 2))
  }

  /// 川猪、川牛羊、川鱼产业综合产值: the first noun in the last member that names nothing by itself is shared.
  private func carrierStart(in member: Range<Int>) -> Int? {
    Self.carriers.compactMap { text.first($0, in: member.dropFirst()) }.min()
  }

  private static let carriers: [StaticString] = [
    "产业", "重点工程", "企业", "行业", "居民", "排放", "使用", "回收", "处理", "利用率", "增加值", "综合", "总产", "种植", "播种", "养殖", "贷款", "消费量",
    "增速", "增幅", "减排",
  ]

  /// Where an ending that two members share stands in the second.
  private func end(of ending: Range<Int>, in member: Range<Int>) -> Int? {
    var index = member.upperBound - 3
    while index > member.lowerBound {
      if units[index] == units[ending.lowerBound], units[index + 1] == units[ending.lowerBound + 1] { return index + 2 }
      index -= 1
    }
    return nil
  }

  /// What stands after the last 等 of a list: 绿色工厂、绿色园区等绿色低碳示范项目.
  func summary(of phrase: Range<Int>) -> Range<Int>? {
    guard let found = text.last("等", in: phrase), !isBracketed(found), units[phrase.lowerBound..<found].contains(0x3001)
    else { return nil }
    let rest = trimmed(found + 1..<phrase.upperBound)
    return rest.count >= 2 && units[found + 1] != 0x7EA7 ? rest : nil  // 等级
  }

  /// 重型载货车辆、工程车辆绿色替代率: members share the ending of the first, and what follows it in the last is the indicator.
  func sharedCarrier(_ members: [Range<Int>]) -> Int? {
    guard let first = members.first, let last = members.last, first.count >= 3, last.count >= 5 else { return nil }
    return end(of: first.upperBound - 2..<first.upperBound, in: last.lowerBound..<last.upperBound - 1)
  }
}
