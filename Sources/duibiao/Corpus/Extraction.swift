import GoalReading
import Normalization
import PolicyText

/// One run over a corpus: documents in, rows of the goal table out, in the order of the documents.
final class Extraction {
  private var corpus: CorpusReader
  private let reader: PlanReader
  private let format: TableFormat
  private let content: ExtractedRows
  private let output: Output
  private let cache: ExtractionCache?
  private let desk: CorrectionDesk?
  private let conversions: Conversions
  private let progress = Progress(Progress.documents)
  /// The file that is open, where a cache is kept.
  private var opened: (path: String, stamp: ExtractionCache.Stamp)?
  /// Of the document whose windows are being delivered.
  private var goals = 0
  private var hasFailed = false
  /// The document whose windows are being delivered, where it is corrected: that needs the whole.
  private var corrected: ReadPlan?

  /// Documents that could not be read, or hold no goal.
  private(set) var failures = 0
  /// What the numbers of the documents are that were read in this run.
  private(set) var counts = NumberCounts()

  /// What is worked on: a piece to read, or rows that an earlier run has read.
  private enum Item {
    case piece(DocumentPiece, ExtractionCache.Stamp?)
    case known(path: String, rows: [UInt8], goals: Int, size: Int)
  }

  private enum Outcome {
    case read(DocumentPiece, ExtractionCache.Stamp?, rows: [UInt8], goals: Int, ReadPlan)
    /// Of a document with corrections.
    case uncorrected(DocumentPiece, ReadPlan)
    case failed(DocumentPiece, FileFailure)
    case known(path: String, rows: [UInt8], goals: Int, size: Int)
  }

  init(
    _ corpus: CorpusReader, format: TableFormat, content: ExtractedRows, output: OutputOptions, cache: ExtractionCache?,
    desk: CorrectionDesk? = nil, conversions: Conversions = Conversions()
  ) throws(FileFailure) {
    self.corpus = corpus
    self.format = format
    self.content = content
    self.cache = cache
    self.desk = desk
    self.conversions = conversions
    // A correction may be of a result, or make one a goal.
    let reads = desk == nil ? content.reads : content.reads.union(.results)
    reader = PlanReader(
      normalizer: corpus.normalizer, reads: reads, converter: conversions.converter, corrections: desk?.corrections)
    self.output = try Output(output.output)
    var table = GoalTableWriter(format: format, content: content, excel: output.excel)
    try self.output.write(table.header())
  }

  func run(jobs: Int) throws {
    let (reader, format, content) = (reader, format, content)
    try OrderedWork.run(jobs: jobs) {
      self.next()
    } work: { item -> Outcome in
      Self.work(item, reader, format, content)
    } deliver: {
      try self.deliver($0)
    }
    progress.finish()
    desk?.finish()
    try output.finish()
  }

  private func next() -> Item? {
    while true {
      if let piece = corpus.nextInSource() {
        // The entries of an archive have no stamp of their own, and are not kept.
        return .piece(piece, piece.path == opened?.path ? opened?.stamp : nil)
      }
      switch corpus.nextFile() {
      case nil: return nil
      case .failure(let failure)?: return .piece(.failed(failure), nil)
      case .success(let file)?:
        // The cache holds what was read; a document with corrections is read anew and kept out of it.
        let isKept = cache != nil && desk?.corrections.isOn(file.name) != true
        opened = isKept ? ExtractionCache.Stamp(path: file.path).map { (file.path, $0) } : nil
        if let opened, let known = cache?.rows(of: opened.path, opened.stamp) {
          return .known(path: file.path, rows: known.rows, goals: known.goals, size: opened.stamp.size)
        }
        if let failure = corpus.open(file) { return .piece(.failed(failure), nil) }
      }
    }
  }

  private static func work(
    _ item: Item, _ reader: PlanReader, _ format: TableFormat, _ content: ExtractedRows
  ) -> Outcome {
    switch item {
    case .known(let path, let rows, let goals, let size):
      return .known(path: path, rows: rows, goals: goals, size: size)
    case .piece(let piece, let stamp):
      do throws(FileFailure) {
        let plan = try reader.read(piece)
        if reader.corrections?.isOn(piece.name) == true { return .uncorrected(piece.emptied, plan) }
        var table = GoalTableWriter(format: format, content: content, excel: false)
        let rows = table.rows(plan)
        // What is told when it is delivered; the rest was written.
        var told = plan
        (told.goals, told.results, told.baselines, told.account) = ([], [], [], [])
        return .read(piece.emptied, stamp, rows: rows, goals: plan.goals.count, told)
      } catch { return .failed(piece.emptied, error) }
    }
  }

  private func deliver(_ outcome: Outcome) throws(FileFailure) {
    switch outcome {
    case .known(let path, let rows, let count, let size):
      try output.write(rows)
      progress.add(count: 1, bytes: size)
      goals = count
      finishDocument(path)
    case .failed(let piece, let failure):
      Console.error(failure.message)
      hasFailed = true
      progress.add(count: 1, bytes: piece.size)
      if piece.isLast { try finish(piece) }
    case .read(let piece, let stamp, let rows, let count, let read):
      let plan = try conversions.delivered(read, path: piece.path)
      for note in plan.unreadTables { Console.warning(FileFailure(piece.path, note).message) }
      try output.write(rows)
      counts += plan.counts
      if let stamp, let cache, !hasFailed { try cache.keep(rows, goals: count, of: piece, stamp) }
      goals += count
      progress.add(count: piece.isLast ? 1 : 0, bytes: piece.size)
      if piece.isLast { finishDocument(piece.path) }
    case .uncorrected(let piece, let read):
      let plan = try conversions.delivered(read, path: piece.path)
      for note in plan.unreadTables { Console.warning(FileFailure(piece.path, note).message) }
      if corrected == nil { corrected = plan } else { corrected?.append(plan) }
      counts += plan.counts
      progress.add(count: piece.isLast ? 1 : 0, bytes: piece.size)
      if piece.isLast { try finish(piece) }
    }
  }

  /// Ends a document; one with corrections is corrected now that all of it was read, and its rows are written.
  private func finish(_ piece: DocumentPiece) throws(FileFailure) {
    if var plan = corrected, let desk {
      corrected = nil
      if !desk.apply(to: &plan) { hasFailed = true }
      var table = GoalTableWriter(format: format, content: content, excel: false)
      try output.write(table.rows(plan))
      goals = plan.goals.count + plan.withdrawn.count
    }
    finishDocument(piece.path)
  }

  private func finishDocument(_ path: String) {
    if hasFailed {
      failures += 1
    } else if goals == 0 {
      failures += 1
      Console.warning(
        "\(path)：没有找到目标；是含有目标的方案吗？（duibiao explain 说明一段文字怎样读）",
        "\(path): no goal was found; is it a plan with targets? (duibiao explain shows how a passage is read)")
    }
    (goals, hasFailed) = (0, false)
  }
}
