import Indicators
import Normalization

/// One amount in two units: 5.2万亩（3466.7公顷）.
struct TwoUnits: ConsistencyRule {
  func findings(in claims: SubjectClaims) -> [ConsistencyCheck.Finding] {
    claims.goals.compactMap { claim in
      guard let restated = claim.goal.restated,
        let other = WrittenNumber(restated, quote: "", units: claims.units).converted(
          to: claim.number.unit, claims.units),
        let inBracket = claim.number.converted(to: restated.unit, claims.units)
      else { return nil }
      let agrees = claim.number.agrees(with: other)
      let sign = agrees ? "=" : "≠"
      return .init(
        .twoUnits, agrees ? .agreement : .contradiction, claim, nil, stated: restated.value.double,
        other: inBracket.value,
        unit: restated.unit,
        arithmetic:
          "\(Conversion.number(claim.number.value))\(claim.number.unit) = \(Conversion.number(inBracket.value))\(restated.unit)"
          + (agrees ? "" : " \(sign) \(restated.value)\(restated.unit)"))
    }
  }
}
