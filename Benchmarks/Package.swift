// swift-tools-version: 6.1
import PackageDescription

// A package of its own, so that nobody who builds the program fetches the benchmark framework.
//
//   swift package --package-path Benchmarks benchmark
let package = Package(
  name: "DuibiaoBenchmarks",
  platforms: [.macOS(.v14)],
  dependencies: [
    .package(name: "duibiao", path: ".."),
    // Without traits the framework needs no allocator of its own.
    .package(url: "https://github.com/ordo-one/benchmark", from: "1.38.0", traits: []),
  ],
  targets: [
    .executableTarget(
      name: "Duibiao",
      dependencies: [
        .product(name: "Duibiao", package: "duibiao"), .product(name: "Benchmark", package: "benchmark"),
      ],
      path: "Duibiao", plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")])
  ]
)
