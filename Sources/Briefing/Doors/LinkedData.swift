/// Statements of RDF about a list of things, written as Turtle or as JSON-LD: both say the same.
public struct LinkedData: Sendable {
  /// What is said of a thing.
  public enum Value: Sendable {
    /// Another thing, by its URI.
    case thing(String)
    /// A thing of a vocabulary, by its prefixed name: `skos:Concept`.
    case term(String)
    /// Text in a language; nil for a code.
    case text(String, language: String?)
  }

  public struct Thing: Sendable {
    public var uri: String
    /// The prefixed name of its class.
    public var type: String
    /// In the order in which they are written; values of one property stand together.
    public var properties: [(name: String, values: [Value])] = []

    public init(_ uri: String, type: String) { (self.uri, self.type) = (uri, type) }

    /// Adds a property; nothing where there is no value.
    mutating func add(_ name: String, _ values: [Value]) {
      if !values.isEmpty { properties.append((name, values)) }
    }
  }

  /// Namespaces by prefix.
  public var prefixes: [(prefix: String, namespace: String)]
  public var things: [Thing]

  // MARK: Turtle (W3C Recommendation, RDF 1.1 Turtle)

  public func turtle() -> String {
    var text = prefixes.map { "@prefix \($0.prefix): <\($0.namespace)> .\n" }.joined()
    for thing in things {
      text += "\n<\(thing.uri)> a \(thing.type)"
      for (name, values) in thing.properties {
        text += " ;\n  \(name) " + values.map(Self.turtle).joined(separator: ", ")
      }
      text += " .\n"
    }
    return text
  }

  private static func turtle(_ value: Value) -> String {
    switch value {
    case .thing(let uri): "<\(uri)>"
    case .term(let name): name
    case .text(let text, let language): "\"\(escaped(text))\"" + (language.map { "@" + $0 } ?? "")
    }
  }

  private static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case _ where scalar.value < 0x20 || scalar.value == 0x7F:
        let digits = String(scalar.value, radix: 16, uppercase: true)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  // MARK: JSON-LD 1.1

  public func json() -> JSONWriter.Value {
    .object([
      ("@context", .object(prefixes.map { ($0.prefix, .string($0.namespace)) })),
      ("@graph", .array(things.map(Self.json))),
    ])
  }

  private static func json(_ thing: Thing) -> JSONWriter.Value {
    .object(
      [("@id", .string(thing.uri)), ("@type", .string(thing.type))]
        + thing.properties.map { name, values in (name, .array(values.map(json))) })
  }

  private static func json(_ value: Value) -> JSONWriter.Value {
    switch value {
    case .thing(let uri): .object([("@id", .string(uri))])
    case .term(let name): .object([("@id", .string(name))])
    case .text(let text, let language):
      .object([("@value", .string(text))] + (language.map { [("@language", .string($0))] } ?? []))
    }
  }
}
