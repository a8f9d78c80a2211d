/// Markdown tables.
public enum Markdown {
  public enum Alignment { case left, right }

  /// One row; `|` and line breaks in cells are escaped.
  public static func row(_ cells: [String]) -> String {
    "| " + cells.map(cell).joined(separator: " | ") + " |\n"
  }

  public static func rule(_ alignments: [Alignment]) -> String {
    "|" + alignments.map { $0 == .right ? " ---: |" : " --- |" }.joined() + "\n"
  }

  /// The words of an image, on one line and without the signs that would end them.
  static func alternative(_ text: String) -> String {
    cell(text.filter { !"[]\\\n\r".contains($0) })
  }

  public static func cell(_ text: String) -> String {
    var result = ""
    for character in text {
      switch character {
      case "|": result += "\\|"
      case "\n", "\r\n", "\r": result += "<br>"
      case "<": result += "&lt;"
      default: result.append(character)
      }
    }
    return result
  }
}
