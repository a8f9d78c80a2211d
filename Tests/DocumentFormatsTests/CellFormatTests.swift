import Testing

@testable import DocumentFormats

@Suite struct CellFormatTests {
  @Test(
    "Numbers",
    arguments: [
      ("General", "0.30000000000000004", "0.3"), ("General", "1E-3", "0.001"), ("General", "2.5E+8", "250000000"),
      ("General", "-0", "0"), ("General", "1e300", "1E300"), ("0%", "0.25", "25%"), ("0.0%", "0.055", "5.5%"),
      ("0.00%", "1.23456", "123.46%"), ("0%", "-0.03", "-3%"), ("0", "2.5", "3"), ("0.0", "-5.25", "-5.3"),
      ("#,##0", "12345", "12345"), ("#,##0.00", "1234.5", "1234.50"), ("0.##", "1.5", "1.5"), ("0.##", "2", "2"),
      ("#.##", "0.5", "0.5"), ("000", "7", "007"), ("0.0&亿元", "3.14", "3.1亿元"), ("0&年", "2025", "2025年"),
      ("0!.0,&万元", "12345", "1.2万元"), ("#,##0.0,", "1234567", "1234.6"), ("0.0_);(0.0)", "-5.25", "-5.3"),
      ("0;-0;&—", "0", "—"), ("[Red][<0]-0.0;[>=100]0;0.0", "250", "250"), ("[<0]-0.0;0", "-2.5", "-2.5"),
      ("[>=100]0;0.0", "2.34", "2.3"),
      ("[$¥-804]#,##0.00", "3", "¥3.00"), ("General&亿元", "3.5", "3.5亿元"), ("# ?/?", "0.5", "0.5"),
      ("0.00E+00", "12345", "12345"), ("@", "5", "5"), ("", "5", "5"), ("0.0;;", "-1", ""),
      ("+0.0;-0.0", "2", "+2.0"), ("0.000000000000000000000000000000", "1", "1.000000000000000000000000000000"),
    ])
  func numbers(_ code: String, _ number: String, _ shown: String) throws {
    #expect(shows(code, number) == shown)
  }

  /// 46539 is 2027-06-01, as LibreOffice shows it.
  @Test(
    "Dates",
    arguments: [
      ("yyyy&年&m&月&d&日", "46539", "2027年6月1日"), ("yyyy-mm-dd", "46539", "2027-06-01"),
      ("yyyy/m/d", "46539", "2027/6/1"),
      ("yy.m.d", "46539", "2027.6.1"), ("mmm-yy", "46539", "2027-06"), ("d-mmm-yy", "46539", "2027-06-01"),
      ("d-mmm", "46539", "6月1日"), ("yyyy/m/d h:mm", "46539.5625", "2027/6/1 13:30"), ("[h]:mm:ss", "1.5", "36:00:00"),
      ("h:mm AM/PM", "0.75", "18:00"), ("[$-804]yyyy&年&m&月", "46539", "2027年6月"),
      ("[DBNum1][$-804]yyyy&年&m&月", "46539", "2027年6月"), ("yyyy-mm-dd", "1", "1900-01-01"),
      ("yyyy-mm-dd", "60", "1900-02-29"), ("yyyy-mm-dd", "61", "1900-03-01"), ("yyyy-mm-dd", "36585", "2000-02-29"),
      ("yyyy-mm-dd", "-1", "-1"), ("yyyy-mm-dd", "9999999", "9999999"), ("mm:ss", "0.5", "00:00"),
      ("yyyy-mm-dd aaaa", "46539", "2027-06-01"),
    ])
  func dates(_ code: String, _ number: String, _ shown: String) throws {
    #expect(shows(code, number) == shown)
  }

  @Test func theOtherEpochIsFourYearsLater() throws {
    let number = try #require(DecimalNumber("45077"))
    #expect(CellFormat(code: "yyyy-mm-dd").text(number, is1904: true) == "2027-06-01")
  }

  /// `&` opens and closes words as quotation marks do: `&年&`, or up to the end.
  private func shows(_ code: String, _ number: String) -> String? {
    let code = code.replacing("&", with: "\"")
    return DecimalNumber(number).map { CellFormat(code: code).text($0, is1904: false) }
  }

  @Test("What is no number", arguments: ["", "-", ".", "1.2.3", "1e", "1e99999999", "０", "1,000", "0x10", "NaN"])
  func noNumbers(_ text: String) { #expect(DecimalNumber(text) == nil) }

  @Test("Any code shows something and traps on nothing")
  func mutations() throws {
    var random = SplitMix(seed: 3)
    let signs = Array("0#?.,%E+-;[]\"\\!_*@/ymdhsAPGeneral年<>=10")
    for _ in 0..<20_000 {
      let code = String((0..<Int(random.next() % 12)).map { _ in signs[Int(random.next() % UInt64(signs.count))] })
      for number in ["0", "-1.5", "46539.25", "1e300", "0.004", "99999999999999999999"] {
        _ = CellFormat(code: code).text(try #require(DecimalNumber(number)), is1904: random.next() % 2 == 0)
      }
    }
  }
}

/// Steele, Lea and Flood's SplitMix64.
struct SplitMix {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ value >> 30) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
    return value ^ value >> 31
  }
}
