import PolicyText

/// Writes the paragraphs and tables of a Word document as lines.
struct WordLines {
  private var lines = TextLines()
  /// Where the last line begins that might be the heading of a table of contents.
  private var contentsHeading: Int?

  var text: PlainText { lines.text }

  mutating func write(_ block: WordWalk.Block) {
    switch block {
    case .paragraph(let text, let isContents, let isLabel):
      if isContents {
        if let start = contentsHeading { lines.truncate(to: start) }
      } else if text.isEmpty || isLabel {
        // Kept, however many: tables of one cell a line, as they are pasted from pages, are told by them.
        lines.line("")
        return
      } else {
        // A paragraph that stops without the end of a sentence is a paragraph all the same.
        if LineEnd.stopsInSentence(lines.bytes) { lines.blank() }
        let start = lines.bytes.count
        lines.line(text)
        contentsHeading = text.filter { !$0.isWhitespace } == "目录" ? start : nil
        return
      }
    case .table(let table):
      if table.isFrame {
        for row in table.rows { for cell in row.cells { for block in cell.blocks { write(block) } } }
      } else {
        GridLines(table.grid()).write(to: &lines)
      }
    }
    contentsHeading = nil
  }

  /// Footnotes and endnotes, and what the reader has to know.
  mutating func finish(_ walk: inout WordWalk) {
    let notes = walk.citedNotes()
    if !notes.isEmpty { lines.blank() }
    for note in notes { lines.line("注：" + note) }
    let revisions = walk.revisions
    if revisions.deletions > 0 {
      lines.note(
        "有修订：删除的\(revisions.deletions)处（\(revisions.characters)字）已略去，插入的\(revisions.insertions)处已保留",
        "tracked changes: \(revisions.deletions) deletions (\(revisions.characters) characters) left out, "
          + "\(revisions.insertions) insertions kept")
    }
    if walk.unread > 0 {
      lines.note(
        "图表、SmartArt或嵌入文件\(walk.unread)个，其中的文字没有读取",
        "\(walk.unread) charts, diagrams or embedded files whose text was not read")
    }
  }
}
