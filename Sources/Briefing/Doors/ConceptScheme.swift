import Indicators

/// The taxonomy as a concept scheme of SKOS (W3C Recommendation of 18 August 2009): policy fields are its top concepts,
/// indicators are narrower than their field.
public struct ConceptScheme {
  let taxonomy: Taxonomy
  /// What the URIs begin with.
  let base: String

  /// Where nobody names one. The namespace `example` is reserved for what is not to be published (RFC 6963), so these
  /// URIs are stable and claim no name of anybody's.
  public static let exampleBase = "urn:example:duibiao:"

  public init(_ taxonomy: Taxonomy, base: String = exampleBase) { (self.taxonomy, self.base) = (taxonomy, base) }

  /// Whether URIs can begin so: an absolute one of the signs of RFC 3986 that ends where a name can follow.
  public static func isBase(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    guard let colon = bytes.firstIndex(of: 0x3A), let first = bytes.first, let last = bytes.last else { return false }
    func isLetter(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) }
    let scheme = bytes[..<colon].allSatisfy {
      isLetter($0) || (0x30...0x39).contains($0) || $0 == 0x2B || $0 == 0x2D || $0 == 0x2E
    }
    return isLetter(first) && scheme && Array("/#:".utf8).contains(last)
      && bytes.allSatisfy { isUnreserved($0) || Array("%:/?#[]@!$&'()*+,;=".utf8).contains($0) }
  }

  private static func isUnreserved(_ byte: UInt8) -> Bool {
    (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte)
      || Array("-._~".utf8).contains(byte)
  }

  public func linkedData() -> LinkedData {
    LinkedData(
      prefixes: [("skos", "http://www.w3.org/2004/02/skos/core#"), ("dct", "http://purl.org/dc/terms/")],
      things: [scheme] + taxonomy.fields.map(field) + taxonomy.concepts.map(concept))
  }

  // MARK: URIs

  private var schemeURI: String { base + "taxonomy" }
  private func fieldURI(_ id: String) -> String { base + "field/" + Self.encoded(id) }
  private func conceptURI(_ id: String) -> String { base + "indicator/" + Self.encoded(id) }

  /// An id as a part of a URI; what is neither letter nor digit is percent-encoded.
  private static func encoded(_ id: String) -> String {
    id.utf8.map { byte in
      if isUnreserved(byte) { return String(UnicodeScalar(byte)) }
      return "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
    }.joined()
  }

  // MARK: Things

  private var scheme: LinkedData.Thing {
    var thing = LinkedData.Thing(schemeURI, type: "skos:ConceptScheme")
    thing.add(
      "dct:title", [.text("对标指标体系", language: "zh"), .text("Indicators of local government plans", language: "en")])
    thing.add("dct:license", [.thing("https://www.apache.org/licenses/LICENSE-2.0")])
    thing.add("skos:hasTopConcept", taxonomy.fields.map { .thing(fieldURI($0.id)) })
    return thing
  }

  private func field(_ field: Field) -> LinkedData.Thing {
    var thing = LinkedData.Thing(fieldURI(field.id), type: "skos:Concept")
    thing.add("skos:inScheme", [.thing(schemeURI)])
    thing.add("skos:topConceptOf", [.thing(schemeURI)])
    thing.add("skos:notation", [.text(field.id, language: nil)])
    thing.add("skos:prefLabel", [.text(field.name, language: "zh"), .text(field.englishName, language: "en")])
    thing.add(
      "skos:narrower", taxonomy.concepts.filter { $0.broader == field.id }.map { .thing(conceptURI($0.id)) })
    return thing
  }

  private func concept(_ concept: Concept) -> LinkedData.Thing {
    var thing = LinkedData.Thing(conceptURI(concept.id), type: "skos:Concept")
    thing.add("skos:inScheme", [.thing(schemeURI)])
    thing.add("skos:notation", [.text(concept.id, language: nil)])
    let english: [LinkedData.Value] =
      concept.englishLabel.isEmpty ? [] : [.text(concept.englishLabel, language: "en")]
    thing.add("skos:prefLabel", [.text(concept.prefLabel, language: "zh")] + english)
    thing.add("skos:altLabel", alternatives(concept).map { .text($0, language: "zh") })
    thing.add("skos:broader", [.thing(fieldURI(concept.broader))])
    if !concept.definition.isEmpty { thing.add("skos:definition", [.text(concept.definition, language: "zh")]) }
    if !concept.exclude.isEmpty {
      thing.add(
        "skos:scopeNote", [.text("不含带有下列词语的表述：" + concept.exclude.joined(separator: "、"), language: "zh")])
    }
    if !concept.unit.isEmpty { thing.add("skos:note", [.text("计量单位：" + concept.unit, language: "zh")]) }
    if !concept.source.isEmpty { thing.add("dct:source", [.text(concept.source, language: "zh")]) }
    return thing
  }

  /// The alternative labels, each once; the preferred label is none of them (SKOS, S13).
  private func alternatives(_ concept: Concept) -> [String] {
    var seen: Set<String> = [concept.prefLabel]
    return concept.altLabels.filter { seen.insert($0).inserted }
  }
}
