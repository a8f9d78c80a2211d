/// What stands around a table and belongs to it: its caption and 单位：亿元 above, 注：〔〕内为累计数 below.
struct TableNotes {
  let text: FoldedText

  static func isNote(_ line: ArraySlice<UInt16>) -> Bool {
    guard let first = line.first else { return false }
    if first == 0x6CE8, line.count >= 2 {  // 注
      let second = line[line.startIndex + 1]
      return second == 0x3A || second == 0x31 || second == 0x2E || second == 0x3001 || second == 0x28
    }
    return first == 0x203B || words.prefix(of: line) != nil  // ※
  }

  /// Adds to a table what stands right above and below it.
  func complete(_ found: FoundTable) -> FoundTable {
    var found = found
    addCaption(&found)
    addNotes(&found)
    return found
  }

  private func addCaption(_ found: inout FoundTable) {
    var line = found.lines.lowerBound
    guard found.table.caption == nil else { return }
    for _ in 0..<2 {
      guard let above = lineAbove(line) else { return }
      let range = text.lines[above].range
      if Self.unitLine.prefix(of: text.units[range]) != nil, range.count <= 20 {
        found.table.notes.insert(range, at: 0)
        line = above
      } else {
        if isCaption(range) { found.table.caption = range }
        return
      }
    }
  }

  private func lineAbove(_ line: Int) -> Int? {
    for above in stride(from: line - 1, through: max(0, line - 4), by: -1) where !text.lines[above].range.isEmpty {
      return above
    }
    return nil
  }

  private func isCaption(_ range: Range<Int>) -> Bool {
    let line = text.units[range]
    guard range.count <= 50, !line.contains(0x3002), !line.contains(0x7C) else { return false }
    // 主要指标（节选）, 年度任务（2023—2025）
    let open = line.last == 0x29 ? line.lastIndex(of: 0x28) : nil
    let isTitle = open.map { Self.captionEnds.ends(line[..<$0]) } ?? false
    return isTitle || Self.captionEnds.ends(line) || Self.captionStarts.prefix(of: line) != nil
  }

  private func addNotes(_ found: inout FoundTable) {
    var line = found.lines.upperBound
    var blanks = 0
    while line < text.lines.count, text.lines[line].range.isEmpty, blanks < 3 {
      (line, blanks) = (line + 1, blanks + 1)
    }
    guard line < text.lines.count, Self.isNote(text.units[text.cell(text.lines[line].range)]) else { return }
    var taken = 0
    repeat {
      found.table.notes.append(text.cell(text.lines[line].range))
      line += 1
      taken += 1
    } while line < text.lines.count && taken < 12 && goesOn(text.lines[line].range)
    found.lines = found.lines.lowerBound..<line
  }

  /// The second note of several: 2.…, *…
  private func goesOn(_ range: Range<Int>) -> Bool {
    let line = text.units[range]
    guard let first = line.first else { return false }
    if Self.isNote(line) || first == 0x2A { return true }
    return (0x31...0x39).contains(first) && line.dropFirst().first.map { $0 == 0x2E || $0 == 0x3001 } ?? false
  }

  private static let words = WordList("备注: 说明: 资料来源 数据来源 注释 带*")
  private static let unitLine = WordList("单位: (单位 计量单位:")
  private static let captionStarts = WordList("表 专栏 附表 图 附件")
  private static let captionEnds = WordList("表 指标 目标 情况 如下: 如下图所示: 任务 (续) 数据")
}
