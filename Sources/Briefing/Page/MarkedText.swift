import Normalization

/// A text cut where goals, results and unread numbers begin and end, so that each cut carries all that it belongs to:
/// passages overlap, and several goals may share one.
struct MarkedText {
  /// A stretch of bytes with what it belongs to.
  struct Segment: Equatable {
    var bytes: Range<Int>
    /// Places of goals in the plan, in their order.
    var goals: [Int] = []
    var isResult = false
    var isUnread = false
  }

  /// In the order of the text, without gaps being listed.
  let segments: [Segment]

  init(_ plan: ReadPlan) {
    self.init(
      goals: plan.goals.map { $0.start..<max($0.start, $0.end) },
      results: (plan.results + plan.baselines).map { $0.start..<max($0.start, $0.end) },
      unread: plan.account.filter { $0.numberClass == .unread }.map { $0.start..<max($0.start, $0.end) })
  }

  init(goals: [Range<Int>], results: [Range<Int>], unread: [Range<Int>]) {
    enum Kind {
      case goal(Int)
      case result, unread
    }
    var spans: [(bytes: Range<Int>, kind: Kind)] = goals.enumerated().map { ($1, .goal($0)) }
    spans += results.map { ($0, .result) } + unread.map { ($0, .unread) }
    spans.removeAll { $0.bytes.isEmpty }
    spans.sort { ($0.bytes.lowerBound, $0.bytes.upperBound) < ($1.bytes.lowerBound, $1.bytes.upperBound) }
    let cuts = Set(spans.flatMap { [$0.bytes.lowerBound, $0.bytes.upperBound] }).sorted()
    var segments: [Segment] = []
    var (open, next): ([Int], Int) = ([], 0)
    for (low, high) in zip(cuts, cuts.dropFirst()) {
      open.removeAll { spans[$0].bytes.upperBound <= low }
      while next < spans.count, spans[next].bytes.lowerBound == low {
        open.append(next)
        next += 1
      }
      guard !open.isEmpty else { continue }
      var segment = Segment(bytes: low..<high)
      for index in open {
        switch spans[index].kind {
        case .goal(let place): segment.goals.append(place)
        case .result: segment.isResult = true
        case .unread: segment.isUnread = true
        }
      }
      segment.goals.sort()
      segments.append(segment)
    }
    self.segments = segments
  }

  /// The segments that share bytes with a range.
  func segments(in bytes: Range<Int>) -> ArraySlice<Segment> {
    var (low, high) = (0, segments.count)
    while low < high {
      let middle = (low + high) / 2
      if segments[middle].bytes.upperBound <= bytes.lowerBound { low = middle + 1 } else { high = middle }
    }
    return segments[low...].prefix { $0.bytes.lowerBound < bytes.upperBound }
  }
}
