import Indicators
import OpenPackaging

/// Tells one state of a taxonomy from another: how many indicators it has, and a check sum of what decides mappings and
/// comparisons.
struct TaxonomyMark {
  let taxonomy: Taxonomy

  func sentence(_ language: Language) -> String {
    language(
      "指标体系：\(taxonomy.concepts.count)项指标，校验值\(checksum)；校验值相同即为同一版本。",
      "Taxonomy: \(taxonomy.concepts.count) indicators, check sum \(checksum); the same sum means the same version.")
  }

  /// Eight hexadecimal digits.
  var checksum: String {
    var fields: [String] = []
    for concept in taxonomy.concepts {
      fields += [
        concept.id, concept.broader, concept.unit, concept.dimension, concept.englishLabel, concept.definition,
      ]
      fields += [concept.direction.rawValue, concept.measure.rawValue, concept.extent.rawValue]
      fields += concept.labels + concept.exclude
    }
    for goal in taxonomy.references {
      fields += [goal.reference, goal.concept, goal.value?.description ?? "", goal.unit, goal.phrase, goal.quote]
    }
    let sum = CRC32.of(fields.joined(separator: "\u{1F}").utf8)
    let digits = String(sum, radix: 16, uppercase: true)
    return String(repeating: "0", count: 8 - digits.count) + digits
  }
}
