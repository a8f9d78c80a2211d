import ArgumentParser
import Briefing
import Indicators
import Normalization

struct IndicatorsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "indicators",
    abstract: "指标体系：查询、匹配、未归类、增补。The taxonomy of indicators.",
    discussion: """
      EXAMPLES
        duibiao indicators list --field energy
        duibiao indicators show 废旧家电回收量
        duibiao indicators match 全市废旧家电回收量
        duibiao indicators unmapped --plans plans/
        duibiao indicators add-label used-car-volume 二手车过户数 --taxonomy my-taxonomy
        duibiao indicators new bridges-built 桥梁新建数 --field transport --unit 座 --taxonomy my-taxonomy
      """,
    subcommands: [
      List.self, Show.self, MatchWording.self, IndicatorsUnmapped.self, IndicatorsAddLabel.self, IndicatorsNew.self,
    ])

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "列出全部指标。List every concept.",
      discussion: """
        EXAMPLES
          duibiao indicators list --format csv --output indicators.csv
          duibiao indicators list --field 能源
        """)

    @Option(help: "Only the indicators of a field, by its id or its name.")
    var field: String?

    @OptionGroup var report: ReportOptions
    @OptionGroup var taxonomy: TaxonomyOptions

    func run() throws {
      let language = report.language
      let taxonomy = try taxonomy.load()
      let field = try field.map { try taxonomy.knownField($0) }
      let concepts = taxonomy.concepts.filter { field == nil || $0.broader == field?.id }
      try report.write([
        TextTable(
          title: language("指标体系（\(concepts.count)项）", "Taxonomy (\(concepts.count) concepts)"),
          columns: [
            .init("id", "id"), .init("label", language("指标", "Indicator")),
            .init("broader", language("上位概念", "Broader")),
            .init("unit", language("单位", "Unit")), .init("direction", language("方向", "Direction")),
            .init("measure", language("默认比较口径", "Default measure")), .init("field", language("领域", "Field")),
            .init("dimension", language("量纲", "Dimension")), .init("extent", language("广延性", "Extent")),
          ],
          rows: concepts.map {
            [
              $0.id, language($0.prefLabel, $0.englishLabel), $0.broader, $0.unit, $0.direction.rawValue,
              $0.measure.rawValue, taxonomy.fieldName($0.broader, language), $0.dimension, $0.extent.rawValue,
            ]
          })
      ])
    }
  }

  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "显示一个指标的定义。Show one concept.",
      discussion: """
        EXAMPLES
          duibiao indicators show 二手车交易量
          duibiao indicators show used-car-volume --language en
        """)

    @Argument(help: "A label, an id, or a wording that says no more than a label.")
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
        [language("领域", "field"), taxonomy.fieldName(concept.broader, language)],
        [language("广延性", "extent"), concept.extent.rawValue],
        [language("排除", "excludes"), concept.exclude.joined(separator: "；")],
        [language("来源", "source"), concept.source],
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
      discussion: """
        A wording is mapped where it is a label but for words that add nothing. What is only near is listed with what \
        speaks against it.

        EXAMPLES
          duibiao indicators match 全市废旧家电回收量
          duibiao indicators match 老旧管网 --action 改造 --unit 公里
        """)

    @Argument(help: "The wording of an indicator.")
    var wording: String

    @Option(help: "What limits it: 工业领域.")
    var scope = ""

    @Option(help: "The verb that acts on it: 改造.")
    var action = ""

    @Option(help: "The unit of its amount.")
    var unit = ""

    @OptionGroup var report: ReportOptions
    @OptionGroup var taxonomy: TaxonomyOptions

    func run() throws {
      let taxonomy = try taxonomy.load()
      let language = report.language
      if !unit.isEmpty, taxonomy.units.dimension(of: unit) == nil {
        Console.error("“\(unit)”不在 units.csv 中", "“\(unit)” is not in units.csv")
        throw ExitCode(64)
      }
      let candidates = IndicatorMatcher(taxonomy).candidates(
        Wording(indicator: wording, scope: scope, action: action, dimension: taxonomy.units.dimension(of: unit)))
      let best = candidates.first.flatMap { $0.confidence >= IndicatorMatcher.threshold ? $0 : nil }
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
}

extension Taxonomy {
  /// A field by its id or one of its names.
  ///
  /// - Throws: exit code 64 with the known fields where there is none.
  func knownField(_ name: String) throws -> Field {
    if let field = fields.first(where: {
      [$0.id, $0.name, $0.englishName.lowercased()].contains(name) || $0.englishName == name
    }) {
      return field
    }
    Console.error("没有领域叫“\(name)”；已有：", "no field is called “\(name)”; known:")
    for field in fields {
      Console.say(
        "  \(field.id)  \(field.name)，\(field.englishName)", "  \(field.id)  \(field.name), \(field.englishName)")
    }
    throw ExitCode(64)
  }

  func fieldName(_ id: String, _ language: Language) -> String {
    field(id).map { language($0.name, $0.englishName) } ?? ""
  }
}
