/// A table, however it was written: columns, each under its header cells, and rows of as many cells.
///
/// A cell is a range of ``FoldedText`` units, and one range even where the cell was wrapped over lines.
public struct Table: Sendable, Equatable {
  /// The line above that names the table: 表1 “十五五”时期主要指标.
  public var caption: Range<Int>?
  /// For each column its header cells from top to bottom (2020年, then 绝对值), without empty ones. A cell that spans
  /// several columns stands in each.
  public var columns: [[Range<Int>]]
  /// As many cells as there are columns; a cell that is missing is an empty range.
  public var rows: [[Range<Int>]]
  /// 注：〔〕内为五年累计数, 单位：万元.
  public var notes: [Range<Int>]

  public init(
    caption: Range<Int>? = nil, columns: [[Range<Int>]], rows: [[Range<Int>]], notes: [Range<Int>] = []
  ) {
    self.caption = caption
    self.columns = columns
    self.rows = rows
    self.notes = notes
  }

  /// The lowest header cell of each column; an empty range where a column has none.
  public var header: [Range<Int>] { columns.map { $0.last ?? 0..<0 } }
}
