/// How an office writes: what stays the same through one plan, and is much the same through a province.
struct DraftingStyle {
  enum Headings { case chapters, markdown, plain }
  /// The last two are what word processors give as plain text: one cell a line, with a tab before it or without.
  enum TableLayout { case markdown, commaSeparated, tabbed, tabbedCells, bareCells }
  enum LeadUnits: CaseIterable { case bracketed, leadAndSupport, ownSentence, none }
  enum LineEnds {
    case paragraphs
    case wrapped(Int)
  }

  var headings: Headings
  var table: TableLayout
  var leadUnits: LeadUnits
  var lineEnds: LineEnds
  /// % or ％.
  var percent: String
  /// 12,000 rather than 12000.
  var groupsThousands: Bool
  /// 到2027年 with half-width commas and brackets.
  var isHalfWidth: Bool
  var hasFullWidthDigits: Bool
  /// 到 2027 年, as text out of a PDF has it.
  var spacesDigits: Bool
  var isGB18030: Bool
  var hasWindowsLineEnds: Bool
  /// 县, 区, 市: what the plan calls its own area.
  var area: String
  /// The head of a sentence with a target time, in the office's usual order.
  var timeHead: Int

  /// - Parameters:
  ///   - province: draws the habits of the province.
  ///   - plan: draws what the office of this plan does otherwise.
  init(province: inout SeededRandom, plan: inout SeededRandom, area: String) {
    self.area = area
    func draw<Element>(_ elements: [Element]) -> Element {
      // Four offices of five keep to the habit of the province.
      let habit = province.pick(elements)
      return plan.chance(80) ? habit : plan.pick(elements)
    }
    headings = draw([.chapters, .chapters, .chapters, .plain, .markdown])
    table = draw([.markdown, .markdown, .commaSeparated, .tabbed, .tabbed, .tabbedCells, .tabbedCells, .bareCells])
    leadUnits = draw(LeadUnits.allCases)
    percent = draw(["%", "%", "%", "％"])
    groupsThousands = draw([false, false, true])
    timeHead = draw([0, 1, 2, 3, 4])
    isHalfWidth = plan.chance(10)
    hasFullWidthDigits = plan.chance(6)
    spacesDigits = !hasFullWidthDigits && plan.chance(8)
    isGB18030 = plan.chance(8)
    hasWindowsLineEnds = plan.chance(15)
    lineEnds = plan.chance(12) ? .wrapped(plan.number(32...44)) : .paragraphs
  }
}
