import Benchmark
import Briefing
import Comparison

/// From a goal table to ranks.
func rankingBenchmarks() {
  measure("TableIn", .megabytes, amount: Inputs.table.count, input: Inputs.table) { table in
    blackHole(try Inputs.columns(of: table))
  }

  measure("Rank", .thousands, amount: Inputs.tableDistricts, input: try Inputs.matrix(Inputs.tableDistricts)) {
    matrix in
    let weights = matrix.concepts.map { _ in 1.0 }
    let normalised = matrix.normalised(by: .percentile)
    blackHole(normalised.scores(weights: weights, aggregation: .arithmetic, minimumCoverage: 0))
  }

  // A thousand draws of 500 districts.
  measure("Sensitivity", .thousands, amount: 1000, input: try Inputs.matrix(500)) { matrix in
    let weights = matrix.concepts.map { _ in 1.0 }
    blackHole(Sensitivity(matrix, weights: weights, minimumCoverage: 0, references: [:], draws: 1000, seed: 7))
  }

  measure("TableOut", .thousands, amount: Inputs.goals.count, input: Inputs.goals) { goals in
    var writer = DelimitedWriter()
    for goal in goals { writer.write(goal) }
    blackHole(writer.drain())
  }
}
