extension TitlePage {
  /// A line that is the name of a body and nothing else: 济南市历下区人民政府.
  static func isBody(_ line: ArraySlice<UInt16>) -> Bool {
    (4...24).contains(line.count) && line.ends(withOneOf: bodies) && isName(line)
  }

  /// A body below the government: its name counts only above a date (上海市发展和改革委员会…2025年2月28日).
  private static func isDepartment(_ line: ArraySlice<UInt16>) -> Bool {
    (4...24).contains(line.count) && line.ends(withOneOf: departments) && isName(line)
  }

  private static func isName(_ line: ArraySlice<UInt16>) -> Bool { line.allSatisfy { (0x4E00...0x9FFF).contains($0) } }

  private static let bodies: [Phrase] = ["人民政府", "人民政府办公室", "人民政府办公厅", "市政府办公室", "政府办公厅", "委员会", "管委会"]
  private static let nationalCongress: [Phrase] = ["全国人民代表大会", "全国人大"]
  private static let departments: [Phrase] = ["局", "厅", "委", "办公室", "办公厅"]

  /// Who issues the document: the head of the notice, else a line of its own, else the government that reports to the
  /// session.
  func issuer(_ notice: Notice?) -> String? {
    if let issuer = notice?.issuer, Self.isBody(issuer) || Self.isDepartment(issuer) {
      return String(decoding: issuer, as: UTF16.self)
    }
    for (index, line) in lines.enumerated() where line.role == .other {
      if Self.isBody(line.units) || Self.isDepartment(line.units) && stands(aboveDate: index) {
        return String(decoding: line.units, as: UTF16.self)
      }
    }
    return governmentOfSession ?? announcer
  }

  private func stands(aboveDate line: Int) -> Bool {
    for next in lines[(line + 1)...].prefix(3) {
      if let date = WrittenDate.first(in: next.units) { return date.range == next.units.indices }
      guard Self.isDepartment(next.units) || Self.isBody(next.units) else { return false }
    }
    return false
  }

  /// 2026年1月27日在贵州省第十四届人民代表大会…: 贵州省人民政府. The government of the country is 国务院.
  private var governmentOfSession: String? {
    for line in lines where line.role != .body {
      if line.units.holds(oneOf: Self.nationalCongress), line.units.holds(.ofSession) { return "国务院" }
      guard let date = WrittenDate.first(in: line.units), line.units[date.range.upperBound...].first == 0x5728,
        let ordinal = line.units[date.range.upperBound...].firstIndex(where: { $0 == 0x7B2C || $0 == 0x5C4A })  // 第 届
      else { continue }
      var place = line.units[(date.range.upperBound + 1)..<max(ordinal, date.range.upperBound + 1)]
      while let last = place.last, WrittenYear.chineseFigure(last) != nil || last == 0x5341 { place = place.dropLast() }
      guard (2...16).contains(place.count), Self.isName(place) else { continue }
      return String(decoding: place, as: UTF16.self) + "人民政府"
    }
    return nil
  }

  /// Who an article says issued it: 5月11日,四川省人民政府印发《…》.
  private var announcer: String? {
    for line in lines.prefix(4) where line.role == .body {
      guard let open = line.units.prefix(200).firstIndex(of: 0x300A) else { continue }
      var subject = line.units[..<open]
      guard let verb = Self.issuingVerbs.first(where: { subject.ends(with: $0) }) else { continue }
      subject = subject.dropLast(verb.units.count)
      if let comma = subject.lastIndex(where: { !(0x4E00...0x9FFF).contains($0) && $0 != 0x3001 }) {
        subject = subject[(comma + 1)...]
      }
      for filler in Self.fillers where subject.ends(with: filler) { subject = subject.dropLast(filler.units.count) }
      if let first = subject.firstIndex(of: 0x3001) { subject = subject[..<first] }
      if Self.isBody(subject) || Self.isDepartment(subject) || subject == Phrase.stateCouncil.units[...] {
        return String(decoding: subject, as: UTF16.self)
      }
    }
    return nil
  }

  private static let issuingVerbs: [Phrase] = ["印发了", "印发的", "印发", "出台了", "出台", "发布了", "发布", "公布"]
  private static let fillers: [Phrase] = ["正式", "联合", "近日", "日前"]

  /// The document's own number.
  var documentNumber: DocumentNumber? {
    for line in lines where line.role != .body {
      if let number = DocumentNumber(line: line.units) { return number }
    }
    return nil
  }
}
