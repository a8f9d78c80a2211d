import GoalReading
import Normalization

/// Every number of a document with its class: the account that says what was read and what was not.
public enum AccountTable {
  public static let columns = ["doc", "start", "end", "number", "class", "reason", "passage"]

  public static func row(_ passage: AccountedPassage, of document: String, _ language: Language) -> [String] {
    [
      document, String(passage.start), String(passage.end), passage.text, passage.numberClass.rawValue,
      language(passage.reason.chinese, passage.reason.english),
      passage.passage,
    ]
  }

  public static func json(_ passage: AccountedPassage, of document: String, _ language: Language) -> JSONWriter.Value {
    .object(
      zip(columns, row(passage, of: document, language)).map { column, text in
        (column, column == "start" || column == "end" ? .number(text) : .string(text))
      })
  }

  /// One line: how many numbers are of each class, and the share that nothing was decided about.
  public static func summary(_ counts: NumberCounts, _ language: Language) -> String {
    let named = NumberClass.allCases.filter { counts[$0] > 0 && $0 != .unread }
    let classes = named.map { "\(language(chinese($0), $0.rawValue)) \(counts[$0])" }
    let tenths = (counts.unreadShare * 1000).rounded()
    let share = "\(Int(tenths) / 10).\(Int(tenths) % 10)%"
    return language(
      "数字 \(counts.total) 个：\(classes.joined(separator: "、"))；未能判定 \(counts[.unread]) 个（\(share)）",
      "\(counts.total) numbers: \(classes.joined(separator: ", ")); unread \(counts[.unread]) (\(share))")
  }

  static func chinese(_ numberClass: NumberClass) -> String {
    switch numberClass {
    case .goal: "目标"
    case .result: "结果"
    case .baseline: "基期值"
    case .part: "其中项"
    case .condition: "条件"
    case .money: "补助金额"
    case .otherBody: "其他主体"
    case .reference: "名称编号"
    case .unread: "未判定"
    }
  }
}
