import OpenPackaging

/// The page of an official document: A4, of which 156 mm × 225 mm hold text.
///
/// Source: GB/T 9704-2012 (Layout of official documents of Party and government organs), 5.1 and 5.2: top margin 37 mm,
/// binding margin 28 mm; the others follow from the size of the text. Its 7.5: the page number stands 7 mm under the
/// text. A wide table lies on its side, with its head to the binding (9.3), so that the margins turn with the page.
enum WordPage {
  case portrait, landscape

  /// The width that holds text, in twips (twentieths of a point).
  var textWidth: Int {
    switch self {
    case .portrait: Self.twips(210 - 28 - 26)
    case .landscape: Self.twips(297 - 37 - 35)
    }
  }

  /// The height that holds text, in twips.
  var textHeight: Int {
    switch self {
    case .portrait: Self.twips(297 - 37 - 35)
    case .landscape: Self.twips(210 - 28 - 26)
    }
  }

  /// The properties of a section of such pages.
  ///
  /// - Parameter footers: the relations of the feet of odd and of even pages.
  func write(to xml: inout XMLWriter, footers: (odd: String, even: String)) {
    xml.element("w:sectPr") { xml in
      xml.element("w:footerReference", ["w:type": "default", "r:id": footers.odd])
      xml.element("w:footerReference", ["w:type": "even", "r:id": footers.even])
      xml.element("w:type", ["w:val": "nextPage"])
      let (short, long) = (String(Self.twips(210)), String(Self.twips(297)))
      switch self {
      case .portrait:
        xml.element("w:pgSz", ["w:w": short, "w:h": long])
        margins(&xml, top: 37, right: 26, bottom: 35, left: 28)
      case .landscape:
        xml.element("w:pgSz", ["w:w": long, "w:h": short, "w:orient": "landscape"])
        margins(&xml, top: 28, right: 37, bottom: 26, left: 35)
      }
      xml.element("w:cols", ["w:space": "425"])
    }
  }

  private func margins(_ xml: inout XMLWriter, top: Int, right: Int, bottom: Int, left: Int) {
    // The line of the page number is 6 mm high and begins 7 mm under the text.
    xml.element(
      "w:pgMar",
      [
        "w:top": String(Self.twips(top)), "w:right": String(Self.twips(right)), "w:bottom": String(Self.twips(bottom)),
        "w:left": String(Self.twips(left)), "w:header": String(Self.twips(15)),
        "w:footer": String(Self.twips(bottom - 13)), "w:gutter": "0",
      ])
  }

  /// 1,440 twips are an inch of 25.4 mm.
  private static func twips(_ millimetres: Int) -> Int { (millimetres * 14_400 + 127) / 254 }
}
