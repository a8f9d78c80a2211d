import PolicyText

/// The tags and text of an XML part in their order, one at a time.
///
/// It reads what office programs write and refuses the rest: a document type (and so every entity but the five of XML,
/// and every external one), deep nesting, thousands of attributes. It reads UTF-8, and UTF-16 with a byte-order mark.
///
/// Source: XML 1.0, fifth edition; Namespaces in XML 1.0.
public struct XMLTokenizer {
  public enum Token: Equatable, Sendable {
    case start(XMLTag)
    case end(String)
    /// A stretch of text; one text may come in several.
    case text(String)
  }

  private static let deepest = 256
  private static let mostAttributes = 512
  private static let mostElements = 2_000_000

  /// The name of the part, for errors.
  public let part: String
  private let bytes: [UInt8]
  private var position = 0
  /// The elements that are open: the name as written, and the name that tokens give.
  private var open: [(raw: String, name: String)] = []
  private var namespaces: XMLNamespaces
  private var hasRoot = false
  /// The end of `<a/>`, which comes after its start.
  private var pendingEnd = false

  /// - Parameters:
  ///   - part: the name of the part, for errors.
  ///   - vocabulary: the prefix for each namespace, by its URI, that names get whatever prefix was written; the empty one
  ///     for names without. Names of other namespaces stay as they are.
  public init(_ bytes: [UInt8], part: String, vocabulary: [String: String] = [:]) throws(PackageError) {
    self.part = part
    namespaces = XMLNamespaces(vocabulary: vocabulary)
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      let isBig = bytes[0] == 0xFE
      var units: [UInt16] = []
      for index in stride(from: 2, to: bytes.count - 1, by: 2) {
        let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
        units.append(isBig ? first << 8 | second : second << 8 | first)
      }
      self.bytes = Array(String(decoding: units, as: UTF16.self).utf8)
    } else {
      self.bytes = bytes
      if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
      if let offset = SourceText.scan(bytes).invalid {
        throw PackageError(part: part, "字节\(offset)处不是UTF-8编码", "is not UTF-8 at byte \(offset)")
      }
    }
  }

  /// The next tag or text; nil at the end of the part. Comments and processing instructions are passed over.
  public mutating func next() throws(PackageError) -> Token? {
    if pendingEnd {
      pendingEnd = false
      return .end(close())
    }
    while position < bytes.count {
      if bytes[position] != 0x3C {
        let start = position
        position = bytes[start...].firstIndex(of: 0x3C) ?? bytes.count
        let text = try decoded(start..<position)
        if !open.isEmpty { return .text(text) }
        guard text.utf8.allSatisfy({ $0 == 0x20 || (0x09...0x0D).contains($0) }) else {
          throw malformed("根元素之外有文字", "text outside of the root element", at: start)
        }
        continue
      }
      guard position + 1 < bytes.count else { break }
      switch bytes[position + 1] {
      case 0x2F: return try endTag()
      case 0x3F: try skip(past: "?>")
      case 0x21:
        if follows("<!--") {
          try skip(past: "-->")
        } else if follows("<![CDATA[") {
          let start = position + 9
          try skip(past: "]]>")
          guard !open.isEmpty else { throw malformed("根元素之外有文字", "text outside of the root element", at: start) }
          return .text(plain(start..<position - 3))
        } else {
          throw malformed(
            "有文档类型声明（DOCTYPE），为安全起见拒绝", "has a document type (DOCTYPE), which is refused for safety", at: position)
        }
      default: return .start(try startTag())
      }
    }
    if let last = open.last {
      throw malformed("在<\(last.raw)>内中断，文件不完整", "ends inside <\(last.raw)>; the file is incomplete", at: bytes.count)
    }
    guard hasRoot, position >= bytes.count else { throw malformed("不是完整的XML", "is no complete XML", at: position) }
    return nil
  }

  /// The whole element of a start tag that was just given, up to and with its end.
  public mutating func element(_ start: XMLTag) throws(PackageError) -> XMLElement {
    var stack = [XMLElement(tag: start)]
    var count = 0
    while let token = try next() {
      switch token {
      case .text(let text): stack[stack.count - 1].children.append(.text(text))
      case .start(let tag):
        count += 1
        guard count < Self.mostElements else {
          throw malformed(
            "一个元素内超过\(Self.mostElements)个元素", "more than \(Self.mostElements) elements in one", at: position)
        }
        stack.append(XMLElement(tag: tag))
      case .end:
        let element = stack.removeLast()
        if stack.isEmpty { return element }
        stack[stack.count - 1].children.append(.element(element))
      }
    }
    return stack[0]
  }

  /// Passes over what is left of the element of a start tag that was just given.
  public mutating func skipElement() throws(PackageError) {
    let depth = open.count
    while open.count >= depth, try next() != nil {}
  }

  /// The root element with all that it holds.
  public static func root(
    _ bytes: [UInt8], part: String, vocabulary: [String: String] = [:]
  ) throws(PackageError) -> XMLElement {
    var tokenizer = try XMLTokenizer(bytes, part: part, vocabulary: vocabulary)
    guard case .start(let tag)? = try tokenizer.next() else {
      throw tokenizer.malformed("没有根元素", "has no root element", at: 0)
    }
    let root = try tokenizer.element(tag)
    while try tokenizer.next() != nil {}
    return root
  }

  private func malformed(_ chinese: String, _ english: String, at offset: Int) -> PackageError {
    PackageError(part: part, "XML字节\(offset)处：\(chinese)", "XML at byte \(offset): \(english)")
  }
}

// Tags.
extension XMLTokenizer {
  private mutating func startTag() throws(PackageError) -> XMLTag {
    let start = position
    position += 1
    let raw = try name()
    if open.isEmpty, hasRoot { throw malformed("有第二个根元素", "a second root element", at: start) }
    guard open.count < Self.deepest else {
      throw malformed("嵌套超过\(Self.deepest)层", "nested more than \(Self.deepest) levels deep", at: start)
    }
    hasRoot = true
    var attributes: [XMLTag.Attribute] = []
    while true {
      let hadBlank = skipBlanks()
      guard position < bytes.count else {
        throw malformed("在标签内中断，文件不完整", "ends inside a tag; the file is incomplete", at: start)
      }
      if bytes[position] == 0x3E {
        position += 1
        break
      }
      if bytes[position] == 0x2F {
        guard position + 1 < bytes.count, bytes[position + 1] == 0x3E else {
          throw malformed("标签有误", "a tag is malformed", at: position)
        }
        position += 2
        pendingEnd = true
        break
      }
      guard hadBlank, attributes.count < Self.mostAttributes else {
        throw malformed("标签有误", "a tag is malformed", at: position)
      }
      if let attribute = try attribute() { attributes.append(attribute) }
    }
    let name = namespaces.element(raw)
    open.append((raw, name))
    for index in attributes.indices { attributes[index].name = namespaces.attribute(attributes[index].name) }
    return XMLTag(name: name, attributes: attributes)
  }

  /// Nil for the declaration of a namespace.
  private mutating func attribute() throws(PackageError) -> XMLTag.Attribute? {
    let start = position
    let name = try name()
    skipBlanks()
    guard position < bytes.count, bytes[position] == 0x3D else {
      throw malformed("属性\(name)没有值", "the attribute \(name) has no value", at: start)
    }
    position += 1
    skipBlanks()
    guard position < bytes.count, bytes[position] == 0x22 || bytes[position] == 0x27,
      let end = bytes[(position + 1)...].firstIndex(of: bytes[position])
    else { throw malformed("属性\(name)的值没有引号", "the value of the attribute \(name) is not quoted", at: start) }
    let range = position + 1..<end
    guard !bytes[range].contains(0x3C) else {
      throw malformed("属性\(name)的值中有<", "< in the value of the attribute \(name)", at: start)
    }
    let value = try decoded(range)
    position = end + 1
    if name == "xmlns" {
      namespaces.declare("", value, depth: open.count + 1)
    } else if name.hasPrefix("xmlns:") {
      namespaces.declare(String(name.dropFirst(6)), value, depth: open.count + 1)
    } else {
      return XMLTag.Attribute(name: name, value: value)
    }
    return nil
  }

  private mutating func endTag() throws(PackageError) -> Token {
    let start = position
    position += 2
    let raw = try name()
    skipBlanks()
    guard position < bytes.count, bytes[position] == 0x3E else {
      throw malformed("结束标签有误", "an end tag is malformed", at: start)
    }
    guard let last = open.last, last.raw == raw else {
      throw malformed("结束标签</\(raw)>没有开始标签", "the end tag </\(raw)> matches no start tag", at: start)
    }
    position += 1
    return .end(close())
  }

  private mutating func close() -> String {
    let name = open.removeLast().name
    namespaces.close(depth: open.count)
    return name
  }

  private mutating func name() throws(PackageError) -> String {
    let start = position
    while position < bytes.count {
      switch bytes[position] {
      case 0...0x20, 0x22, 0x26, 0x27, 0x2F, 0x3C, 0x3D, 0x3E:
        guard position > start else { throw malformed("缺少名称", "a name is missing", at: start) }
        return String(decoding: bytes[start..<position], as: UTF8.self)
      default: position += 1
      }
    }
    throw malformed("在标签内中断，文件不完整", "ends inside a tag; the file is incomplete", at: start)
  }

  @discardableResult private mutating func skipBlanks() -> Bool {
    let start = position
    while position < bytes.count, bytes[position] == 0x20 || (0x09...0x0D).contains(bytes[position]) { position += 1 }
    return position > start
  }

  private func follows(_ mark: StaticString) -> Bool {
    position + mark.utf8CodeUnitCount <= bytes.count
      && mark.withUTF8Buffer { bytes[position..<position + $0.count].elementsEqual($0) }
  }

  private mutating func skip(past mark: StaticString) throws(PackageError) {
    let start = position
    while position < bytes.count {
      if follows(mark) {
        position += mark.utf8CodeUnitCount
        return
      }
      position += 1
    }
    throw malformed("注释、指令或CDATA没有结束", "a comment, instruction or CDATA section has no end", at: start)
  }
}

// Text.
extension XMLTokenizer {
  /// Text with its references replaced.
  private func decoded(_ range: Range<Int>) throws(PackageError) -> String {
    guard let first = bytes[range].firstIndex(of: 0x26) else { return plain(range) }
    var text = plain(range.lowerBound..<first)
    var position = first
    while position < range.upperBound {
      guard bytes[position] == 0x26 else {
        let end = bytes[position..<range.upperBound].firstIndex(of: 0x26) ?? range.upperBound
        text += plain(position..<end)
        position = end
        continue
      }
      guard let end = bytes[position..<min(position + 12, range.upperBound)].firstIndex(of: 0x3B),
        let character = Self.reference(String(decoding: bytes[position + 1..<end], as: UTF8.self))
      else { throw malformed("未知的实体引用", "an unknown entity reference", at: position) }
      text += character
      position = end + 1
    }
    return text
  }

  private static func reference(_ name: String) -> String? {
    switch name {
    case "amp": return "&"
    case "lt": return "<"
    case "gt": return ">"
    case "quot": return "\""
    case "apos": return "'"
    default:
      guard name.hasPrefix("#") else { return nil }
      let isHex = name.hasPrefix("#x")
      guard let value = UInt32(name.dropFirst(isHex ? 2 : 1), radix: isHex ? 16 : 10) else { return nil }
      // A half of a surrogate pair or a control character stands for nothing that could be read.
      guard let scalar = Unicode.Scalar(value), value >= 0x20 || value == 0x09 || value == 0x0A else { return "" }
      return String(Character(scalar))
    }
  }

  /// Text without references: line ends are LF, and no control characters.
  private func plain(_ range: Range<Int>) -> String {
    guard bytes[range].contains(where: { $0 < 0x20 && $0 != 0x0A && $0 != 0x09 }) else {
      return String(decoding: bytes[range], as: UTF8.self)
    }
    var kept: [UInt8] = []
    for index in range {
      let byte = bytes[index]
      if byte == 0x0D {
        if index + 1 == bytes.count || bytes[index + 1] != 0x0A { kept.append(0x0A) }
      } else if byte >= 0x20 || byte == 0x0A || byte == 0x09 {
        kept.append(byte)
      }
    }
    return String(decoding: kept, as: UTF8.self)
  }
}
