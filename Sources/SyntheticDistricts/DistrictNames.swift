/// Invented districts. Their codes begin with 9, where GB/T 2260 has none, and their names with two characters that no
/// real district begins with, so that nothing synthetic is ever taken for a real place.
enum DistrictNames {
  static let provinces = [
    "澧宁省", "沅岭省", "崧江省", "泠东省", "湄西省", "岑海省", "沣北省", "滢南省", "峤川省", "渌安省", "霁州省", "淙林省",
  ]
  private static let first = ["澜", "沄", "崧", "泠", "霁", "淙", "岑", "滢", "峤", "渌", "湄", "沣", "汐", "屿", "嵘", "潆"]
  private static let second = ["沅", "岫", "澍", "珩", "璟", "垚", "翀", "朔", "棠", "砚", "筠", "蘅", "昀", "晔", "钰", "骐"]
  private static let third = ["川", "安", "平", "宁", "阳", "山", "河", "城", "州", "丰", "和", "兴"]
  private static let kinds = ["县", "区", "市"]

  static func district(_ index: Int) -> (code: String, name: String, kind: String) {
    let kind = kinds[index % kinds.count]
    var rest = index / kinds.count
    func take(_ names: [String]) -> String {
      defer { rest /= names.count }
      return names[rest % names.count]
    }
    let name = take(third)
    let end = take(second) + name
    let start = take(first)
    // Beyond nine thousand districts a number keeps the names apart.
    let suffix = rest == 0 ? "" : Amount.chinese(min(rest, 99)) + (rest > 99 ? String(rest) : "")
    return (String(900_000_000 + index), start + end + suffix + kind, kind)
  }
}
