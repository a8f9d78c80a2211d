import Dispatch

/// Works on items in parallel and delivers the results in the order of the items.
///
/// Items are taken one at a time, at most `window` of them ahead of the last delivery, so that memory is bounded by the
/// window and not by their number.
///
/// ```
/// next ─┬─ work ─┬─ deliver      (one at a time, in order)
///       └─ work ─┘
/// ```
final class OrderedWork<Item, Output>: @unchecked Sendable {
  private let next: () throws -> Item?
  private let work: (Item) -> Output
  private let deliver: (Output) throws -> Void
  private let slots: DispatchSemaphore
  // `taking` guards `next`, `taken` and `isDone`; `giving` guards `deliver`, `delivered`, `waiting` and `failure`.
  private let taking = DispatchSemaphore(value: 1)
  private let giving = DispatchSemaphore(value: 1)
  private var taken = 0
  private var isDone = false
  private var delivered = 0
  private var waiting: [Int: Output] = [:]
  private var failure: (any Error)?

  /// - Parameters:
  ///   - jobs: how many items are worked on at a time.
  ///   - next: gives the items, nil at the end; called by one thread at a time.
  ///   - deliver: takes the results; called by one thread at a time. What it throws ends the work.
  static func run(
    jobs: Int, next: @escaping () throws -> Item?, work: @escaping (Item) -> Output,
    deliver: @escaping (Output) throws -> Void
  ) throws {
    if jobs <= 1 {
      while let item = try next() { try deliver(work(item)) }
      return
    }
    let pipeline = OrderedWork(window: 4 * jobs, next: next, work: work, deliver: deliver)
    DispatchQueue.concurrentPerform(iterations: jobs) { _ in pipeline.loop() }
    if let failure = pipeline.failure { throw failure }
  }

  private init(
    window: Int, next: @escaping () throws -> Item?, work: @escaping (Item) -> Output,
    deliver: @escaping (Output) throws -> Void
  ) {
    self.next = next
    self.work = work
    self.deliver = deliver
    slots = DispatchSemaphore(value: window)
  }

  private func loop() {
    while true {
      slots.wait()
      guard let (number, item) = take() else {
        slots.signal()
        return
      }
      give(number, work(item))
    }
  }

  private func take() -> (Int, Item)? {
    taking.wait()
    defer { taking.signal() }
    if isDone { return nil }
    do {
      guard let item = try next() else {
        isDone = true
        return nil
      }
      taken += 1
      return (taken - 1, item)
    } catch {
      isDone = true
      giving.wait()
      failure = failure ?? error
      giving.signal()
      return nil
    }
  }

  private func give(_ number: Int, _ output: Output) {
    giving.wait()
    waiting[number] = output
    var hasFailed = false
    while let output = waiting.removeValue(forKey: delivered) {
      delivered += 1
      slots.signal()
      if failure != nil { continue }
      do { try deliver(output) } catch {
        failure = error
        hasFailed = true
      }
    }
    giving.signal()
    if hasFailed {
      taking.wait()
      isDone = true
      taking.signal()
    }
  }
}
