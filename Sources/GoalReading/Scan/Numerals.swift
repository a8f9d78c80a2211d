/// Chinese numerals: 三十, 一万零一十二, 一万五千亿, 两, 〇.
enum Numerals {
  static func digit(_ unit: UInt16) -> Int? {
    switch unit {
    case 0x96F6, 0x3007: 0  // 零 〇
    case 0x4E00: 1
    case 0x4E8C, 0x4E24: 2  // 二 两
    case 0x4E09: 3
    case 0x56DB: 4
    case 0x4E94: 5
    case 0x516D: 6
    case 0x4E03: 7
    case 0x516B: 8
    case 0x4E5D: 9
    default: nil
    }
  }

  static func power(_ unit: UInt16) -> Int? {
    switch unit {
    case 0x5341: 10  // 十
    case 0x767E: 100  // 百
    case 0x5343: 1000  // 千
    default: nil
    }
  }

  static let wan: UInt16 = 0x4E07
  static let yi: UInt16 = 0x4EBF
  static let point: UInt16 = 0x70B9  // 点

  static func isNumeral(_ unit: UInt16) -> Bool { digit(unit) != nil || power(unit) != nil }

  struct Reading {
    var length: Int
    var value: PlainDecimal
    /// 万, 亿 or 万亿 at the end, which stay with the unit when one follows.
    var trailingMultiplier: [UInt16]
    /// The value without that multiplier.
    var head: PlainDecimal
    /// The numeral has more than one sign.
    var isCompound: Bool
  }

  /// Reads the numeral that starts at `start`; nil where none does.
  static func read(_ units: UnsafeBufferPointer<UInt16>, _ start: Int, _ end: Int) -> Reading? {
    var index = start
    var section = 0  // below 万
    var pending: Int?
    var total = 0  // whole 万 and 亿 so far
    var sawPower = false
    var plainDigits: [UInt8] = []
    while index < end, index - start < 40 {
      let unit = units[index]
      if let digit = digit(unit) {
        pending = digit
        plainDigits.append(UInt8(0x30 + digit))
      } else if let power = power(unit) {
        if pending == nil, index > start, power != 10 { break }
        section += (pending ?? 1) * power
        pending = nil
        sawPower = true
      } else if unit == wan || unit == yi, index > start {
        let inside = section + (pending ?? 0)
        let factor = unit == wan ? 10_000 : 100_000_000
        let base = unit == yi ? total + inside : inside
        guard base > 0 else { break }
        let (product, overflow) = base.multipliedReportingOverflow(by: factor)
        guard !overflow else { break }
        total = unit == yi ? product : total + product
        section = 0
        pending = nil
        sawPower = true
      } else {
        break
      }
      index += 1
    }
    guard index > start else { return nil }
    var fraction: [UInt8] = []
    if index + 1 < end, units[index] == point, digit(units[index + 1]) != nil {
      var next = index + 1
      while next < end, let digit = digit(units[next]) {
        fraction.append(UInt8(0x30 + digit))
        next += 1
      }
      index = next
    }
    let whole = sawPower ? Array(String(total + section + (pending ?? 0)).utf8) : plainDigits
    let value = PlainDecimal(digits: whole + (fraction.isEmpty ? [] : [0x2E] + fraction))
    let (tail, head) = split(units, start, index, value)
    return Reading(
      length: index - start, value: value, trailingMultiplier: tail, head: head, isCompound: index - start > 1)
  }

  /// Takes a final 万, 亿 or 万亿 off: 一万五千亿 is 一万五千 and 亿.
  private static func split(
    _ units: UnsafeBufferPointer<UInt16>, _ start: Int, _ end: Int, _ value: PlainDecimal
  ) -> ([UInt16], PlainDecimal) {
    var tail: [UInt16] = []
    var head = value
    if end - start > 1, units[end - 1] == yi {
      tail = [yi]
      head = head.shifted(by: -8)
      if end - start > 2, units[end - 2] == wan {
        tail = [wan, yi]
        head = head.shifted(by: -4)
      }
    } else if end - start > 1, units[end - 1] == wan {
      tail = [wan]
      head = head.shifted(by: -4)
    }
    return (tail, head)
  }
}
