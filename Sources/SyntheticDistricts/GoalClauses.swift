/// Words goals, one clause at a time: a grammar of the ways in which plans put an indicator, a number and a comparison.
///
/// Each method writes a clause and notes the goals that it states. What a clause means follows the reading rules of the
/// goal table, not what any extractor makes of it.
struct GoalClauses {
  var random: SeededRandom
  let style: DraftingStyle

  /// Whether two indicators can share a predicate: both are shares.
  static func pairs(_ first: StockIndicator, _ second: StockIndicator) -> Bool {
    if case .share = first.kind, case .share = second.kind { return true }
    return false
  }

  mutating func write(_ indicator: StockIndicator, _ sentence: GoalSentence, _ draft: inout Draft) {
    let subject = self.subject(indicator)
    switch indicator.kind {
    case .share(let range): share(subject, range, sentence, &draft)
    case .ceiling(let unit, let range): ceiling(subject, unit, range, sentence, &draft)
    case .volume(let units): volume(subject, units, sentence, &draft)
    case .intensity(let range): intensity(subject, range, sentence, &draft)
    case .count(let units, let range, let verbs): count(subject, units, range, verbs, sentence, &draft)
    case .works(let units, let tenths, let verbs): works(subject, units, tenths, verbs, sentence, &draft)
    }
  }

  // MARK: Subject

  /// An indicator as a clause names it.
  struct Subject {
    var concept: String
    var name: String
    /// What stands before the name.
    var lead: String
    var scope: String
    var written: String { lead + name }
  }

  mutating func subject(_ indicator: StockIndicator) -> Subject {
    let name = random.pick(indicator.names)
    if !indicator.scopes.isEmpty, random.chance(45) {
      let scope = random.pick(indicator.scopes)
      return Subject(concept: indicator.concept, name: name, lead: scope, scope: scope)
    }
    if random.chance(6) {
      // A measure before the indicator: the verb leads, and the indicator is its object.
      let verb = random.pick(["推动", "带动", "确保", "促进", "实现", "努力实现"])
      return Subject(concept: indicator.concept, name: name, lead: verb, scope: "")
    }
    if random.chance(20) {
      let area = "全" + style.area
      // 全县 may be left out of the scope: it limits nothing.
      return Subject(concept: indicator.concept, name: name, lead: area, scope: area + "|")
    }
    return Subject(concept: indicator.concept, name: name, lead: "", scope: "")
  }

  private func goal(
    _ construct: SyntheticGoal.Construct, _ subject: Subject, _ measure: String, _ amount: Amount?,
    _ relation: String, _ sentence: GoalSentence
  ) -> SyntheticGoal {
    // A number in Chinese is the harder part of any construct.
    let isChinese = construct != .multiple && amount.map { $0.text.utf8.first ?? 0 >= 0x80 } ?? false
    var goal = SyntheticGoal(
      construct: isChinese ? .chineseNumeral : construct, concept: subject.concept, indicator: subject.name,
      scope: subject.scope, measure: measure)
    goal.value = amount?.value ?? ""
    goal.unit = amount?.unit ?? ""
    goal.relation = relation
    goal.isStriving = sentence.isStriving
    goal.targetYear = sentence.targetYear
    return goal
  }

  // MARK: Numbers and comparators

  private mutating func percent(_ range: ClosedRange<Int>, tenths: Int = 25) -> Amount {
    let decimal =
      random.chance(tenths)
      ? Decimal(random.number(range) * 10 + random.below(10), places: 1) : Decimal(random.number(range))
    if decimal.isWhole, decimal.units < 100, random.chance(4) {
      let text = "百分之" + Amount.chinese(decimal.units)
      return Amount(text: text, full: text, value: decimal.description, unit: "%")
    }
    return Amount(percent: decimal, style.percent)
  }

  private mutating func quantity(_ unit: String, tenths: ClosedRange<Int>) -> Amount {
    let measures = ["公里", "万平方米", "万亩", "亿元", "万辆", "万台", "万人次", "万吨标准煤"].contains(unit)
    let drawn = random.number(tenths)
    // Large amounts and things that are counted are whole.
    let isWhole = !measures || drawn > 3000 || random.chance(55)
    let number = isWhole ? Decimal(max(1, drawn / 10)) : Decimal(drawn, places: 1)
    return Amount(number, unit, separators: style.groupsThousands)
  }

  private enum Comparator {
    case plain
    case before(String)
    case after(String)
  }

  private mutating func comparator() -> (Comparator, relation: String) {
    switch random.below(20) {
    case 0...8: (.plain, "=")
    case 9...13: (.after("以上"), ">=")
    case 14, 15: (.after("左右"), "~")
    case 16: (.before("不低于"), ">=")
    case 17: (.before("超过"), ">")
    case 18: (.before("约"), "~")
    default: (.before("至少"), ">=")
    }
  }

  /// A comparator that stands behind the number, where the clause has no room before it.
  private mutating func ending() -> (text: String, relation: String) {
    switch random.below(10) {
    case 0...5: ("", "=")
    case 6...8: ("以上", ">=")
    default: ("左右", "~")
    }
  }

  // MARK: Shares

  private mutating func share(
    _ subject: Subject, _ range: ClosedRange<Int>, _ sentence: GoalSentence, _ draft: inout Draft
  ) {
    switch random.below(100) {
    case 0..<12: degree(subject, ["提升", "提高"], sentence, &draft)
    case 12..<20: benchmark(subject, sentence, &draft)
    case 20..<30: points(subject, sentence, &draft)
    case 30..<42: fromTo(subject, range, sentence, &draft)
    case 42..<47: span(subject, range, sentence, &draft)
    default: reach(subject, percent(range), sentence, &draft)
    }
  }

  /// 达到90%以上, 不低于90%, 提高到90%左右 …
  private mutating func reach(
    _ subject: Subject, _ amount: Amount, _ sentence: GoalSentence, _ draft: inout Draft
  ) {
    let start = draft.position
    draft.write(subject.written)
    var sentence = sentence
    let relation: String
    switch random.below(12) {
    case 0...5:
      let (comparator, sign) = self.comparator()
      relation = sign
      switch comparator {
      case .plain: draft.write("达到" + amount.full)
      case .after(let word): draft.write("达到" + amount.full + word)
      case .before(let word): draft.write((random.chance(50) ? "" : "达到") + word + amount.full)
      }
    case 6:
      let (word, sign) = ending()
      relation = sign
      draft.write("达" + amount.full + word)
    case 7:
      relation = ">"
      draft.write(random.pick(["突破", "超过"]) + amount.full)
    case 8:
      let (word, sign) = ending()
      relation = sign
      draft.write(random.pick(["提高到", "提升至", "提高至", "提升到"]) + amount.full + word)
    case 9:
      relation = ">="
      draft.write(random.pick(["保持在", "稳定在"]) + amount.full + "以上")
    case 10:
      let (word, sign) = ending()
      relation = sign
      sentence.isStriving = true
      draft.write(random.pick(["力争达到", "争取达到"]) + amount.full + word)
    default:
      relation = ">="
      draft.write("不低于" + amount.full)
    }
    draft.note(goal(.level, subject, "level", amount, relation, sentence), from: start)
  }

  /// 提高5个百分点
  private mutating func points(_ subject: Subject, _ sentence: GoalSentence, _ draft: inout Draft) {
    let start = draft.position
    let number = random.chance(30) ? Decimal(random.number(11...99), places: 1) : Decimal(random.number(2...15))
    let (word, relation) = ending()
    let isBased = random.chance(70)
    draft.write(subject.written)
    if isBased { draft.write(random.pick(["较", "比"]) + "\(sentence.baseYear)年") }
    draft.write(random.pick(["提高", "提升", "增加"]) + number.description + "个百分点" + word)
    let amount = Amount(text: "", full: "", value: number.description, unit: "%")
    var goal = goal(.points, subject, "growth", amount, relation, sentence)
    goal.baseYear = isBased ? sentence.baseYear : nil
    draft.note(goal, from: start)
  }

  /// 由2023年的62%提高到75%
  private mutating func fromTo(
    _ subject: Subject, _ range: ClosedRange<Int>, _ sentence: GoalSentence, _ draft: inout Draft
  ) {
    let start = draft.position
    let target = percent(range, tenths: 0)
    guard !target.text.hasPrefix("百"), let reached = Int(target.value), reached > 3 else {
      return reach(subject, target, sentence, &draft)
    }
    let before = String(reached - random.number(1...max(1, min(12, reached / 3))))
    let isDated = random.chance(50)
    draft.write(subject.written + random.pick(["由", "从"]))
    if isDated { draft.write("\(sentence.baseYear)年的") }
    let (word, relation) = ending()
    draft.write(before + style.percent + random.pick(["提高到", "提升至", "提升到", "提高至"]) + target.full + word)
    var goal = goal(.fromTo, subject, "level", target, relation, sentence)
    if isDated { goal.baseline = .init(value: before, unit: "%", year: sentence.baseYear) }
    draft.note(goal, from: start)
  }

  /// 达到20%—25%: a reader may take either end.
  private mutating func span(
    _ subject: Subject, _ range: ClosedRange<Int>, _ sentence: GoalSentence, _ draft: inout Draft
  ) {
    let start = draft.position
    let low = random.number(range)
    let high = low + random.number(1...4)
    let sign = style.percent
    draft.write(
      subject.written + "达到"
        + random.pick(["\(low)\(sign)—\(high)\(sign)", "\(low)\(sign)至\(high)\(sign)", "\(low)—\(high)\(sign)"]))
    let amount = Amount(text: "", full: "", value: "\(low)|\(high)", unit: "%")
    draft.note(goal(.range, subject, "level", amount, ">=|=|~", sentence), from: start)
  }

  /// A、B分别达到90%、75%; A和B均达到80%以上
  mutating func pair(
    _ first: StockIndicator, _ second: StockIndicator, _ sentence: GoalSentence, _ draft: inout Draft
  ) {
    guard case .share(let one) = first.kind, case .share(let other) = second.kind else { return }
    let start = draft.position
    var a = subject(first)
    var b = subject(second)
    // A scope before the first holds for both; keep it out, so that the truth is not a matter of taste.
    (a.lead, a.scope, b.lead, b.scope) = ("", "", "", "")
    let joint = random.pick(["、", "和"])
    if random.chance(65) {
      let (x, y) = (percent(one, tenths: 20), percent(other, tenths: 20))
      let (comparator, relation) = self.comparator()
      let between = joint == "和" && random.chance(40) ? "和" : "、"
      draft.write(a.name + joint + b.name + "分别")
      switch comparator {
      case .plain: draft.write("达到" + x.full + between + y.full)
      case .after(let word): draft.write("达到" + x.full + between + y.full + word)
      case .before(let word): draft.write((word == "约" ? "达到约" : word) + x.full + between + y.full)
      }
      draft.note(
        goal(.respectively, a, "level", x, relation, sentence), goal(.respectively, b, "level", y, relation, sentence),
        from: start)
    } else {
      let amount = percent(max(one.lowerBound, other.lowerBound)...max(one.upperBound, other.upperBound), tenths: 0)
      let (word, relation) = ending()
      draft.write(a.name + joint + b.name + random.pick(["均达到", "都达到", "均提高到"]) + amount.full + word)
      draft.note(
        goal(.sharedPredicate, a, "level", amount, relation, sentence),
        goal(.sharedPredicate, b, "level", amount, relation, sentence), from: start)
    }
  }

  // MARK: Words instead of numbers

  private mutating func degree(
    _ subject: Subject, _ verbs: [String], _ sentence: GoalSentence, _ draft: inout Draft
  ) {
    let start = draft.position
    let phrase = random.pick(["持续", "稳步", "大幅", "进一步", "显著", "明显", "不断"]) + random.pick(verbs)
    draft.write(subject.written)
    let isBased = random.chance(15)
    if isBased { draft.write("较\(sentence.baseYear)年") }
    draft.write(phrase)
    var goal = goal(.degreeWord, subject, "qualitative", nil, "=", sentence)
    goal.phrase = phrase
    goal.baseYear = isBased ? sentence.baseYear : nil
    draft.note(goal, from: start)
  }

  private mutating func benchmark(_ subject: Subject, _ sentence: GoalSentence, _ draft: inout Draft) {
    let start = draft.position
    let (verb, relation) = random.pick([("达到", "="), ("不低于", ">="), ("高于", ">"), ("超过", ">")])
    let phrase = random.pick(["全省平均水平", "全国平均水平", "全省先进水平"])
    draft.write(subject.written + verb + phrase)
    var goal = goal(.benchmark, subject, "benchmark", nil, relation, sentence)
    goal.phrase = phrase
    draft.note(goal, from: start)
  }

  /// 实现…全覆盖
  mutating func coverage(_ sentence: GoalSentence, _ draft: inout Draft) {
    let start = draft.position
    let name = random.pick(["行政村生活垃圾收运处置体系", "规模以上工业企业诊断服务", "乡镇再生资源回收站点", "县级以上医院远程医疗服务"])
    draft.write(random.pick(["实现", "基本实现"]) + name + "全覆盖")
    let subject = Subject(concept: "", name: name, lead: "", scope: "")
    draft.note(
      goal(.fullCoverage, subject, "level", Amount(percent: Decimal(100)), "~|=", sentence), from: start)
  }

  // MARK: Volumes

  private mutating func volume(
    _ subject: Subject, _ units: [(unit: String, tenths: ClosedRange<Int>)], _ sentence: GoalSentence,
    _ draft: inout Draft
  ) {
    let unit = random.pick(units)
    switch random.below(100) {
    case 0..<10: degree(subject, ["增长", "扩大"], sentence, &draft)
    case 10..<18: annualGrowth(subject, sentence, &draft)
    case 18..<23: multiple(subject, sentence, &draft)
    case 23..<25: fastGrowth(subject, sentence, &draft)
    case 25..<33: growth(subject, isBased: false, sentence, &draft)
    case 33..<48: reach(subject, quantity(unit.unit, tenths: unit.tenths), sentence, &draft)
    case 48..<60: levelAndGrowth(subject, unit, sentence, &draft)
    default: growth(subject, isBased: true, sentence, &draft)
    }
  }

  private mutating func growth(
    _ subject: Subject, isBased: Bool, _ sentence: GoalSentence, _ draft: inout Draft
  ) {
    let start = draft.position
    draft.write(isBased && random.chance(6) ? "" : subject.written)
    let isInverted = draft.position == start
    let base = "\(sentence.baseYear)年"
    if isInverted {
      draft.write("与\(base)相比，" + subject.written)
    } else if isBased {
      draft.write(random.pick(["较\(base)", "较\(base)", "比\(base)", "与\(base)相比", "在\(base)基础上"]))
    }
    let grow = random.pick(["增长", "增长", "增长", "提高", "增加"])
    let construct: SyntheticGoal.Construct = isBased ? .growth : .growthWithoutBase
    let (amount, relation) = grown(grow, 4...60, &draft)
    var goal = goal(construct, subject, "growth", amount, relation, sentence)
    goal.baseYear = isBased ? sentence.baseYear : nil
    draft.note(goal, from: start)
  }

  /// The verb with its number: 增长25%以上, 增长超过25%, 增长三成, 增幅不低于25%.
  private mutating func grown(
    _ verb: String, _ range: ClosedRange<Int>, _ draft: inout Draft
  ) -> (Amount, relation: String) {
    if random.chance(4) {
      let tenths = random.number(1...5)
      let text = Amount.chinese(tenths, beforeCounter: true) + "成"
      let (word, relation) = ending()
      draft.write(verb + text + word)
      return (Amount(text: text, full: text, value: String(tenths * 10), unit: "%"), relation)
    }
    let amount = percent(range)
    let (comparator, relation) = self.comparator()
    switch comparator {
    case .plain: draft.write(verb + amount.full)
    case .after(let word): draft.write(verb + amount.full + word)
    case .before(let word): draft.write((random.chance(20) && word == "不低于" ? "增幅" : verb) + word + amount.full)
    }
    return (amount, relation)
  }

  private mutating func annualGrowth(_ subject: Subject, _ sentence: GoalSentence, _ draft: inout Draft) {
    let start = draft.position
    draft.write(subject.written + random.pick(["年均", "每年"]))
    let (amount, relation) = grown("增长", 3...15, &draft)
    var goal = goal(.annualGrowth, subject, "growth", amount, relation, sentence)
    goal.isAnnual = true
    draft.note(goal, from: start)
  }

  /// 增速达到8%以上, 年均增速保持在10%左右: the indicator is its growth.
  private mutating func fastGrowth(_ subject: Subject, _ sentence: GoalSentence, _ draft: inout Draft) {
    let start = draft.position
    let isAnnual = random.chance(40)
    let amount = percent(3...20)
    let (word, relation) = ending()
    draft.write(subject.written + (isAnnual ? "年均" : "") + random.pick(["增速", "增幅"]))
    draft.write(random.pick(["达到", "保持在", "力争达到"]) + amount.full + word)
    var goal = goal(.growthNoun, subject, "growth", amount, relation, sentence)
    goal.isAnnual = isAnnual
    draft.note(goal, from: start)
  }

  private mutating func multiple(_ subject: Subject, _ sentence: GoalSentence, _ draft: inout Draft) {
    let start = draft.position
    let isBased = random.chance(75)
    draft.write(subject.written + (isBased ? random.pick(["较", "比"]) + "\(sentence.baseYear)年" : ""))
    let (text, value, relation) = random.pick([
      ("翻一番", "100", "="), ("增长一倍", "100", "="), ("增加约一倍", "100", "~"), ("增长一倍以上", "100", ">="),
      ("实现翻番", "100", "="), ("增长两倍", "200", "="), ("翻两番", "300", "="), ("增长1.5倍", "150", "="),
      ("增加一倍左右", "100", "~"),
    ])
    draft.write(text)
    var goal = goal(
      .multiple, subject, "growth", Amount(text: text, full: text, value: value, unit: "%"), relation, sentence)
    goal.baseYear = isBased ? sentence.baseYear : nil
    draft.note(goal, from: start)
  }

  /// 达到17亿元，较2023年增长25%以上; 增长8%、达到1200亿元
  private mutating func levelAndGrowth(
    _ subject: Subject, _ unit: (unit: String, tenths: ClosedRange<Int>), _ sentence: GoalSentence,
    _ draft: inout Draft
  ) {
    let start = draft.position
    let level = quantity(unit.unit, tenths: unit.tenths)
    draft.write(subject.written)
    var isBased = true
    var reached = ("", "=")
    let grown: (Amount, relation: String)
    if random.chance(65) {
      reached = ending()
      let isBracketed = random.chance(20)
      draft.write("达到" + level.full + reached.0 + (isBracketed ? "（" : random.pick(["，", "、"])))
      draft.write(random.pick(["较", "比"]) + "\(sentence.baseYear)年")
      grown = self.grown("增长", 4...60, &draft)
      if isBracketed { draft.write("）") }
    } else {
      isBased = random.chance(50)
      if isBased { draft.write("较\(sentence.baseYear)年") }
      grown = self.grown("增长", 4...60, &draft)
      draft.write(random.pick(["、", "，"]) + "达到" + level.full)
    }
    var growth = goal(.levelAndGrowth, subject, "growth", grown.0, grown.relation, sentence)
    growth.baseYear = isBased ? sentence.baseYear : nil
    draft.note(goal(.levelAndGrowth, subject, "level", level, reached.1, sentence), growth, from: start)
  }

  // MARK: Intensities and ceilings

  private mutating func intensity(
    _ subject: Subject, _ range: ClosedRange<Int>, _ sentence: GoalSentence, _ draft: inout Draft
  ) {
    let start = draft.position
    let number = Decimal(random.number(range), places: 1)
    draft.write(subject.written)
    let isBased = random.chance(75)
    let base = random.pick([2020, sentence.baseYear])
    if isBased { draft.write(random.pick(["较", "比"]) + "\(base)年") }
    let (word, relation) = random.pick([("", "="), ("", "="), ("以上", ">="), ("左右", "~")])
    draft.write(random.pick(["下降", "降低"]) + number.description + style.percent + word)
    // At least 10 % down is −10 % or less: the sign is turned and the comparator kept.
    let amount = Amount(text: "", full: "", value: "-" + number.description, unit: "%")
    var goal = goal(.decline, subject, "growth", amount, relation, sentence)
    goal.baseYear = isBased ? base : nil
    draft.note(goal, from: start)
  }

  private mutating func ceiling(
    _ subject: Subject, _ unit: String, _ range: ClosedRange<Int>, _ sentence: GoalSentence, _ draft: inout Draft
  ) {
    let start = draft.position
    let unit = unit == "%" ? style.percent : unit
    let number = random.chance(40) ? Decimal(random.number(range) * 10 + 5, places: 1) : Decimal(random.number(range))
    draft.write(subject.written)
    let text = number.description + unit
    let relation: String
    switch random.below(4) {
    case 0:
      draft.write("控制在" + text + "以内")
      relation = "<="
    case 1:
      draft.write("不超过" + text)
      relation = "<="
    case 2:
      draft.write(random.pick(["低于", "小于"]) + text)
      relation = "<"
    default:
      draft.write(random.pick(["控制在", "降至", "下降到"]) + text + "以下")
      relation = "<="
    }
    let amount = Amount(text: "", full: "", value: number.description, unit: unit == "％" ? "%" : unit)
    draft.note(goal(.ceiling, subject, "level", amount, relation, sentence), from: start)
  }

  // MARK: Things counted

  private mutating func count(
    _ subject: Subject, _ units: [String], _ range: ClosedRange<Int>, _ verbs: [String], _ sentence: GoalSentence,
    _ draft: inout Draft
  ) {
    let unit = random.pick(units)
    let amount = counted(unit, range)
    switch random.below(100) {
    case 0..<40:
      var subject = subject
      if random.chance(30) {
        // 总数 and 数量 belong to the wording or not, as a reader likes.
        let noun = random.pick(["总数", "数量", "总量"])
        subject.name += noun
        let start = draft.position
        let (word, relation) = ending()
        draft.write(subject.written + "达到" + amount.full + word)
        draft.note(goal(.level, subject, "level", amount, relation, sentence), from: start)
      } else if random.chance(20) {
        let start = draft.position
        let (word, relation) = ending()
        draft.write("建成" + subject.written + amount.full + word)
        draft.note(goal(.level, subject, "level", amount, relation, sentence), from: start)
      } else {
        reach(subject, amount, sentence, &draft)
      }
    case 40..<44:
      let start = draft.position
      let (word, relation) = random.pick([("余", ">"), ("多", ">")])
      let unit = amount.unit
      draft.write(subject.written + "达到" + amount.value + word + unit)
      draft.note(goal(.vague, subject, "level", amount, relation + "|=|~|>=", sentence), from: start)
    case 44..<52:
      let start = draft.position
      let added = counted(unit, max(1, range.lowerBound / 4)...max(2, range.upperBound / 4))
      let joint = random.pick(["，", "、"])
      draft.write(
        subject.written + "新增" + added.full + joint + random.pick(["达到", "总数达到"]) + amount.full)
      draft.note(
        goal(.additionAndLevel, subject, "addition", added, "=", sentence),
        goal(.additionAndLevel, subject, "level", amount, "=", sentence), from: start)
    default: add(subject, amount, verbs, sentence, &draft)
    }
  }

  private mutating func counted(_ unit: String, _ range: ClosedRange<Int>) -> Amount {
    let number = random.number(range)
    return Amount(
      Decimal(number > 200 ? number / 10 * 10 : number), unit, separators: style.groupsThousands)
  }

  private mutating func works(
    _ subject: Subject, _ units: [String], _ tenths: ClosedRange<Int>, _ verbs: [String], _ sentence: GoalSentence,
    _ draft: inout Draft
  ) {
    add(subject, quantity(random.pick(units), tenths: tenths), verbs, sentence, &draft)
  }

  /// 新增充电桩120个以上, 新建120个充电桩, 每年改造管网12公里, 新建充电站三十座
  private mutating func add(
    _ subject: Subject, _ amount: Amount, _ verbs: [String], _ sentence: GoalSentence, _ draft: inout Draft
  ) {
    let start = draft.position
    var verb = random.pick(verbs)
    var amount = amount
    var subject = subject
    // 全县 stands before a state, not between a verb and what it acts on.
    if subject.scope.hasSuffix("|") || subject.scope.isEmpty { (subject.lead, subject.scope) = ("", "") }
    var construct = SyntheticGoal.Construct.addition
    if let number = Int(amount.value), number < 100, number > 1, random.chance(12) {
      let text = Amount.chinese(number, beforeCounter: true)
      amount = Amount(
        text: text, full: text + String(amount.full.dropFirst(amount.text.count)), value: amount.value,
        unit: amount.unit)
    }
    var (word, relation) = ending()
    var isAnnual = false
    switch random.below(100) {
    case 0..<30:
      construct = .numberBeforeNoun
      draft.write(verb + amount.full + word + subject.written)
    case 30..<42:
      isAnnual = true
      construct = .annualAddition
      draft.write("每年" + verb + subject.written + amount.full + word)
    case 42..<50:
      (word, relation) = ("", ">=")
      draft.write(verb + subject.written + random.pick(["不少于", "至少"]) + amount.full)
    case 56..<58:
      // 新建充电站，每年不少于20座
      isAnnual = true
      construct = .annualAddition
      relation = ">="
      draft.write(verb + subject.written + random.pick(["每年", "，每年"]) + "不少于" + amount.full)
    case 50..<56:
      verb = "累计" + verb
      draft.write(verb + subject.written + amount.full + word)
    case 58..<64:
      (word, relation) = ("", "~")
      draft.write(verb + subject.written + "约" + amount.full)
    default:
      draft.write(verb + subject.written + amount.full + word)
    }
    var goal = goal(construct, subject, "addition", amount, relation, sentence)
    goal.isAnnual = isAnnual
    draft.note(goal, from: start)
  }

  // MARK: Sentences with years of their own

  /// 2025年、2026年、2027年分别改造老旧管网10公里、12公里、15公里。
  mutating func yearlyList(_ indicator: StockIndicator, _ draft: inout Draft) -> Bool {
    guard case .works(let units, let tenths, let verbs) = indicator.kind else { return false }
    let start = draft.position
    var subject = self.subject(indicator)
    (subject.lead, subject.scope) = ("", "")
    let unit = random.pick(units)
    let amounts = (0..<3).map { _ in quantity(unit, tenths: tenths) }
    draft.write(
      "2025年、2026年、2027年分别" + random.pick(verbs) + subject.written + amounts.map(\.full).joined(separator: "、"))
    let goals = zip(2025...2027, amounts).map { year, amount in
      goal(.yearlyList, subject, "addition", amount, "=", GoalSentence(targetYear: year, baseYear: 2023))
    }
    for goal in goals { draft.note(goal, from: start) }
    draft.write("。")
    return true
  }

  /// 二手车交易量2025年达到3万辆，2027年达到5万辆。
  mutating func elliptic(_ indicator: StockIndicator, _ draft: inout Draft) -> Bool {
    guard case .volume(let units) = indicator.kind else { return false }
    let start = draft.position
    let subject = self.subject(indicator)
    let unit = random.pick(units)
    let (first, second) = (quantity(unit.unit, tenths: unit.tenths), quantity(unit.unit, tenths: unit.tenths))
    let to = random.pick(["", "到"])
    draft.write(subject.written + "\(to)2025年达到" + first.full)
    draft.note(
      goal(.elliptic, subject, "level", first, "=", GoalSentence(targetYear: 2025, baseYear: 2023)), from: start)
    draft.write(random.pick(["，", "、"]))
    draft.write("\(to)2027年达到" + second.full)
    draft.note(
      goal(.elliptic, subject, "level", second, "=", GoalSentence(targetYear: 2027, baseYear: 2023)), from: start)
    draft.write("。")
    return true
  }
}
