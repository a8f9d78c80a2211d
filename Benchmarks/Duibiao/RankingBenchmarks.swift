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
    blackHole(Composite(matrix))
  }

  // A thousand draws of 500 districts.
  measure("Sensitivity", .thousands, amount: 1000, input: try Inputs.matrix(500)) { matrix in
    blackHole(Sensitivity(Composite(matrix), draws: 1000, seed: 7))
  }

  measure("TableOut", .thousands, amount: Inputs.goals.count, input: Inputs.goals) { goals in
    var writer = DelimitedWriter()
    for goal in goals { writer.write(goal) }
    blackHole(writer.drain())
  }
}
