// swift-tools-version: 6.1
import PackageDescription

let package = Package(
  name: "duibiao",
  platforms: [.macOS(.v14)],
  products: [
    .executable(name: "duibiao", targets: ["duibiao"]),
    .library(
      name: "Duibiao",
      targets: [
        "PolicyText", "OpenPackaging", "DocumentFormats", "Indicators", "GoalReading", "Normalization", "Comparison",
        "Briefing", "SyntheticDistricts",
      ]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser.git", from: "1.8.0")
  ],
  targets: [
    .target(name: "PolicyText"),
    .target(name: "OpenPackaging", dependencies: ["PolicyText"]),
    .target(name: "DocumentFormats", dependencies: ["PolicyText", "OpenPackaging"]),
    .target(name: "Indicators", dependencies: ["PolicyText"], plugins: ["EmbedData"]),
    .target(name: "GoalReading", dependencies: ["PolicyText", "Indicators"]),
    .target(name: "Normalization", dependencies: ["PolicyText", "Indicators", "GoalReading"]),
    .target(name: "Comparison", dependencies: ["PolicyText", "Indicators", "Normalization"]),
    .target(
      name: "Briefing",
      dependencies: ["PolicyText", "OpenPackaging", "Indicators", "GoalReading", "Normalization", "Comparison"]),
    .target(name: "SyntheticDistricts"),
    .executableTarget(
      name: "duibiao",
      dependencies: [
        "PolicyText", "OpenPackaging", "DocumentFormats", "Indicators", "GoalReading", "Normalization", "Comparison",
        "Briefing", "SyntheticDistricts",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .plugin(name: "EmbedData", capability: .buildTool(), dependencies: ["embed-data"]),
    .executableTarget(name: "embed-data"),
    .testTarget(name: "PolicyTextTests", dependencies: ["PolicyText"]),
    .testTarget(name: "OpenPackagingTests", dependencies: ["OpenPackaging", "PolicyText"]),
    .testTarget(name: "DocumentFormatsTests", dependencies: ["DocumentFormats", "OpenPackaging", "PolicyText"]),
    .testTarget(name: "IndicatorsTests", dependencies: ["Indicators"], exclude: ["Samples"]),
    .testTarget(
      name: "GoalReadingTests", dependencies: ["GoalReading", "PolicyText", "Indicators", "Normalization", "Briefing"]),
    .testTarget(
      name: "BriefingTests", dependencies: ["Briefing", "OpenPackaging", "Indicators", "Normalization", "PolicyText"]),
    .testTarget(
      name: "NormalizationTests", dependencies: ["Normalization", "Indicators", "PolicyText", "Briefing"]),
    .testTarget(
      name: "ComparisonTests", dependencies: ["Comparison", "Normalization", "Indicators", "Briefing"],
      exclude: ["Composite/expected.json"]),
    .testTarget(
      name: "SyntheticDistrictsTests",
      dependencies: ["SyntheticDistricts", "PolicyText", "Indicators", "GoalReading", "Normalization"]),
    .testTarget(name: "CommandTests", dependencies: ["duibiao", "PolicyText"], exclude: ["Golden", "Doors"]),
  ]
)
