import Indicators
import Normalization
import PolicyText

/// Reads one plan from a file or from standard input, in windows when it is very large.
struct PlanFile {
  let path: String
  let normalizer: Normalizer

  /// A document up to this size is read in one piece.
  static let wholeSize = 1 << 20
  static let windowSize = 512 << 10

  /// Name under which the document goes into the goal table.
  var name: String {
    path == "-" ? "-" : path.split(separator: "/").last.map(String.init) ?? path
  }

  /// Calls `take` with each window of the document; offsets count from the start of its UTF-8 text.
  ///
  /// - Throws: ``FileFailure`` when the file can't be read or is no text.
  func read(_ take: (ReadPlan) throws -> Void) throws {
    let reader = try Files.Reader(path)
    var (bytes, more) = reader.read(after: [], count: Self.wholeSize)
    if !more {
      try take(plan(of: bytes, offset: 0))
      return
    }
    var offset = 0
    var first: ReadPlan?
    while !bytes.isEmpty {
      let cut = more ? DocumentWindow.cut(bytes) : bytes.count
      var plan = try plan(of: Array(bytes[..<cut]), offset: offset)
      if let first {
        plan.facts = first.facts
        plan.district = first.district
        for index in plan.goals.indices {
          plan.goals[index].district = first.district?.name ?? ""
          plan.goals[index].districtCode = first.district?.code ?? ""
        }
      } else {
        first = plan
      }
      try take(plan)
      offset += plan.textLength
      (bytes, more) = reader.read(after: bytes[cut...], count: more ? Self.windowSize : 0)
      if bytes.isEmpty { break }
    }
  }

  /// The whole document, its windows joined.
  func read() throws -> ReadPlan {
    var whole: ReadPlan?
    try read { plan in
      if whole == nil { whole = plan } else { whole?.goals += plan.goals }
    }
    guard let whole else { throw FileFailure(path, "\(TextError.empty)") }
    return whole
  }

  private func plan(of bytes: [UInt8], offset: Int) throws -> ReadPlan {
    do {
      let document = try PlanDocument(name: name, bytes: bytes)
      var plan = normalizer.read(document)
      plan.textLength = document.source.bytes.count
      for index in plan.goals.indices {
        plan.goals[index].start += offset
        plan.goals[index].end += offset
      }
      return plan
    } catch let error as TextError {
      throw FileFailure(path, "\(error)")
    }
  }
}
