/// The levels of government: 国家, 省, 市 (地级), 县.
public enum AdministrativeLevel: Int, Sendable, Comparable, CaseIterable {
  case nation = 0
  case province = 1
  case prefecture = 2
  case county = 3

  public static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }

  /// The level of a district; a row of the register that doesn't say is a county.
  public init(_ district: District) {
    switch district.level {
    case "province": self = .province
    case "prefecture": self = .prefecture
    default: self = .county
    }
  }
}
