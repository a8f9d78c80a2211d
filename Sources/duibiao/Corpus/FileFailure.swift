import PolicyText

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Why a file can't be read or written.
struct FileFailure: MessageError {
  var path: String
  var problem: Message

  var message: Message {
    let place = path == "-" ? Message("标准输入", "standard input") : Message(path, path)
    return Message("\(place.chinese)：\(problem.chinese)", "\(place.english): \(problem.english)")
  }

  init(_ path: String, _ problem: Message) {
    self.path = path
    self.problem = problem
  }

  /// - Parameter column: of a table, by its name or its number from 1.
  init(_ path: String, line: Int? = nil, column: String? = nil, _ chinese: String, _ english: String) {
    let problem = Message(chinese, english)
    self.init(path, line.map { problem.at(line: $0, column: column) } ?? problem)
  }

  /// What another error says, with the path.
  init(_ path: String, _ error: some MessageError) { self.init(path, error.message) }

  /// The reason that the system gave for its last refusal; in Chinese where it is a usual one.
  static func system(_ path: String) -> FileFailure {
    let code = errno
    let english = String(cString: strerror(code))
    return FileFailure(path, Message(chineseReasons[code] ?? english, english))
  }

  private static let chineseReasons: [Int32: String] = [
    ENOENT: "没有这个文件或文件夹", EACCES: "没有权限", EPERM: "不允许这样做", EISDIR: "是文件夹", ENOTDIR: "路径中有一段不是文件夹",
    EEXIST: "已经存在", ENOSPC: "磁盘已满", EROFS: "文件系统只读", EMFILE: "打开的文件太多", ENAMETOOLONG: "文件名太长",
    EIO: "读写出错", ELOOP: "符号链接绕成了圈", EINVAL: "无效的参数", ETXTBSY: "文件正在使用", EFBIG: "文件太大",
  ]
}
