import PolicyText

/// The part of a clause that names an indicator, taken apart: scope, and one indicator or a list of them.
///
/// 规模以上工业企业数字化研发设计工具普及率、关键工序数控化率 is the scope 规模以上工业企业 and two indicators.
struct NounPhrase {
  let text: TextView
  /// Parts that stand in brackets, in the order of the text.
  let brackets: [Range<Int>]

  var units: UnsafeBufferPointer<UInt16> { text.units }

  struct Parts {
    var scope: Range<Int>?
    var indicator: Range<Int>
    /// What the last member of a list lends to this one: 使用量 to 化肥 in 化肥、农药使用量.
    var lent: Range<Int>?
    /// What the indicator stands for, where the document only hints at it: 城镇 for 城 in 城乡居民人均可支配收入.
    var spelled: String?
  }

  // MARK: Scope

  /// Cuts the scope off the front of a phrase. The indicator is empty when the phrase is nothing but a scope.
  func parts(of phrase: Range<Int>) -> Parts {
    let phrase = trimmed(phrase)
    guard let end = scopeEnd(phrase) else { return Parts(indicator: phrase) }
    var rest = end..<phrase.upperBound
    while let first = rest.first, units[first] == Self.of || units[first] == 0x5185 { rest.removeFirst() }  // 的 内
    let isWithin = units[end - 1] == 0x4E2D  // 中
    return Parts(scope: trimmed(phrase.lowerBound..<(isWithin ? end - 1 : end)), indicator: trimmed(rest))
  }

  /// Where the last word ends that makes what stands before it a scope.
  private func scopeEnd(_ phrase: Range<Int>) -> Int? {
    var end = max(cut(phrase, afterLast: "领域") ?? -1, cutIndustry(phrase) ?? -1)
    end = max(end, cutKeyFirms(phrase) ?? -1, cutWithin(phrase) ?? -1)
    // 规模以上, 市级及以上: all of these words hold 上.
    if phrase.contains(where: { units[$0] == 0x4E0A }) {
      end = max(end, cutAboveScale(phrase) ?? -1, cutGrade(phrase) ?? -1)
    }
    return end < 0 ? nil : end
  }

  private static let of: UInt16 = 0x7684  // 的
  private static let thresholds: [StaticString] = ["规模以上", "规上", "限额以上", "限上"]
  private static let carriers: [StaticString] = ["企业", "单位"]
  private static let grades: [StaticString] = ["级及以上", "级以上", "元以上", "元及以上"]

  private func cut(_ phrase: Range<Int>, afterLast word: StaticString) -> Int? {
    guard let found = text.last(word, in: phrase), !isBracketed(found) else { return nil }
    let end = found + TextView.length(word)
    let next = end < phrase.upperBound ? units[end] : 0
    return next == 0x7684 && end + 1 == phrase.upperBound ? nil : end
  }

  /// 重点行业, 高耗能行业: a scope; 行业协会, 行业标准: not.
  private func cutIndustry(_ phrase: Range<Int>) -> Int? {
    guard let found = text.last("行业", in: phrase), found > phrase.lowerBound, !isBracketed(found) else { return nil }
    let end = found + 2
    guard end < phrase.upperBound else { return end }
    return Self.continuesIndustry(units[end]) || text.last("占", in: phrase.lowerBound..<found) != nil ? nil : end
  }

  /// 协 标 领 企 增 收 占 生
  private static func continuesIndustry(_ unit: UInt16) -> Bool {
    switch unit {
    case 0x534F, 0x6807, 0x9886, 0x4F01, 0x589E, 0x6536, 0x5360, 0x751F: true
    default: false
    }
  }

  /// 规模以上工业企业, 限额以上单位: a scope unless the phrase counts the enterprises themselves.
  private func cutAboveScale(_ phrase: Range<Int>) -> Int? {
    for prefix in Self.thresholds {
      guard let start = text.first(prefix, in: phrase), start - phrase.lowerBound <= 12 else { continue }
      for carrier in Self.carriers {
        guard let found = text.first(carrier, in: start..<phrase.upperBound) else { continue }
        let end = found + 2
        // 规模以上工业单位增加值能耗: 单位 is per unit.
        if text.equals(found..<end, "单位"), end < phrase.upperBound,
          text.starts(end..<phrase.upperBound, with: "增加值") || text.starts(end..<phrase.upperBound, with: "产")
            || text.starts(end..<phrase.upperBound, with: "工业")
        {
          return found
        }
        let counts: Set<UInt16> = [0x6570, 0x603B, 0x5BB6]  // 数 总 家
        if end < phrase.upperBound, !counts.contains(units[end]) || phrase.upperBound - end > 3 { return end }
      }
    }
    return nil
  }

  /// 重点企业数字化改造率, 龙头骨干企业研发投入占比: those who are named with 企业 and then a rate of theirs.
  private func cutKeyFirms(_ phrase: Range<Int>) -> Int? {
    guard text.starts(phrase, with: "重点"), let found = text.first("企业", in: phrase) else { return nil }
    let end = found + 2
    return found - phrase.lowerBound <= 8 && phrase.upperBound - end >= 4 && endsInShare(phrase) ? end : nil
  }

  /// 市级及以上, 省级以上, 有效期内市级及以上.
  private func cutGrade(_ phrase: Range<Int>) -> Int? {
    for word in Self.grades {
      guard let found = text.last(word, in: phrase), !isBracketed(found) else { continue }
      let end = found + TextView.length(word)
      // 省级以上占比: a scope needs a name behind it.
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
        0x4F4E, 0x95F4, 0x6E38, 0x7684, 0x6559,
      ]
      // 在…中的占比 takes the share of something else: the phrase stays whole.
      if text.last("在", in: phrase.lowerBound..<index) != nil { return nil }
      if !before.contains(units[index - 1]), !after.contains(units[index + 1]) { return index + 1 }
    }
    return nil
  }

  // MARK: Kinds of phrase

  func endsInShare(_ phrase: Range<Int>) -> Bool { text.ends(phrase, withAny: Nouns.shares) }

  func endsInMeasure(_ phrase: Range<Int>) -> Bool { text.ends(phrase, withAny: Nouns.measures) }

  func endsInActor(_ phrase: Range<Int>) -> Bool { text.ends(phrase, withAny: Nouns.actors) }

  func isGeneric(_ phrase: Range<Int>) -> Bool {
    phrase.count <= 3 && text.equals(phrase, anyOf: Nouns.generic)
  }

  // MARK: Edges

  /// A phrase without the marks, the brackets and the 的 at its edges.
  func trimmed(_ phrase: Range<Int>) -> Range<Int> {
    var phrase = phrase
    while let first = phrase.first {
      if let close = bracket(at: first)?.upperBound {
        phrase = min(close, phrase.upperBound)..<phrase.upperBound
      } else if Self.isEdge(units[first]) {
        phrase.removeFirst()
      } else {
        break
      }
    }
    while let last = phrase.last {
      if let bracket = bracket(endingAt: last + 1) {
        phrase = phrase.lowerBound..<max(phrase.lowerBound, bracket.lowerBound)
      } else if Self.isEdge(units[last]) || units[last] == Self.of {
        phrase.removeLast()
      } else {
        break
      }
    }
    return withoutLooseQuote(behindDash(phrase))
  }

  /// 预期性指标——地区生产总值: what stands before a dash announces what follows.
  private func behindDash(_ phrase: Range<Int>) -> Range<Int> {
    let dash = phrase.dropFirst().last { units[$0] == 0x2D && units[$0 - 1] == 0x2D }
    return dash.map { $0 + 1..<phrase.upperBound } ?? phrase
  }

  /// A quotation mark is part of the name only when its pair is in it too.
  private func withoutLooseQuote(_ phrase: Range<Int>) -> Range<Int> {
    guard let first = phrase.first, let last = phrase.last, units[first] == 0x22 || units[last] == 0x22,
      phrase.count(where: { units[$0] == 0x22 }) % 2 == 1
    else { return phrase }
    return units[first] == 0x22 ? phrase.dropFirst() : phrase.dropLast()
  }

  /// 、 and punctuation that no name begins or ends with, bullets among them.
  static func isEdge(_ unit: UInt16) -> Bool {
    switch unit {
    case 0x3001, 0x2C, 0x3B, 0x3A, 0x20, 0x09, 0x3002, 0x2E, 0x2D, 0x2A, 0x7C, 0x5B, 0x5D, 0x28, 0x29, 0x2F: true
    case 0x25A0...0x25FF, 0xB7, 0x2022, 0x2605, 0x2606, 0x2660...0x2667, 0x2700...0x27BF, 0x30FB: true  // ■ ● · • ★
    default: false
    }
  }

  func isBracketed(_ index: Int) -> Bool {
    guard let next = firstBracket(endingAfter: index) else { return false }
    return brackets[next].contains(index)
  }

  /// The brackets that a range meets, found by halving: a paragraph may hold 100,000 of them.
  func brackets(overlapping range: Range<Int>) -> ArraySlice<Range<Int>> {
    guard let first = firstBracket(endingAfter: range.lowerBound) else { return [] }
    return brackets[first...].prefix { $0.lowerBound < range.upperBound }
  }

  private func bracket(at start: Int) -> Range<Int>? {
    guard let next = firstBracket(endingAfter: start), brackets[next].lowerBound == start else { return nil }
    return brackets[next]
  }

  private func bracket(endingAt end: Int) -> Range<Int>? {
    guard let next = firstBracket(endingAfter: end - 1), brackets[next].upperBound == end else { return nil }
    return brackets[next]
  }

  /// Brackets of one level follow one another, so that the one around a place is found by halving.
  private func firstBracket(endingAfter index: Int) -> Int? {
    var low = 0
    var high = brackets.count
    while low < high {
      let middle = (low + high) / 2
      if brackets[middle].upperBound > index { high = middle } else { low = middle + 1 }
    }
    return low < brackets.count ? low : nil
  }
}
