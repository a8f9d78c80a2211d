import Foundation

/// Writes a Swift file that holds other files as string literals: `embed-data OUTPUT FILE…`.
@main
struct EmbedFiles {
  static func main() throws {
    let paths = CommandLine.arguments.dropFirst()
    guard let output = paths.first else { fatalError("usage: embed-data OUTPUT FILE...") }
    var source = "/// The files of data/, by folder and name. Written by embed-data at build time.\n"
    source += "enum EmbeddedFiles {\n  static let all: [(path: String, text: StaticString)] = [\n"
    for path in paths.dropFirst() {
      let url = URL(fileURLWithPath: path)
      let name = url.deletingLastPathComponent().lastPathComponent + "/" + url.lastPathComponent
      let text = try String(contentsOf: url, encoding: .utf8)
      // Three hash signs: no data file holds `"""###`.
      source += "    (\"\(name)\", ###\"\"\"\n\(text)\n\"\"\"###),\n"
    }
    source += "  ]\n}\n"
    try source.write(toFile: output, atomically: true, encoding: .utf8)
  }
}
