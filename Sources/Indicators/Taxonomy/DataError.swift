/// What is wrong with a taxonomy file.
public enum DataError: Error, Equatable, CustomStringConvertible, Sendable {
  case file(file: String, problem: String)
  case row(file: String, line: Int, column: String, problem: String)

  public var description: String {
    switch self {
    case .file(let file, let problem): "\(file): \(problem)"
    case .row(let file, let line, let column, let problem): "\(file), line \(line), column \(column): \(problem)"
    }
  }
}

/// Everything that is wrong with a taxonomy, in the order of its files and their lines: who mends one mistake should
/// not have to start the program again to learn of the next.
public struct DataErrors: Error, Equatable, CustomStringConvertible, Sendable {
  public internal(set) var errors: [DataError] = []

  public var description: String { errors.map(\.description).joined(separator: "\n") }

  mutating func add(_ error: DataError) { errors.append(error) }

  /// Runs a step that may fail; its failure is kept, and the work goes on without its result.
  mutating func keep<T>(_ step: () throws(DataError) -> T) -> T? {
    do throws(DataError) { return try step() } catch {
      errors.append(error)
      return nil
    }
  }
}
