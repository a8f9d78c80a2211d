/// One indicator of the shared taxonomy, in SKOS terms.
public struct Concept: Sendable, Equatable {
  /// Whether more or less of it is more ambitious.
  public enum Direction: String, Sendable, CaseIterable { case more, less }

  /// Whether amounts grow with the size of the district (OECD/JRC handbook, step 4): extensive ones compare only per
  /// head, per area or per unit of GDP.
  public enum Extent: String, Sendable, CaseIterable { case extensive, intensive }

  public var id: String
  public var prefLabel: String
  /// The alternative labels as the file holds them, with `;` between. There are ten times as many as concepts, and most
  /// runs need none as a string.
  var altLabelList: String
  var excludeList: String
  public var englishLabel: String
  /// The broader concept: a policy field, which is the pillar of the composite.
  public var broader: String
  public var definition: String
  /// Where the name and the definition come from.
  public var source: String
  /// The unit in which amounts are shown.
  public var unit: String
  public var dimension: String
  public var extent: Extent
  public var direction: Direction
  /// The measure in which districts are compared by default.
  public var measure: Measure

  public var altLabels: [String] { Self.list(altLabelList) }

  /// Terms that a wording of this concept never holds: 登记 for 城镇调查失业率.
  public var exclude: [String] { Self.list(excludeList) }

  private static func list(_ text: String) -> [String] {
    text.utf8.split(separator: 0x3B).map { String(Substring($0)) }
  }

  /// Every Chinese label, the preferred one first.
  public var labels: [String] { [prefLabel] + altLabels }
}

/// A word of degree and its place in the order of ambition.
public struct DegreeWord: Sendable, Equatable {
  public var word: String
  public var rank: Int
}

/// A district by its GB/T 2260 code.
public struct District: Sendable, Equatable {
  public var code: String
  public var name: String
  public var shortNames: [String]
  public var level: String
  public var parent: String

  public init(code: String, name: String, shortNames: [String] = [], level: String = "", parent: String = "") {
    self.code = code
    self.name = name
    self.shortNames = shortNames
    self.level = level
    self.parent = parent
  }
}
