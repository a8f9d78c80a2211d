import Comparison
import PolicyText

/// The names of what a composite is made of.
struct CompositeWords {
  let language: Language

  func name(_ method: CompositeMethod) -> String {
    switch method.normalisation {
    case .percentile:
      method.ties == .mid
        ? language("百分位（并列取中）", "percentile (mid-ranks)") : language("百分位（并列取低）", "percentile (lowest ranks)")
    case .minmax: language("极差标准化", "min–max")
    case .zscore:
      method.missing == .lowest ? language("正态得分", "normal scores") : language("Z分数", "z-scores")
    case .distance: language("与参照之比", "distance to the reference")
    }
  }

  func name(_ normalisation: Normalisation) -> String {
    switch normalisation {
    case .percentile: language("百分位", "percentile")
    case .minmax: language("极差", "min–max")
    case .zscore: language("Z分数", "z-score")
    case .distance: language("与参照之比", "distance")
    }
  }

  func name(_ aggregation: Aggregation) -> String {
    switch aggregation {
    case .arithmetic: language("算术平均", "arithmetic mean")
    case .geometric: language("几何平均", "geometric mean")
    case .harmonic: language("调和平均", "harmonic mean")
    case .topsis: "TOPSIS"
    case .copeland: "Copeland"
    }
  }

  func name(_ weighting: Weights) -> String {
    switch weighting {
    case .equal: language("等权", "equal")
    case .perField: language("领域间等权、领域内等权", "equal by field and within it")
    case .given: language("给定", "given")
    case .entropy: language("熵权", "entropy")
    case .critic: "CRITIC"
    }
  }
}

extension CompositeMethod.Refusal {
  /// Why a method is refused, and what to take in its place.
  public var message: Message {
    switch self {
    case .topsisIsNotMonotone:
      Message(
        "TOPSIS只有用百分位（并列取中）或zscore标准化时，才能保证减少或降低目标不会提升名次；请换标准化方法，或用 --missing skip",
        "TOPSIS keeps promising less from helping only with mid-rank percentiles or zscore; choose one of them, or --missing skip"
      )
    case .tooManyForCopeland(let limit):
      Message(
        "Copeland法两两比较，最多\(limit)个地区；请换合成方法",
        "Copeland's method compares every pair: \(limit) districts at most; choose another aggregation")
    }
  }
}
