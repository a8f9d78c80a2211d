/// Which columns of a table hold goals, the present state, the name of the indicator and the responsible unit.
struct GoalTableLayout {
  struct Column {
    var index: Int
    var year: Int?
    var isStatus: Bool
  }

  var columns: [Column] = []
  var subject: Int?
  var lead: Int?
  var unit: Int?

  /// - Parameters:
  ///   - issueYear: of the document, where it has a date.
  ///   - knownYear: the last year that an undated document tells of as past.
  ///
  /// Nil when no column holds goals: a table of tasks, of members, of contacts.
  init?(header: [Range<Int>], units: UnsafeBufferPointer<UInt16>, issueYear: Int?, knownYear: Int?) {
    let grammar = NounPhrase(units: units, brackets: [])
    func holds(_ title: Range<Int>, _ words: [StaticString]) -> Bool {
      words.contains { grammar.first($0, in: title) != nil }
    }
    var bare: [Int] = []
    for (index, title) in header.enumerated() {
      let year = Self.year(in: title, units, grammar)
      if holds(title, Self.leadWords) {
        lead = lead ?? index
      } else if title.count <= 4, holds(title, ["单位"]) {
        unit = index
      } else if holds(title, Self.statusWords) {
        columns.append(Column(index: index, year: year, isStatus: true))
      } else if let year {
        let isGoal = holds(title, ["目标"])
        if !isGoal { bare.append(columns.count) }
        columns.append(Column(index: index, year: year, isStatus: !isGoal && issueYear.map { year < $0 } ?? false))
      } else if holds(title, ["目标", "计划"]), !holds(title, ["名称"]), !(title.count == 2 && index < 2) {
        columns.append(Column(index: index, year: nil, isStatus: false))
      } else if holds(title, Self.subjectWords) {
        subject = subject ?? index
      }
    }
    // Of two bare years the first is where one stands (2020年 | 2025年), unless the document knows no year so late.
    if issueYear == nil, bare.count == 2, columns.count == 2, let first = columns[bare[0]].year {
      columns[bare[0]].isStatus = knownYear.map { first <= $0 + 1 } ?? true
    }
    guard columns.contains(where: { !$0.isStatus }) else { return nil }
  }

  private static let leadWords: [StaticString] = ["责任", "牵头", "主管", "负责"]
  private static let statusWords: [StaticString] = ["现状", "基期", "实际", "完成情况", "完成值", "基数", "现有", "基础值"]
  private static let subjectWords: [StaticString] = ["指标", "项目", "名称", "内容", "目标"]

  /// The first year of a heading or a column title.
  static func year(in title: Range<Int>, _ units: UnsafeBufferPointer<UInt16>, _ grammar: NounPhrase) -> Int? {
    for index in title where units[index] == 0x5E74 && index >= title.lowerBound + 4 {
      let digits = units[(index - 4)..<index]
      if digits.allSatisfy({ (0x30...0x39).contains($0) }) { return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) } }
    }
    if grammar.first("十四五末", in: title) != nil { return 2025 }
    return grammar.first("十五五末", in: title) != nil ? 2030 : nil
  }
}
