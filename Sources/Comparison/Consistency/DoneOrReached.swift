import Indicators
import Normalization

/// 建设35家 in the text and 达到35家 in the table, with 20 there already: are 35 to be built, or to be there?
struct DoneOrReached: ConsistencyRule {
  func findings(in claims: SubjectClaims) -> [ConsistencyCheck.Finding] {
    for done in claims.goals(.addition) where !done.goal.isAnnual && claims.yearly(done) == nil && done.year != nil {
      for reached in claims.levels(in: done.year, near: done) {
        guard let level = reached.number.converted(to: done.number.unit, claims.units),
          done.number.core.meets(level.core),
          let start = claims.starts(of: reached, in: nil).first?.number.converted(to: done.number.unit, claims.units),
          start.value > 0, !start.core.meets(level.core)
        else { continue }
        let amount = "\(Conversion.number(done.number.value))\(done.number.unit)"
        return [
          .init(
            .doneOrReached, .unclear, done, reached, stated: level.value, other: done.number.value,
            unit: done.number.unit,
            arithmetic:
              "\(Conversion.number(start.value))\(start.unit) + \(amount) = \(Conversion.number(start.value + done.number.value))\(start.unit) ≠ \(amount)"
          )
        ]
      }
    }
    return []
  }
}
