import PolicyText

/// Reads a JSON text (RFC 8259) into values.
struct JSONReader {
  enum Value: Sendable {
    case object([(name: String, value: Value)])
    case array([Value])
    case string(String)
    case number(Double)
    case bool(Bool)
    case null

    subscript(_ name: String) -> Value? {
      guard case .object(let members) = self else { return nil }
      return members.first { $0.name == name }?.value
    }
  }

  /// What is wrong, and in which line.
  struct Failure: MessageError {
    var line: Int
    var problem: Message
    var message: Message { problem.at(line: line, column: nil) }
  }

  private static let deepest = 64

  private let bytes: UnsafeBufferPointer<UInt8>
  private var index = 0

  static func value(_ bytes: [UInt8]) throws(Failure) -> Value {
    var result: Result<Value, Failure>?
    bytes.withUnsafeBufferPointer { buffer in
      var reader = JSONReader(bytes: buffer)
      do throws(Failure) { result = .success(try reader.whole()) } catch { result = .failure(error) }
    }
    return try result!.get()
  }

  private init(bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  private mutating func whole() throws(Failure) -> Value {
    // A byte-order mark may stand in front.
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { index = 3 }
    let value = try value(depth: 0)
    space()
    guard index == bytes.count else { throw failure("JSON之后还有别的内容", "something stands behind the JSON value") }
    return value
  }

  private func failure(_ chinese: String, _ english: String) -> Failure {
    let line = bytes[..<min(index, bytes.count)].count { $0 == 0x0A } + 1
    return Failure(line: line, problem: Message(chinese, english))
  }

  private var peek: UInt8? { index < bytes.count ? bytes[index] : nil }

  private mutating func space() {
    while let byte = peek, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { index += 1 }
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    space()
    guard peek == byte else { return false }
    index += 1
    return true
  }

  private mutating func value(depth: Int) throws(Failure) -> Value {
    guard depth < Self.deepest else { throw failure("嵌套太深", "nested too deep") }
    space()
    switch peek {
    case 0x7B: return try object(depth)
    case 0x5B: return try array(depth)
    case 0x22: return .string(try string())
    case 0x74 where word("true"): return .bool(true)
    case 0x66 where word("false"): return .bool(false)
    case 0x6E where word("null"): return .null
    case nil: throw failure("文件不完整", "the file ends too early")
    default: return .number(try number())
    }
  }

  private mutating func word(_ word: String) -> Bool {
    guard bytes[index...].starts(with: word.utf8) else { return false }
    index += word.utf8.count
    return true
  }

  private mutating func object(_ depth: Int) throws(Failure) -> Value {
    index += 1
    var members: [(name: String, value: Value)] = []
    if take(0x7D) { return .object(members) }
    repeat {
      space()
      guard peek == 0x22 else { throw failure("对象中缺少名称", "a name is missing in an object") }
      let name = try string()
      guard take(0x3A) else { throw failure("名称后缺少冒号", "a colon is missing behind a name") }
      members.append((name, try value(depth: depth + 1)))
    } while take(0x2C)
    guard take(0x7D) else { throw failure("缺少 }", "} is missing") }
    return .object(members)
  }

  private mutating func array(_ depth: Int) throws(Failure) -> Value {
    index += 1
    var elements: [Value] = []
    if take(0x5D) { return .array(elements) }
    repeat { elements.append(try value(depth: depth + 1)) } while take(0x2C)
    guard take(0x5D) else { throw failure("缺少 ]", "] is missing") }
    return .array(elements)
  }

  private mutating func number() throws(Failure) -> Double {
    let start = index
    while let byte = peek, (0x30...0x39).contains(byte) || [0x2B, 0x2D, 0x2E, 0x45, 0x65].contains(byte) { index += 1 }
    let text = String(decoding: bytes[start..<index], as: UTF8.self)
    guard let value = Double(text), value.isFinite else {
      index = start
      throw failure("不是JSON", "this is no JSON")
    }
    return value
  }

  private mutating func string() throws(Failure) -> String {
    index += 1
    var result: [UInt8] = []
    while let byte = peek {
      index += 1
      switch byte {
      case 0x22: return String(decoding: result, as: UTF8.self)
      case 0x5C: try escape(into: &result)
      default: result.append(byte)
      }
    }
    throw failure("字符串没有结束", "a string does not end")
  }

  private mutating func escape(into result: inout [UInt8]) throws(Failure) {
    let escaped = peek
    index += 1
    switch escaped {
    case 0x6E: result.append(0x0A)
    case 0x74: result.append(0x09)
    case 0x72: result.append(0x0D)
    case 0x62: result.append(0x08)
    case 0x66: result.append(0x0C)
    case 0x22, 0x5C, 0x2F: result.append(escaped!)
    case 0x75:
      guard var scalar = unit() else { throw failure("\\u 之后不是四位十六进制数", "\\u wants four hexadecimal digits") }
      if scalar & 0xFC00 == 0xD800, peek == 0x5C, index + 1 < bytes.count, bytes[index + 1] == 0x75 {
        index += 2
        if let low = unit(), low & 0xFC00 == 0xDC00 { scalar = 0x10000 + (scalar & 0x3FF) << 10 + low & 0x3FF }
      }
      result += String(Character(Unicode.Scalar(scalar) ?? "\u{FFFD}")).utf8
    default: throw failure("未知的转义", "an unknown escape")
    }
  }

  private mutating func unit() -> UInt32? {
    guard index + 4 <= bytes.count else { return nil }
    let digits = bytes[index..<index + 4]
    guard digits.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }) else { return nil }
    index += 4
    return UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
  }
}
