/// What the sentence around a clause says: the time by which, how firmly, and of whom.
struct GoalSentence {
  var targetYear: Int?
  var isStriving = false
  var baseYear: Int

  /// The head of a sentence with a target time, in one of the ways in which offices put it.
  static func head(_ draft: inout Draft, _ random: inout SeededRandom, _ style: DraftingStyle, baseYear: Int)
    -> GoalSentence
  {
    let year = random.pick([2025, 2026, 2027, 2027, 2027, 2028, 2030])
    var sentence = GoalSentence(targetYear: year, baseYear: baseYear)
    if year == 2030, random.chance(30) {
      draft.write("到“十五五”末，")
      return sentence
    }
    if random.chance(12) {
      draft.write(random.pick(["力争到\(year)年，", "力争到\(year)年底，", "争取到\(year)年，"]))
      sentence.isStriving = true
      return sentence
    }
    let form = random.chance(75) ? style.timeHead : random.below(6)
    switch form {
    case 0: draft.write("到\(year)年，")
    case 1: draft.write("到\(year)年底，")
    case 2: draft.write("\(year)年底前，")
    case 3: draft.write("至\(year)年，")
    case 4: draft.write("到\(year)年末，")
    default: draft.write("2024—\(year)年，")
    }
    return sentence
  }
}
