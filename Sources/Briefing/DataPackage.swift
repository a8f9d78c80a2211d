import Comparison
import GoalReading
import Indicators
import Normalization

/// A tidy data set with a Frictionless `datapackage.json`: goals, indicators, districts, rankings, alignment and the
/// composite, one CSV each, with a Table Schema for every column; and charts of it as specifications of Vega-Lite.
public struct DataPackage {
  struct Field {
    var name: String
    /// A Table Schema type: string, number, integer, year.
    var type: String
    var description: String
    var values: [String] = []
  }

  struct Resource {
    var name: String
    var description: String
    var fields: [Field]
    var rows: [[String]]
  }

  let plans: [ReadPlan]
  let districts: [DistrictGoals]
  let taxonomy: Taxonomy
  let reference: String
  /// Drawn from the same data.
  public var charts: [Chart] = []

  /// - Parameter districts: the plans, gathered by district.
  public init(_ plans: [ReadPlan], districts: [DistrictGoals], taxonomy: Taxonomy, reference: String) {
    self.plans = plans
    self.districts = districts
    self.taxonomy = taxonomy
    self.reference = reference
  }

  private var concepts: [Concept] { taxonomy.concepts(namedBy: districts) }

  /// The CSV files and `datapackage.json`, by name.
  public func files() -> [(name: String, bytes: [UInt8])] {
    let resources = [goals(), indicators(), districtTable(), rankings(), alignment(), compositeTable()]
    var files = resources.map { resource -> (name: String, bytes: [UInt8]) in
      var writer = DelimitedWriter()
      writer.write(resource.fields.map(\.name))
      for row in resource.rows { writer.write(row) }
      return ("data/\(resource.name).csv", writer.drain())
    }
    var drawn: [Chart] = []
    for chart in charts {
      guard let bytes = VegaLite.bytes(chart) else { continue }
      files.append((Self.file(of: chart), bytes))
      drawn.append(chart)
    }
    var json = JSONWriter()
    json.write(description(resources, drawn))
    json.newline()
    files.append(("datapackage.json", json.drain()))
    return files
  }

  private static func file(of chart: Chart) -> String { "charts/\(chart.name).vl.json" }

  private func description(_ resources: [Resource], _ charts: [Chart]) -> JSONWriter.Value {
    .object([
      ("name", .string("duibiao")), ("title", .string("各地目标对标数据")),
      (
        "description",
        .string("Goals of districts, mapped onto indicators and compared. Written by duibiao export notebook.")
      ),
      (
        "licenses",
        .array([
          .object([("name", .string("Apache-2.0")), ("path", .string("https://www.apache.org/licenses/LICENSE-2.0"))])
        ])
      ),
      ("resources", .array(resources.map(resource) + charts.map(resource))),
    ])
  }

  /// A chart is no table: its type says so, that nobody looks for rows in it.
  private func resource(_ chart: Chart) -> JSONWriter.Value {
    .object([
      ("name", .string("chart-" + chart.name)), ("type", .string("json")), ("path", .string(Self.file(of: chart))),
      ("description", .string(chart.title)), ("format", .string("json")),
      ("mediatype", .string("application/vnd.vegalite.v5+json")), ("encoding", .string("utf-8")),
    ])
  }

  private func resource(_ resource: Resource) -> JSONWriter.Value {
    .object([
      ("name", .string(resource.name)), ("path", .string("data/\(resource.name).csv")),
      ("description", .string(resource.description)), ("format", .string("csv")), ("mediatype", .string("text/csv")),
      ("encoding", .string("utf-8")),
      (
        "schema",
        .object([
          (
            "fields",
            .array(
              resource.fields.map { field in
                var members: [(String, JSONWriter.Value)] = [
                  ("name", .string(field.name)), ("type", .string(field.type)),
                  ("description", .string(field.description)),
                ]
                if !field.values.isEmpty {
                  members.append(
                    ("constraints", .object([("enum", .array(field.values.map(JSONWriter.Value.string)))])))
                }
                return .object(members)
              })
          )
        ])
      ),
    ])
  }

  // MARK: Tables

  private func goals() -> Resource {
    let described: [String: Field] = [
      "measure": Field(
        name: "measure", type: "string", description: "What kind of commitment.",
        values: Measure.allCases.map(\.rawValue)),
      "value": Field(name: "value", type: "number", description: "In `unit`; percentages and multiples in %."),
      "relation": Field(
        name: "relation", type: "string", description: "Between the indicator and the value.",
        values: Relation.allCases.map(\.rawValue)),
      "modality": Field(name: "modality", type: "string", description: "strive for 力争.", values: ["firm", "strive"]),
      "frequency": Field(
        name: "frequency", type: "string", description: "annual for 每年 and 较上年.", values: ["once", "annual"]),
      "base_year": Field(name: "base_year", type: "integer", description: "The year compared with."),
      "target_year": Field(name: "target_year", type: "integer", description: "The year by which."),
      "start": Field(
        name: "start", type: "integer", description: "First byte of the quote in the document's UTF-8 text."),
      "end": Field(name: "end", type: "integer", description: "The byte after the quote."),
      "baseline_value": Field(
        name: "baseline_value", type: "number", description: "Where the indicator stood, in `baseline_unit`."),
      "baseline_year": Field(name: "baseline_year", type: "integer", description: "When it stood there."),
      "confidence": Field(name: "confidence", type: "number", description: "Of the mapping onto the concept, 0 to 1."),
      "kind": Field(
        name: "kind", type: "string", description: "A goal, or a result that was reached.", values: ["goal", "result"]),
      "binding": Field(
        name: "binding", type: "string", description: "binding for 约束性, expected for 预期性; empty where not stated.",
        values: ["binding", "expected"]),
      "period_start": Field(
        name: "period_start", type: "integer",
        description: "The first year of an addition or of a yearly rate, where one is named."),
      "place": Field(
        name: "place", type: "string",
        description: "The page or cell of the passage, where the document was no text; offsets count in its text."),
      "parent": Field(
        name: "parent", type: "string", description: "The indicator of the whole of which this is a part."),
      "corrected": Field(
        name: "corrected", type: "string", description: "The fields that were changed by hand; empty where none was."),
      "value_upper": Field(name: "value_upper", type: "number", description: "The upper end of a range."),
      "quote": Field(name: "quote", type: "string", description: "The passage, to the letter."),
      "concept": Field(name: "concept", type: "string", description: "Id in indicators.csv."),
      "district_code": Field(name: "district_code", type: "string", description: "GB/T 2260."),
    ]
    return Resource(
      name: "goals", description: "One row for each indicator and target time of a plan.",
      fields: GoalTable.columns.map {
        described[$0] ?? Field(name: $0, type: "string", description: $0.split(separator: "_").joined(separator: " "))
      },
      rows: plans.flatMap { $0.goals.map(GoalTable.row) })
  }

  private func indicators() -> Resource {
    let composite = composite
    let counted = Set(composite.places.map { composite.matrix.indicators[$0].concept })
    return Resource(
      name: "indicators", description: "The concepts that the plans name.",
      fields: [
        Field(name: "concept", type: "string", description: "Id."),
        Field(name: "prefLabel", type: "string", description: "Preferred label."),
        Field(name: "prefLabel_en", type: "string", description: "English label."),
        Field(name: "broader", type: "string", description: "Pillar."),
        Field(name: "unit", type: "string", description: "Unit of amounts."),
        Field(
          name: "direction", type: "string", description: "Which way is more ambitious.", values: ["more", "less"]),
        Field(
          name: "composite", type: "boolean",
          description: "Whether it counts in the composite; amounts that grow with the district do not."),
      ],
      rows: concepts.map {
        [
          $0.id, $0.prefLabel, $0.englishLabel, $0.broader, $0.unit, $0.direction.rawValue,
          counted.contains($0.id) ? "true" : "false",
        ]
      })
  }

  private func districtTable() -> Resource {
    Resource(
      name: "districts", description: "The districts and their plans.",
      fields: [
        Field(name: "district_code", type: "string", description: "GB/T 2260."),
        Field(name: "district", type: "string", description: "Name."),
        Field(name: "document", type: "string", description: "Plan."),
        Field(name: "title", type: "string", description: "Title of the plan."),
        Field(name: "date", type: "string", description: "Date of issue, where it is known."),
        Field(name: "goals", type: "integer", description: "Goals read."),
      ],
      rows: plans.map {
        [$0.districtCode, $0.districtName, $0.name, $0.facts.title ?? "", $0.facts.date ?? "", String($0.goals.count)]
      })
  }

  private func rankings() -> Resource {
    var rows: [[String]] = []
    for concept in concepts {
      let goal = taxonomy.reference(reference).first { $0.concept == concept.id }
      let comparison = IndicatorComparison(
        concept, districts: districts, reference: goal, units: taxonomy.units, degreeRank: taxonomy.degreeRank)
      for row in comparison.rows {
        let (standing, rank) = Self.standing(row.standing)
        let target = goal.flatMap { $0.measure == comparison.measure ? $0.value : nil }
        let year = comparison.year.map(String.init) ?? ""
        let comparable = row.comparable.map { [String($0), row.unit] } ?? ["", ""]
        let written = row.goal.map { GoalPhrase.of($0, .zh) } ?? ""
        rows.append(
          [concept.id, row.code, row.district, standing, rank] + comparable
            + [comparison.measure.rawValue, year, written, row.scope.rawValue, target?.description ?? ""])
      }
    }
    return Resource(
      name: "rankings", description: "Every district on every indicator: rank and comparable value.",
      fields: [
        Field(name: "concept", type: "string", description: "Id in indicators.csv."),
        Field(name: "district_code", type: "string", description: "GB/T 2260."),
        Field(name: "district", type: "string", description: "Name."),
        Field(
          name: "standing", type: "string", description: "Group in the table.",
          values: ["ranked", "not comparable", "qualitative", "benchmark", "no goal"]),
        Field(name: "rank", type: "integer", description: "Competition rank among the ranked."),
        Field(name: "comparable", type: "number", description: "The number ranked by, in `unit`."),
        Field(name: "unit", type: "string", description: "Of `comparable`."),
        Field(name: "measure", type: "string", description: "What was compared."),
        Field(name: "year", type: "integer", description: "Target year compared."),
        Field(name: "goal", type: "string", description: "The goal, normalised."),
        Field(name: "scope", type: "string", description: "Relation of the scope to the reference's."),
        Field(name: "reference", type: "number", description: "The reference's value, in `unit`."),
      ], rows: rows)
  }

  private static func standing(_ standing: IndicatorComparison.Standing) -> (String, String) {
    switch standing {
    case .ranked(let rank): ("ranked", String(rank))
    case .notComparable: ("not comparable", "")
    case .qualitative: ("qualitative", "")
    case .benchmark: ("benchmark", "")
    case .noGoal: ("no goal", "")
    }
  }

  private func alignment() -> Resource {
    let references = taxonomy.reference(reference)
    let alignment = ReferenceAlignment(references, districts, taxonomy: taxonomy)
    var rows: [[String]] = []
    for (index, goal) in references.enumerated() {
      for (district, cell) in zip(districts, alignment.cells[index]) {
        rows.append([reference, goal.concept, district.name, cell.outcome.rawValue, cell.row.gap.map { "\($0)" } ?? ""])
      }
    }
    return Resource(
      name: "alignment", description: "Districts against the reference, goal by goal.",
      fields: [
        Field(name: "reference", type: "string", description: "Name of the reference."),
        Field(name: "concept", type: "string", description: "Id."),
        Field(name: "district", type: "string", description: "Name."),
        Field(
          name: "outcome", type: "string", description: "How the district stands.",
          values: ReferenceAlignment.Outcome.allCases.map(\.rawValue)),
        Field(name: "gap", type: "number", description: "Comparable value less the reference's."),
      ], rows: rows)
  }

  private var composite: Composite { Composite(CompositeIndicators(districts, taxonomy: taxonomy).matrix) }

  private func compositeTable() -> Resource {
    let composite = composite
    return Resource(
      name: "composite",
      description:
        "Mean mid-rank percentile of the districts; equal weights; a goal that is not set stands below every stated value.",
      fields: [
        Field(name: "district", type: "string", description: "Name."),
        Field(name: "score", type: "number", description: "0 to 1."),
        Field(name: "rank", type: "integer", description: "Competition rank."),
        Field(name: "indicators", type: "integer", description: "Indicators on which it states a value."),
      ],
      rows: composite.scores.map {
        [
          composite.matrix.districts[$0.district], $0.score.isNaN ? "" : "\($0.score)",
          $0.rank == 0 ? "" : String($0.rank),
          String($0.indicators),
        ]
      })
  }
}
