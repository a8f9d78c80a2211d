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

  /// Nil when no column holds goals: a table of tasks, of members, of contacts.
  init?(header: [String], issueYear: Int?) {
    for (index, title) in header.enumerated() {
      let year = Self.year(in: title)
      if ["责任", "牵头", "主管", "负责"].contains(where: title.contains) {
        lead = lead ?? index
      } else if title == "单位" || title == "计量单位" {
        unit = index
      } else if ["现状", "基期", "实际", "完成情况", "完成值", "基数", "现有", "基础值"].contains(where: title.contains) {
        columns.append(Column(index: index, year: year, isStatus: true))
      } else if let year {
        let isPast = issueYear.map { year < $0 } ?? false
        columns.append(Column(index: index, year: year, isStatus: isPast && !title.contains("目标")))
      } else if title.contains("目标") || title.contains("计划") {
        if title.contains("名称") || title == "目标" && index < 2 {
          subject = subject ?? index
        } else {
          columns.append(Column(index: index, year: nil, isStatus: false))
        }
      } else if title.contains("指标") || title.contains("项目") || title.contains("名称") || title == "内容" {
        subject = subject ?? index
      }
    }
    // Of several bare years the first is where one stands: 2020年 | 2025年.
    let bare = columns.filter { !$0.isStatus && $0.year != nil && !header[$0.index].contains("目标") }
    if issueYear == nil, bare.count == 2, columns.count == 2, let first = bare.first,
      let position = columns.firstIndex(where: { $0.index == first.index })
    {
      columns[position].isStatus = true
    }
    guard columns.contains(where: { !$0.isStatus }) else { return nil }
  }

  private static func year(in title: String) -> Int? {
    let units = Array(title.utf16)
    for index in units.indices where units[index] == 0x5E74 && index >= 4 {
      let digits = units[(index - 4)..<index]
      if digits.allSatisfy({ (0x30...0x39).contains($0) }) {
        return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
      }
    }
    if title.contains("十四五") { return 2025 }
    return title.contains("十五五") ? 2030 : nil
  }
}
