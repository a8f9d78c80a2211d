/// Where a document that is too large for one piece can be cut.
public enum DocumentWindow {
  /// The end of the part of `bytes` to read now: before a top-level heading (一、) in the last quarter, else after a
  /// blank line that no table cell follows, else after a line.
  public static func cut(_ bytes: [UInt8]) -> Int {
    let heading: [UInt8] = Array("\n一、".utf8)
    let floor = bytes.count / 4
    var blank: Int?
    var line: Int?
    var index = bytes.count - heading.count
    while index > floor {
      if bytes[index] == 0x0A {
        if bytes[index...].starts(with: heading) { return index + 1 }
        if line == nil { line = index + 1 }
        let next = bytes[index + 1]
        if blank == nil, next != 0x09, next != 0x0A, next != 0x0D, bytes[index - 1] == 0x0A || bytes[index - 1] == 0x0D
        {
          blank = index + 1
        }
      }
      index -= 1
    }
    return blank ?? line ?? bytes.count
  }
}
