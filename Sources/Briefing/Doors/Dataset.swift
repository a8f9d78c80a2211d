import PolicyText

/// The tables of a data set that a database or a set of CSV files holds, with what their columns mean and how they
/// belong together. Every writer of them takes the same description.
public struct Dataset: Sendable {
  public enum Kind: Sendable {
    case text, integer, year
    /// A number as a document writes it.
    case decimal
    /// A number that was computed.
    case number
  }

  public struct Column: Sendable {
    public var name: String
    public var kind: Kind
    public var title: Message
    /// Whether every row has it.
    public var isRequired = false
    /// The values that it may have; empty where any may stand.
    public var values: [String] = []
    /// The table whose key the column holds.
    public var references: String?

    init(
      _ name: String, _ chinese: String, _ english: String, _ kind: Kind = .text, required: Bool = false,
      values: [String] = [], references: String? = nil
    ) {
      (self.name, self.kind, self.title) = (name, kind, Message(chinese, english))
      (isRequired, self.values, self.references) = (required, values, references)
    }
  }

  public struct Table: Sendable {
    public var name: String
    public var title: Message
    /// The columns that no two rows have alike.
    public var key: [String]
    /// The column that stands for a row where another table names it.
    public var label: String?
    public var columns: [Column]
    /// A text for each column; an empty one where there is no value.
    public var rows: [[String]]

    /// The columns with the tables that they refer to, and the key there.
    func references(in dataset: Dataset) -> [(column: String, table: String, key: String)] {
      columns.compactMap { column in
        guard let other = dataset.tables.first(where: { $0.name == column.references }) else { return nil }
        return (column.name, other.name, other.key[0])
      }
    }
  }

  /// A table stands behind those that it refers to.
  public var tables: [Table]
}
