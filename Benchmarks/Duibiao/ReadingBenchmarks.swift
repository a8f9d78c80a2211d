import Benchmark
import GoalReading
import Indicators
import Normalization
import PolicyText
import SyntheticDistricts

/// From bytes to goals, step by step.
func readingBenchmarks() {
  measure("Scan", .megabytes, amount: Inputs.planBytes, input: Inputs.plans) { plans in
    for plan in plans { blackHole(try SourceText(decoding: plan)) }
  }

  measure("Layout", .megabytes, amount: Inputs.planBytes, input: Inputs.plans) { plans in
    for plan in plans { blackHole(try PlanDocument(name: "plan.txt", bytes: plan)) }
  }

  measure("ReadGoals", .megabytes, amount: Inputs.planBytes, input: Inputs.documents) { documents in
    let reader = Inputs.normalizer.reader
    for document in documents { blackHole(reader.read(document)) }
  }

  measure("ReadAndMap", .megabytes, amount: Inputs.planBytes, input: Inputs.documents) { documents in
    for document in documents { blackHole(Inputs.normalizer.read(document)) }
  }

  // A new matcher for each run: what the last one has cached would answer for it.
  measure("Match", .thousands, amount: Inputs.goals.count, input: Inputs.wordings) { wordings in
    let matcher = IndicatorMatcher(.standard)
    for wording in wordings { blackHole(matcher.match(wording)) }
  }

  measure("Synthesize", .megabytes, amount: Inputs.planBytes, input: SyntheticCorpus(seed: 1, indicators: 40)) {
    corpus in
    for index in Inputs.plans.indices { blackHole(corpus.plan(index)) }
  }
}
