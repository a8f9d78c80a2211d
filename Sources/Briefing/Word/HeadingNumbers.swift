/// Numbers headings in the order in which they come: 一、 （一） 1. as official documents have them; in English 1, 1.1.
///
/// They are written out as text and not left to automatic numbering: they survive copying, conversion, and word processors
/// that count otherwise.
struct HeadingNumbers {
  let language: Language
  private var counts = [0, 0, 0]

  init(_ language: Language) { self.language = language }

  /// The number of the next heading of a level from 1 to 3, with its mark.
  mutating func next(_ level: Int) -> String {
    let place = min(max(level, 1), 3) - 1
    counts[place] += 1
    for lower in counts.indices where lower > place { counts[lower] = 0 }
    guard language == .zh else { return counts[...place].map(String.init).joined(separator: ".") + " " }
    switch place {
    case 0: return Self.chinese(counts[0]) + "、"
    case 1: return "（" + Self.chinese(counts[1]) + "）"
    default: return "\(counts[2])."
    }
  }

  /// Begins anew, for an annex.
  mutating func reset() { counts = [0, 0, 0] }

  /// 一, 十, 二十一, 一百零五: what headings are counted by; digits from a thousand on.
  static func chinese(_ number: Int) -> String {
    let digits = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
    guard (1..<1000).contains(number) else { return String(number) }
    let (hundreds, tens, ones) = (number / 100, number / 10 % 10, number % 10)
    var text = hundreds > 0 ? digits[hundreds] + "百" : ""
    if tens > 0 {
      text += (tens == 1 && hundreds == 0 ? "" : digits[tens]) + "十"
    } else if hundreds > 0, ones > 0 {
      text += "零"
    }
    return text + (ones > 0 ? digits[ones] : "")
  }
}
