#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The functions of SQLite that the export calls, from the library of the system.
///
/// It is loaded when it is asked for: the program is built without it, and a program that was copied alone to another
/// machine still finds the one that is installed there.
struct SQLiteLibrary {
  typealias Text = UnsafePointer<CChar>
  typealias Connection = OpaquePointer
  typealias Statement = OpaquePointer

  let open: @convention(c) (Text, UnsafeMutablePointer<Connection?>, CInt, Text?) -> CInt
  let close: @convention(c) (Connection?) -> CInt
  let message: @convention(c) (Connection?) -> Text?
  let execute: @convention(c) (Connection?, Text, UnsafeRawPointer?, UnsafeRawPointer?, UnsafeRawPointer?) -> CInt
  let prepare:
    @convention(c) (Connection?, Text, CInt, UnsafeMutablePointer<Statement?>, UnsafeMutablePointer<Text?>?) -> CInt
  let bindText: @convention(c) (Statement?, CInt, Text, CInt, Int) -> CInt
  let bindInteger: @convention(c) (Statement?, CInt, Int64) -> CInt
  let bindNumber: @convention(c) (Statement?, CInt, Double) -> CInt
  let step: @convention(c) (Statement?) -> CInt
  let reset: @convention(c) (Statement?) -> CInt
  let clear: @convention(c) (Statement?) -> CInt
  let finalize: @convention(c) (Statement?) -> CInt

  /// Where the library is found: by its name, in the folders that the system looks into.
  private static var names: [String] {
    #if canImport(Darwin)
      ["libsqlite3.dylib", "/usr/lib/libsqlite3.dylib"]
    #else
      ["libsqlite3.so.0", "libsqlite3.so"]
    #endif
  }

  /// - Throws: ``FileFailure`` with the package to install where there is no such library.
  init() throws(FileFailure) {
    guard let library = Self.names.lazy.compactMap({ dlopen($0, RTLD_NOW | RTLD_LOCAL) }).first else {
      throw FileFailure(
        Self.names[0],
        "系统中没有SQLite程序库；Debian、Ubuntu：apt-get install libsqlite3-0；Fedora：dnf install sqlite-libs；macOS自带",
        "the system has no library of SQLite; Debian, Ubuntu: apt-get install libsqlite3-0; Fedora: dnf install sqlite-libs; macOS comes with it"
      )
    }
    func function<T>(_ name: String) throws(FileFailure) -> T {
      guard let symbol = dlsym(library, name) else {
        throw FileFailure(Self.names[0], "这个SQLite程序库缺少\(name)", "this library of SQLite lacks \(name)")
      }
      return unsafeBitCast(symbol, to: T.self)
    }
    open = try function("sqlite3_open_v2")
    close = try function("sqlite3_close")
    message = try function("sqlite3_errmsg")
    execute = try function("sqlite3_exec")
    prepare = try function("sqlite3_prepare_v2")
    bindText = try function("sqlite3_bind_text")
    bindInteger = try function("sqlite3_bind_int64")
    bindNumber = try function("sqlite3_bind_double")
    step = try function("sqlite3_step")
    reset = try function("sqlite3_reset")
    clear = try function("sqlite3_clear_bindings")
    finalize = try function("sqlite3_finalize")
  }

  // Of sqlite3.h.
  static let done: CInt = 101
  static let row: CInt = 100
  static let readWriteCreate: CInt = 0x2 | 0x4
}
