import PolicyText

/// What the database has besides its tables.
public enum DatabaseViews {
  /// Goals with the names of their district and indicator, for whoever looks without joining.
  public static let statements = [
    """
    CREATE VIEW "goal_list" AS
    SELECT goals.id, districts.name AS district, fields.name AS field, concepts.label AS concept, goals.indicator,
      goals.scope, goals.measure, goals.relation, goals.value, goals.value_upper, goals.unit, goals.base_year,
      goals.target_year, goals.phrase, goals.lead_units, goals.quote, goals.section, documents.name AS document,
      goals.corrected
    FROM goals
      JOIN documents ON documents.id = goals.document
      LEFT JOIN districts ON districts.id = documents.district
      LEFT JOIN concepts ON concepts.id = goals.concept
      LEFT JOIN fields ON fields.id = concepts.field
    """,
    """
    CREATE VIEW "ranking" AS
    SELECT concepts.label AS concept, comparisons.year, comparisons.rank, districts.name AS district,
      comparisons.standing, comparisons.comparable, comparisons.unit, comparisons.formula, goals.quote
    FROM comparisons
      JOIN concepts ON concepts.id = comparisons.concept
      JOIN districts ON districts.id = comparisons.district
      LEFT JOIN goals ON goals.id = comparisons.goal
    """,
  ]

  /// The passages of goals by runs of three signs: Chinese has no blanks between its words.
  public static let fullText = """
    CREATE VIRTUAL TABLE "goals_fts" USING fts5 (quote, indicator, scope, content='goals', content_rowid='id', tokenize='trigram')
    """

  public static let fillFullText = #"INSERT INTO "goals_fts" ("goals_fts") VALUES ('rebuild')"#
}

extension PlanDataset {
  public static let title = Message("各地目标对标数据", "What districts promise")
}

extension Dataset {
  /// What Datasette shows beside the tables: titles, what columns mean, and the column that stands for a row.
  ///
  /// - Parameter database: the name of the file without its ending.
  public func datasetteMetadata(database: String, _ language: Language) -> JSONWriter.Value {
    .object([
      ("title", .string(language(PlanDataset.title))), ("license", .string("Apache-2.0")),
      ("license_url", .string("https://www.apache.org/licenses/LICENSE-2.0")),
      (
        "databases",
        .object([(database, .object([("tables", .object(tables.map { ($0.name, Self.description($0, language)) }))]))])
      ),
    ])
  }

  private static func description(_ table: Table, _ language: Language) -> JSONWriter.Value {
    let label = table.label.map { [("label_column", JSONWriter.Value.string($0))] } ?? []
    return .object(
      [("title", .string(language(table.title)))] + label + [
        ("columns", .object(table.columns.map { ($0.name, .string(language($0.title))) }))
      ])
  }
}
