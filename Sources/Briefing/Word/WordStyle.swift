/// The styles of a report, with the names under which word processors know them, so that the navigation pane, tables of
/// contents and lists of tables work.
enum WordStyle: String, CaseIterable {
  case body = "Normal"
  case title = "Title"
  case heading1 = "Heading1"
  case heading2 = "Heading2"
  case heading3 = "Heading3"
  /// 附件1, at the head of its page.
  case annexMark = "AnnexMark"
  case annexTitle = "AnnexTitle"
  /// The annexes that follow, listed under the text.
  case annexList = "AnnexList"
  case caption = "Caption"
  /// 单位：%, at the right above a table.
  case unit = "TableUnit"
  case tableHead = "TableHead"
  case tableText = "TableText"
  case tableNumber = "TableNumber"
  case tableNote = "TableNote"
  /// Where a table comes from, the last line under it.
  case tableSource = "TableSource"
  case figure = "Figure"
  case footer = "Footer"

  /// The name that word processors show; those of their own are in English whatever their language.
  var name: String {
    switch self {
    case .body: "Normal"
    case .title: "Title"
    case .heading1: "heading 1"
    case .heading2: "heading 2"
    case .heading3: "heading 3"
    case .annexMark: "Annex Mark"
    case .annexTitle: "Annex Title"
    case .annexList: "Annex List"
    case .caption: "caption"
    case .unit: "Table Unit"
    case .tableHead: "Table Head"
    case .tableText: "Table Text"
    case .tableNumber: "Table Number"
    case .tableNote: "Table Note"
    case .tableSource: "Table Source"
    case .figure: "Figure"
    case .footer: "footer"
    }
  }

  /// Whether the style is this report's own, and none that word processors bring with them.
  var isOwn: Bool {
    switch self {
    case .body, .title, .heading1, .heading2, .heading3, .caption, .footer: false
    default: true
    }
  }
}

/// How a style looks.
struct WordLook {
  enum Line: Equatable {
    /// A pitch in points that no letter widens.
    case exactly(Double)
    case single
  }
  enum Alignment: String { case left, center, right, both }

  var font = WordFont.body
  /// In points.
  var size: Double
  var isBold = false
  var alignment = Alignment.both
  var line: Line
  /// In points.
  var before = 0.0
  var after = 0.0
  /// The first line begins so many characters further in, hangs out where negative.
  var firstLineCharacters = 0
  var leftCharacters = 0
  var rightCharacters = 0
  /// Stays on the page of what follows.
  var keepsNext = false
  /// The level in the navigation pane, from 0.
  var outline: Int?
  /// Begins a page.
  var breaksPage = false
}

extension WordStyle {
  /// The look of a style.
  ///
  /// Source of the Chinese one: GB/T 9704-2012, 5.2.2 (body 仿宋 of size 三号, 16 pt), 5.2.3 (22 lines a page, 28
  /// characters a line: a pitch of 28 pt), 7.3.1 (title 小标宋 of size 二号, 22 pt, centred), 7.3.3 (levels 一、 in 黑体,
  /// （一） in 楷体, 1. in 仿宋; two characters in front of a paragraph), 7.3.4 (annexes), 7.5 (page number in 宋体 of size
  /// 四号, 14 pt). The standard leaves tables to their maker; here they are in 宋体 of size 五号, 10.5 pt.
  func look(_ language: Language) -> WordLook { language == .zh ? chineseLook : englishLook }

  private var chineseLook: WordLook {
    let pitch = WordLook.Line.exactly(28)
    switch self {
    case .body: return WordLook(size: 16, line: pitch, firstLineCharacters: 2)
    case .title:
      return WordLook(
        font: .title, size: 22, alignment: .center, line: .exactly(35), after: 28, keepsNext: true)
    case .heading1:
      return WordLook(
        font: .heading1, size: 16, alignment: .left, line: pitch, firstLineCharacters: 2, keepsNext: true, outline: 0)
    case .heading2:
      return WordLook(
        font: .heading2, size: 16, alignment: .left, line: pitch, firstLineCharacters: 2, keepsNext: true, outline: 1)
    case .heading3:
      return WordLook(
        size: 16, isBold: true, alignment: .left, line: pitch, firstLineCharacters: 2, keepsNext: true, outline: 2)
    case .annexMark:
      return WordLook(
        font: .heading1, size: 16, alignment: .left, line: pitch, after: 28, keepsNext: true, breaksPage: true)
    case .annexTitle:
      return WordLook(
        font: .title, size: 22, alignment: .center, line: .exactly(35), after: 28, keepsNext: true, outline: 0)
    case .annexList:
      return WordLook(size: 16, alignment: .left, line: pitch, firstLineCharacters: -3, leftCharacters: 5)
    case .caption:
      return WordLook(
        font: .heading1, size: 12, alignment: .center, line: .exactly(20), before: 12, after: 4, keepsNext: true,
        outline: 1)
    case .unit:
      return WordLook(font: .table, size: 10.5, alignment: .right, line: .single, after: 2, keepsNext: true)
    case .tableHead: return WordLook(font: .heading1, size: 10.5, alignment: .center, line: .single)
    case .tableText: return WordLook(font: .table, size: 10.5, alignment: .left, line: .single)
    case .tableNumber: return WordLook(font: .table, size: 10.5, alignment: .right, line: .single)
    case .tableNote: return WordLook(font: .table, size: 9, line: .single, before: 2, keepsNext: true)
    case .tableSource: return WordLook(font: .table, size: 9, alignment: .left, line: .single, before: 2, after: 12)
    case .figure: return WordLook(size: 16, alignment: .center, line: .single, before: 6, after: 6, keepsNext: true)
    case .footer:
      return WordLook(
        font: .pageNumber, size: 14, alignment: .left, line: .single, leftCharacters: 1, rightCharacters: 1)
    }
  }

  /// The same order of sizes and levels as letters want it.
  private var englishLook: WordLook {
    var look = chineseLook
    look.font = .latin
    look.firstLineCharacters = self == .annexList ? look.firstLineCharacters : 0
    switch self {
    case .body, .annexList: (look.size, look.line, look.alignment, look.after) = (12, .exactly(18), .left, 6)
    case .title, .annexTitle: (look.size, look.line, look.isBold, look.after) = (20, .exactly(28), true, 18)
    case .heading1: (look.size, look.line, look.isBold, look.before, look.after) = (15, .exactly(22), true, 12, 6)
    case .heading2: (look.size, look.line, look.isBold, look.before, look.after) = (13, .exactly(20), true, 10, 4)
    case .heading3: (look.size, look.line, look.isBold, look.before, look.after) = (12, .exactly(18), true, 8, 4)
    case .annexMark: (look.size, look.line, look.isBold, look.after) = (12, .exactly(18), true, 12)
    case .caption: (look.size, look.isBold) = (11, true)
    case .tableHead: (look.size, look.isBold) = (10, true)
    case .tableText, .tableNumber, .unit: look.size = 10
    case .tableNote, .tableSource: look.alignment = .left
    case .figure, .footer: break
    }
    return look
  }
}
