import Comparison
import Indicators
import Normalization

/// What a reader has to know to sign a composite: how it was made, what its ranges were drawn from, what was left out.
public struct CompositeNotes {
  let composite: Composite
  let taxonomy: Taxonomy
  let language: Language
  private var words: CompositeWords { CompositeWords(language: language) }

  public init(_ composite: Composite, taxonomy: Taxonomy, language: Language) {
    self.composite = composite
    self.taxonomy = taxonomy
    self.language = language
  }

  /// The method, in the order of its steps.
  ///
  /// - Parameter weights: what the weights are, where it is not their scheme alone: the consistency of judgements.
  public func method(weights: String? = nil) -> [String] {
    let method = composite.method
    var notes = [
      language(
        "标准化：\(words.name(method))；权重：\(weights ?? words.name(composite.weighting))；合成：\(words.name(method.aggregation))。",
        "Normalisation: \(words.name(method)); weights: \(weights ?? words.name(composite.weighting)); aggregation: \(words.name(method.aggregation))."
      )
    ]
    switch method.missing {
    case .lowest:
      notes.append(
        language(
          "未设定的目标视为力度最低（排在所有已设定的数值之后），未量化的同此；不可比的目标不计入该地区的平均。",
          "A goal that is not set is the least ambition, below every stated value, and so is one in words alone; one that can't be compared is left out of the district's mean."
        ))
    case .skip:
      notes.append(
        language(
          "未设定的目标不计入平均：只对已设定的指标取平均。",
          "A goal that is not set is no part of the mean, which goes over those that are set."))
    }
    if composite.minimumCoverage > 0 {
      let share = Conversion.number(composite.minimumCoverage)
      notes.append(language("覆盖率低于\(share)不计分。", "No score below a coverage of \(share)."))
    }
    switch composite.weighting {
    case .entropy, .critic:
      notes.append(
        language(
          "权重由数据算出，随任何一地目标的增减而变；“减少目标不会提升名次”只在权重给定时成立。",
          "The weights come from the data and change with every goal: that promising less never helps holds for given weights alone."
        ))
    default: break
    }
    let uncompared = composite.scores.count { $0.score.isNaN && $0.notComparable > 0 }
    if method.missing == .lowest, uncompared > 0 {
      notes.append(
        language(
          "\(uncompared)地的目标多数不可比，不计分。", "\(uncompared) districts have no score: most of their goals can't be compared."
        ))
    }
    return notes
  }

  public func ranges(_ sensitivity: Sensitivity, seed: UInt64) -> String {
    let separator = language("、", ", ")
    let normalisations = sensitivity.normalisations.map(words.name).joined(separator: separator)
    let aggregations = sensitivity.aggregations.map(words.name).joined(separator: separator)
    return language(
      "名次区间：\(sensitivity.draws)次抽样（种子\(seed)），标准化取自\(normalisations)，合成取自\(aggregations)，权重取自给定权重、等权、熵权、CRITIC并各乘以0.5至1.5；区间包含所列名次。",
      "Ranges: \(sensitivity.draws) draws (seed \(seed)) of the normalisation (\(normalisations)), of the aggregation (\(aggregations)) and of the weights (the given, equal, entropy, CRITIC, each times 0.5 to 1.5); a range reaches to the rank itself."
    )
  }

  /// Indicators that no score rests on, with the reason.
  public func leftOut(_ concepts: [String], because reason: (zh: String, en: String)) -> [String] {
    guard !concepts.isEmpty else { return [] }
    let names = concepts.map { id in taxonomy.concept(id).map { language($0.prefLabel, $0.englishLabel) } ?? id }
    return [
      language("未计入（\(reason.zh)）：", "Left out (\(reason.en)): ") + names.joined(separator: language("、", ", "))
        + language("。", ".")
    ]
  }
}
