/// An element with all that it holds.
public struct XMLElement: Sendable, Equatable {
  public var tag: XMLTag
  public var children: [XMLNode]

  public init(tag: XMLTag, children: [XMLNode] = []) {
    self.tag = tag
    self.children = children
  }

  public var name: String { tag.name }

  public subscript(attribute: String) -> String? { tag[attribute] }

  /// The elements right inside it.
  public var elements: some Sequence<XMLElement> {
    children.lazy.compactMap { child in
      if case .element(let element) = child { element } else { nil }
    }
  }

  /// The first element of this name right inside it.
  public func first(_ name: String) -> XMLElement? {
    for case .element(let element) in children where element.name == name { return element }
    return nil
  }

  public func all(_ name: String) -> some Sequence<XMLElement> { elements.filter { $0.name == name } }

  /// The text right inside it.
  public var text: String {
    if children.count == 1, case .text(let text) = children[0] { return text }
    return children.reduce(into: "") { text, child in
      if case .text(let piece) = child { text += piece }
    }
  }
}

public enum XMLNode: Sendable, Equatable {
  case element(XMLElement)
  case text(String)
}

/// The name of an element and its attributes, in their order.
public struct XMLTag: Sendable, Equatable {
  public var name: String
  public var attributes: [Attribute]

  public struct Attribute: Sendable, Equatable {
    public var name: String
    public var value: String
  }

  public init(name: String, attributes: [Attribute] = []) {
    self.name = name
    self.attributes = attributes
  }

  public subscript(attribute: String) -> String? {
    for candidate in attributes where candidate.name == attribute { return candidate.value }
    return nil
  }
}
