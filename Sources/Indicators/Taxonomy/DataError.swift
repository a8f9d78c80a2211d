import PolicyText

/// What is wrong with a taxonomy file.
public enum DataError: MessageError, Equatable {
  case file(file: String, problem: Message)
  case row(file: String, line: Int, column: String, problem: Message)

  public var message: Message {
    switch self {
    case .file(let file, let problem):
      return Message("\(file)：\(problem.chinese)", "\(file): \(problem.english)")
    case .row(let file, let line, let column, let problem):
      let placed = problem.at(line: line, column: column)
      return Message("\(file) \(placed.chinese)", "\(file), \(placed.english)")
    }
  }
}

/// Everything that is wrong with a taxonomy, in the order of its files and their lines: who mends one mistake should
/// not have to start the program again to learn of the next.
public struct DataErrors: Error, Equatable, CustomStringConvertible, Sendable {
  public internal(set) var errors: [DataError] = []

  public var description: String { errors.map(\.description).joined(separator: "\n") }

  package init() {}

  package mutating func add(_ error: DataError) { errors.append(error) }

  /// Runs a step that may fail; its failure is kept, and the work goes on without its result.
  package mutating func keep<T>(_ step: () throws(DataError) -> T) -> T? {
    do throws(DataError) { return try step() } catch {
      errors.append(error)
      return nil
    }
  }
}
