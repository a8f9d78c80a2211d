/// Reads a row of `indicators.csv` and holds it against fields and units.
struct ConceptRow {
  /// Ids of the known fields; empty where `fields.csv` could not be read.
  let fields: Set<ByteKey>
  let units: UnitCatalogue
  /// The row is one of the built-in ones, whose unit and field are known to be right.
  let isTrusted: Bool

  static let required = [
    "id", "prefLabel", "altLabels", "broader", "unit", "dimension", "direction", "measure",
  ]

  func read(_ row: DataTable.Row, _ seen: inout Set<ByteKey>, _ errors: inout DataErrors) -> Concept? {
    let before = errors.errors.count
    let id = row.unique("id", &seen, &errors)
    let label = row.filled("prefLabel", &errors)
    let broader = row.filled("broader", &errors)
    let direction = row.choice("direction", Concept.Direction.self, &errors)
    let measure = measure(row, &errors)
    let extent = row.text("extent").isEmpty ? usualExtent(row) : row.choice("extent", Concept.Extent.self, &errors)
    if !isTrusted {
      checkField(row, &errors)
      checkUnit(row, &errors)
    }
    guard errors.errors.count == before, let id, let label, let broader, let direction, let measure, let extent else {
      return nil
    }
    return Concept(
      id: id, prefLabel: label, altLabelList: row.text("altLabels"), excludeList: row.text("exclude"),
      englishLabel: row.text("prefLabel_en"), broader: broader, definition: row.text("definition"),
      source: row.text("source"), unit: row.text("unit"), dimension: row.text("dimension"), extent: extent,
      direction: direction, measure: measure)
  }

  private func measure(_ row: DataTable.Row, _ errors: inout DataErrors) -> Measure? {
    guard let measure = Measure(rawValue: row.text("measure")), measure.isNumeric else {
      let text = row.text("measure")
      errors.add(
        row.error(
          "measure", "“\(text)”不是 growth、level、addition 之一", "“\(text)” is not one of growth, level, addition"))
      return nil
    }
    return measure
  }

  /// Files of before the column: shares do not grow with the district, amounts do.
  private func usualExtent(_ row: DataTable.Row) -> Concept.Extent {
    row.text("dimension") == "ratio" ? .intensive : .extensive
  }

  private func checkField(_ row: DataTable.Row, _ errors: inout DataErrors) {
    let field = row.text("broader")
    guard !field.isEmpty, !fields.isEmpty, !fields.contains(ByteKey(field)) else { return }
    errors.add(row.error("broader", "“\(field)”不是 fields.csv 中的领域", "“\(field)” is not a field of fields.csv"))
  }

  /// A ratio such as 2.5:1 has neither unit nor dimension; everything else has both, and they fit.
  private func checkUnit(_ row: DataTable.Row, _ errors: inout DataErrors) {
    let (unit, dimension) = (row.text("unit"), row.text("dimension"))
    if unit.isEmpty {
      if !dimension.isEmpty {
        errors.add(row.error("unit", "为空，而量纲为 \(dimension)", "is empty, and the dimension is \(dimension)"))
      }
      return
    }
    guard !units.units.isEmpty else { return }
    guard let own = units.dimension(of: unit) else {
      errors.add(row.error("unit", "“\(unit)”不在 units.csv 中", "“\(unit)” is not in units.csv"))
      return
    }
    if own != dimension {
      errors.add(
        row.error(
          "dimension", "写的是“\(dimension)”，而单位\(unit)的量纲为 \(own)",
          "“\(dimension)” is stated, and the unit \(unit) is of dimension \(own)"))
    }
  }
}
