/// Cells on a grid: colour for the level, text for all.
struct CellSpecification {
  typealias Value = JSONWriter.Value

  private let plot: CellPlot

  init(_ plot: CellPlot) { self.plot = plot }

  private var isTiles: Bool { plot.rows.isEmpty }

  func view() -> [(String, Value)] {
    let widest = plot.cells.map { TextMeasure.width($0.text, size: 11) }.max() ?? 0
    let step = isTiles ? 64 : 24
    let texts: [Value] = [
      .object([
        ("mark", .object([("type", .string("text"))])),
        (
          "encoding",
          .object([
            ("text", .field("text", "nominal")),
            (
              "color",
              .object([
                (
                  "condition",
                  .object([("test", .string("datum.level !== null && datum.level > 2")), ("value", .string("white"))])
                ),
                ("value", .string("black")),
              ])
            ),
          ])
        ),
      ])
    ]
    return [
      ("data", .data(plot.cells.map(row))),
      ("width", .object([("step", .integer(isTiles ? step : max(Int(widest) + 8, 24)))])),
      ("height", .object([("step", .integer(step))])), ("encoding", .object([("x", x), ("y", y)])),
      ("layer", .array([rectangles] + texts)),
    ]
  }

  private func row(_ cell: CellPlot.Cell) -> [(String, Value)] {
    var members: [(String, Value)] =
      isTiles
      ? [("column", .integer(cell.column)), ("row", .integer(cell.row))]
      : [
        ("column", .string(plot.columns[cell.column])),
        ("row", .string(plot.rows[cell.row].name + plot.rows[cell.row].year)),
      ]
    var level: Value = .null
    if case .level(let place) = cell.fill { level = .integer(place) }
    members += [
      ("level", level), ("text", .string(cell.name.isEmpty ? cell.text : cell.name + " " + cell.text)),
      ("words", .string(cell.tip)),
    ]
    return members
  }

  private var x: Value {
    .field(
      "column", isTiles ? "ordinal" : "nominal",
      [("sort", .null), ("title", .null), ("axis", isTiles ? .null : .object([("orient", .string("top"))]))])
  }

  private var y: Value {
    .field(
      "row", isTiles ? "ordinal" : "nominal",
      [("sort", .null), ("title", .null), ("axis", isTiles ? .null : .object([("labelLimit", .integer(300))]))])
  }

  private var rectangles: Value {
    let scale: Value = .object([
      ("domain", .array((0..<CellFill.levels).map(Value.integer))),
      ("range", .array((0..<CellFill.levels).map { .string(Paint.level($0).light) })),
    ])
    return .object([
      ("mark", .object([("type", .string("rect")), ("stroke", .string("#cccccc"))])),
      (
        "encoding",
        .object([
          (
            "color",
            .object([
              ("condition", .object([("test", .string("datum.level === null")), ("value", .string("white"))])),
              ("field", .string("level")), ("type", .string("ordinal")), ("scale", scale), ("legend", .null),
            ])
          ), ("tooltip", .field("words", "nominal")),
        ])
      ),
    ])
  }
}
