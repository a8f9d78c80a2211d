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

  package init(_ cell: some RandomAccessCollection<UInt16>) {
    guard let first = cell.first, let last = cell.last else {
      self = .empty
      return
    }
    if cell.count <= 4, cell.allSatisfy({ Self.dashes.contains($0) }) {
      self = .dash
    } else if cell.count <= 3, cell.allSatisfy({ Self.numerals.contains($0) }) {
      self = .rowNumber
    } else if Self.isInteger(cell) {
      self = .integer
    } else if Self.opens.contains(first), Self.closes.contains(last), cell.count <= 12,
      Self.isNumber(cell.dropFirst().dropLast())
    {
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

  package var isNumeric: Bool { self == .number || self == .integer || self == .bracketed }

  /// - 一 / \ … — ─ × *
  private static let dashes: [UInt16] = [0x2D, 0x4E00, 0x2F, 0x5C, 0x2026, 0x2014, 0x2500, 0xD7, 0x2A, 0x7E, 0x5F]
  private static let opens: [UInt16] = [0x28, 0x5B]
  private static let closes: [UInt16] = [0x29, 0x5D]
  private static let parts = WordList("其中 #")
  private static let bindings = WordList("约束 预期 指导性 引导性")
  private static let offices = WordList("局 委 厅 办 部 院 中心 政府 公司 集团 联 会 处 街道 乡镇 委员会 开发区 支队 大队 团 银行 学校 医院 等 单位 部门")
  private static let comparators = WordList(
    "不低于 不少于 不高于 不超过 不大于 不小于 大于等于 小于等于 大于 小于 高于 低于 超过 突破 达到 达 约 近 逾 增长 下降 降低 提高 减少 增加 控制在 累计 年均增长 年均 左右 完成 新增")

  private static func isInteger(_ cell: some RandomAccessCollection<UInt16>) -> Bool {
    cell.count <= 3 && cell.allSatisfy { (0x30...0x39).contains($0) }
  }

  /// A number with what may stand before it (>, 不低于) and a few signs after it (%以上, 人(含)以下). Names may begin
  /// with a number too: 50亩以上农业规模化种养面积, 5G基站(个).
  private static func isNumber(_ cell: some RandomAccessCollection<UInt16>) -> Bool {
    var rest = cell[...]
    var words = 0
    while words < 3, let length = comparators.prefix(of: rest) {
      rest = rest.dropFirst(length)
      words += 1
    }
    rest = rest.drop { $0 == 0x20 || (0x3C...0x3E).contains($0) || Self.signs.contains($0) }
    guard let first = rest.first, (0x30...0x39).contains(first) else { return false }
    let behind = rest.drop { (0x30...0x39).contains($0) }
    if isRowNumber(behind) || behind.first.map({ (0x41...0x5A).contains($0) }) == true { return false }
    if rest.last == 0x29, let open = rest.lastIndex(of: 0x28), open > rest.startIndex,
      UnitWriting.isUnit(rest[rest.index(after: open)...].dropLast())
    {
      return false
    }
    return rest.count <= 24 && rest.lazy.filter { $0 >= 0x2E80 }.count <= 7
  }

  /// 1.学前教育: what follows the digits shows that they number a row.
  private static func isRowNumber(_ behind: some RandomAccessCollection<UInt16>) -> Bool {
    guard let mark = behind.first, mark == 0x2E || mark == 0x3001 else { return false }
    return behind.dropFirst().first.map { $0 >= 0x2E80 } ?? false
  }

  /// ≥ ≤ + - ± ~ ↑ ↓
  private static let signs: [UInt16] = [0x2265, 0x2264, 0x2B, 0x2D, 0xB1, 0x7E, 0x2191, 0x2193]

  private static func isGroup(_ cell: some RandomAccessCollection<UInt16>) -> Bool {
    let body = cell.first == 0x28 ? cell.dropFirst() : cell[...]
    let numerals = body.prefix { Self.numerals.contains($0) }.count
    guard numerals > 0, numerals <= 3, let close = body.dropFirst(numerals).first else { return false }
    return cell.first == 0x28 ? close == 0x29 : close == 0x3001
  }

  private static let numerals: [UInt16] = Array("一二三四五六七八九十".utf16)
}
