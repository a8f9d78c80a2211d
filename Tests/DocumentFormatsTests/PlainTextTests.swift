import DocumentFormats
import Testing

@Suite struct PlainTextTests {
  @Test func aPlaceHoldsUpToTheNextOne() {
    let text = PlainText(bytes: [], places: [.init(offset: 3, name: "1"), .init(offset: 9, name: "2")])
    #expect([0, 3, 8, 9, 100].map(text.place) == [nil, "1", "1", "2", "2"])
  }
}
