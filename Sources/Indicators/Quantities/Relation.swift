/// The relation between an indicator and its number.
public enum Relation: String, Sendable, CaseIterable {
  case equal = "="
  case atLeast = ">="
  case above = ">"
  case about = "~"
  case atMost = "<="
  case below = "<"

  static let names = allCases.map(\.rawValue).joined(separator: ", ")

  package var code: Int { Self.allCases.firstIndex(of: self) ?? 0 }
  package init(code: Int32) { self = Self.allCases[Int(code)] }
}
