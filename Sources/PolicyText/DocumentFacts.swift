/// What the title page says: title, issuer, document number, date, and the year from which the document speaks.
public struct DocumentFacts: Sendable, Equatable {
  /// The document's own title, without 关于印发…的通知 around it; the headline of an article that has none.
  public var title: String? { didSet { titleYears = title.flatMap { TitleYears(title: $0) } } }
  public var issuer: String?
  public var documentNumber: String?
  /// The date that the document bears, as `2024-06-21`: of its issue, else of the session that heard it, else of the page
  /// that published it; the year alone where nothing more is given.
  public var date: String?
  /// The year or the period that the title names, else the name of the file (2013政府工作报告): what the document plans
  /// for, which isn't always when it speaks.
  public internal(set) var titleYears: TitleYears?
  /// The year from which the document speaks: what 今年 means in it, and what is past.
  public var now: Now?
  /// GB/T 2260 code and name of the district, where a front matter states them.
  public var districtCode: String?
  public var districtName: String?
  public var source: String?

  /// A year, and what it was taken from.
  public struct Now: Sendable, Hashable {
    public var year: Int
    public var evidence: Evidence

    public init(year: Int, evidence: Evidence) {
      (self.year, self.evidence) = (year, evidence)
    }
  }

  /// What says from when a document speaks, the most reliable first.
  public enum Evidence: Int, Sendable, CaseIterable {
    /// The date under the signature: 2024年6月21日, 2024年6月21日印发.
    case issueDate
    /// ——2026年1月27日在贵州省第十四届人民代表大会第四次会议上.
    case sessionDate
    /// 渝府办发〔2016〕47号.
    case documentNumber
    /// The page that published it: 来源：… 2022-12-29 14:40:45, 2022-01-26编印.
    case newsDate
    /// 今年（2024年）.
    case thisYear
    /// The one year of the title: 2026年政府工作报告. A period says nothing of when its plan was made.
    case titleYear
    /// The one year of the file's name.
    case fileName
    /// The latest document that the first paragraphs cite, 豫政〔2024〕15号: the document is of that year or later.
    case citedNumber
  }

  public init() {}

  public var year: Int? { date.flatMap { Int($0.prefix(4)) } }
}

extension DocumentFacts {
  /// Reads the lines above the first heading; a front matter, where there is one, has the last word.
  init(
    name: String, text: FoldedText, firstSection: Int?, wrapping: LineWrapping, frontMatter: [String: String]
  ) {
    let page = TitlePage(text: text, firstSection: firstSection, wrapping: wrapping)
    let notice = page.notice
    title = page.title(notice)
    titleYears = title.flatMap { TitleYears(title: $0) }
    issuer = page.issuer(notice)
    documentNumber = page.documentNumber.map { text.string($0.range) }
    let dates = DocumentDates(page: page)
    date = dates.date?.description ?? page.documentNumber.map { "\($0.year)" }
    read(frontMatter)
    let stem = FoldedText.fold(Self.stem(of: name))
    if titleYears == nil { titleYears = TitleYears(of: stem[...]) }
    now =
      frontMatter["date"].flatMap { Int($0.prefix(4)) }.map { Now(year: $0, evidence: .issueDate) }
      ?? dates.now(facts: self, numbered: page.documentNumber?.year, fileName: stem[...])
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

  /// The name of a file without its folders and its ending.
  private static func stem(of name: String) -> String {
    let last = name.utf8.lastIndex(of: 0x2F).map { name[name.utf8.index(after: $0)...] } ?? name[...]
    guard let point = last.utf8.lastIndex(of: 0x2E), point > last.startIndex else { return String(last) }
    return String(last[..<point])
  }
}
