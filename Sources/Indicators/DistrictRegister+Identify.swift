import PolicyText

extension DistrictRegister {
  /// The district that a document is about.
  ///
  /// A file name that starts with a code (`120113-北辰区.txt`) decides; a code that the register lacks, such as that of
  /// a development zone, is taken with the name that follows it. Otherwise it is the first district named in the first of
  /// `texts` that names any, else in the file name: 济南市历下区 is the district, not the city. Of districts that share a
  /// name, the one whose parent another text names; where that stays open, or where a text names several (渝中区沙坪坝区),
  /// none.
  public func identify(fileName: String, in texts: [String]) -> District? {
    if let district = named(by: fileName) { return district }
    guard let names = try? names() else { return nil }
    let stem = fileName.prefix { $0 != "." }
    let mentions =
      texts.map { names.mentions(in: FoldedText.fold($0)) }
      + [names.mentions(in: FoldedText.fold(String(stem)), isFileName: true)]
    let all = Set(mentions.joined().flatMap(\.districts))
    var found: Int?
    for mentions in mentions {
      guard let first = mentions.first, !isList(mentions, names) else { continue }
      let districts = resolved(first.districts, all, names)
      guard districts.count == 1 else { continue }
      // A later text may say more: 北京市 in the title, 北京市朝阳区人民政府 as the issuer.
      if found.map({ names.isAncestor($0, of: districts[0]) }) ?? true { found = districts[0] }
    }
    return found.map { names.districts[$0] }
  }

  /// The level of the government that a text names: 3 for 天津市北辰区人民政府, 1 for 广西; nil where it names none, or only
  /// words that sound like one (先行区, 县域, 高新区).
  public func level(of text: String) -> AdministrativeLevel? {
    let units = FoldedText.fold(text)
    if let names = try? names(), let first = names.mentions(in: units).first {
      let levels = Set(first.districts.map { AdministrativeLevel(names.districts[$0]) })
      return levels.count == 1 ? levels.first : nil
    }
    return Self.unnamed.first { units.starts(with: $0.words) }?.level
  }

  /// 省人民政府, 县政府办公室: a level without a name. 市 may be a prefecture or a county.
  private static let unnamed: [(words: [UInt16], level: AdministrativeLevel)] = [
    ("国务院", .nation), ("中共中央", .nation), ("全国", .nation), ("省人民政府", .province), ("省政府", .province), ("省委", .province),
    ("自治区", .province), ("县人民政府", .county), ("县政府", .county), ("县委", .county), ("区人民政府", .county), ("区政府", .county),
    ("区委", .county), ("旗人民政府", .county), ("旗政府", .county),
  ].map { (FoldedText.fold($0), $1) }

  /// The districts of one name that lie in a district that is named too; all of them where none does.
  private func resolved(_ districts: [Int], _ mentioned: Set<Int>, _ names: DistrictNames) -> [Int] {
    guard districts.count > 1 else { return districts }
    let inside = districts.filter { child in mentioned.contains { names.isAncestor($0, of: child) } }
    return inside.isEmpty ? districts : inside
  }

  /// 渝中区沙坪坝区, 北京市、天津市: the first two names stand side by side, on one level.
  private func isList(_ mentions: [DistrictNames.Mention], _ names: DistrictNames) -> Bool {
    guard mentions.count > 1, mentions[1].range.lowerBound - mentions[0].range.upperBound <= 1 else { return false }
    func level(_ mention: DistrictNames.Mention) -> AdministrativeLevel? {
      mention.districts.first.map { AdministrativeLevel(names.districts[$0]) }
    }
    return level(mentions[0]) == level(mentions[1]) && mentions[0].districts != mentions[1].districts
  }

  /// `CODE-NAME.txt`, with a code of six, nine or twelve digits.
  private func named(by fileName: String) -> District? {
    let code = String(fileName.utf8.prefix { (0x30...0x39).contains($0) }) ?? ""
    guard code.utf8.count >= 6 else { return nil }
    if let district = district(code: String(code.prefix(6))) { return district }
    let rest = fileName.dropFirst(code.count)
    guard [6, 9, 12].contains(code.count), rest.first == "-" || rest.first == "_" else { return nil }
    let name = rest.dropFirst().prefix { $0 != "." }
    guard !name.isEmpty, name.allSatisfy({ !$0.isASCII }) else { return nil }
    return District(code: code, name: String(name))
  }
}
