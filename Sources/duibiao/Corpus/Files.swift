#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

enum Files {
  /// An open file that is read piece by piece. `-` is standard input.
  struct Reader: ~Copyable {
    let path: String
    private let descriptor: Int32
    /// Bytes in the file; nil for a pipe.
    let size: Int?

    init(_ path: String) throws(FileFailure) {
      self.path = path
      if path == "-" {
        descriptor = STDIN_FILENO
        size = nil
        return
      }
      let opened = open(path, O_RDONLY | O_CLOEXEC)
      guard opened >= 0 else { throw .system(path) }
      var status = stat()
      fstat(opened, &status)
      guard status.st_mode & S_IFMT != S_IFDIR else {
        close(opened)
        throw FileFailure(
          path, "是文件夹；请指定其中的文件，例如 \(path)/*.txt", "is a folder; name the files in it, for instance \(path)/*.txt")
      }
      size = status.st_mode & S_IFMT == S_IFREG ? Int(status.st_size) : nil
      descriptor = opened
    }

    /// Nothing to read.
    init() { (path, descriptor, size) = ("", -1, 0) }

    deinit { if descriptor >= 0, descriptor != STDIN_FILENO { close(descriptor) } }

    /// `head` with at most `count` further bytes of the file after it, and whether the file may hold more.
    func read(after head: ArraySlice<UInt8>, count: Int) -> (bytes: [UInt8], hasMore: Bool) {
      var got = 0
      let bytes = [UInt8](unsafeUninitializedCapacity: head.count + count) { buffer, filled in
        _ = UnsafeMutableBufferPointer(rebasing: buffer[..<head.count]).initialize(from: head)
        while got < count {
          let result = Glibc.read(descriptor, buffer.baseAddress! + head.count + got, count - got)
          if result < 0, errno == EINTR { continue }
          if result <= 0 { break }
          got += result
        }
        filled = head.count + got
      }
      return (bytes, got == count)
    }
  }

  static func read(_ path: String) throws(FileFailure) -> [UInt8] {
    let reader = try Reader(path)
    var (bytes, hasMore) = reader.read(after: [], count: (reader.size ?? 0) + 65_536)
    while hasMore { (bytes, hasMore) = reader.read(after: bytes[...], count: max(bytes.count, 65_536)) }
    return bytes
  }

  static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

  /// Makes the folders that a file stands in.
  static func makeFolders(for path: String) throws(FileFailure) {
    var folder = path.hasPrefix("/") ? "/" : ""
    for part in path.split(separator: "/").dropLast() {
      folder += folder.isEmpty || folder.hasSuffix("/") ? String(part) : "/" + part
      if mkdir(folder, 0o755) != 0, errno != EEXIST { throw .system(folder) }
    }
  }

  /// Writes files into a folder, each in place only when it is complete.
  static func write(_ files: [(name: String, bytes: [UInt8])], in folder: String) throws(FileFailure) {
    for (name, bytes) in files {
      try makeFolders(for: folder + "/" + name)
      let file = try Output(folder + "/" + name)
      try file.write(bytes)
      try file.finish()
    }
  }

  /// Removes a file; one that is not there is gone already.
  static func remove(_ path: String) throws(FileFailure) {
    if unlink(path) != 0, errno != ENOENT { throw .system(path) }
  }

  /// The names in a folder, sorted.
  static func names(in folder: String) throws(FileFailure) -> [String] {
    guard let directory = opendir(folder) else { throw .system(folder) }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted()
  }
}
