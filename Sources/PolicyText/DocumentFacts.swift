/// What the title page says: title, issuer, document number and date of issue.
public struct DocumentFacts: Sendable, Equatable {
  public var title: String?
  public var issuer: String?
  public var documentNumber: String?
  /// Date of issue as `2024-06-21`; the year alone where nothing more is given.
  public var date: String?
  /// GB/T 2260 code and name of the district, where a front matter states them.
  public var districtCode: String?
  public var districtName: String?
  public var source: String?

  public init() {}

  public var year: Int? { date.flatMap { Int($0.prefix(4)) } }
}

extension DocumentFacts {
  /// Reads the lines above the first heading; a front matter, where there is one, has the last word.
  init(text: FoldedText, firstSection: Int?, frontMatter: [String: String]) {
    let titlePage = text.lines.prefix(min(firstSection ?? text.lines.count, 80)).filter { !$0.range.isEmpty }
    var parts: [String] = []
    for line in titlePage where line.range.count <= 60 && Self.maySay(text.units[line.range]) {
      let words = text.string(line.range)
      read(line: words)
      if isTitlePart(words) { parts.append(words) }
    }
    title = Self.title(among: parts)
    if date == nil {
      for line in text.lines.suffix(40) where line.range.count <= 40 && text.units[line.range].contains(Self.month) {
        if let found = Self.date(in: text.string(line.range)) { date = found }
      }
    }
    if let number = documentNumber, date == nil { date = Self.year(inNumber: number) }
    read(frontMatter)
  }

  private static let month: UInt16 = 0x6708  // 月

  /// A line of the title page that may be a title, a number, a date or a name: a short one without clauses, or one with
  /// a date in it.
  private static func maySay(_ line: ArraySlice<UInt16>) -> Bool {
    var hasClause = false
    for unit in line {
      if unit == month { return true }
      if unit == 0x3002 || unit == 0x2C { hasClause = true }
    }
    return !hasClause
  }

  private mutating func read(line: String) {
    if date == nil { date = Self.date(in: line) }
    if documentNumber == nil, line.hasSuffix("号"), line.contains("("), line.contains("政") || line.contains("发") {
      documentNumber = line
    }
    let isBody = line.hasSuffix("人民政府") || line.hasSuffix("人民政府办公室") || line.hasSuffix("委员会")
    if issuer == nil, isBody, line.count <= 24 { issuer = line }
  }

  private mutating func read(_ frontMatter: [String: String]) {
    title = frontMatter["title"] ?? title
    issuer = frontMatter["issuer"] ?? issuer
    documentNumber = frontMatter["number"] ?? documentNumber
    date = frontMatter["date"] ?? date
    districtCode = frontMatter["code"]
    districtName = frontMatter["name"]
    source = frontMatter["source"]
  }

  private func isTitlePart(_ line: String) -> Bool {
    !line.contains("。") && !line.contains("，") && !line.contains(",") && !line.hasSuffix(":")
  }

  private static let kinds = ["方案", "计划", "规划", "举措", "措施", "意见", "办法", "报告", "要点", "通知"]

  /// The last line that ends in a kind of document, with the line above it when the title was broken in two.
  private static func title(among lines: [String]) -> String? {
    func isKind(_ line: String) -> Bool { kinds.contains { line.hasSuffix($0) } }
    guard let last = lines.lastIndex(where: { isKind($0) && !$0.hasSuffix("通知") }) ?? lines.lastIndex(where: isKind)
    else { return nil }
    let line = lines[last]
    guard last > 0, !isKind(lines[last - 1]), !line.contains("关于"), lines[last - 1].count >= 8,
      !lines[last - 1].hasSuffix("日"), !lines[last - 1].hasSuffix("号"), !lines[last - 1].hasSuffix(")")
    else { return line }
    return lines[last - 1] + line
  }

  /// `2024年9月30日` alone or at the end of a line.
  static func date(in line: String) -> String? {
    let units = Array(line.utf16)
    guard let year = units.firstIndex(of: 0x5E74), year >= 4 else { return nil }
    guard let y = number(units[(year - 4)..<year]), y > 1980, y < 2100 else { return nil }
    guard let month = units[year...].firstIndex(of: 0x6708), let m = number(units[(year + 1)..<month]), (1...12) ~= m
    else { return nil }
    guard let day = units[month...].firstIndex(of: 0x65E5), let d = number(units[(month + 1)..<day]), (1...31) ~= d
    else { return nil }
    return "\(y)-\(m < 10 ? "0" : "")\(m)-\(d < 10 ? "0" : "")\(d)"
  }

  private static func number(_ digits: ArraySlice<UInt16>) -> Int? {
    guard !digits.isEmpty, digits.count <= 4, digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }

  private static func year(inNumber number: String) -> String? {
    guard let open = number.firstIndex(of: "(") else { return nil }
    let year = number[number.index(after: open)...].prefix(4)
    return Int(year) == nil ? nil : String(year)
  }
}
