import DocumentFormats
import PolicyText

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A program of the system that reads a format for us, called without a shell.
struct Tool {
  let path: String

  /// What a conversion may take before it is ended.
  struct Limits: Sendable {
    var seconds = 60
    /// Bytes that it may write.
    var bytes = 1 << 30
  }

  /// Where one of some names stands on the PATH, or one of some places is a program.
  static func find(_ names: [String], places: [String] = []) -> Tool? {
    let folders = getenv("PATH").map { String(cString: $0) }?.split(separator: ":").map(String.init) ?? []
    let candidates = names.flatMap { name in folders.map { "\($0)/\(name)" } } + places
    return candidates.first { access($0, X_OK) == 0 && !Files.isFolder($0) }.map(Tool.init)
  }

  /// How a run ended, and what it said, on one line.
  struct Ending {
    var status: Int32
    var said: String
  }

  /// Runs the program in a private folder until it ends, and whatever it has started with it.
  ///
  /// It sees neither the user's settings nor standard input, and what it prints stays in the folder.
  ///
  /// - Throws: ``FormatError`` where it can't be started, takes too long, or writes too much.
  func run(_ arguments: [String], in folder: PrivateFolder, _ limits: Limits) throws(FormatError) -> Ending {
    let errors = folder.path + "/errors.txt"
    guard let process = spawn(arguments, folder.path, errors) else {
      throw FormatError(Message("无法启动 \(path)", "\(path) can't be started"))
    }
    // What it has started goes with it: all are one group.
    defer { kill(-process, SIGKILL) }
    var status: Int32 = 0
    var pause: UInt32 = 500
    var waited = 0
    while true {
      let ended = waitpid(process, &status, WNOHANG)
      if ended == process || (ended < 0 && errno != EINTR) { break }
      usleep(pause)
      waited += Int(pause)
      pause = min(pause * 2, 50_000)
      let isTooLong = waited > limits.seconds * 1_000_000
      guard isTooLong || folder.size > limits.bytes else { continue }
      kill(-process, SIGKILL)
      while waitpid(process, &status, 0) < 0, errno == EINTR {}
      throw isTooLong
        ? FormatError(
          Message(
            "\(name) 转换超过\(limits.seconds)秒，已中止；可用 --converter-seconds 放宽",
            "\(name) took more than \(limits.seconds) seconds and was ended; --converter-seconds allows more"))
        : FormatError(
          Message(
            "\(name) 写出的内容超过\(limits.bytes >> 20) MiB，已中止",
            "\(name) wrote more than \(limits.bytes >> 20) MiB and was ended"))
    }
    // The low seven bits tell a signal.
    let code = status & 0x7F == 0 ? status >> 8 & 0xFF : 128 + status & 0x7F
    return Ending(status: code, said: Self.firstLine(errors))
  }

  private var name: String { CorpusPaths.lastPart(path) }

  private static func firstLine(_ path: String) -> String {
    guard let stream = try? ByteStream(path) else { return "" }
    while let (line, _) = stream.line(limit: 4096) {
      let text = String(decoding: line.map { $0 < 0x20 || $0 == 0x7F ? 0x20 : $0 }, as: UTF8.self)
      if text.contains(where: { !$0.isWhitespace }) { return String(text.prefix(200)) }
    }
    return ""
  }

  private func spawn(_ arguments: [String], _ folder: String, _ errors: String) -> pid_t? {
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
      var attributes: posix_spawnattr_t?
    #else
      var actions = posix_spawn_file_actions_t()
      var attributes = posix_spawnattr_t()
    #endif
    posix_spawn_file_actions_init(&actions)
    posix_spawnattr_init(&attributes)
    defer {
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
    }
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, errors, O_WRONLY | O_CREAT | O_APPEND, 0o600)
    posix_spawn_file_actions_adddup2(&actions, STDOUT_FILENO, STDERR_FILENO)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP))
    posix_spawnattr_setpgroup(&attributes, 0)
    let environment = Self.environment(folder)
    var process: pid_t = 0
    let failure = Self.withPointers([path] + arguments) { arguments in
      Self.withPointers(environment) { environment in
        posix_spawn(&process, path, &actions, &attributes, arguments, environment)
      }
    }
    return failure == 0 ? process : nil
  }

  /// What the program may know: where programs and libraries stand, and a home of its own.
  private static func environment(_ folder: String) -> [String] {
    let names: [String] = ["PATH", "LD_LIBRARY_PATH", "FONTCONFIG_PATH", "FONTCONFIG_FILE", "XDG_DATA_DIRS"]
    let kept: [String] = names.compactMap { (name: String) -> String? in
      getenv(name).map { "\(name)=" + String(cString: $0) }
    }
    return kept + ["HOME=\(folder)", "TMPDIR=\(folder)", "LC_ALL=C.UTF-8"]
  }

  private static func withPointers<Result>(
    _ strings: [String], _ body: (UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>) -> Result
  ) -> Result {
    var pointers: [UnsafeMutablePointer<CChar>?] = strings.map { strdup($0) } + [nil]
    defer { for pointer in pointers { free(pointer) } }
    return pointers.withUnsafeMutableBufferPointer { body($0.baseAddress!) }
  }
}
