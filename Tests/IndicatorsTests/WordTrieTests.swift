import Indicators
import Testing

@Suite struct WordTrieTests {
  private func trie(_ words: [[UInt16]]) -> WordTrie {
    var trie = WordTrie()
    for (index, word) in words.enumerated() { trie.insert(word, index: index) }
    trie.seal()
    return trie
  }

  private func match(_ trie: WordTrie, _ text: [UInt16], from start: Int = 0, to end: Int? = nil) -> [Int]? {
    text.withUnsafeBufferPointer { units in
      trie.longestMatch(units, from: start, to: end ?? units.count).map { [$0.index, $0.length] }
    }
  }

  @Test func theLongestWordWins() {
    let trie = trie(["北", "北辰", "北辰区", "区", "辰溪"].map { Array($0.utf16) })
    #expect(match(trie, Array("北辰区人".utf16)) == [2, 3])
    #expect(match(trie, Array("北辰区".utf16), to: 2) == [1, 2])
    #expect(match(trie, Array("北辰溪".utf16)) == [1, 2])
    #expect(match(trie, Array("北京".utf16)) == [0, 1])
    #expect(match(trie, Array("人北".utf16)) == nil)
    #expect(match(trie, Array("人北".utf16), from: 1) == [0, 1])
    #expect(trie.mayStart(with: 0x5317) && !trie.mayStart(with: 0x6EAA))
  }

  @Test func aWordKeepsItsFirstIndex() {
    let trie = trie(["北辰", "北辰", "区", "区"].map { Array($0.utf16) })
    #expect(match(trie, Array("北辰".utf16)) == [0, 2])
    #expect(match(trie, Array("区".utf16)) == [2, 1])
  }

  @Test func nothingIsFoundInNothing() {
    #expect(match(trie([]), Array("北辰".utf16)) == nil)
    #expect(match(trie([[]]), Array("北辰".utf16)) == nil)
    #expect(match(WordTrie(), Array("北辰".utf16)) == nil)
  }

  @Test("Every unit may stand in a word")
  func allUnits() {
    let words = (0...UInt16.max).map { [$0, $0 ^ 0x5555, 0] }
    let trie = trie(words)
    #expect(words.indices.allSatisfy { match(trie, words[$0]) == [$0, 3] })
  }

  @Test("It agrees with a plain search, and holds any number of words", arguments: [40, 4000, 40_000, 200_000])
  func randomNames(_ count: Int) {
    var state: UInt64 = 0x9E37_79B9_7F4A_7C15 &+ UInt64(count)
    func next(_ below: Int) -> Int {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return Int(state % UInt64(below))
    }
    // Few units, so that words share beginnings; many words, so that nodes pass 65,536.
    let alphabet = count < 1000 ? 6 : 3000
    var indexOf: [[UInt16]: Int] = [:]
    var words: [[UInt16]] = []
    for _ in 0..<count {
      let word = (0..<(1 + next(5))).map { _ in UInt16(0x4E00 + next(alphabet)) }
      if indexOf[word] == nil { indexOf[word] = words.count }
      words.append(word)
    }
    let trie = trie(words)
    for _ in 0..<5000 {
      var text = (0..<7).map { _ in UInt16(0x4E00 + next(alphabet)) }
      if next(2) == 0 { text.replaceSubrange(0..<2, with: words[next(words.count)]) }
      var expected: [Int]?
      for length in 1...text.count {
        if let index = indexOf[Array(text.prefix(length))] { expected = [index, length] }
      }
      #expect(match(trie, text) == expected)
    }
  }

  @Test("A register of 40,000 districts of its own")
  func largeRegister() throws {
    var rows = "code,name,short_names,level,parent\n"
    for number in 0..<40_000 {
      let signs = [number % 2000, number / 2000 * 37 + number % 31, number % 1999].map { UInt16(0x5000 + $0) }
      rows += "\(100_000 + number),\(String(decoding: signs, as: UTF16.self))县,,county,\n"
    }
    let taxonomy = try Taxonomy { $0 == "districts.csv" ? ("districts.csv", Array(rows.utf8)) : nil }
    let all = try taxonomy.districts.all()
    #expect(all.count == 40_000)
    for district in [all[0], all[19_999], all[39_999]] {
      #expect(taxonomy.districts.identify(fileName: "x", in: [district.name + "2026年政府工作报告"]) != nil)
    }
  }
}
