import ArgumentParser
import Briefing
import Indicators
import Normalization

struct IndicatorsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "indicators",
    abstract: "指标体系：查询、匹配、未归类。The taxonomy of indicators.",
    discussion: """
      EXAMPLES
        duibiao indicators list
        duibiao indicators show 废旧家电回收量
        duibiao indicators match 废旧家电规范回收处理量
        duibiao indicators unmapped --plans plans/
      """,
    subcommands: [List.self, Show.self, MatchWording.self, Unmapped.self])

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "列出全部指标。List every concept.",
      discussion: "EXAMPLE\n  duibiao indicators list --format csv --output indicators.csv")

    @OptionGroup var report: ReportOptions
    @OptionGroup var taxonomy: TaxonomyOptions

    func run() throws {
      let language = report.language
      let concepts = try taxonomy.load().concepts
      try report.write([
        TextTable(
          title: language("指标体系（\(concepts.count)项）", "Taxonomy (\(concepts.count) concepts)"),
          columns: [
            .init("id", "id"), .init("label", language("指标", "Indicator")),
            .init("broader", language("上位概念", "Broader")),
            .init("unit", language("单位", "Unit")), .init("direction", language("方向", "Direction")),
            .init("measure", language("默认比较口径", "Default measure")),
          ],
          rows: concepts.map {
            [
              $0.id, language($0.prefLabel, $0.englishLabel), $0.broader, $0.unit, $0.direction.rawValue,
              $0.measure.rawValue,
            ]
          })
      ])
    }
  }

  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "显示一个指标的定义。Show one concept.",
      discussion: "EXAMPLE\n  duibiao indicators show 二手车交易量")

    @Argument(help: "A label, an id, or a wording close to one.")
    var name: String

    @OptionGroup var report: ReportOptions
    @OptionGroup var taxonomy: TaxonomyOptions

    func run() throws {
      let taxonomy = try taxonomy.load()
      let concept = try IndicatorChoice(matcher: IndicatorMatcher(taxonomy)).concept(name)
      let language = report.language
      let references = taxonomy.references.filter { $0.concept == concept.id }
      var rows = [
        ["id", concept.id], ["prefLabel", concept.prefLabel], ["altLabel", concept.altLabels.joined(separator: "；")],
        ["prefLabel (en)", concept.englishLabel], ["broader", concept.broader], ["definition", concept.definition],
        [language("单位", "unit"), concept.unit], [language("量纲", "dimension"), concept.dimension],
        [language("方向", "direction"), concept.direction.rawValue],
        [language("默认比较口径", "default measure"), concept.measure.rawValue],
      ]
      for goal in references {
        rows.append([language("参照 ", "reference ") + goal.reference, goal.quote + "（" + goal.source + "）"])
      }
      try report.write([
        TextTable(
          title: language(concept.prefLabel, concept.englishLabel),
          columns: [.init("field", language("字段", "Field")), .init("value", language("内容", "Value"))], rows: rows)
      ])
    }
  }

  struct MatchWording: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "match", abstract: "一种表述对应哪个指标，为什么。Which concept a wording means, and why.",
      discussion: "EXAMPLE\n  duibiao indicators match 废旧家电规范回收处理量")

    @Argument(help: "The wording of an indicator.")
    var wording: String

    @OptionGroup var report: ReportOptions
    @OptionGroup var taxonomy: TaxonomyOptions

    func run() throws {
      let taxonomy = try taxonomy.load()
      let language = report.language
      let candidates = IndicatorMatcher(taxonomy).candidates(Wording(indicator: wording))
      let isMapped = (candidates.first?.confidence ?? 0) >= IndicatorMatcher.threshold
      let best = isMapped ? candidates.first : nil
      let verdict =
        best.map { language(taxonomy.concepts[$0.concept].prefLabel, taxonomy.concepts[$0.concept].englishLabel) }
        ?? language("未归类", "unmapped")
      try report.write([
        TextTable(
          title: "\(wording) → \(verdict)",
          columns: [
            .init("standing", language("结果", "Result")), .init("id", "id"), .init("label", language("指标", "Indicator")),
            .init("confidence", language("置信度", "Confidence"), isNumeric: true), .init("why", language("理由", "Why")),
          ],
          rows: candidates.map { match in
            let concept = taxonomy.concepts[match.concept]
            let standing = match == best ? language("匹配", "match") : language("相近", "runner-up")
            return [
              standing, concept.id, language(concept.prefLabel, concept.englishLabel),
              match.shownConfidence, match.reason(language),
            ]
          },
          notes: [
            language(
              "置信度不低于\(IndicatorMatcher.threshold)才归入指标，否则保持未归类。",
              "A wording is mapped from a confidence of \(IndicatorMatcher.threshold) upwards, and stays unmapped below."
            )
          ])
      ])
    }
  }

  struct Unmapped: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "列出未能归入指标体系的目标及相近指标。Goals that fit no concept, with the nearest ones.",
      discussion: "EXAMPLE\n  duibiao indicators unmapped --plans plans/")

    @OptionGroup var plans: PlanOptions
    @OptionGroup var report: ReportOptions
    @OptionGroup var taxonomy: TaxonomyOptions

    func run() throws {
      let normalizer = Normalizer(try taxonomy.load())
      let loaded = try plans.load(normalizer)
      let language = report.language
      try report.write([UnmappedTable.table(loaded.plans, normalizer.matcher, language)])
      if loaded.hasFailures { throw ExitCode(2) }
    }
  }
}
