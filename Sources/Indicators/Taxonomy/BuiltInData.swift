/// The files of `data/` inside the binary.
public enum BuiltInData {
  /// The bytes of a file, by `folder/name`; empty where there is none.
  static func bytes(_ path: String) -> UnsafeBufferPointer<UInt8> {
    guard let file = EmbeddedFiles.all.first(where: { $0.path == path }) else {
      return UnsafeBufferPointer(start: nil, count: 0)
    }
    return UnsafeBufferPointer(start: file.text.utf8Start, count: file.text.utf8CodeUnitCount)
  }

  /// A file of the built-in taxonomy, to start a copy from.
  public static func taxonomyFile(_ name: String) -> [UInt8] { Array(bytes("taxonomy/" + name)) }

  /// The script or the style of the page that `brief --format html` writes.
  public static func pageFile(_ name: String) -> [UInt8] { Array(bytes("page/" + name)) }

  /// The words of the reader's grammar.
  public static var grammarWords: UnsafeBufferPointer<UInt8> { bytes("grammar/words.csv") }

  /// The digests of the plans that come with the program, by file name.
  public static var plans: [(name: String, bytes: [UInt8])] {
    EmbeddedFiles.all.filter { $0.path.hasPrefix("plans/") }.map { file in
      (String(file.path.dropFirst(6)), Array(bytes(file.path)))
    }
  }
}
