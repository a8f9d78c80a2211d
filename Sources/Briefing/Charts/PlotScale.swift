#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Places numbers on a line from 0 to 1.
struct PlotScale: Sendable, Equatable {
  private(set) var isLog: Bool
  private(set) var domain: ClosedRange<Double>
  private(set) var ticks: [Double]

  /// Values that span more than this factor stand on a logarithmic scale.
  static let linearSpan = 100.0

  /// A scale that holds all values. It is logarithmic where all are positive and span more than two orders of magnitude;
  /// a linear one begins at zero unless the values lie close together far from it.
  ///
  /// - Parameters:
  ///   - hasZero: zero belongs to it, as for bars.
  ///   - isLinear: never logarithmic.
  init(_ values: some Sequence<Double>, hasZero: Bool = false, isLinear: Bool = false) {
    // A number of a thousand digits can't be placed; its row keeps its words.
    let finite = values.filter { abs($0) < 1e100 && ($0 == 0 || abs($0) > 1e-100) }
    let low = finite.min() ?? 0
    let high = finite.max() ?? 1
    isLog = !hasZero && !isLinear && low > 0 && high / low > Self.linearSpan
    if isLog {
      (domain, ticks) = Self.decades(low, high)
    } else {
      let isNear = (low > 0 && low > high / 2) || (high < 0 && high < low / 2)
      let holdsZero = hasZero || !isNear
      (domain, ticks) = Self.steps(holdsZero ? min(0, low) : low, holdsZero ? max(0, high) : high)
    }
  }

  /// Ranks from 1 to a count, each with half a step around it.
  init(ranks count: Int) {
    isLog = false
    domain = 0.5...(Double(max(count, 1)) + 0.5)
    let step = Self.niceStep(Double(max(count, 1)) / 10, isWhole: true)
    ticks = [1] + stride(from: step, through: Double(count), by: step).filter { $0 > 1 }
  }

  /// Whether a linear scale leaves out zero, which a reader has to be told.
  var isCut: Bool { !isLog && !domain.contains(0) }

  func position(_ value: Double) -> Double {
    let (low, high) = (domain.lowerBound, domain.upperBound)
    let share = isLog ? log(value / low) / log(high / low) : (value - low) / (high - low)
    return min(max(share, 0), 1)
  }

  /// 1, 2 and 5 of each decade where there are few, else the decades.
  private static func decades(_ low: Double, _ high: Double) -> (ClosedRange<Double>, [Double]) {
    let first = Int(log10(low).rounded(.down))
    let last = Int(log10(high).rounded(.up))
    let factors: [Double] = last - first <= 3 ? [1, 2, 5] : [1]
    let all = (first...last).flatMap { decade in factors.map { $0 * power(decade) } }
    let begin = all.last { $0 <= low * (1 + 1e-9) } ?? low
    let end = all.first { $0 >= high * (1 - 1e-9) } ?? high
    return (begin...max(end, begin * 10), all.filter { $0 >= begin && $0 <= end })
  }

  private static func steps(_ low: Double, _ high: Double) -> (ClosedRange<Double>, [Double]) {
    let span = high > low ? high - low : max(abs(high), 1e-9)
    let step = niceStep(span / 6)
    let first = (low / step + 1e-9).rounded(.down)
    let last = max((high / step - 1e-9).rounded(.up), first + 1)
    return (first * step...last * step, stride(from: first, through: last, by: 1).map { $0 * step })
  }

  /// The least of 1, 2, 5 times a power of ten that is not under a width.
  private static func niceStep(_ least: Double, isWhole: Bool = false) -> Double {
    if isWhole, least <= 1 { return 1 }
    let base = power(Int(log10(least).rounded(.down)))
    return [1, 2, 5, 10].map { $0 * base }.first { $0 >= least * (1 - 1e-9) } ?? base * 10
  }

  private static func power(_ exponent: Int) -> Double {
    var result = 1.0
    for _ in 0..<abs(exponent) { result *= 10 }
    return exponent < 0 ? 1 / result : result
  }
}
