extension CellAlignment {
  /// How little a cell looks like what its column holds.
  static func cost(of cell: CellKind, in role: ColumnRole) -> Int {
    switch cell {
    case .empty: 0
    case .dash: ofDash(in: role)
    case .integer: role == .ordinal ? 0 : ofNumber(in: role)
    case .rowNumber: role == .ordinal ? 0 : ofNumber(in: role) + 5
    case .part: role == .name || role == .category || role == .district ? 0 : 12
    case .number, .bracketed: role == .growth && cell == .bracketed ? 0 : ofNumber(in: role)
    case .binding: role == .binding ? 0 : 7
    case .unit: ofUnit(in: role)
    case .office: ofOffice(in: role)
    case .group: role == .name || role == .category || role == .district ? 0 : 20
    case .text: ofText(in: role)
    }
  }

  private static func ofDash(in role: ColumnRole) -> Int {
    switch role {
    case .value, .growth: 0
    case .weight, .other, .attainment, .ordinal: 1  // 一 numbers the first row
    case .unit, .binding, .lead: 2
    case .category: 4
    case .name, .district: 9
    }
  }

  private static func ofNumber(in role: ColumnRole) -> Int {
    switch role {
    case .value, .weight, .attainment: 0
    case .growth: 1
    case .other: 3
    case .unit, .lead, .binding: 8
    case .ordinal: 9
    case .category, .name, .district: 30
    }
  }

  private static func ofUnit(in role: ColumnRole) -> Int {
    switch role {
    case .unit: 0
    case .other: 4
    case .name, .category, .district: 5
    case .value, .growth, .weight, .attainment, .binding, .lead, .ordinal: 7
    }
  }

  private static func ofOffice(in role: ColumnRole) -> Int {
    switch role {
    case .lead: 0
    case .other: 1
    case .name, .category, .district: 2
    case .value, .growth, .weight, .attainment, .binding, .unit, .ordinal: 6
    }
  }

  private static func ofText(in role: ColumnRole) -> Int {
    switch role {
    case .name, .category, .district, .other: 0
    case .lead: 3
    case .value, .unit: 4
    case .growth, .binding: 5
    case .ordinal, .weight, .attainment: 7
    }
  }

  /// A row without a name, or one that names nothing but its name, is rarer than one that lacks its unit.
  static func costOfSkipping(_ role: ColumnRole) -> Int {
    switch role {
    case .name, .district: 14
    case .value: 3
    case .growth, .unit, .binding, .lead, .weight, .attainment: 2
    case .category, .ordinal, .other: 1
    }
  }

  /// What speaks against a cell that goes on with the cell before it.
  static func costOfGoingOn(_ last: CellKind, _ cell: CellKind, _ role: ColumnRole) -> Int {
    if last == .group || cell == .group || cell == .rowNumber { return 40 }
    if cell == .part { return role == .name ? 1 : 20 }
    if cell.isNumeric, last.isNumeric { return role == .value || role == .growth ? 5 : 20 }
    if cell.isNumeric || last.isNumeric { return 12 }
    switch role {
    case .lead: return 1
    case .name, .category, .district, .other: return 3
    case .value, .growth: return 6
    case .unit, .binding, .weight, .attainment, .ordinal: return 12
    }
  }
}
