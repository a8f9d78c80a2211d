import Normalization

extension GoalTable {
  private static let numericColumns: Set<String> = [
    "base_year", "target_year", "start", "end", "confidence", "baseline_year",
  ]

  /// A goal as one JSON object with the columns of the contract; numbers of years and bytes are numbers, `value` stays
  /// a decimal in text, empty fields stay empty strings.
  public static func json(_ goal: Goal) -> JSONWriter.Value {
    .object(
      zip(columns, row(goal)).map { column, text in
        (column, numericColumns.contains(column) && !text.isEmpty ? .number(text) : .string(text))
      })
  }
}
