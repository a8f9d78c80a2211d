import PolicyText

/// The names of districts, compiled for one pass over a title.
///
/// A full name (…省, …市, …区, …县, …旗, …州) counts wherever it stands as a word. A short name is a word like others (平安,
/// 合作, 南部), and counts at the head of a title or straight behind the district that it belongs to (天津北辰).
struct DistrictNames: Sendable {
  let districts: [District]
  private var byCode: [ByteKey: Int] = [:]
  /// What one name stands for, by its index in the trie: districts in full, districts in short.
  private var meanings: [(full: [Int], short: [Int])] = []
  private var trie = WordTrie()

  /// The end of a name of the register that is no place, from its last byte.
  private static let noPlace = Array("行政区划".utf8.reversed())

  /// A run of names, each inside the one before: 济南市历下区.
  struct Mention {
    /// The districts that the last name may mean.
    var districts: [Int]
    var range: Range<Int>
  }

  init(_ districts: [District]) {
    self.districts = districts
    var known: [ByteKey: Int] = [:]
    known.reserveCapacity(2 * districts.count)
    byCode.reserveCapacity(districts.count)
    func index(of name: String, in names: inout DistrictNames) -> Int {
      if let index = known[ByteKey(name)] { return index }
      let index = names.meanings.count
      known[ByteKey(name)] = index
      names.meanings.append(([], []))
      names.trie.insert(FoldedText.fold(name), index: index)
      return index
    }
    for (number, district) in districts.enumerated() {
      byCode[ByteKey(district.code)] = number
      // 省直辖行政区划: a row of the code, no place.
      guard !district.name.utf8.reversed().starts(with: Self.noPlace) else { continue }
      meanings[index(of: district.name, in: &self)].full.append(number)
      for name in district.shortNames { meanings[index(of: name, in: &self)].short.append(number) }
    }
    trie.seal()
  }

  /// The districts that a text names, in its order.
  ///
  /// - Parameter isFileName: its parts are divided by signs, and each part has a head.
  func mentions(in text: [UInt16], isFileName: Bool = false) -> [Mention] {
    text.withUnsafeBufferPointer { units in
      var mentions: [Mention] = []
      let head = Self.head(units)
      var index = 0
      while index < units.count {
        let isHead = index == head || (isFileName && (index == 0 || !Self.isHan(units[index - 1])))
        let parent = mentions.last.flatMap { Self.stands($0.range, before: index, units) ? $0 : nil }
        guard let (found, length) = name(units, at: index, isHead: isHead, parent: parent) else {
          // 成都高新区: a zone in a district, of which the register has no row.
          if parent != nil, PlaceWords.isZone(units[index...]) { mentions.removeLast() }
          index += 1
          continue
        }
        index += length
        if let parent, let inside = inside(parent, found) {
          mentions[mentions.count - 1] = Mention(districts: inside, range: parent.range.lowerBound..<index)
        } else {
          mentions.append(Mention(districts: found, range: (index - length)..<index))
        }
      }
      return mentions
    }
  }

  /// The name at a place and the districts that it means there; nil where it is no name but part of a word.
  private func name(
    _ units: UnsafeBufferPointer<UInt16>, at start: Int, isHead: Bool, parent: Mention?
  ) -> ([Int], Int)? {
    var end = units.count
    while end > start, let (index, length) = trie.longestMatch(units, from: start, to: end) {
      let meaning = meanings[index]
      let after = start + length
      if !meaning.full.isEmpty, isWord(units, start, after, isHead: isHead, parent: parent, meaning.full) {
        return (meaning.full, length)
      }
      if let parent, let inside = inside(parent, meaning.short), !PlaceWords.are(units[start..<after]) {
        return (inside, length)
      }
      if isHead, let highest = atHead(meaning.short, units, start, after) { return (highest, length) }
      end = after - 1
    }
    return nil
  }

  /// The districts of `found` that lie in one of the mentioned districts.
  private func inside(_ parent: Mention, _ found: [Int]) -> [Int]? {
    let inside = found.filter { child in parent.districts.contains { isAncestor($0, of: child) } }
    return inside.isEmpty ? nil : inside
  }

  func district(code: String) -> District? { byCode[ByteKey(code)].map { districts[$0] } }

  private func parent(of district: Int) -> Int? { byCode[ByteKey(districts[district].parent)] }

  func isAncestor(_ ancestor: Int, of district: Int) -> Bool {
    var next = parent(of: district)
    while let current = next {
      if current == ancestor { return true }
      next = parent(of: current)
    }
    return false
  }

  /// A full name stands as a word: 和县 isn't in 工业和县域经济, and 老城区 alone is a kind of place.
  private func isWord(
    _ units: UnsafeBufferPointer<UInt16>, _ start: Int, _ end: Int, isHead: Bool, parent: Mention?, _ found: [Int]
  ) -> Bool {
    if end < units.count, PlaceWords.goOn(units[end - 1], units[end]) { return false }
    if let parent, inside(parent, found) != nil { return true }
    guard PlaceWords.areKinds(units[start..<end]) else { return isHead || end - start > 2 }
    guard isHead else { return false }
    return end == units.count || !Self.isHan(units[end]) || PlaceWords.isGovernment(units[end...])
  }

  /// A short name at the head of a title: provinces and prefectures (广西水污染防治, 2025年重庆将…); a county only where
  /// nothing else can be meant (昆山2026年…, 昆山市委…).
  private func atHead(
    _ found: [Int], _ units: UnsafeBufferPointer<UInt16>, _ start: Int, _ end: Int
  ) -> [Int]? {
    guard let top = found.map({ AdministrativeLevel(districts[$0]) }).min() else { return nil }
    let highest = found.filter { AdministrativeLevel(districts[$0]) == top }
    let rest = units[end...]
    guard !PlaceWords.areNoPlace(units[start..<end], before: rest) else { return nil }
    guard top == .county else { return highest }
    guard !PlaceWords.are(units[start..<end]), !PlaceWords.isZone(units[start..<end]) else { return nil }
    return rest.isEmpty || !Self.isHan(rest[end]) || PlaceWords.isDoing(rest) ? highest : nil
  }

  /// Where a title begins: behind a year, a quotation mark, 关于印发.
  private static func head(_ units: UnsafeBufferPointer<UInt16>) -> Int {
    var head = 0
    var index = 0
    while index < units.count {
      if let skipped = PlaceWords.opening(units[index...]) {
        index += skipped
        head = index
      } else if !isHan(units[index]) {
        index += 1
        head = index
      } else if index - head <= 2, let mark = units[index...].prefix(3).firstIndex(where: { !isHan($0) }),
        units[mark] == 0x21  // 30件！2023年…
      {
        index = mark + 1
        head = index
      } else {
        break
      }
    }
    return head
  }

  /// The name goes on at `index`, at once or behind a sign: 北京市-朝阳区.
  private static func stands(_ name: Range<Int>, before index: Int, _ units: UnsafeBufferPointer<UInt16>) -> Bool {
    name.upperBound == index || (name.upperBound == index - 1 && !isHan(units[index - 1]))
  }

  static func isHan(_ unit: UInt16) -> Bool { (0x4E00...0x9FFF).contains(unit) }
}
