import ArgumentParser
import Indicators

/// The folder of a taxonomy that is edited.
struct EditedTaxonomyOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Folder of the taxonomy to edit; where it has no indicators.csv, it gets a copy of the built-in one.",
      valueName: "folder"))
  var taxonomy: String?

  @OptionGroup var words: LanguageOptions

  /// Edits `indicators.csv` of the folder: the file is replaced only by one that stands every check.
  ///
  /// - Throws: exit code 64 without a folder, 1 where an error stands against the edit.
  func edit(_ change: (inout IndicatorsFile, Taxonomy) throws -> Void) throws {
    guard let folder = taxonomy else {
      Console.error(
        "程序自带的指标体系不能改；请用 --taxonomy 指定放其副本的文件夹",
        "the built-in taxonomy is not edited; name a folder for a copy of it with --taxonomy")
      throw ExitCode(64)
    }
    try attempt {
      let editable = try TaxonomyFolder(editing: folder)
      let before = try editable.load()
      var file = try IndicatorsFile(path: editable.indicatorsPath, bytes: editable.indicators)
      try change(&file, before)
      _ = try editable.load(indicators: file.bytes)
      try Files.write([("indicators.csv", file.bytes)], in: folder)
    }
  }
}

struct IndicatorsAddLabel: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add-label",
    abstract: "给指标增加一种说法。Add an alternative label to a concept.",
    discussion: """
      The folder of --taxonomy is made where it is missing, with a copy of the built-in indicators.csv. The file is \
      replaced in one step, and only if the whole taxonomy is sound with the new label; the built-in one never changes.

      EXAMPLES
        duibiao indicators add-label used-car-volume 二手车过户登记数 --taxonomy my-taxonomy
        duibiao compare --indicator 二手车交易量 --taxonomy my-taxonomy
      """)

  @Argument(help: "The concept, by its id or its preferred label.")
  var concept: String

  @Argument(help: "The label to add.")
  var label: String

  @OptionGroup var folder: EditedTaxonomyOptions

  func validate() throws { try IndicatorsNew.checkLabel(label) }

  func run() throws {
    try folder.edit { file, taxonomy in
      guard let concept = taxonomy.concepts.first(where: { $0.id == self.concept || $0.prefLabel == self.concept })
      else {
        Console.error(
          "没有指标的编号或首选标签是“\(self.concept)”；全部指标见 duibiao indicators list",
          "no concept has the id or the preferred label “\(self.concept)”; duibiao indicators list shows all")
        throw ExitCode(64)
      }
      if let match = IndicatorMatcher(taxonomy).match(Wording(indicator: label)),
        taxonomy.concepts[match.concept].id == concept.id
      {
        Console.error(
          "“\(label)”已经就是 \(concept.id) 的“\(match.label)”", "“\(label)” is “\(match.label)” of \(concept.id) already")
        throw ExitCode(1)
      }
      try file.add(label: label, to: concept.id)
    }
    Console.say("duibiao: \(label) → \(concept)")
  }
}

struct IndicatorsNew: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "新增一项指标。Add a concept.",
    discussion: """
      The folder of --taxonomy is made where it is missing, with a copy of the built-in indicators.csv. The file is \
      replaced in one step, and only if the whole taxonomy is sound with the new row; the built-in one never changes.

      EXAMPLES
        duibiao indicators new bridges-built 桥梁新建数 --field transport --unit 座 --labels "新建桥梁;桥梁建设" \\
          --english "Bridges built" --measure addition --taxonomy my-taxonomy
      """)

  @Argument(help: "The id: short English words joined by hyphens.")
  var id: String

  @Argument(help: "The preferred label, a noun.")
  var label: String

  @Option(help: "The field, by its id or its name.")
  var field: String

  @Option(help: "The unit in which amounts are shown; left out for a bare ratio such as 2.5:1.")
  var unit = ""

  @Option(help: "Alternative labels, with ; between.")
  var labels = ""

  @Option(help: "Terms that a wording of it never holds, with ; between.")
  var exclude = ""

  @Option(help: "The English name.")
  var english = ""

  @Option(help: "What is counted, in a sentence.")
  var definition = ""

  @Option(help: "Where name and definition come from.")
  var source = ""

  @Option(help: "growth, level or addition: how plans usually state it.")
  var measure = "level"

  @Option(help: "more or less: what is the more ambitious.")
  var direction = "more"

  @Option(help: "extensive or intensive; by default what the unit suggests.")
  var extent = ""

  @OptionGroup var folder: EditedTaxonomyOptions

  func validate() throws {
    guard !id.isEmpty, id.utf8.allSatisfy({ (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D })
    else {
      throw ValidationError(
        "编号由小写字母、数字和连字符组成，如 bridges-built",
        "an id is made of small letters, digits and hyphens: bridges-built")
    }
    try Self.checkLabel(label)
    for (name, text) in [
      ("labels", labels), ("exclude", exclude), ("english", english), ("definition", definition), ("source", source),
    ] where text.contains(where: \.isNewline) {
      throw ValidationError("--\(name) 中有换行", "--\(name) holds a line break")
    }
  }

  /// - Throws: for a text that can't be one label.
  static func checkLabel(_ label: String) throws {
    if label.allSatisfy(\.isWhitespace) { throw ValidationError("标签是空的", "the label is empty") }
    if label.contains(where: { $0 == ";" || $0.isNewline }) {
      throw ValidationError(
        "“;”和换行用来分隔标签，不能出现在一个标签里", "“;” and line breaks stand between labels, not in one")
    }
  }

  func run() throws {
    try folder.edit { file, taxonomy in
      let field = try taxonomy.knownField(field)
      file.add(row: [
        "id": id, "prefLabel": label, "altLabels": labels, "exclude": exclude, "prefLabel_en": english,
        "broader": field.id, "definition": definition, "source": source, "unit": unit,
        "dimension": taxonomy.units.dimension(of: unit) ?? "", "extent": extent, "direction": direction,
        "measure": measure,
      ])
    }
    Console.say("duibiao: \(id) \(label)")
  }
}
