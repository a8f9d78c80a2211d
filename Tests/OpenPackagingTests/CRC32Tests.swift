import OpenPackaging
import Testing

@Suite struct CRC32Tests {
  /// The check value that catalogues of CRC algorithms give for CRC-32/ISO-HDLC.
  @Test func givesTheCatalogueCheckValue() {
    #expect(CRC32.of("123456789".utf8) == 0xCBF4_3926)
    #expect(CRC32.of([]) == 0)
  }
}
