/// What a cell looks like by itself, whatever column it stands in.
package enum CellKind: Sendable, Equatable {
  case empty
  /// — - / 一: nothing is stated.
  case dash
  /// An integer of at most three digits: an amount, or the number of a row.
  case integer
  /// 1, then 2 in the next row, or 二: the number of a row.
  case rowNumber
  /// 45.31, >30, 90%以上, 6人(含)以下
  case number
  /// 〔4.4〕 [13.5]
  case bracketed
  /// 约束性 预期性
  case binding
  /// 万立方米, %
  case unit
  /// 省人社厅
  case office
  /// 一、发展水平 (一)经济
  case group
  /// 其中:小学
  case part
  case text

  package init(_ cell: ArraySlice<UInt16>) { self = cell.withUnsafeBufferPointer { CellKind($0) } }

  init(_ cell: UnsafeBufferPointer<UInt16>) {
    guard let first = cell.first, let last = cell.last else {
      self = .empty
      return
    }
    if let short = Self.short(cell) {
      self = short
    } else if Self.isInBrackets(first, last), cell.count <= 12, Self.isNumber(cell.dropping(1, 1)) {
      self = .bracketed
    } else if Self.isNumber(cell) {
      self = .number
    } else if cell.count <= 6, Self.bindings.stands(in: cell) {
      self = .binding
    } else if Self.parts.prefix(of: cell) != nil {
      self = .part
    } else if Self.isGroup(cell) {
      self = .group
    } else if UnitWriting.isUnit(cell) {
      self = .unit
    } else if cell.count <= 60, cell.count >= 2, Self.offices.ends(cell) {
      self = .office
    } else {
      self = .text
    }
  }

  /// A cell of a few signs of one kind: — 一 二 45
  @inline(__always)
  private static func short(_ cell: UnsafeBufferPointer<UInt16>) -> CellKind? {
    guard cell.count <= 4 else { return nil }
    if cell.allSatisfy({ isDash($0) }) { return .dash }
    guard cell.count <= 3 else { return nil }
    if cell.allSatisfy({ isNumeral($0) }) { return .rowNumber }
    return cell.allSatisfy({ $0.isDigit }) ? .integer : nil
  }

  @inline(__always)
  private static func isInBrackets(_ first: UInt16, _ last: UInt16) -> Bool {
    (first == 0x28 || first == 0x5B) && (last == 0x29 || last == 0x5D)
  }

  package var isNumeric: Bool { self == .number || self == .integer || self == .bracketed }

  /// - 一 / \ … — ─ × *
  @inline(__always)
  private static func isDash(_ unit: UInt16) -> Bool {
    switch unit {
    case 0x2D, 0x4E00, 0x2F, 0x5C, 0x2026, 0x2014, 0x2500, 0xD7, 0x2A, 0x7E, 0x5F: true
    default: false
    }
  }

  private static let parts = WordList("其中 #")
  private static let bindings = WordList("约束 预期 指导性 引导性")
  private static let offices = WordList("局 委 厅 办 部 院 中心 政府 公司 集团 联 会 处 街道 乡镇 委员会 开发区 支队 大队 团 银行 学校 医院 等 单位 部门")
  private static let comparators = WordList(
    "不低于 不少于 不高于 不超过 不大于 不小于 大于等于 小于等于 大于 小于 高于 低于 超过 突破 达到 达 约 近 逾 增长 下降 降低 提高 减少 增加 控制在 累计 年均增长 年均 左右 完成 新增")

  /// A number with what may stand before it (>, 不低于) and a few signs after it (%以上, 人(含)以下). Names may begin
  /// with a number too: 50亩以上农业规模化种养面积, 5G基站(个).
  private static func isNumber(_ cell: UnsafeBufferPointer<UInt16>) -> Bool {
    var rest = cell
    var words = 0
    while words < 3, let length = comparators.prefix(of: rest) {
      rest = rest.dropping(length)
      words += 1
    }
    while let first = rest.first, isSign(first) { rest = rest.dropping(1) }
    guard let first = rest.first, first.isDigit else { return false }
    var digits = 1
    while digits < rest.count, rest[digits].isDigit { digits += 1 }
    if digits < rest.count, followsName(rest.dropping(digits)) { return false }
    if rest[rest.count - 1] == 0x29, let open = rest.lastIndex(of: 0x28), open > 0,
      UnitWriting.isUnit(rest.dropping(open + 1, 1))
    {
      return false
    }
    guard rest.count <= 24 else { return false }
    var wide = 0
    for unit in rest where unit >= 0x2E80 { wide += 1 }
    return wide <= 7
  }

  /// 1.学前教育: what follows the digits shows that they number a row. 5G: or that they are part of a name.
  private static func followsName(_ behind: UnsafeBufferPointer<UInt16>) -> Bool {
    let mark = behind[0]
    if mark >= 0x41, mark <= 0x5A { return true }
    return (mark == 0x2E || mark == 0x3001) && behind.count > 1 && behind[1] >= 0x2E80
  }

  /// blank < = > ≥ ≤ + - ± ~ ↑ ↓
  @inline(__always)
  private static func isSign(_ unit: UInt16) -> Bool {
    switch unit {
    case 0x20, 0x3C...0x3E, 0x2265, 0x2264, 0x2B, 0x2D, 0xB1, 0x7E, 0x2191, 0x2193: true
    default: false
    }
  }

  private static func isGroup(_ cell: UnsafeBufferPointer<UInt16>) -> Bool {
    let start = cell[0] == 0x28 ? 1 : 0
    var end = start
    while end < cell.count, isNumeral(cell[end]) { end += 1 }
    guard end > start, end - start <= 3, end < cell.count else { return false }
    return start == 1 ? cell[end] == 0x29 : cell[end] == 0x3001
  }

  /// 一 to 十
  @inline(__always)
  private static func isNumeral(_ unit: UInt16) -> Bool {
    switch unit {
    case 0x4E00, 0x4E8C, 0x4E09, 0x56DB, 0x4E94, 0x516D, 0x4E03, 0x516B, 0x4E5D, 0x5341: true
    default: false
    }
  }
}
