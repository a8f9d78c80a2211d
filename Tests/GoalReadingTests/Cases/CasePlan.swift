import Testing

/// A plan with what a careful reader finds in it.
///
/// Each line of `numbers` is one number with a unit, in the order of the text, with its class and, for a goal, a result
/// or a part, what it says:
///
///     6%     goal  地区生产总值 growth ~6% @2026
///     86家   baseline
///     3万亩  part  高标准农田 addition =3万亩 @2026 of:高标准农田
///
/// `-` in the place of the number is a goal without one (全覆盖, 与经济增长同步). `/` separates what is right as well, and an
/// empty alternative is written `-`: `@2026/-` is 2026 or no year. A scope that has to stand apart is written
/// `scope·indicator`; elsewhere both together may make the name. `<2025` is the base year, `pp` the unit of a change in
/// percentage points; `annual`, `strive`, `binding`, `expected` have to be said where they hold (`strive?` may be). A line
/// that begins with `?` may be read or not.
///
/// `#` at the end names the construct that is read wrongly today.
struct CasePlan: CustomTestStringConvertible, Sendable {
  let file: String
  let numbers: [Line]

  init(_ file: String, _ numbers: String) {
    self.file = file
    self.numbers = numbers.split(separator: "\n").map { Line(String($0)) }
  }

  var testDescription: String { file }

  static let all: [CasePlan] = [
    changan, qiaoxi, xinji, kunshan, yuyao, wuwei, tongxu, guangning, zhongjiang, yuzhong,
  ]

  struct Line: Sendable {
    let text: String
    /// Nil for a goal without a number.
    let number: String?
    let classes: [String]
    let statement: Expectation?
    let isOptional: Bool
    /// The construct that is read wrongly.
    let issue: String?

    init(_ line: String) {
      let parts = line.split(separator: "#", maxSplits: 1).map { $0.trimmingCharacters(in: .whitespaces) }
      text = parts[0]
      issue = parts.count > 1 ? parts[1] : nil
      var words = parts[0].split(separator: " ").map(String.init)
      isOptional = words[0] == "?"
      if isOptional { words.removeFirst() }
      number = words[0] == "-" ? nil : words[0]
      classes = words[1].split(separator: "/").map { $0 == "other-body" ? "other body" : String($0) }
      statement = words.count > 2 ? Expectation(Array(words.dropFirst(2)), isResult: classes[0] == "result") : nil
    }
  }
}
