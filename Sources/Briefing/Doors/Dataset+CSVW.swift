import PolicyText

extension Dataset {
  /// The tables as CSV files, and beside them `csv-metadata.json`: CSV on the Web (W3C Recommendation of 17 December
  /// 2015), under the name by which readers look for it in the folder of any of the files.
  ///
  /// - Parameter title: of the data set.
  public func csvOnTheWeb(title: Message) -> [(name: String, bytes: [UInt8])] {
    var files = tables.map { table -> (name: String, bytes: [UInt8]) in
      var writer = DelimitedWriter()
      writer.write(table.columns.map(\.name))
      for row in table.rows { writer.write(row) }
      return ("\(table.name).csv", writer.drain())
    }
    var json = JSONWriter()
    json.write(
      .object([
        ("@context", .array([.string("http://www.w3.org/ns/csvw"), .object([("@language", .string("zh"))])])),
        ("dc:title", .object([("zh", .string(title.chinese)), ("en", .string(title.english))])),
        ("dc:license", .object([("@id", .string("https://www.apache.org/licenses/LICENSE-2.0"))])),
        ("tables", .array(tables.map(description))),
      ]))
    json.newline()
    files.append(("csv-metadata.json", json.drain()))
    return files
  }

  private func description(_ table: Table) -> JSONWriter.Value {
    // Validators want a row for every cell of a foreign key, also for an empty one.
    let references = table.references(in: self).filter { reference in
      table.columns.contains { $0.name == reference.column && $0.isRequired }
    }
    return .object([
      ("url", .string("\(table.name).csv")), ("dc:title", Self.words(table.title)),
      (
        "tableSchema",
        .object(
          [
            ("columns", .array(table.columns.map(Self.description))),
            ("primaryKey", .array(table.key.map(JSONWriter.Value.string))),
          ]
            + (references.isEmpty
              ? []
              : [
                (
                  "foreignKeys",
                  .array(
                    references.map { column, other, key in
                      .object([
                        ("columnReference", .array([.string(column)])),
                        (
                          "reference",
                          .object([
                            ("resource", .string("\(other).csv")), ("columnReference", .array([.string(key)])),
                          ])
                        ),
                      ])
                    })
                )
              ]))
      ),
    ])
  }

  /// A column; its titles begin with what stands in the header of the file.
  private static func description(_ column: Column) -> JSONWriter.Value {
    .object(
      [
        ("name", .string(column.name)),
        (
          "titles",
          .object([
            ("und", .string(column.name)), ("zh", .string(column.title.chinese)),
            ("en", .string(column.title.english)),
          ])
        ), ("datatype", datatype(column)), ("null", .string("")),
      ] + (column.isRequired ? [("required", .bool(true))] : []))
  }

  private static func datatype(_ column: Column) -> JSONWriter.Value {
    switch column.kind {
    case .integer: .string("integer")
    case .decimal: .string("decimal")
    case .number: .string("number")
    case .year: .string("gYear")
    case .text where column.values.isEmpty: .string("string")
    case .text:
      // None of the values holds a sign of a pattern.
      .object([
        ("base", .string("string")), ("format", .string("^(" + column.values.joined(separator: "|") + ")$")),
      ])
    }
  }

  private static func words(_ message: Message) -> JSONWriter.Value {
    .object([("zh", .string(message.chinese)), ("en", .string(message.english))])
  }
}
