/// One line of a page, and whether it belongs to the page instead of the document.
struct PageLine {
  let text: String
  /// Without blanks.
  let squeezed: String

  init(_ text: String) {
    self.text = text
    squeezed = text.filter { !$0.isWhitespace }
  }

  init(_ bytes: ArraySlice<UInt8>) { self.init(String(decoding: bytes, as: UTF8.self)) }

  /// The text of an attribute.
  static func decoded(_ value: ArraySlice<UInt8>) -> String {
    let source = Array(value)
    var text: [UInt8] = []
    var index = 0
    while index < source.count {
      if source[index] == 0x26 {
        let (scalar, length) = HTMLReference.read(source, index, before: source.count)
        UTF8Decoding.append(scalar, to: &text)
        index += length
      } else {
        text.append(source[index])
        index += 1
      }
    }
    return PageLine.trimmed(String(decoding: text, as: UTF8.self))
  }

  static func trimmed(_ text: some StringProtocol) -> String {
    let rest = text.drop { $0.isWhitespace }
    guard let last = rest.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(rest[...last])
  }

  // MARK: Labels

  /// The labels of a line with their values: 来源：市发展改革委 发布时间：2024-03-07.
  var fields: [(label: HTMLFacts.Label, value: String)] {
    guard squeezed.count <= 200 else { return [] }
    let characters = Array(squeezed)
    var found: [(label: HTMLFacts.Label, start: Int, value: Int)] = []
    var index = 0
    while index < characters.count {
      if let (label, length) = Self.label(characters[index...]) {
        let end = index + length
        let isMarked = end < characters.count && (characters[end] == "：" || characters[end] == ":")
        // A label alone on its line has its value on the next.
        if isMarked || (index == 0 && end == characters.count) {
          found.append((label, index, isMarked ? end + 1 : end))
          index = isMarked ? end + 1 : end
          continue
        }
      }
      index += 1
    }
    guard let first = found.first, first.start <= 2 || found.count > 1 || isOfPage else { return [] }
    return found.indices.map { index in
      let end = index + 1 < found.count ? found[index + 1].start : characters.count
      let value = characters[found[index].value..<max(end, found[index].value)]
      return (found[index].label, String(value).trimmingMarks)
    }
  }

  private static func label(_ characters: ArraySlice<Character>) -> (HTMLFacts.Label, Int)? {
    for (words, label) in labels {
      for word in words where characters.starts(with: word) { return (label, word.count) }
    }
    return nil
  }

  private static let labels: [([String], HTMLFacts.Label)] = [
    (["发文字号", "公文字号", "文件编号", "文件字号", "文号"], .number),
    (["成文日期", "生成日期", "发文日期", "印发日期", "制发日期", "公文生成日期", "成文时间"], .written),
    (["发布日期", "发布时间", "公开日期", "公布日期", "信息提供日期", "日期", "时间"], .published),
    (["发文机关", "发文单位", "制发机关", "制定机关", "发布机关"], .issuer),
    (["文件名称", "信息名称", "标题", "名称"], .title),
    (["信息来源", "文章来源", "来源"], .source),
    (
      [
        "索引号", "索取号", "主题分类", "信息分类", "体裁分类", "公文种类", "主题词", "有效性", "效力状态", "关键词", "公开方式", "公开类别", "公开范围",
        "公开形式", "公开时限", "公开责任部门", "公开主体", "发布机构", "信息公开", "废止日期", "失效日期", "实施日期", "生效日期", "内容概述", "组配分类",
        "统一社会信用代码", "服务对象", "服务分类", "浏览次数", "浏览量", "访问次数", "访问量", "点击数", "点击次数", "阅读次数", "阅读量", "阅读数", "阅读", "浏览", "字号",
        "字体", "字体大小", "作者", "编辑", "责任编辑", "审核", "初审", "复审", "终审", "校对", "审签", "分享", "分享到", "是否有效", "文件状态", "语种",
      ], .other
    ),
  ]

  /// The line holds a word that only pages have.
  private var isOfPage: Bool {
    ["来源", "发布时间", "发布日期", "浏览", "字号", "访问", "点击", "阅读次数", "索引号"].contains { squeezed.hasPrefix($0) }
  }

  // MARK: Furniture

  /// A line of buttons, crumbs or neighbours: 打印 关闭, 当前位置：首页 > 政务公开, 上一篇：….
  var isFurniture: Bool {
    guard squeezed.count <= 160 else { return false }
    if Self.openings.contains(where: { squeezed.hasPrefix($0) }) { return true }
    var rest = Substring(squeezed)
    var words = 0
    while !rest.isEmpty {
      if let word = Self.buttons.first(where: { rest.hasPrefix($0) }) {
        rest = rest.dropFirst(word.count)
        words += 1
      } else if let first = rest.first, "【】[]［］（）()|｜·-—:：;；、,，/>》<＜＋+".contains(first) {
        rest = rest.dropFirst()
      } else {
        return false
      }
    }
    return words > 0
  }

  /// A line of the page about the document, whose labels say nothing the reader needs.
  var isOfPageAlone: Bool {
    let fields = fields
    return !fields.isEmpty && squeezed.count <= 120 && !squeezed.contains("。") && fields[0].label != .title
  }

  private static let openings = [
    "当前位置", "您的位置", "您现在的位置", "您当前的位置", "当前的位置", "你的位置", "所在位置", "现在位置", "首页>", "首页＞", "网站首页>", "首页»",
    "首页/", "上一篇", "下一篇", "上一条", "下一条", "主办单位", "主办：", "承办单位", "承办：", "网站标识码", "版权所有", "技术支持", "网站地图", "ICP备",
    "京ICP备", "公安备案", "扫一扫", "扫描二维码", "相关链接", "相关阅读", "相关文章", "相关解读", "相关政策", "政策解读：", "友情链接", "分享到", "关于我们",
    "Copyright", "©",
  ]
  /// The longer of two that begin alike stands first.
  private static let buttons = [
    "打印本页", "打印本文", "打印文本", "打印", "关闭窗口", "关闭本页", "关闭页面", "关闭", "加入收藏", "收藏本页", "收藏", "分享到", "分享", "微信", "微博", "新浪",
    "QQ空间", "QQ", "朋友圈", "复制链接", "返回顶部", "返回首页", "返回上一页", "返回", "顶部", "字体大小", "字号", "字体", "大", "中", "小", "默认", "超大",
    "较大", "特大", "标准", "A+", "A-", "A", "T+", "T-", "T", "下载附件", "附件下载", "下载Word", "下载word", "下载PDF", "下载pdf", "下载文件", "文件下载",
    "下载", "全文下载", "PDF版", "Word版", "朗读", "语音播报", "语音播放", "播放", "无障碍浏览", "无障碍", "长者模式", "适老版", "关怀版", "繁体", "简体", "English", "首页",
    "网站首页", "我要纠错", "纠错", "登录", "注册", "搜索", "保存", "二维码", "手机版", "手机阅读", "移动端", "保护视力色", "背景色", "阅读", "推荐",
    "邮件", "转发", "点赞", "评论", "上一页", "下一页", "尾页",
  ]

  // MARK: Values

  /// 津政办发〔2024〕5号, alone on the line.
  var isDocumentNumber: Bool {
    guard (7...30).contains(squeezed.count), squeezed.hasSuffix("号"),
      let open = squeezed.firstIndex(where: { "〔[［【（(".contains($0) }), open != squeezed.startIndex
    else { return false }
    let inside = squeezed[squeezed.index(after: open)...].prefix(5)
    return inside.prefix(4).allSatisfy(\.isNumber) && inside.hasPrefix("2") || inside.hasPrefix("19")
  }

  /// The first date in a text: 2024-03-07, 2024/3/7, 2024年3月7日.
  static func date(_ text: String) -> String? {
    var figures: [Int] = []
    var digits = ""
    for character in text + " " {
      if character.isASCII, character.isNumber {
        digits.append(character)
        continue
      }
      if digits.isEmpty { continue }
      let value = Int(digits) ?? 0
      if figures.isEmpty {
        guard digits.count == 4, (1949...2199).contains(value) else { return nil }
      } else if !(1...(figures.count == 1 ? 12 : 31)).contains(value) {
        return nil
      }
      figures.append(value)
      digits = ""
      if figures.count == 3 { return "\(figures[0])年\(figures[1])月\(figures[2])日" }
      guard "-/.年月．－".contains(character) else { return nil }
    }
    return nil
  }
}

extension String {
  /// Without marks at its ends: 【市发展改革委】.
  fileprivate var trimmingMarks: String {
    let marks: Set<Character> = ["|", "｜", "【", "】", "[", "]", "：", ":", "；", ";", "，", "·", "/"]
    let rest = drop { marks.contains($0) }
    guard let last = rest.lastIndex(where: { !marks.contains($0) }) else { return "" }
    return String(rest[...last])
  }
}
