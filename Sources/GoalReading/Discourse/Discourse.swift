import Indicators

/// What the clauses so far leave in force for the next one: the time, the subject, the verb.
struct Discourse {
  var year: Int?
  var from: Int?
  var source = Governing.Source.none
  var tense = Governing.Tense.ahead
  /// A time shorter than a year: what it tells is no year's figure.
  var isPartOfYear = false

  /// The last indicator: the subject of a clause without one.
  var subject: NounPhrase.Parts?
  var subjectStart = 0
  /// The subjects of the sentence so far, each with the start of its passage.
  var recent: [(subject: NounPhrase.Parts, start: Int)] = []
  /// A phrase that stood alone before its predicate.
  var pending: Range<Int>?
  /// The verb that acts on it: 新建充电站，每年不少于20座.
  var pendingVerb: Token?
  /// The verb of the last clause, which a list shares: 改造燃气管网13公里，供热管网30公里.
  var verb: Token?
  var measure: Measure?
  var baseYear: Int?
  /// 与2023年相比，: the base of what follows in the sentence.
  var leadingBaseYear: Int?
  /// 2024年、2025年分别: the years of the numbers that follow, in order.
  var years: [Int] = []
  /// Years named together before the subject: 到2025年、2027年，…分别增长15%、35%.
  var listedYears: [Int] = []
  /// The last amount of the sentence whose clause begins with a year alone: 2025年新建8000个. An index of the statements.
  var lastOfItsYear: Int?
  var isStriving = false
  var isAnnual = false
  /// The sentence begins with 截至.
  var isUpTo = false
  var isGrant = false
  var isOutsider = false
  /// 即77.3岁: what follows says again what was said.
  var isRestated = false
  /// As many numbers as the last clause shared out over its subjects with 分别.
  var shared = 0
  /// 其中: what follows is part of the last whole.
  var isPart = false
  /// 其中 stands in this very clause.
  var isPartStated = false
  /// The name of the last whole, for its parts.
  var whole = ""
  /// The last whole that was counted, with its unit.
  var counted = (name: "", unit: "")

  init(_ governing: Governing) { begin(governing) }

  private mutating func begin(_ governing: Governing) {
    year = governing.year
    from = governing.from
    source = governing.source
    tense = governing.tense
  }

  /// A statement leaves what it is about to the clauses that follow.
  mutating func speak(of subject: NounPhrase.Parts, from start: Int, _ measure: Measure) {
    self.subject = subject
    subjectStart = start
    self.measure = measure
    pending = nil
  }

  /// Only as many subjects are kept as a list with 分别 can speak of.
  mutating func remember(_ subject: NounPhrase.Parts, _ start: Int) {
    recent.append((subject, start))
    if recent.count > 24 { recent.removeFirst(12) }
  }

  /// A semicolon ends what 力争 governs.
  mutating func endPart() {
    isStriving = false
    isPart = false
    isGrant = false
    years = []
    shared = 0
  }

  /// A full stop ends what a sentence shares; the time stays in force, but for parts of a report.
  mutating func endSentence(_ governing: Governing) {
    let (whole, counted) = (whole, counted)
    let (year, from, source, tense, isPartOfYear) = (year, from, source, tense, isPartOfYear)
    self = Discourse(governing)
    (self.whole, self.counted) = (whole, counted)
    if governing.isReportPart { return }
    (self.year, self.from, self.source, self.tense, self.isPartOfYear) = (year, from, source, tense, isPartOfYear)
  }
}
