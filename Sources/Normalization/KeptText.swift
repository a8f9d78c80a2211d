import PolicyText

/// The text of a document in its parts: what is needed to show it with its goals in place.
///
/// Offsets count in the bytes of the UTF-8 text, as those of goals do.
public struct KeptText: Sendable {
  /// Bytes that stand together. What lies between two runs says nothing: a line break of the layout, a blank, markup.
  public struct Run: Sendable, Equatable {
    public var bytes: Range<Int>
    /// A blank between two words or numbers stands before it.
    public var followsBlank: Bool
  }

  public enum Part: Sendable {
    /// - Parameter level: the depth of a heading; nil for a paragraph of text.
    case paragraph([Run], level: Int?)
    case table(Table)
  }

  public struct Table: Sendable {
    public var caption: [Run]
    /// The header cells of each column, from top to bottom.
    public var columns: [[[Run]]]
    public var rows: [[[Run]]]
    public var notes: [[Run]]
  }

  /// The byte at which ``bytes`` begin; not 0 in a window of a larger document.
  public private(set) var start = 0
  public private(set) var bytes: [UInt8] = []
  public private(set) var parts: [Part] = []

  public init() {}

  init(_ document: PlanDocument) {
    bytes = document.source.bytes
    let text = document.text
    parts = document.blocks.map { block in
      switch block {
      case .paragraph(let range, let section):
        // The title of a section ends before a full stop; a heading is a paragraph of nothing else.
        let heading = section.map { document.sections[$0] }.flatMap { section in
          section.title.lowerBound == range.lowerBound && section.title.upperBound >= range.upperBound - 1
            ? section.level : nil
        }
        return .paragraph(text.runs(of: range), level: heading)
      case .table(let table, _):
        return .table(
          Table(
            caption: table.caption.map(text.runs) ?? [], columns: table.columns.map { $0.map(text.runs) },
            rows: table.rows.map { $0.map(text.runs) }, notes: table.notes.map(text.runs)))
      }
    }
  }

  /// The text of a run, or of a part of one.
  public func slice(_ range: Range<Int>) -> ArraySlice<UInt8> {
    let (low, high) = (max(range.lowerBound - start, 0), min(range.upperBound - start, bytes.count))
    return low < high ? bytes[low..<high] : []
  }
}

// MARK: Windows of a larger document

extension KeptText {
  mutating func drop(before first: Int) {
    guard first > start, !bytes.isEmpty else { return }
    bytes.removeFirst(min(first - start, bytes.count))
    start = first
    parts.removeAll { ($0.firstByte ?? first) < first }
  }

  mutating func move(by offset: Int) {
    start += offset
    for index in parts.indices { parts[index].move(by: offset) }
  }

  /// Adds the window that follows; what was read beyond the cut is left to it.
  public mutating func append(_ next: KeptText) {
    guard !bytes.isEmpty else {
      self = next
      return
    }
    bytes.removeLast(min(bytes.count, max(0, start + bytes.count - next.start)))
    bytes += next.bytes
    parts += next.parts
  }
}

extension KeptText.Part {
  /// Every run of it, in the order in which they are shown; header cells that span columns come more than once.
  public var runs: [KeptText.Run] {
    switch self {
    case .paragraph(let runs, _): runs
    case .table(let table):
      table.caption + table.columns.joined().joined() + table.rows.joined().joined() + table.notes.joined()
    }
  }

  var firstByte: Int? { runs.map(\.bytes.lowerBound).min() }

  mutating func move(by offset: Int) {
    func moved(_ runs: [KeptText.Run]) -> [KeptText.Run] {
      runs.map {
        KeptText.Run(
          bytes: $0.bytes.lowerBound + offset..<$0.bytes.upperBound + offset, followsBlank: $0.followsBlank)
      }
    }
    switch self {
    case .paragraph(let runs, let level): self = .paragraph(moved(runs), level: level)
    case .table(let table):
      self = .table(
        KeptText.Table(
          caption: moved(table.caption), columns: table.columns.map { $0.map(moved) },
          rows: table.rows.map { $0.map(moved) }, notes: table.notes.map(moved)))
    }
  }
}

extension FoldedText {
  /// The bytes of a range of units without what was folded away between them.
  fileprivate func runs(of range: Range<Int>) -> [KeptText.Run] {
    var runs: [KeptText.Run] = []
    var followsBlank = false
    for unit in range {
      // A blank that was kept has the place of what follows it.
      if units[unit] == 0x20 {
        followsBlank = true
        continue
      }
      let bytes = self.bytes(of: unit..<unit + 1)
      if !followsBlank, let last = runs.last, last.bytes.upperBound == bytes.lowerBound {
        runs[runs.count - 1].bytes = last.bytes.lowerBound..<bytes.upperBound
      } else {
        runs.append(KeptText.Run(bytes: bytes, followsBlank: followsBlank))
      }
      followsBlank = false
    }
    return runs
  }
}
