extension ReferenceGoal {
  /// Reads a row of `references.csv`.
  ///
  /// - Parameter known: ids of the concepts; nil where they could not be read.
  init?(_ row: DataTable.Row, known: Set<ByteKey>?, units: UnitCatalogue, _ errors: inout DataErrors) {
    let before = errors.errors.count
    let reference = row.filled("reference", &errors)
    let concept = row.filled("concept", &errors)
    if let concept, let known, !known.contains(ByteKey(concept)) {
      errors.add(row.error("concept", "“\(concept)”不在 indicators.csv 中", "“\(concept)” is not in indicators.csv"))
    }
    let measure = row.choice("measure", Measure.self, &errors)
    let relation = row.text("relation").isEmpty ? .equal : row.choice("relation", Relation.self, &errors)
    let (valueText, unit) = (row.text("value"), row.text("unit"))
    let value = PlainDecimal(valueText)
    if value == nil, !valueText.isEmpty {
      errors.add(row.error("value", "“\(valueText)”不是数", "“\(valueText)” is not a number"))
    }
    let upperText = row.text("value_upper")
    let upper = PlainDecimal(upperText)
    if upper == nil, !upperText.isEmpty {
      errors.add(row.error("value_upper", "“\(upperText)”不是数", "“\(upperText)” is not a number"))
    }
    if value == nil, measure?.isNumeric == true {
      errors.add(row.error("value", "为空，而该口径应有数值", "is empty, and the measure has a number"))
    }
    let isPoints = row.flag("points", "yes", &errors)
    let isAnnual = row.flag("frequency", "annual", &errors)
    if !unit.isEmpty, !units.units.isEmpty, units.dimension(of: unit) == nil {
      errors.add(row.error("unit", "“\(unit)”不在 units.csv 中", "“\(unit)” is not in units.csv"))
    }
    let baseYear = errors.keep { () throws(DataError) in try row.integer("base_year") }
    let targetYear = errors.keep { () throws(DataError) in try row.integer("target_year") }
    let periodStart = errors.keep { () throws(DataError) in try row.integer("period_start") }
    let planYear = errors.keep { () throws(DataError) in try row.integer("plan_year") }
    guard errors.errors.count == before, let reference, let concept, let measure, let relation else { return nil }
    self.init(
      reference: reference, concept: concept, measure: measure, value: value, unit: unit, relation: relation,
      baseYear: baseYear ?? nil, targetYear: targetYear ?? nil, scope: row.text("scope"), phrase: row.text("phrase"),
      quote: row.text("quote"), source: row.text("source"))
    (self.upper, self.isPoints, self.isAnnual) = (upper, isPoints, isAnnual)
    (self.periodStart, self.planYear) = (periodStart ?? nil, planYear ?? nil)
  }
}

extension DataTable.Row {
  /// Whether a column holds its one word; it may be empty or missing.
  fileprivate func flag(_ column: String, _ word: String, _ errors: inout DataErrors) -> Bool {
    let text = text(column)
    if !text.isEmpty, text != word, !(column == "frequency" && text == "once") {
      errors.add(error(column, "“\(text)”应为空或 \(word)", "“\(text)” is neither empty nor \(word)"))
    }
    return text == word
  }
}
