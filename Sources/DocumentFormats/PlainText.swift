import PolicyText

/// A document of any format as the plain text that the reader reads: a paragraph a line, the automatic numbering
/// written out, tables as rows between bars (`| 指标 | 目标 |`), furniture left out.
public struct PlainText: Sendable, Equatable {
  /// UTF-8. Passages point into these bytes.
  public var bytes: [UInt8]
  /// Where stretches of the text stood in the document, in the order of the text.
  public var places: [Place]
  /// What the reader of the document has to know: deletions that were left out, pages without text.
  public var notes: [Message]

  /// From `offset` to the next place the text stood at `name`: a page (`3`), a cell (`目标表!B4`).
  public struct Place: Sendable, Equatable {
    public var offset: Int
    public var name: String

    public init(offset: Int, name: String) {
      self.offset = offset
      self.name = name
    }
  }

  public init(bytes: [UInt8], places: [Place] = [], notes: [Message] = []) {
    self.bytes = bytes
    self.places = places
    self.notes = notes
  }

  /// The place that an offset stands in; nil where the format has none.
  public func place(at offset: Int) -> String? {
    var (low, high) = (0, places.count)
    while low < high {
      let middle = (low + high) / 2
      if places[middle].offset <= offset { low = middle + 1 } else { high = middle }
    }
    return low == 0 ? nil : places[low - 1].name
  }
}
