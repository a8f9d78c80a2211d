import ArgumentParser
import Indicators
import PolicyText

/// Finds the concept that a user names: by id, label, alternative label, or a wording close to one.
struct IndicatorChoice {
  let matcher: IndicatorMatcher

  /// - Throws: exit code 64 with the nearest concepts when the name is unknown or means several.
  func concept(_ name: String) throws -> Concept {
    let taxonomy = matcher.taxonomy
    if let concept = taxonomy.concept(name) { return concept }
    let exact = taxonomy.concepts.filter {
      $0.labels.contains(name) || $0.englishLabel.lowercased() == name.lowercased()
    }
    if exact.count == 1 { return exact[0] }
    if exact.count > 1 { throw refuse(Message("“\(name)”可指几个指标", "“\(name)” means several indicators"), exact) }
    let candidates = matcher.candidates(Wording(indicator: name))
    guard let best = candidates.first, best.confidence >= IndicatorMatcher.threshold else {
      throw refuse(
        Message("没有指标叫“\(name)”", "no indicator is called “\(name)”"), candidates.map { taxonomy.concepts[$0.concept] })
    }
    if candidates.count > 1, candidates[1].confidence > best.confidence - 0.03 {
      let near = candidates.filter { $0.confidence > best.confidence - 0.03 }
      throw refuse(
        Message("“\(name)”可能指几个指标", "“\(name)” may mean several indicators"), near.map { taxonomy.concepts[$0.concept] }
      )
    }
    return taxonomy.concepts[best.concept]
  }

  private func refuse(_ problem: Message, _ nearest: [Concept]) -> ExitCode {
    let rest =
      nearest.isEmpty
      ? Message("；全部指标见 duibiao indicators list", "; duibiao indicators list shows all")
      : Message("；相近的有：", "; nearest:")
    Console.error(problem.chinese + rest.chinese, problem.english + rest.english)
    for concept in nearest {
      Console.say(
        "  \(concept.prefLabel)（\(concept.id)，\(concept.englishLabel)）",
        "  \(concept.prefLabel)  (\(concept.id), \(concept.englishLabel))")
    }
    return ExitCode(64)
  }
}
