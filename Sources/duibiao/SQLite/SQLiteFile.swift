import Briefing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A database that is written once: under another name, and renamed when it is complete.
final class SQLiteFile {
  private let path: String
  private let temporary: String
  private let library: SQLiteLibrary
  private var connection: SQLiteLibrary.Connection?
  private var isFinished = false

  /// - Throws: ``FileFailure`` where SQLite is missing, the place can't be written, or another program has the database
  ///   open that stands there.
  init(_ path: String) throws(FileFailure) {
    library = try SQLiteLibrary()
    self.path = path
    temporary = "\(path).\(getpid()).part"
    if Files.isFolder(path) { throw FileFailure(path, "是文件夹；请指定其中的一个文件", "is a folder; name a file in it") }
    // What a writer left behind would be taken for a part of the new file.
    if let rest = ["-wal", "-journal"].map({ path + $0 }).first(where: Files.exists) {
      throw FileFailure(
        rest, "另有程序在写这个数据库，或写到一半中断了；请先关闭它，或换一个文件名",
        "another program writes this database, or was broken off; close it, or name another file")
    }
    unlink(temporary)
    guard library.open(temporary, &connection, SQLiteLibrary.readWriteCreate, nil) == 0 else { throw failure() }
    // Nothing is kept of a run that fails, so nothing needs to be kept for undoing it.
    try run("PRAGMA journal_mode = OFF")
    try run("PRAGMA synchronous = OFF")
    try run("PRAGMA foreign_keys = ON")
    try run("BEGIN")
  }

  deinit {
    _ = library.close(connection)
    if !isFinished { unlink(temporary) }
  }

  func run(_ sql: String) throws(FileFailure) {
    guard library.execute(connection, sql, nil, nil, nil) == 0 else { throw failure() }
  }

  /// Whether this build of SQLite takes a statement that not every one does.
  func accepts(_ sql: String) -> Bool { library.execute(connection, sql, nil, nil, nil) == 0 }

  func insert(_ table: Dataset.Table, by sql: String) throws(FileFailure) {
    var statement: SQLiteLibrary.Statement?
    guard library.prepare(connection, sql, -1, &statement, nil) == 0 else { throw failure() }
    defer { _ = library.finalize(statement) }
    for row in table.rows {
      for (index, (column, text)) in zip(table.columns, row).enumerated() where !text.isEmpty {
        guard bind(text, column.kind, to: statement, CInt(index + 1)) == 0 else { throw failure() }
      }
      guard library.step(statement) == SQLiteLibrary.done else { throw failure() }
      _ = library.reset(statement)
      _ = library.clear(statement)
    }
  }

  private func bind(
    _ text: String, _ kind: Dataset.Kind, to statement: SQLiteLibrary.Statement?, _ place: CInt
  ) -> CInt {
    switch kind {
    case .integer, .year: if let number = Int64(text) { return library.bindInteger(statement, place, number) }
    case .decimal, .number: if let number = Double(text) { return library.bindNumber(statement, place, number) }
    case .text: break
    }
    // -1: SQLite copies the text before it returns.
    return library.bindText(statement, place, text, CInt(text.utf8.count), -1)
  }

  /// Puts the database in its place.
  func finish() throws(FileFailure) {
    try run("COMMIT")
    try run("PRAGMA optimize")
    guard library.close(connection) == 0 else { throw failure() }
    connection = nil
    guard rename(temporary, path) == 0 else { throw .system(path) }
    isFinished = true
  }

  private func failure() -> FileFailure {
    let text = library.message(connection).map { String(cString: $0) } ?? "?"
    return FileFailure(path, "SQLite：\(text)", "SQLite: \(text)")
  }
}
