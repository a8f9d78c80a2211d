/// A goal table of any size without plans: what a ranking needs, in the columns of the contract.
///
/// A district has a value on about seven indicators of ten. The rows depend on the seed and the number of the district
/// alone, so that parts of a table can be written on several cores.
public struct SyntheticTable: Sendable {
  private let seed: UInt64
  /// By indicator: the bytes between the start of a row and its value, and what follows up to the district.
  private let concepts: [[UInt8]]
  private let tail: [UInt8]

  /// The columns of the contract; doc, quote and what else a ranking does not need are empty.
  public static let header =
    "doc,quote,indicator,scope,concept,measure,value,unit,relation,modality,frequency,base_year,target_year,phrase,"
    + "district_code,district,section,start,end,lead_units,baseline_value,baseline_year,confidence\n"

  public init(seed: UInt64, indicators: Int) {
    self.seed = seed
    concepts = IndicatorStock.all.prefix(indicators).map { Array(",,,,\($0.concept),,".utf8) }
    tail = Array(",,,,,,,\n".utf8)
  }

  /// Appends the rows of some districts; returns how many there are.
  public func write(_ districts: Range<Int>, to bytes: inout [UInt8]) -> Int {
    var rows = 0
    var name: [UInt8] = []
    for district in districts {
      var random = SeededRandom(seed: seed, stream: UInt64(district))
      name.removeAll(keepingCapacity: true)
      name.append(contentsOf: ",%,,,,,,,,".utf8)
      name.append(contentsOf: DistrictNames.district(district).name.utf8)
      name.append(contentsOf: tail)
      for concept in concepts {
        let drawn = random.next()
        if drawn >> 32 % 10 >= 7 { continue }
        bytes.append(contentsOf: concept)
        Self.append(hundredths: Int((drawn & 0xFFFF_FFFF) % 10_000), to: &bytes)
        bytes.append(contentsOf: name)
        rows += 1
      }
    }
    return rows
  }

  /// A number from 0 to 99.99 without trailing zeros.
  private static func append(hundredths: Int, to bytes: inout [UInt8]) {
    let (whole, fraction) = (hundredths / 100, hundredths % 100)
    if whole >= 10 { bytes.append(0x30 + UInt8(whole / 10)) }
    bytes.append(0x30 + UInt8(whole % 10))
    guard fraction > 0 else { return }
    bytes.append(0x2E)
    bytes.append(0x30 + UInt8(fraction / 10))
    if fraction % 10 > 0 { bytes.append(0x30 + UInt8(fraction % 10)) }
  }
}
