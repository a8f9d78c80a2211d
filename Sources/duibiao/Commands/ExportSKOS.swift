import ArgumentParser
import Briefing
import Indicators

extension ExportCommand {
  struct SKOSExport: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "skos",
      abstract: "指标体系的 SKOS 表示（Turtle 或 JSON-LD）。The taxonomy as linked data.",
      discussion: """
        Policy fields are top concepts, indicators are narrower than their field; with labels in Chinese and English, \
        definitions, sources, and the terms that an indicator excludes as scope notes. Name your own --base-uri before \
        you publish it: URIs under the default one are examples.

        EXAMPLES
          duibiao export skos --output taxonomy.ttl
          duibiao export skos --format json-ld --base-uri https://data.example.org/duibiao/ --output taxonomy.jsonld
        """)

    enum Format: String, ExpressibleByArgument, CaseIterable {
      case turtle
      case jsonLD = "json-ld"
    }

    @Option(help: "turtle or json-ld.")
    var format: Format = .turtle

    @Option(help: ArgumentHelp("What every URI begins with; it ends in /, # or :.", valueName: "uri"))
    var baseURI = ConceptScheme.exampleBase

    @Option(help: ArgumentHelp("Write to a file instead of standard output.", valueName: "file"))
    var output: String?

    @OptionGroup var words: LanguageOptions
    @OptionGroup var taxonomy: TaxonomyOptions

    func validate() throws {
      guard ConceptScheme.isBase(baseURI) else {
        throw ValidationError(
          "--base-uri 须为绝对URI，以 /、# 或 : 结尾，如 https://data.example.org/duibiao/。",
          "--base-uri is an absolute URI that ends in /, # or :, such as https://data.example.org/duibiao/.")
      }
    }

    func run() throws {
      let data = ConceptScheme(try taxonomy.load(), base: baseURI).linkedData()
      let out = try attempt { try Output(output) }
      try attempt {
        switch format {
        case .turtle: try out.write(data.turtle())
        case .jsonLD:
          var json = JSONWriter()
          json.write(data.json())
          json.newline()
          try out.write(json.drain())
        }
        try out.finish()
      }
    }
  }
}
