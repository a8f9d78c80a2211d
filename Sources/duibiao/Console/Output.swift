#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Where a command writes: standard output, or a file that appears only when it is complete.
final class Output {
  private let path: String?
  private let temporary: String
  private var descriptor: Int32

  /// - Parameter path: nil for standard output. The file is written under another name and renamed at the end.
  init(_ path: String?) throws(FileFailure) {
    self.path = path
    guard let path else {
      temporary = ""
      descriptor = STDOUT_FILENO
      return
    }
    if Files.isFolder(path) { throw FileFailure(path, "是文件夹；请指定其中的一个文件", "is a folder; name a file in it") }
    temporary = "\(path).\(getpid()).part"
    descriptor = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw .system(path) }
  }

  func write(_ bytes: [UInt8]) throws(FileFailure) {
    var done = 0
    while done < bytes.count {
      let result = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress! + done, bytes.count - done) }
      if result < 0 {
        if errno == EINTR { continue }
        if errno == EPIPE { return }  // the reader has seen enough: `| head`
        throw .system(path ?? Console.language("标准输出", "standard output"))
      }
      done += result
    }
  }

  func write(_ text: String) throws(FileFailure) { try write(Array(text.utf8)) }

  /// Puts the file in its place.
  func finish() throws(FileFailure) {
    guard let path, descriptor >= 0 else { return }
    close(descriptor)
    descriptor = -1
    guard rename(temporary, path) == 0 else { throw .system(path) }
  }

  deinit {
    if path != nil, descriptor >= 0 {
      close(descriptor)
      unlink(temporary)
    }
  }
}
