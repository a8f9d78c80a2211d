/// What a page tells of its document beside the text: who issued it, under which number, and when.
///
/// It stands in a box (索引号, 发文机关, 成文日期), in a line below the title (来源：… 发布时间：…), and in the head of the
/// page (`<meta name="PubDate">`). Without it many a document would have no year.
struct HTMLFacts {
  private(set) var title = ""
  private(set) var number = ""
  private(set) var issuer = ""
  private(set) var written = ""
  private(set) var published = ""
  private(set) var source = ""

  enum Label { case title, number, issuer, written, published, source, other }

  /// Reads the metadata of the head.
  mutating func read(_ tree: HTMLTree) {
    for node in tree.nodes where node.tag == .meta {
      let range = node.range
      guard let name = HTMLAttributes.value("name", tree.source, range),
        let content = HTMLAttributes.value("content", tree.source, range), content.count <= 600
      else { continue }
      let value = PageLine.decoded(content)
      switch String(decoding: name, as: UTF8.self).lowercased() {
      case "articletitle": take(.title, value)
      case "pubdate", "publishdate", "publish_date", "dc.date", "article:published_time": take(.published, value)
      case "contentsource": take(.source, value)
      default: break
      }
    }
  }

  /// Reads lines such as 发文字号：津政办发〔2024〕5号, or a label with its value on the next line.
  mutating func read(lines: [PageLine]) {
    var waiting: Label?
    for line in lines {
      let fields = line.fields
      if fields.isEmpty {
        if let waiting { take(waiting, line.text) }
        waiting = nil
        if number.isEmpty, line.isDocumentNumber { number = line.squeezed }
        continue
      }
      for (label, value) in fields where !value.isEmpty { take(label, value) }
      waiting = fields.last.flatMap { $0.value.isEmpty ? $0.label : nil }
    }
  }

  private mutating func take(_ label: Label, _ value: String) {
    switch label {
    case .title where title.isEmpty && value.count >= 6: title = value
    case .number where number.isEmpty: number = PageLine(value).isDocumentNumber ? PageLine(value).squeezed : ""
    case .issuer where issuer.isEmpty && (4...30).contains(value.count) && value.unicodeScalars.allSatisfy(\.isHan):
      issuer = value
    case .written where written.isEmpty: written = PageLine.date(value) ?? ""
    case .published where published.isEmpty: published = PageLine.date(value) ?? ""
    case .source where source.isEmpty && value.count <= 30: source = value
    default: break
    }
  }
}

extension Unicode.Scalar {
  var isHan: Bool { (0x4E00...0x9FFF).contains(value) }
}
