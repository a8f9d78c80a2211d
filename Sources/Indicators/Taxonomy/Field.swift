/// A policy field: the broader concept of indicators, and a pillar of the composite.
public struct Field: Sendable, Equatable {
  public var id: String
  public var name: String
  public var englishName: String
}
