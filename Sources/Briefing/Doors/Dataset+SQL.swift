import PolicyText

extension Dataset {
  /// The statements that make the tables in SQLite, with their keys, checks and indexes.
  public var schema: [String] { tables.flatMap(statements) }

  /// The statement that puts a row into a table, with a place for each column.
  public func insertion(into table: Table) -> String {
    let places = Array(repeating: "?", count: table.columns.count).joined(separator: ", ")
    return "INSERT INTO \(Self.quoted(table.name)) VALUES (\(places))"
  }

  private func statements(_ table: Table) -> [String] {
    let references = table.references(in: self)
    var lines = table.columns.map { column in
      var line = "\(Self.quoted(column.name)) \(Self.type(column.kind))"
      if table.key == [column.name] { line += " PRIMARY KEY" }
      if column.isRequired { line += " NOT NULL" }
      if !column.values.isEmpty {
        line += " CHECK (\(Self.quoted(column.name)) IN (" + column.values.map(Self.text).joined(separator: ", ") + "))"
      }
      if let other = references.first(where: { $0.column == column.name }) {
        line += " REFERENCES \(Self.quoted(other.table)) (\(Self.quoted(other.key)))"
      }
      return line
    }
    if table.key.count > 1 { lines.append("PRIMARY KEY (" + table.key.map(Self.quoted).joined(separator: ", ") + ")") }
    let create = "CREATE TABLE \(Self.quoted(table.name)) (\n  " + lines.joined(separator: ",\n  ") + "\n)"
    let indexes = references.filter { $0.column != table.key[0] }.map {
      "CREATE INDEX \(Self.quoted("\(table.name)_\($0.column)")) ON \(Self.quoted(table.name)) (\(Self.quoted($0.column)))"
    }
    return [create] + indexes
  }

  private static func type(_ kind: Kind) -> String {
    switch kind {
    case .text: "TEXT"
    case .integer, .year: "INTEGER"
    case .decimal, .number: "REAL"
    }
  }

  private static func quoted(_ name: String) -> String { "\"\(name)\"" }

  private static func text(_ value: String) -> String {
    "'" + value.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''") + "'"
  }
}
