/// Which prefix stands for which namespace at the place that a tokenizer has reached.
struct XMLNamespaces {
  /// The prefix that the program writes for a namespace, by its URI.
  let vocabulary: [String: String]
  private var declared: [(depth: Int, prefix: String, canonical: String?)] = []
  /// Names as written, and as the program writes them; holds until a declaration opens or closes.
  private var elements: [String: String] = [:]
  private var attributes: [String: String] = [:]

  init(vocabulary: [String: String]) { self.vocabulary = vocabulary }

  /// - Parameter prefix: empty for the default namespace.
  mutating func declare(_ prefix: String, _ uri: String, depth: Int) {
    declared.append((depth, prefix, vocabulary[uri]))
    forget()
  }

  mutating func close(depth: Int) {
    guard let last = declared.last, last.depth > depth else { return }
    while let last = declared.last, last.depth > depth { declared.removeLast() }
    forget()
  }

  mutating func element(_ name: String) -> String {
    if let known = elements[name] { return known }
    let canonical = self.canonical(name, isAttribute: false)
    elements[name] = canonical
    return canonical
  }

  mutating func attribute(_ name: String) -> String {
    if let known = attributes[name] { return known }
    let canonical = self.canonical(name, isAttribute: true)
    attributes[name] = canonical
    return canonical
  }

  private mutating func forget() {
    elements.removeAll(keepingCapacity: true)
    attributes.removeAll(keepingCapacity: true)
  }

  /// An attribute without a prefix is in no namespace.
  private func canonical(_ name: String, isAttribute: Bool) -> String {
    let colon = name.utf8.firstIndex(of: 0x3A)
    if colon == nil, isAttribute { return name }
    let prefix = colon.map { String(name[..<$0]) } ?? ""
    guard let canonical = declared.last(where: { $0.prefix == prefix })?.canonical else { return name }
    let local = colon.map { name[name.utf8.index(after: $0)...] } ?? name[...]
    return canonical.isEmpty ? String(local) : "\(canonical):\(local)"
  }
}
