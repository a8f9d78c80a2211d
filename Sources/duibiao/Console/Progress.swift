import PolicyText
import Synchronization

/// A line on standard error that tells how far the work is: after a second, on a terminal, five times a second.
final class Progress: Sendable {
  private let unit: Message
  private let start = ContinuousClock.now
  private let state = Mutex(State())

  private struct State {
    var count = 0
    var bytes = 0
    var next = Duration.seconds(1)
    var isShown = false
  }

  /// What is counted: the Chinese with its measure word, the English in the plural.
  static let documents = Message("份文件", "documents")
  static let rows = Message("行", "rows")
  static let plans = Message("份方案", "plans")

  init(_ unit: Message) { self.unit = unit }

  func add(count: Int = 0, bytes: Int = 0) {
    state.withLock { state in
      state.count += count
      state.bytes += bytes
      guard Console.isTerminal else { return }
      let elapsed = ContinuousClock.now - start
      guard elapsed >= state.next else { return }
      state.next = elapsed + .milliseconds(200)
      state.isShown = true
      Self.show(state, unit, elapsed)
    }
  }

  /// Takes the line away.
  func finish() {
    state.withLock { state in
      if state.isShown { Console.write("\r\u{1B}[K") }
      state.isShown = false
    }
  }

  private static func show(_ state: State, _ unit: Message, _ elapsed: Duration) {
    let megabytes = Double(state.bytes) / 1e6
    let speed = Int(megabytes / (elapsed / .seconds(1)))
    let counted =
      state.count > 0 ? Console.language("\(state.count)\(unit.chinese)，", "\(state.count) \(unit.english), ") : ""
    Console.write("\rduibiao: \(counted)\(Int(megabytes)) MB, \(speed) MB/s\u{1B}[K")
  }
}
