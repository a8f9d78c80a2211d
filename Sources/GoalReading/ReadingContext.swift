/// What governs a paragraph from outside: the section, the table column, the document.
struct ReadingContext {
  var section: Int?
  /// The section states goals (总体目标, 工作目标), or the cell belongs to a goal table.
  var isGoalSection = false
  /// The year of the section, the column or the title.
  var year: Int?
  var periodStart: Int?
  var yearSource = GoalStatement.Evidence.Time.none
  /// Year of issue, for 今年.
  var issueYear: Int?
  /// 1 for a province, 2 for a city, 3 for a district or county; nil where the title does not say.
  var issuerLevel: Int?
  /// The cell tells the present state.
  var isStatus = false
  /// The section looks back: what it says is the present state until it names a year to come.
  var looksBack = false
  /// The indicator that the row of a table names.
  var rowSubject: Range<Int>?
  /// The unit of the row, from a column of units or from brackets after the name.
  var rowUnit = ""
  /// 增长 or 下降 at the end of the row's name.
  var rowVerb: Token?
  var leadUnits = ""
}

/// What one clause leaves for the next: the time, the subject, the verb.
struct SentenceState {
  var year: Int?
  var periodStart: Int?
  var yearSource = GoalStatement.Evidence.Time.none
  /// The last indicator: the subject of a clause without one.
  var subject: NounPhrase.Parts?
  var subjectStart = 0
  var subjectAction: Token?
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
  var isStriving = false
  var isAnnual = false
  var isPresent = false
  /// The sentence begins with 截至.
  var isUpTo = false
  var isGrant = false
  var isOutsider = false

  /// A semicolon ends what 力争 governs.
  mutating func endPart() {
    isStriving = false
    years = []
  }

  /// A full stop ends what a sentence shares; the time stays in force.
  mutating func endSentence() {
    self = SentenceState(year: year, periodStart: periodStart, yearSource: yearSource)
  }
}
