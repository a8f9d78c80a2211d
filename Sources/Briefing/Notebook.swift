import Comparison
import Indicators

/// A notebook (nbformat 4.5) that loads the data set, repeats the comparison and the composite, and draws.
public enum Notebook {
  /// What the notebook draws.
  public struct Subject: Sendable {
    /// The indicator that is ranked: the one on which the most districts stand.
    public var ranked: Concept
    public var rankedUnit: String
    /// The yearly path that has the most levels; nil where no district has two.
    public var path: (district: String, concept: Concept, unit: String)?

    /// Nil where no district is ranked on anything.
    public init?(_ districts: [DistrictGoals], taxonomy: Taxonomy) {
      let concepts = taxonomy.concepts(namedBy: districts)
      let comparisons = concepts.map { concept in
        IndicatorComparison(
          concept, districts: districts, reference: nil, units: taxonomy.units, degreeRank: taxonomy.degreeRank)
      }
      func rankedCount(_ comparison: IndicatorComparison) -> Int {
        comparison.rows.count { if case .ranked = $0.standing { true } else { false } }
      }
      guard let best = comparisons.max(by: { rankedCount($0) < rankedCount($1) }), rankedCount(best) > 0 else {
        return nil
      }
      ranked = best.concept
      rankedUnit = best.rows.first?.unit ?? ""
      var longest = 1
      for district in districts {
        for concept in concepts {
          let levels = Trajectory(concept, goals: district.goals, units: taxonomy.units)?.points.filter {
            $0.level != nil
          }
          guard let levels, levels.count > longest, let unit = levels.last?.unit else { continue }
          longest = levels.count
          path = (district.name, concept, unit)
        }
      }
    }
  }

  /// The notebook without outputs; running it adds them.
  public static func bytes(_ subject: Subject) -> [UInt8] {
    var cells: [JSONWriter.Value] = []
    func add(_ kind: String, _ source: String) {
      var members: [(String, JSONWriter.Value)] = [
        ("cell_type", .string(kind)), ("id", .string("cell-\(cells.count + 1)")), ("metadata", .object([])),
      ]
      if kind == "code" { members += [("execution_count", .null), ("outputs", .array([]))] }
      let lines = source.split(separator: "\n", omittingEmptySubsequences: false)
      members.append(
        ("source", .array(lines.enumerated().map { .string(String($1) + ($0 + 1 < lines.count ? "\n" : "")) })))
      cells.append(.object(members))
    }
    for (kind, source) in self.cells(subject) { add(kind, source) }
    let kernel: JSONWriter.Value = .object([
      ("display_name", .string("Python 3")), ("language", .string("python")), ("name", .string("python3")),
    ])
    var json = JSONWriter()
    json.write(
      .object([
        ("cells", .array(cells)),
        ("metadata", .object([("kernelspec", kernel), ("language_info", .object([("name", .string("python"))]))])),
        ("nbformat", .number("4")), ("nbformat_minor", .number("5")),
      ]))
    json.newline()
    return json.drain()
  }

  private static func cells(_ subject: Subject) -> [(String, String)] {
    comparison(subject) + path(subject) + composite
  }

  private static func comparison(_ subject: Subject) -> [(String, String)] {
    let label = subject.ranked.prefLabel
    let indicator = subject.ranked.id
    let ascending = subject.ranked.direction == .less ? "True" : "False"
    return [
      (
        "markdown",
        "# 各地目标对标\n\n数据由 `duibiao export notebook` 导出，字段说明见 `datapackage.json`。每条目标的原文在 `data/goals.csv` 的 `quote` 列。"
      ),
      (
        "code",
        """
        import altair as alt
        import pandas as pd

        types = {"district_code": str}
        goals = pd.read_csv("data/goals.csv", dtype=types)
        indicators = pd.read_csv("data/indicators.csv")
        rankings = pd.read_csv("data/rankings.csv", dtype=types)
        alignment = pd.read_csv("data/alignment.csv")
        composite = pd.read_csv("data/composite.csv")
        len(goals), goals["district"].value_counts().to_dict()
        """
      ),
      ("markdown", "## \(label)\n\n名次由可比值重新算出，与导出的名次一致。"),
      (
        "code",
        """
        table = rankings[rankings["concept"] == "\(indicator)"].copy()
        table["rank_again"] = table["comparable"].rank(method="min", ascending=\(ascending))
        ranked = table[table["standing"] == "ranked"]
        assert (ranked["rank"] == ranked["rank_again"]).all()
        table[["rank", "district", "goal", "comparable", "unit", "standing"]]
        """
      ),
      (
        "code",
        """
        dots = alt.Chart(ranked).mark_circle(size=140).encode(
            x=alt.X("comparable:Q", title="可比值（\(subject.rankedUnit)）", scale=alt.Scale(zero=True)),
            y=alt.Y("district:N", sort="-x", title=None), tooltip=["district", "goal"])
        line = alt.Chart(ranked.head(1)).mark_rule(color="firebrick", strokeDash=[4, 4]).encode(x="reference:Q")
        (dots + line).properties(width=420, title="\(label)，虚线为国家目标")
        """
      ),
      ("markdown", "## 各地与国家目标的衔接"),
      (
        "code",
        """
        named = alignment.merge(indicators, on="concept")
        alt.Chart(named).mark_rect().encode(
            x=alt.X("district:N", title=None), y=alt.Y("prefLabel:N", title=None),
            color=alt.Color("outcome:N", title="结果"), tooltip=["prefLabel", "district", "outcome", "gap"]
        ).properties(width=320)
        """
      ),
    ]
  }

  private static func path(_ subject: Subject) -> [(String, String)] {
    guard let path = subject.path else { return [] }
    let (district, concept) = (path.district, path.concept.id)
    return [
      ("markdown", "## 分年路径"),
      (
        "code",
        """
        path = goals[(goals["district"] == "\(district)") & (goals["concept"] == "\(concept)") & (goals["measure"] == "level")]
        start = goals[(goals["district"] == "\(district)") & (goals["concept"] == "\(concept)")][["baseline_year", "baseline_value"]].dropna().head(1)
        points = pd.concat([
            start.rename(columns={"baseline_year": "year", "baseline_value": "level"}),
            path.rename(columns={"target_year": "year", "value": "level"})[["year", "level"]]])
        points["year"] = points["year"].astype(int)
        alt.Chart(points).mark_line(point=True).encode(
            x=alt.X("year:O", title=None), y=alt.Y("level:Q", title="\(path.unit)", scale=alt.Scale(zero=False))
        ).properties(width=420, title="\(district)\(path.concept.prefLabel)")
        """
      ),
    ]
  }

  private static var composite: [(String, String)] {
    [
      ("markdown", "## 综合力度\n\n每项指标内的百分位名次（并列取中），等权平均；未设定的目标排在所有已设定的数值之后，不可比的不计入。"),
      (
        "code",
        """
        judged = rankings[rankings["standing"] != "not comparable"].merge(
            indicators[indicators["composite"]][["concept", "direction"]], on="concept")
        value = judged["comparable"].where(judged["direction"] == "more", -judged["comparable"])
        judged["value"] = value.where(judged["standing"] == "ranked", float("-inf"))
        groups = judged.groupby("concept")["value"]
        judged["percentile"] = (groups.rank() - 1) / (groups.transform("size") - 1)
        again = judged.groupby("district")["percentile"].mean()
        checked = composite.set_index("district").join(again.rename("score_again"))
        assert ((checked["score"] - checked["score_again"]).abs().fillna(0) < 1e-9).all()
        checked.sort_values("rank")
        """
      ),
    ]
  }
}
