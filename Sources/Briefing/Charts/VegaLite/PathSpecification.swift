/// The panels of yearly paths, each with a scale of its own.
struct PathSpecification {
  typealias Value = JSONWriter.Value

  private let panels: [PathPanel]

  init(_ panels: [PathPanel]) { self.panels = panels }

  func view() -> [(String, Value)] {
    [
      ("concat", .array(panels.map(panel))), ("columns", .integer(3)),
    ]
  }

  private func panel(_ panel: PathPanel) -> Value {
    let rows = panel.points.map { point -> [(String, Value)] in
      [
        ("year", .integer(point.year)), ("value", .double(point.value)), ("text", .string(point.text)),
        ("baseline", .bool(point.isBaseline)),
      ]
    }
    let domain: Value = .array([.double(panel.scale.domain.lowerBound), .double(panel.scale.domain.upperBound)])
    let y: Value = .field(
      "value", "quantitative",
      [
        ("title", .null),
        ("scale", .object([("type", .string(panel.scale.isLog ? "log" : "linear")), ("domain", domain)])),
      ])
    let x: Value = .field("year", "ordinal", [("title", .null)])
    var layers: [Value] = []
    if panel.isJoined { layers.append(.object([("mark", .string("line"))])) }
    layers.append(
      .object([
        (
          "mark",
          .object([
            ("type", .string("point")), ("opacity", .integer(1)), ("filled", .bool(true)), ("size", .integer(70)),
          ])
        ),
        (
          "encoding",
          .object([
            ("shape", .object([("field", .string("baseline")), ("type", .string("nominal")), ("legend", .null)]))
          ])
        ),
      ]))
    layers.append(
      .object([
        ("mark", .object([("type", .string("text")), ("dy", .integer(-10))])),
        ("encoding", .object([("text", .field("text", "nominal"))])),
      ]))
    return .object([
      ("title", .object([("text", .string(panel.title)), ("subtitle", .string(panel.subtitle))])),
      ("width", .integer(220)),
      ("height", .integer(120)), ("data", .data(rows)), ("encoding", .object([("x", x), ("y", y)])),
      ("layer", .array(layers)),
    ])
  }
}
