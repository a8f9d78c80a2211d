/// Dots with what they are joined to, or bars, one row each.
struct RowSpecification {
  typealias Value = JSONWriter.Value

  private let plot: RowPlot

  init(_ plot: RowPlot) { self.plot = plot }

  func view() -> [(String, Value)] {
    [
      ("data", .data(rows())), ("width", .integer(420)), ("height", .object([("step", .integer(20))])),
      ("encoding", .object([("y", y)])), ("layer", .array(layers())),
    ]
  }

  /// Headings become part of the names of the rows under them.
  private func rows() -> [[(String, Value)]] {
    var heading = ""
    var rows: [[(String, Value)]] = []
    for row in plot.rows {
      if row.isHeading {
        heading = row.label + " "
        continue
      }
      rows.append([
        ("row", .string(heading + (row.rank.isEmpty ? "" : row.rank + " ") + row.label)), ("value", .double(row.value)),
        ("low", .double(row.range?.lowerBound)), ("high", .double(row.range?.upperBound)),
        ("before", .double(row.before)), ("text", .string(row.text)), ("remark", .string(row.remark)),
      ])
    }
    return rows
  }

  private var y: Value {
    .field("row", "nominal", [("sort", .null), ("title", .null), ("axis", .object([("labelLimit", .integer(300))]))])
  }

  private func x(_ field: String) -> Value {
    let scale: [(String, Value)] = [
      ("type", .string(plot.scale.isLog ? "log" : "linear")),
      ("domain", .array([.double(plot.scale.domain.lowerBound), .double(plot.scale.domain.upperBound)])),
    ]
    let axis: Value = .object([("values", .array(plot.scale.ticks.map(Value.double)))])
    return .field(
      field, "quantitative", [("title", .string(plot.axisTitle)), ("scale", .object(scale)), ("axis", axis)])
  }

  private var tooltip: Value {
    .array(["row", "text", "remark"].map { .field($0, "nominal") })
  }

  private func layer(_ mark: [(String, Value)], _ encoding: [(String, Value)]) -> Value {
    .object([("mark", .object(mark)), ("encoding", .object(encoding))])
  }

  private func layers() -> [Value] {
    if plot.style == .bars {
      // What is zero has no bar: a tick tells it.
      return [
        layer([("type", .string("bar"))], [("x", x("value")), ("tooltip", tooltip)]),
        layer([("type", .string("tick")), ("color", .string("black"))], [("x", x("value")), ("tooltip", tooltip)]),
      ]
    }
    let rule: [(String, Value)] = [("type", .string("rule"))]
    var layers: [Value?] = []
    if plot.rows.contains(where: { $0.range != nil }) {
      layers.append(
        layer(rule + [("strokeWidth", .integer(2))], [("x", x("low")), ("x2", .object([("field", .string("high"))]))]))
    }
    if plot.rows.contains(where: { $0.before != nil }) {
      layers.append(
        layer(
          rule + [("color", .string("gray"))], [("x", x("before")), ("x2", .object([("field", .string("value"))]))]))
      layers.append(
        layer(
          [
            ("type", .string("point")), ("color", .string("gray")), ("fill", .string("white")),
            ("opacity", .integer(1)),
          ],
          [("x", x("before"))]))
    }
    layers.append(
      layer(
        [("type", .string("circle")), ("size", .integer(90)), ("opacity", .integer(1))],
        [("x", x("value")), ("tooltip", tooltip)]))
    layers.append(reference)
    return layers.compactMap { $0 }
  }

  private var reference: Value? {
    plot.reference.map { value, text in
      .object([
        ("data", .data([[("reference", .double(value)), ("text", .string(text))]])),
        (
          "mark",
          .object([
            ("type", .string("rule")), ("color", .string(Paint.accent.light)),
            ("strokeDash", .array([.integer(4), .integer(4)])),
          ])
        ),
        ("encoding", .object([("x", x("reference")), ("y", .null), ("tooltip", .field("text", "nominal"))])),
      ])
    }
  }
}
