import GoalReading
import Indicators
import Normalization
import PolicyText

/// Finds unmapped goals whose wording holds the label of an indicator: 农村网络零售额 near 网络零售额.
struct NearWordings {
  /// Concepts by label, folded.
  private var concepts: [[UInt16]: [String]] = [:]
  private var longest = 0
  /// A shorter label says too little: 投资 is in every other wording.
  private static let shortest = 3

  init(_ taxonomy: Taxonomy) {
    for concept in taxonomy.concepts {
      for label in Set(concept.labels.map(FoldedText.fold)) where label.count >= Self.shortest {
        concepts[label, default: []].append(concept.id)
        longest = max(longest, label.count)
      }
    }
  }

  /// Unmapped goals by concept id; of nested labels the longest counts.
  func goals(_ goals: [Goal]) -> [String: [Goal]] {
    var near: [String: [Goal]] = [:]
    for goal in goals where goal.concept.isEmpty {
      for concept in concepts(in: FoldedText.fold(goal.action + goal.scope + goal.indicator)) {
        near[concept, default: []].append(goal)
      }
    }
    return near
  }

  private func concepts(in wording: [UInt16]) -> [String] {
    for length in stride(from: min(longest, wording.count), through: Self.shortest, by: -1) {
      var found: [String] = []
      for start in 0...(wording.count - length) {
        for concept in concepts[Array(wording[start..<start + length])] ?? [] where !found.contains(concept) {
          found.append(concept)
        }
      }
      if !found.isEmpty { return found }
    }
    return []
  }
}
