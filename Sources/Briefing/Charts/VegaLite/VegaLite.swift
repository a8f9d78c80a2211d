/// Charts as specifications of Vega-Lite 5 with their data inside, for other programs to draw, restyle and read.
public enum VegaLite {
  typealias Value = JSONWriter.Value

  private static let schema = "https://vega.github.io/schema/vega-lite/v5.json"

  /// The specification as a JSON file; nil for a map, whose borders belong to the user.
  public static func bytes(_ chart: Chart) -> [UInt8]? {
    guard let view = view(chart) else { return nil }
    var title: [(String, Value)] = [("text", .string(chart.title)), ("anchor", .string("start"))]
    if !chart.subtitle.isEmpty { title.append(("subtitle", .string(chart.subtitle))) }
    var json = JSONWriter()
    json.write(
      .object(
        [
          ("$schema", .string(schema)), ("title", .object(title)), ("description", .string(chart.description)),
          ("usermeta", .object([("notes", .array(chart.notes.map(Value.string)))])),
        ] + view))
    json.newline()
    return json.drain()
  }

  private static func view(_ chart: Chart) -> [(String, Value)]? {
    switch chart.plot {
    case .rows(let plot): RowSpecification(plot).view()
    case .cells(let plot): CellSpecification(plot).view()
    case .paths(let panels): PathSpecification(panels).view()
    case .areas: nil
    }
  }
}

extension JSONWriter.Value {
  static func double(_ value: Double?) -> Self {
    guard let value, value.isFinite else { return .null }
    return .number("\(value)")
  }

  static func integer(_ value: Int) -> Self { .number(String(value)) }

  /// The data of a view.
  static func data(_ rows: [[(String, Self)]]) -> Self { .object([("values", .array(rows.map(Self.object)))]) }

  /// A channel that takes a field.
  static func field(_ name: String, _ type: String, _ more: [(String, Self)] = []) -> Self {
    .object([("field", .string(name)), ("type", .string(type))] + more)
  }
}
