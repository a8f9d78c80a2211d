/// Where the passages of corrections stand in a text now: by the line of the correction, the bytes.
public typealias CorrectedPassages = [Int: [Range<Int>]]

extension Corrections {
  /// Looks for the passages of a document's corrections: at their place, and, where they are not there, anywhere.
  ///
  /// - Parameters:
  ///   - text: the document in UTF-8, or a window of it that begins at `offset`; the first `repeated` bytes belong to
  ///     the window before.
  ///   - name: of the document.
  /// - Returns: the places in the document of each passage, two at most: more than one is one too many.
  public func passages(in text: [UInt8], of name: String, offset: Int = 0, repeated: Int = 0) -> CorrectedPassages {
    var found: CorrectedPassages = [:]
    for correction in rows(on: name) {
      let (start, end) = (correction.start - offset, correction.end - offset)
      let quote = Array(correction.quote.utf8)
      if start >= repeated, end <= text.count, Self.isSame(text[start..<end], quote[...]) {
        found[correction.line] = [correction.start..<correction.end]
      } else {
        let places = Self.places(of: quote, in: text[repeated...])
        if !places.isEmpty { found[correction.line] = places.map { $0 + offset..<$0 + offset + quote.count } }
      }
    }
    return found
  }

  /// Whether two texts are the same but for carriage returns, which spreadsheets drop and add.
  private static func isSame(_ a: ArraySlice<UInt8>, _ b: ArraySlice<UInt8>) -> Bool {
    a.lazy.filter { $0 != 0x0D }.elementsEqual(b.lazy.filter { $0 != 0x0D })
  }

  /// The first two places of a passage.
  private static func places(of quote: [UInt8], in text: ArraySlice<UInt8>) -> [Int] {
    guard let first = quote.first, text.count >= quote.count else { return [] }
    var places: [Int] = []
    var start = text.startIndex
    while start <= text.endIndex - quote.count {
      if text[start] == first, text[start..<start + quote.count].elementsEqual(quote) {
        places.append(start)
        if places.count == 2 { break }
        start += quote.count
      } else {
        start += 1
      }
    }
    return places
  }
}
