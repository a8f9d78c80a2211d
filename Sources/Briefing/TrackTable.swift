import Comparison
import GoalReading
import Normalization

/// Goals and results of a place over several years of documents.
public struct TrackTable {
  let language: Language

  public init(_ language: Language) { self.language = language }

  public func table(_ tracks: [GoalTrack], of district: String) -> TextTable {
    TextTable(
      title: language("\(district)历年目标与实绩", "Goals and results of \(district), year by year"),
      columns: [
        .init("indicator", language("指标", "Indicator")), .init("year", language("年份", "Year"), isNumeric: true),
        .init("goal", language("目标", "Goal"), isNumeric: true),
        .init("result", language("实绩", "Result"), isNumeric: true),
        .init("attainment", language("完成情况", "Attainment")),
        .init("change", language("与上年目标相比", "Against the goal before")),
        .detail("quote", language("目标原文", "Goal's passage")), .detail("document", language("目标文件", "Goal's document")),
        .detail("result_quote", language("实绩原文", "Result's passage")),
        .detail("result_document", language("实绩文件", "Result's document")),
      ],
      rows: tracks.flatMap { track in track.years.map { row($0, track) } }, notes: notes(tracks))
  }

  private func row(_ year: GoalTrack.Year, _ track: GoalTrack) -> [String] {
    [
      language(track.concept.prefLabel, track.concept.englishLabel), String(year.year),
      year.goal.map { GoalPhrase.of($0, language) } ?? "—", year.result.map { GoalPhrase.of($0, language) } ?? "",
      attainment(year), change(year), year.goal.map { ComparisonTable.unwrapped($0.quote) } ?? "",
      year.goal?.document ?? "", year.result.map { ComparisonTable.unwrapped($0.quote) } ?? "",
      year.result?.document ?? "",
    ]
  }

  private func attainment(_ year: GoalTrack.Year) -> String {
    guard let attainment = year.attainment, let surplus = year.surplus else { return "" }
    let word = attainment == .reached ? language("完成", "reached") : language("未完成", "missed")
    return word + language("（", " (") + amount(surplus, year) + language("）", ")")
  }

  private func change(_ year: GoalTrack.Year) -> String {
    guard let change = year.change else { return "" }
    let word =
      switch change {
      case .raised: language("加码", "raised")
      case .lowered: language("下调", "lowered")
      case .unchanged: language("持平", "unchanged")
      case .softened: language("表述弱化", "softened")
      case .dropped: language("不再提出", "dropped")
      case .notComparable: language("不可比", "not comparable")
      }
    guard let step = year.step, abs(step) > 1e-9 else { return word }
    return word + language("（", " (") + amount(step, year) + language("）", ")")
  }

  private func amount(_ value: Double, _ year: GoalTrack.Year) -> String {
    GoalPhrase.signed(value) + (year.unit == "%" ? language("个百分点", " pp") : year.unit)
  }

  private func notes(_ tracks: [GoalTrack]) -> [String] {
    let years = tracks.flatMap(\.years)
    func count(_ attainment: GoalTrack.Attainment) -> Int { years.count { $0.attainment == attainment } }
    func count(_ change: GoalTrack.Change) -> Int { years.count { $0.change == change } }
    return [
      language(
        "有目标又有实绩的\(count(.reached) + count(.missed))项次中，完成\(count(.reached))，未完成\(count(.missed))；加码\(count(.raised))，下调\(count(.lowered))，表述弱化\(count(.softened))，不再提出\(count(.dropped))。",
        "Of \(count(.reached) + count(.missed)) goals with a result \(count(.reached)) were reached, \(count(.missed)) missed; \(count(.raised)) raised, \(count(.lowered)) lowered, \(count(.softened)) softened, \(count(.dropped)) dropped."
      ),
      language(
        "实绩取自次年文件的回顾部分；“左右”的目标按其数值判断是否完成；“不再提出”指该年有文件而未见此项目标。",
        "Results are from the reviews of the years after; a goal of 左右 is judged by its number; dropped means that a document for the year is there and names no such goal."
      ),
    ]
  }
}
