extension ReferenceGoal {
  /// Reads a row of `references.csv`.
  ///
  /// - Parameter known: ids of the concepts; nil where they could not be read.
  init?(_ row: DataTable.Row, known: Set<ByteKey>?, units: UnitCatalogue, _ errors: inout DataErrors) {
    let before = errors.errors.count
    let reference = row.filled("reference", &errors)
    let concept = row.filled("concept", &errors)
    if let concept, let known, !known.contains(ByteKey(concept)) {
      errors.add(row.error("concept", "“\(concept)” is not in indicators.csv"))
    }
    let measure = row.choice("measure", Measure.self, &errors)
    let relation = row.text("relation").isEmpty ? .equal : row.choice("relation", Relation.self, &errors)
    let (valueText, unit) = (row.text("value"), row.text("unit"))
    let value = PlainDecimal(valueText)
    if value == nil, !valueText.isEmpty { errors.add(row.error("value", "“\(valueText)” is not a number")) }
    if !unit.isEmpty, !units.units.isEmpty, units.dimension(of: unit) == nil {
      errors.add(row.error("unit", "“\(unit)” is not in units.csv"))
    }
    let baseYear = errors.keep { () throws(DataError) in try row.integer("base_year") }
    let targetYear = errors.keep { () throws(DataError) in try row.integer("target_year") }
    guard errors.errors.count == before, let reference, let concept, let measure, let relation else { return nil }
    self.init(
      reference: reference, concept: concept, measure: measure, value: value, unit: unit, relation: relation,
      baseYear: baseYear ?? nil, targetYear: targetYear ?? nil, scope: row.text("scope"), phrase: row.text("phrase"),
      quote: row.text("quote"), source: row.text("source"))
  }
}
