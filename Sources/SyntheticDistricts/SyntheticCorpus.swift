#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Plans of invented districts, with the goals that they state.
///
/// Each plan depends on the seed and its own number alone: any part of a corpus can be written anywhere, in any order,
/// with the same bytes.
public struct SyntheticCorpus: Sendable {
  public var seed: UInt64
  private let indicators: [StockIndicator]

  /// The most indicators that a corpus can set goals on.
  public static let mostIndicators = IndicatorStock.all.count

  /// - Parameter indicators: how many indicators the plans set goals on, from 1 to ``mostIndicators``.
  public init(seed: UInt64, indicators: Int) {
    self.seed = seed
    self.indicators = Array(IndicatorStock.all.prefix(max(1, min(indicators, Self.mostIndicators))))
  }

  /// The plan of a district.
  public func plan(_ index: Int) -> SyntheticPlan {
    let district = DistrictNames.district(index)
    var random = SeededRandom(seed: seed, stream: UInt64(index))
    let provinceIndex = random.below(DistrictNames.provinces.count)
    var habits = SeededRandom(seed: seed, stream: .max - UInt64(provinceIndex))
    let style = DraftingStyle(province: &habits, plan: &random, area: district.kind)
    var composer = PlanComposer(
      random: random, style: style, name: district.name, province: DistrictNames.provinces[provinceIndex],
      indicators: indicators)
    let (text, goals) = Typesetting(style: style).set(composer.compose())
    return SyntheticPlan(
      code: district.code, district: district.name, text: text, isGB18030: style.isGB18030, goals: goals)
  }
}

/// One plan as a file, and what it states.
public struct SyntheticPlan: Sendable {
  public var code: String
  public var district: String
  /// The text in UTF-8; the offsets of the goals count in it.
  public var text: [UInt8]
  /// Whether the file is in GB18030.
  public var isGB18030: Bool
  public var goals: [SyntheticGoal]

  public var fileName: String { "\(code)-\(district).txt" }

  /// The bytes of the file.
  public var bytes: [UInt8] { isGB18030 ? Self.gb18030(text) : text }

  private static func gb18030(_ text: [UInt8]) -> [UInt8] {
    guard let converter = iconv_open("GB18030", "UTF-8"), converter != iconv_t(bitPattern: -1) else { return text }
    defer { iconv_close(converter) }
    var input = text
    var output = [UInt8](repeating: 0, count: text.count * 2)
    var (inputLeft, outputLeft) = (input.count, output.count)
    input.withUnsafeMutableBytes { source in
      output.withUnsafeMutableBytes { target in
        var from = source.baseAddress?.assumingMemoryBound(to: CChar.self)
        var to = target.baseAddress?.assumingMemoryBound(to: CChar.self)
        _ = iconv(converter, &from, &inputLeft, &to, &outputLeft)
      }
    }
    return inputLeft == 0 ? Array(output.dropLast(outputLeft)) : text
  }
}
