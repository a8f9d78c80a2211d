import Indicators
import PolicyText

/// The words by which a heading says what its part does, found in one pass over the heading.
struct HeadingWords: OptionSet, Sendable {
  let rawValue: UInt8
  /// 回顾, 总结: the part looks back.
  static let back = HeadingWords(rawValue: 1)
  /// 目标, 安排: the part looks ahead.
  static let ahead = HeadingWords(rawValue: 2)
  /// 目标, 总体要求: what it says are goals.
  static let goals = HeadingWords(rawValue: 4)
  /// 目标责任: it speaks of goals and states none.
  static let noGoals = HeadingWords(rawValue: 8)
  /// 申报条件, 奖励标准: who gets what.
  static let conditions = HeadingWords(rawValue: 16)
  /// 过去一年.
  static let pastYear = HeadingWords(rawValue: 32)
  /// 月, 日, 会议, 工作报告: a line of a title page.
  static let titlePage = HeadingWords(rawValue: 64)

  /// The words of a heading, and of those that stand at its end.
  static func find(in title: Range<Int>, _ units: UnsafeBufferPointer<UInt16>) -> (
    all: HeadingWords, last: HeadingWords
  ) {
    var all: HeadingWords = []
    var last: HeadingWords = []
    let compiled = compiled
    for index in title {
      guard let (word, length) = compiled.trie.longestMatch(units, from: index, to: title.upperBound) else { continue }
      let meaning = compiled.meanings[word]
      all.formUnion(meaning)
      if index + length == title.upperBound { last.formUnion(meaning) }
    }
    return (all, last)
  }

  /// The vocabulary as headings are searched for it.
  private final class Compiled: Sendable {
    let trie = HeadingWords.trie
    let meanings = HeadingWords.meanings
  }

  private static let compiled = Compiled()

  private static let vocabulary: [(HeadingWords, String)] = [
    (.back, "回顾 总结 成就 成效 成绩 现状 发展基础 完成情况 执行情况 进展情况 主要工作情况 过去一年 一年来 过去五年 五年来 历程 工作情况 实施情况 取得的进展"),
    (.ahead, "目标 任务 安排 重点工作 主要工作 要求 部署 展望 思路 考虑 举措 计划 建议 打算 预期 规划 纲要 行动 实事 措施"),
    (.goals, "目标 总体要求 预期"),
    (.noGoals, "目标责任 目标任务分解 目标考核"),
    (.conditions, "申报条件 实施条件 准入条件 基本条件 适用条件 申领条件 奖励标准 补助标准 补贴标准 奖补标准 支持标准 扶持标准 资助标准 评定标准 创建标准 奖励办法 名词解释 附则"),
    (.pastYear, "过去一年 一年来"),
    (.titlePage, "月 日 号 会议 工作报告"),
  ]

  /// A word with the meanings of every word that it holds: 目标责任 is 目标 too.
  private static let meanings: [HeadingWords] = {
    let parts = vocabulary.flatMap { entry in entry.1.split(separator: " ").map { (entry.0, Array($0.utf16)) } }
    return words.map { word in
      let units = Array(word.utf16)
      return parts.reduce(into: HeadingWords()) { found, part in
        if units.indices.contains(where: { units[$0...].starts(with: part.1) }) { found.formUnion(part.0) }
      }
    }
  }()

  private static let words: [String] = {
    var seen: Set<String> = []
    return vocabulary.flatMap { $0.1.split(separator: " ").map(String.init) }.filter { seen.insert($0).inserted }
  }()

  private static let trie: WordTrie = {
    var trie = WordTrie()
    for (index, word) in words.enumerated() { trie.insert(FoldedText.fold(word), index: index) }
    trie.seal()
    return trie
  }()
}
