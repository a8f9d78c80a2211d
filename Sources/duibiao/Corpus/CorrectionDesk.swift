import Normalization
import PolicyText

/// Where a run applies the corrections of a file and tells what became of them. Documents come to it one at a time.
final class CorrectionDesk {
  let corrections: Corrections
  /// What became of each correction, document by document.
  private(set) var outcomes: [CorrectionOutcome] = []
  /// What was read from the documents that have corrections.
  private(set) var plans: [ReadPlan] = []
  /// Whether there was one that could not be applied.
  private(set) var hasFailures = false
  private var seen: Set<String> = []

  init(_ corrections: Corrections) { self.corrections = corrections }

  /// Corrects what was read from a document; says what moved, what is no longer needed and what does not fit.
  ///
  /// - Returns: false where a correction could not be applied.
  @discardableResult func apply(to plan: inout ReadPlan) -> Bool {
    let own = corrections.apply(to: &plan)
    guard !own.isEmpty else { return true }
    seen.insert(plan.name)
    outcomes += own
    plans.append(plan)
    var (changed, isFine) = (0, true)
    for outcome in own {
      func tell(_ chinese: String, _ english: String) -> Message {
        FileFailure(corrections.file, line: outcome.correction.line, chinese, english).message
      }
      let passage = "\(plan.name)“\(Self.shortened(outcome.correction.quote))”"
      if let start = outcome.movedTo {
        say(tell("\(passage)已移到字节\(start)，仍按更正处理", "\(passage) has moved to byte \(start), and is corrected there"))
      }
      switch outcome.result {
      case .applied where outcome.correction.verdict == .changed: changed += 1
      case .applied, .confirmed: break
      case .notNeeded:
        say(tell("\(passage)已不需更正：程序现在读得的就是如此", "\(passage) needs no correction any more: it is read so now"))
      case .refused(let reason):
        isFine = false
        Console.warning(
          tell("\(passage)未更正：\(reason.chinese)", "\(passage) was not corrected: \(reason.english)"))
      }
    }
    for goal in plan.withdrawn {
      say(
        Message(
          "\(plan.name)：判为错误，已去掉“\(Self.shortened(goal.quote))”",
          "\(plan.name): called wrong and taken out: “\(Self.shortened(goal.quote))”"))
    }
    say(
      Message(
        "\(plan.name)：按更正改了\(changed)个字段，去掉\(plan.withdrawn.count)条",
        "\(plan.name): \(changed) fields corrected, \(plan.withdrawn.count) rows taken out"))
    if !isFine { hasFailures = true }
    return isFine
  }

  /// Names the corrected documents that this run has not read: nothing of them was applied.
  func finish() {
    let missing = corrections.documents.filter { !seen.contains($0) }
    guard !missing.isEmpty else { return }
    let names = missing.prefix(5)
    Console.warning(
      FileFailure(
        corrections.file,
        "有更正的文件不在本次所读之中：\(names.joined(separator: "、"))\(missing.count > 5 ? "等\(missing.count)份" : "")",
        "documents with corrections were not read in this run: \(names.joined(separator: ", "))\(missing.count > 5 ? ", …: \(missing.count)" : "")"
      ).message)
  }

  private func say(_ message: Message) { Console.say("duibiao: " + Console.language(message)) }

  /// A passage in a line of a message.
  private static func shortened(_ quote: String) -> String {
    let line = quote.filter { !$0.isNewline }
    return line.count > 30 ? line.prefix(29) + "…" : line
  }
}
