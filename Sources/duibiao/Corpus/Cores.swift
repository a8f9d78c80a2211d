#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The cores that this process may use: fewer than the machine's under `taskset` and in containers.
enum Cores {
  static let count = allowed ?? max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))

  /// Linux tells the mask of allowed cores as hexadecimal digits.
  private static var allowed: Int? {
    guard let status = try? Files.read("/proc/self/status") else { return nil }
    let line = status.split(separator: 0x0A).first { $0.starts(with: Array("Cpus_allowed:".utf8)) }
    let digits = line.map { String(decoding: $0.dropFirst(13), as: UTF8.self) } ?? ""
    let bits = digits.compactMap { $0.hexDigitValue?.nonzeroBitCount }.reduce(0, +)
    return bits > 0 ? bits : nil
  }
}
