import ArgumentParser
import Briefing
import Comparison
import Indicators
import Normalization

struct AlignCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "align",
    abstract: "与上级目标逐项对照。Hold districts against the goals of a higher level.",
    discussion: """
      For each reference goal: exceeds, meets, falls below, made vaguer (a word where the reference has a number), left \
      out; and what the district adds. First a matrix, then a list with passages. With several references, what each \
      level adds to the one above (层层加码).

      EXAMPLES
        duibiao align --reference national-2024
        duibiao align 北辰区 南阳市 --format csv
        duibiao align 北辰区 --reference provincial-plan.txt
        duibiao align 南阳 --reference national-2024 --reference province.txt --reference city.txt
        duibiao align --format svg --output alignment.svg
      """)

  @Argument(help: "Districts by name or code; by default all.")
  var districts: [String] = []

  @Option(
    help: ArgumentHelp(
      "A reference of the taxonomy, or a plan file of a higher level; several make a chain, the highest level first.",
      valueName: "name"))
  var reference: [String] = []

  @Flag(help: "Carry a growth for another year on to the reference's year, at its own yearly rate; marked as derived.")
  var extrapolate = false

  @OptionGroup var plans: PlanOptions
  @OptionGroup var report: ChartedReportOptions
  @OptionGroup var taxonomy: TaxonomyOptions

  func run() throws {
    let normalizer = Normalizer(try taxonomy.load())
    let names = reference.isEmpty ? [ReferenceChoice.standard] : reference
    let choice = ReferenceChoice(normalizer: normalizer)
    let references = try names.map { (name: ReferenceChoice.shown($0), goals: try choice.goals($0)) }
    let loaded = try plans.load(normalizer)
    let chosen =
      try districts.isEmpty ? loaded.districts : districts.map { try loaded.district($0, normalizer) }
    let taxonomy = normalizer.taxonomy
    let alignments = references.map { name, goals in
      (name: name, alignment: ReferenceAlignment(goals, chosen, taxonomy: taxonomy, isExtrapolating: extrapolate))
    }
    try report.write(noting: loaded.desk) {
      tables(alignments, taxonomy)
    } charts: {
      alignments.enumerated().map { place, item in
        var chart = AlignmentChart(item.alignment, taxonomy: taxonomy, language: report.language).chart(item.name)
        if alignments.count > 1 { chart.name += "-\(place + 1)" }
        return chart
      }
    }
    try loaded.finish()
  }

  private func tables(
    _ alignments: [(name: String, alignment: ReferenceAlignment)], _ taxonomy: Taxonomy
  ) -> [TextTable] {
    var tables: [TextTable] = []
    for (name, alignment) in alignments {
      let table = AlignmentTable(alignment, taxonomy: taxonomy, language: report.language)
      if report.format != .csv {
        tables.append(alignment.districts.count > 8 ? table.byOutcome(name) : table.matrix(name))
      }
      var list = table.list()
      if alignments.count > 1 { list.title += language(name) }
      tables.append(list)
    }
    if alignments.count > 1, report.format != .csv {
      tables.append(AlignmentTable.chain(alignments, taxonomy: taxonomy, report.language))
    }
    return tables
  }

  private func language(_ name: String) -> String { report.language("（参照：\(name)）", " (reference: \(name))") }
}
