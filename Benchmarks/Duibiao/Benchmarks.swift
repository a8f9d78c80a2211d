import Benchmark

/// The registered benchmarks. Wall time and throughput depend on the machine; peak memory is the same everywhere to a
/// few per cent, and is what `Thresholds/` holds.
let benchmarks: @Sendable () -> Void = {
  readingBenchmarks()
  rankingBenchmarks()
}

extension BenchmarkMetric {
  static let megabytes = BenchmarkMetric.custom(
    "Megabytes (a second)", polarity: .prefersLarger, useScalingFactor: false)
  static let thousands = BenchmarkMetric.custom(
    "Thousands (a second)", polarity: .prefersLarger, useScalingFactor: false)
}

/// Registers a benchmark whose every iteration handles so many bytes or items.
///
/// - Parameters:
///   - amount: how many bytes (``BenchmarkMetric/megabytes``) or items (``BenchmarkMetric/thousands``).
///   - input: is made before the clock runs.
func measure<Input>(
  _ name: String, _ metric: BenchmarkMetric, amount: @autoclosure @escaping () -> Int,
  input: @autoclosure @escaping () throws -> Input,
  run: @escaping (Input) throws -> Void
) {
  let configuration = Benchmark.Configuration(
    metrics: [.wallClock, .peakMemoryResident, metric], maxDuration: .seconds(3), maxIterations: 50,
    thresholds: [.peakMemoryResident: BenchmarkThresholds(relative: [.p90: 25])])
  Benchmark(name, configuration: configuration) { benchmark in
    let input = try input()
    let clock = ContinuousClock()
    benchmark.startMeasurement()
    let elapsed = try clock.measure { try run(input) }
    benchmark.stopMeasurement()
    let divisor: Duration = metric == .megabytes ? .microseconds(1) : .milliseconds(1)
    benchmark.measurement(metric, Int(Double(amount()) / (elapsed / divisor)))
  }
}
