import Comparison
import Dispatch
import PolicyText

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Reads a goal table of any size on both cores: two halves of the file, each through one buffer.
struct GoalTableFile {
  let path: String
  /// Whether the line of each value is remembered.
  var keepsLines = false
  static let bufferSize = 4 << 20

  /// The columns of the table, one part for each half, in the order of the file.
  ///
  /// - Throws: ``FileFailure`` or ``GoalColumns/Failure`` as a message with file and line.
  func parts() throws(FileFailure) -> [GoalColumns] {
    let progress = Progress(Progress.rows)
    defer { progress.finish() }
    let descriptor = open(path, O_RDONLY)
    guard descriptor >= 0 else { throw .system(path) }
    defer { close(descriptor) }
    var status = stat()
    fstat(descriptor, &status)
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw FileFailure(path, "不是普通文件；目标表须从文件读取", "is not a file; a goal table is read from one")
    }
    let size = Int(status.st_size)
    let (header, start, headerLines) = try header(descriptor, size)
    let middle = size - start > 2 * Self.bufferSize ? split(descriptor, from: start, size) : size
    let halves = middle < size ? [start..<middle, middle..<size] : [start..<size]
    if let parts = try read(descriptor, halves, header, headerLines, progress) { return parts }
    // The middle was inside a quoted field: from the start, in one piece.
    return try read(descriptor, [start..<size], header, headerLines, progress) ?? []
  }

  /// The columns of ranges of the file, each read by a core; nil where a range but the last ends inside a record.
  private func read(
    _ descriptor: Int32, _ ranges: [Range<Int>], _ header: GoalColumns.Header, _ headerLines: Int,
    _ progress: Progress
  ) throws(FileFailure) -> [GoalColumns]? {
    var results = [Result<GoalColumns?, GoalColumns.Failure>?](repeating: nil, count: ranges.count)
    results.withUnsafeMutableBufferPointer { results in
      nonisolated(unsafe) let results = results
      DispatchQueue.concurrentPerform(iterations: ranges.count) { index in
        results[index] = Self.read(
          descriptor, ranges[index], isLast: index == ranges.count - 1,
          GoalColumns(header: header, keepsLines: keepsLines), progress)
      }
    }
    var parts: [GoalColumns] = []
    for result in results {
      switch result {
      case .success(let part?)?: parts.append(part)
      case .success(nil)?: return nil
      case .failure(let failure)?:
        let before = parts.map(\.lines).reduce(headerLines - 1, +)
        throw FileFailure(path, failure.after(lines: before))
      case nil: break
      }
    }
    return parts
  }

  /// Where the columns stand, where the rows begin, and how many lines stand before them.
  private func header(_ descriptor: Int32, _ size: Int) throws(FileFailure) -> (GoalColumns.Header, Int, lines: Int) {
    let bytes = Self.bytes(descriptor, 0..<min(size, 65_536))
    do {
      guard let first = try DelimitedRecords.first(of: bytes, isWhole: bytes.count == size), let record = first.record
      else { throw FileFailure(path, "没有表头，也没有数据行", "holds no header line and no rows") }
      return (try GoalColumns.Header(record.fields), first.end, first.lines)
    } catch let failure as FileFailure { throw failure } catch let failure as any MessageError {
      throw FileFailure(path, failure.message)
    } catch { throw FileFailure(path, "\(error)", "\(error)") }
  }

  /// The start of a line near the middle. It is the start of a record unless the line end is quoted, which whoever reads
  /// the first half will find out.
  private func split(_ descriptor: Int32, from start: Int, _ size: Int) -> Int {
    var position = start + (size - start) / 2
    while position < size {
      let bytes = Self.bytes(descriptor, position..<min(position + 65_536, size))
      if bytes.isEmpty { break }
      if let end = bytes.firstIndex(of: 0x0A) { return position + end + 1 }
      position += bytes.count
    }
    return size
  }

  private static func bytes(_ descriptor: Int32, _ range: Range<Int>) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: range.count) { buffer, count in
      count = max(0, pread(descriptor, buffer.baseAddress, range.count, range.lowerBound))
    }
  }

  private static func read(
    _ descriptor: Int32, _ range: Range<Int>, isLast: Bool, _ columns: consuming GoalColumns, _ progress: Progress
  ) -> Result<GoalColumns?, GoalColumns.Failure> {
    var buffer = [UInt8](repeating: 0, count: bufferSize)
    var held = 0
    var position = range.lowerBound
    do throws(GoalColumns.Failure) {
      while true {
        if held == buffer.count { buffer += [UInt8](repeating: 0, count: buffer.count) }
        let wanted = min(buffer.count - held, range.upperBound - position)
        let got = buffer.withUnsafeMutableBytes {
          wanted > 0 ? max(0, pread(descriptor, $0.baseAddress! + held, wanted, position)) : 0
        }
        position += got
        held += got
        progress.add(bytes: got)
        let isAtEnd = got == 0
        let done = try columns.read(held: held, of: buffer, isLast: isAtEnd && isLast)
        buffer.withUnsafeMutableBytes { bytes in
          if done > 0, done < held { _ = memmove(bytes.baseAddress!, bytes.baseAddress! + done, held - done) }
        }
        held -= done
        if isAtEnd { return .success(held == 0 ? columns : nil) }
      }
    } catch { return .failure(error) }
  }
}

extension GoalColumns {
  fileprivate mutating func read(held: Int, of buffer: [UInt8], isLast: Bool) throws(Failure) -> Int {
    var result: Result<Int, Failure> = .success(0)
    buffer.withUnsafeBufferPointer { bytes in
      do throws(Failure) {
        result = .success(try read(UnsafeBufferPointer(rebasing: bytes[..<held]), isLast: isLast))
      } catch { result = .failure(error) }
    }
    return try result.get()
  }
}

extension GoalColumns.Failure {
  /// The failure with the lines of the parts before added to its own.
  func after(lines: Int) -> GoalColumns.Failure {
    switch self {
    case .notANumber(let line, let text): .notANumber(line: line + lines, text: text)
    case .unclosedQuote(let line): .unclosedQuote(line: line + lines)
    case .textAfterQuote(let line): .textAfterQuote(line: line + lines)
    default: self
    }
  }
}
