/// Puts a plan together: title page, goals, tasks with their responsible units, safeguards, and a table as an annex.
struct PlanComposer {
  private var random: SeededRandom
  private let style: DraftingStyle
  private let name: String
  private let province: String
  private let topic: String
  private var clauses: GoalClauses
  private var pending: [StockIndicator]
  private var draft: Draft
  private var chapter = 0
  private let size: Int
  private let baseYear: Int

  private static let topics = [
    "推动大规模设备更新和消费品以旧换新", "推进制造业数字化转型", "加快构建废弃物循环利用体系", "碳达峰", "城市基础设施更新改造", "扩大内需促进消费", "农业农村现代化",
  ]
  private static let tasks = [
    "推进重点行业设备更新", "加快城市更新改造", "支持交通运输装备升级", "促进汽车消费换新", "完善回收利用网络", "强化标准引领", "推动农业机械更新",
    "提升教育医疗设备水平", "发展循环经济", "加强生态环境治理", "培育优质企业", "推进节能降碳", "扩大有效投资", "激发消费潜能", "建设充电设施",
  ]

  init(random: SeededRandom, style: DraftingStyle, name: String, province: String, indicators: [StockIndicator]) {
    var random = random
    self.style = style
    self.name = name
    self.province = province
    topic = random.pick(Self.topics)
    // Most plans are short: the size is spread evenly over its logarithm, from 5 to 40 KB.
    size = [6, 7, 8, 10, 12, 15, 18, 22, 27, 33][random.below(10)] * 1000 + random.below(5000)
    baseYear = random.pick([2020, 2022, 2023, 2023, 2023, 2024])
    var chosen = indicators
    random.shuffle(&chosen)
    // A plan sets goals on so many of the indicators; a short one on fewer.
    pending = Array(chosen.prefix(max(3, min(chosen.count * 2 / 3, size / 700))))
    clauses = GoalClauses(random: SeededRandom(seed: random.next(), stream: 1), style: style)
    draft = Draft(capacity: size + 8000)
    self.random = random
  }

  /// The text in UTF-8, as it stands before it is typeset, and its goals.
  mutating func compose() -> Draft {
    titlePage()
    let annex = random.chance(45) ? GoalTableDraft.rows(of: Array(pending.prefix(random.number(6...14)))) : []
    goals()
    while draft.position < size * 3 / 4 || !pending.isEmpty { tasks() }
    safeguards()
    if !annex.isEmpty { table(annex) }
    return draft
  }

  // MARK: Parts

  private mutating func titlePage() {
    let body = name + "人民政府办公室"
    let kind = random.pick(["实施方案", "行动方案", "工作方案", "行动计划"])
    if random.chance(50) { draft.write("\(body)\n\n") }
    draft.write("\(random.chance(50) ? "关于印发" : "")\(name)\(topic)\(kind)\n\n")
    if random.chance(60) {
      draft.write("\(name.prefix(2))政办发〔2024〕\(random.number(1...60))号\n\n")
    }
    if random.chance(40) { draft.write("各乡镇人民政府、街道办事处，\(style.area)政府各部门：\n\n") }
    draft.write("为贯彻落实党中央、国务院决策部署和\(province)工作安排，结合\(name)实际，制定本\(kind)。\n\n")
  }

  private mutating func heading(_ title: String) -> String {
    chapter += 1
    let numeral = Amount.chinese(chapter)
    let text =
      switch style.headings {
      case .chapters: "\(numeral)、\(title)"
      case .markdown: "## \(numeral)、\(title)"
      case .plain: "\(chapter)．\(title)"
      }
    draft.write(text + "\n\n")
    return style.headings == .markdown ? String(text.dropFirst(3)) : text
  }

  private mutating func goals() {
    if random.chance(40) {
      _ = heading(random.pick(["工作基础", "基本情况", "发展现状"]))
      paragraph(sentences: random.number(1...2), distractors: random.number(1...2))
    }
    let title = heading(random.pick(["总体要求", "工作目标", "主要目标", "总体目标"]))
    paragraph(sentences: random.number(2...4), distractors: 0)
    if random.chance(45) { draft.write("（一）主要目标。") }
    let first = draft.goals.count
    let wanted = pending.count * random.number(30...60) / 100
    var sentence = GoalSentence.head(&draft, &random, style, baseYear: baseYear)
    var isFirst = true
    var written = 0
    while written < wanted, !pending.isEmpty {
      if !isFirst, random.chance(55) {
        sentence = GoalSentence.head(&draft, &random, style, baseYear: baseYear)
      } else if !isFirst {
        // Later sentences of the paragraph stay under its time; 力争 governs its own sentence alone.
        sentence.isStriving = false
      }
      written += goalSentence(sentence)
      isFirst = false
    }
    draft.write("\n\n")
    section(title, from: first)
  }

  /// One sentence with up to four clauses; returns how many indicators it took.
  private mutating func goalSentence(_ sentence: GoalSentence) -> Int {
    let count = random.number(1...4)
    var taken = 0
    for index in 0..<count {
      guard let indicator = pending.popLast() else { break }
      if index > 0 { draft.write(random.pick(["，", "，", "；"])) }
      taken += 1
      if let other = pending.last, GoalClauses.pairs(indicator, other), random.chance(60) {
        pending.removeLast()
        taken += 1
        clauses.pair(indicator, other, sentence, &draft)
      } else if random.chance(3) {
        clauses.coverage(sentence, &draft)
      } else {
        clauses.write(indicator, sentence, &draft)
      }
    }
    draft.write("。")
    return taken
  }

  private mutating func tasks() {
    let title = heading(random.pick(Self.tasks))
    for number in 1...random.number(2...5) {
      let first = draft.goals.count
      draft.write("（\(Amount.chinese(number))）\(random.pick(Self.tasks))。")
      for _ in 0..<random.number(2...6) { Prose.sentence(&draft, &random) }
      if random.chance(35) { Prose.distractor(&draft, &random, style) }
      let indicator = pending.last
      if let indicator, random.chance(60) {
        pending.removeLast()
        if random.chance(15), clauses.yearlyList(indicator, &draft) {
        } else if random.chance(15), clauses.elliptic(indicator, &draft) {
        } else {
          let sentence = GoalSentence.head(&draft, &random, style, baseYear: baseYear)
          clauses.write(indicator, sentence, &draft)
          draft.write("。")
        }
      }
      let offices = leadUnits(indicator)
      draft.write("\n\n")
      for index in first..<draft.goals.count { draft.goals[index].leadUnits = offices }
      section(title, from: first)
      if draft.position > size, pending.isEmpty { return }
    }
  }

  /// Writes the responsible units behind a task, and returns those that lead.
  private mutating func leadUnits(_ indicator: StockIndicator?) -> String {
    let prefix = style.area
    let leading = (indicator?.offices ?? ["发展改革委"]).map { prefix + $0 }
    let lead = leading.joined(separator: "、")
    let support = prefix + random.pick(["财政局", "自然资源局", "税务局", "数据局"])
    switch style.leadUnits {
    case .bracketed:
      draft.write("（责任单位：\(lead)）")
      return lead
    case .leadAndSupport:
      draft.write("（\(lead)牵头，\(support)配合）")
      return lead
    case .ownSentence:
      draft.write("责任单位：\(lead)、\(support)。")
      return lead + "、" + support
    case .none: return ""
    }
  }

  private mutating func safeguards() {
    _ = heading(random.pick(["保障措施", "组织实施", "工作保障"]))
    for number in 1...3 {
      draft.write("（\(Amount.chinese(number))）\(random.pick(["加强组织领导", "强化政策支持", "营造良好氛围", "严格督促落实"]))。")
      paragraph(sentences: random.number(2...4), distractors: random.number(0...2))
    }
  }

  private mutating func paragraph(sentences: Int, distractors: Int) {
    for _ in 0..<sentences { Prose.sentence(&draft, &random) }
    for _ in 0..<distractors { Prose.distractor(&draft, &random, style) }
    draft.write("\n\n")
  }

  private mutating func table(_ indicators: [StockIndicator]) {
    let first = draft.goals.count
    draft.write("附件\n\n\(name)主要目标表\n\n")
    var table = GoalTableDraft(random: SeededRandom(seed: random.next(), stream: 2), style: style)
    table.write(indicators, &draft)
    section("附件", from: first)
  }

  private mutating func section(_ title: String, from first: Int) {
    for index in first..<draft.goals.count { draft.goals[index].section = title }
  }
}
