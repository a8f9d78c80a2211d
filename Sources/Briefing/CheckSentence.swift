import Comparison
import GoalReading
import Indicators
import Normalization

/// A finding of the check as a sentence that can be handed on: 正文称2027年二手车交易量较2023年增长45%，附表为40%，相差5个百分点。
struct CheckSentence {
  let finding: ConsistencyCheck.Finding
  let taxonomy: Taxonomy
  let language: Language

  var text: String {
    body + reason + language("。", ".")
  }

  /// The preferred label of the concept, the document's wording where it has none, with what limits it.
  var name: String { Self.name(of: finding.first, taxonomy, language) }

  static func name(of goal: Goal, _ taxonomy: Taxonomy, _ language: Language) -> String {
    let label = taxonomy.concept(goal.concept).map { language($0.prefLabel, $0.englishLabel) } ?? goal.indicator
    let scope = label.hasPrefix(goal.scope) ? "" : goal.scope
    guard language == .zh else { return scope.isEmpty ? label : "\(label) (\(scope))" }
    // 城镇老旧小区改造数 says what is done; 充电桩数 does not.
    let isSaid = !goal.concept.isEmpty && (!Self.building.contains(goal.action) || label.contains { "新建".contains($0) })
    let verb = goal.measure == .addition && !isSaid && !label.contains(goal.action) ? goal.action : ""
    return verb + scope + label
  }

  private static let building = ["新建", "新增", "建设", "建成"]

  private var dated: String {
    finding.year.map { language("\($0)年\(name)", "\(name) in \($0)") } ?? name
  }

  private var stated: String { amount(finding.stated) }
  private var other: String { amount(finding.other) }

  private var body: String {
    switch finding.kind {
    case .textAndTable, .twoNumbers: twoNumbers
    case .doneOrReached:
      language(
        "\(dated)：一处写作期内完成\(stated)，一处写作达到\(stated)，是新增量还是总量不明",
        "\(dated): \(stated) is written once as done in the period, once as reached")
    case .growthAndLevel where finding.second?.measure == .level:
      language(
        "\(name)按\(claim(finding.first))推算，\(finding.year ?? 0)年应为\(other)，文中为\(stated)\(gap)",
        "\(dated): \(claim(finding.first)) gives \(other), the document has \(stated)\(gap)")
    case .growthAndLevel:
      language(
        "\(dated)\(claim(finding.first))，相当于\(change(finding.other))，文中称\(change(finding.stated))\(gap)",
        "\(dated): \(claim(finding.first)) is \(change(finding.other)), the document says \(change(finding.stated))\(gap)"
      )
    case .changeAndLevel:
      language(
        "\(dated)按原有水平\(claim(finding.first))应为\(other)，文中为\(stated)\(gap)",
        "\(dated): \(claim(finding.first)) leads to \(other), the document has \(stated)\(gap)")
    case .levelAndAddition:
      language(
        "\(dated)按原有数加新增数应为\(other)，文中为\(stated)\(gap)",
        "\(dated): the value before with the addition is \(other), the document has \(stated)\(gap)")
    case .additionsAndTotal:
      language(
        "\(name)各年合计\(other)，文中总数为\(stated)\(gap)",
        "\(name): the years add up to \(other), the document's total is \(stated)\(gap)")
    case .yearlyAmountAndTotal:
      language(
        "\(name)按每年\(amount(finding.first.number ?? 0))推算应为\(other)，文中为\(stated)\(gap)",
        "\(name): \(amount(finding.first.number ?? 0)) a year is \(other), the document has \(stated)\(gap)")
    case .ratesAndGrowth:
      language(
        "\(name)各年增速连乘为\(other)，文中总增速为\(stated)\(gap)",
        "\(name): the yearly rates make \(other), the document's total is \(stated)\(gap)")
    case .lastYear:
      language(
        "要实现\(dated)目标，最后一年须\(finding.isRate ? change(finding.stated) : "增加" + stated)，此前一年为\(other)",
        "\(dated): the last year has to bring \(stated), the year before brings \(other)")
    case .partsAndWhole: parts
    case .twoUnits:
      language(
        "\(name)\(amount(finding.first.number ?? 0, finding.first.unit))折合\(other)，括号中为\(stated)\(gap)",
        "\(name): \(amount(finding.first.number ?? 0, finding.first.unit)) is \(other), the bracket has \(stated)\(gap)"
      )
    }
  }

  private var parts: String {
    let part =
      finding.first.indicator == finding.second?.indicator
      ? finding.first.action : finding.first.scope + finding.first.indicator
    let whole = finding.second.map { Self.name(of: $0, taxonomy, language) } ?? name
    return finding.arithmetic.contains(">")
      ? language(
        "其中项“\(part)”为\(other)，超过“\(whole)”的总数\(stated)",
        "the part “\(part)” is \(other), more than all of “\(whole)”, \(stated)")
      : language(
        "“\(whole)”各其中项合计\(other)，总数为\(stated)\(gap)",
        "the parts of “\(whole)” add up to \(other), the whole is \(stated)\(gap)")
  }

  private var twoNumbers: String {
    let tables = (finding.first.table != nil, finding.second?.table != nil)
    let (one, two) =
      switch tables {
      case (false, true): (language("正文", "the text"), language("附表", "the table"))
      case (true, true): (language("一张表", "one table"), language("另一张表", "another table"))
      default: (language("文中一处", "one passage"), language("另一处", "another"))
      }
    let second = finding.second.map { short($0, finding.stated) } ?? stated
    return language(
      "\(one)称\(dated)\(claim(finding.first))，\(two)为\(second)\(gap)",
      "\(dated): \(one) says \(claim(finding.first)), \(two) \(second)\(gap)")
  }

  private var gap: String {
    guard finding.verdict != .agreement, finding.difference != 0 else { return "" }
    let number = Conversion.number(abs(finding.difference))
    let unit = finding.isRate ? language("个百分点", " points") : finding.unit
    return language("，相差\(number)\(unit)", ", a difference of \(number)\(unit)")
  }

  private var reason: String {
    switch finding.reason {
    case .none: ""
    case .within: language("；在文字所说的界限之内", "; within the bounds of the words")
    case .bothBounds: language("；两处都是界限，并不矛盾，但宜统一", "; both are bounds and do not exclude each other")
    case .baseUnstated: language("；其中一处未写明基期", "; one of them names no base year")
    case .prices: language("；增速按可比价、水平按现价计算时可以有此差异", "; growth at constant and levels at current prices may differ so")
    case .losses: language("；期间如有减少，可以有此差异", "; losses in between may explain it")
    case .overlap: language("；各部分可能有交叉", "; the parts may overlap")
    case .jump: language("；与此前各年相差悬殊", "; far from the years before")
    case .remainder: language("；尚有一部分未列明", "; part of the whole is not named")
    case .small: language("；相差不到1%，或为取整所致", "; less than 1 % apart, perhaps rounded")
    }
  }

  // MARK: Numbers in words

  private func amount(_ value: Double, _ unit: String? = nil) -> String {
    Conversion.number(value) + (unit ?? finding.unit)
  }

  private func change(_ value: Double) -> String {
    let size = Conversion.number(abs(value)) + "%"
    return value < 0 ? language("下降\(size)", "a fall of \(size)") : language("增长\(size)", "growth of \(size)")
  }

  /// A number of a goal with its relation: 20家以上, 不超过5.5%.
  private func short(_ goal: Goal, _ value: Double) -> String {
    let isFall = goal.measure == .growth && value < 0
    var number = Conversion.number(isFall ? -value : value)
    if let upper = goal.upper, goal.unit == finding.unit { number += "—" + Conversion.number(abs(upper.double)) }
    number += goal.isPoints ? language("个百分点", " points") : finding.unit
    let text =
      switch goal.relation {
      case .equal: number
      case .atLeast: language("\(number)以上", "at least \(number)")
      case .above: language("超过\(number)", "more than \(number)")
      case .about: language("\(number)左右", "about \(number)")
      case .atMost: language("不超过\(number)", "at most \(number)")
      case .below: language("低于\(number)", "less than \(number)")
      }
    return isFall ? language("下降\(text)", "a fall of \(text)") : text
  }

  /// What a goal says of its indicator: 较2023年增长45%, 达到20家以上.
  private func claim(_ goal: Goal) -> String {
    let number = inOwnUnit(goal)
    switch goal.measure {
    case .level:
      let isBare = [.above, .atMost, .below].contains(goal.relation)
      return isBare ? number : language("达到\(number)", "reaching \(number)")
    case .growth:
      let base =
        goal.baseYear.map {
          $0 + 1 == goal.targetYear ? language("较上年", " over the year before") : language("较\($0)年", " over \($0)")
        }
        ?? (goal.isAnnual ? language("年均", " a year") : "")
      let verb =
        (goal.number ?? 0) < 0 ? "" : goal.isPoints ? language("提高", "a rise of ") : language("增长", "growth of ")
      return language(base + verb + number, verb + number + base)
    default: return number
    }
  }

  private func inOwnUnit(_ goal: Goal) -> String {
    let size = Conversion.number(abs(goal.number ?? 0)) + (goal.isPoints ? language("个百分点", " points") : goal.unit)
    let text =
      switch goal.relation {
      case .equal: size
      case .atLeast: language("\(size)以上", "at least \(size)")
      case .above: language("超过\(size)", "more than \(size)")
      case .about: language("\(size)左右", "about \(size)")
      case .atMost: language("不超过\(size)", "at most \(size)")
      case .below: language("低于\(size)", "less than \(size)")
      }
    return (goal.number ?? 0) < 0 ? language("下降\(text)", "a fall of \(text)") : text
  }
}
