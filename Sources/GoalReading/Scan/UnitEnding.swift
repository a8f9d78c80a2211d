extension String {
  /// Whether a unit as written ends in a word. `hasSuffix` asks for the canonical form of each character first, and costs
  /// more than anything else that is asked of a unit.
  func isUnit(endingIn word: StaticString) -> Bool {
    let ending = UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount)
    return utf8.count >= ending.count && utf8.suffix(ending.count).elementsEqual(ending)
  }
}
