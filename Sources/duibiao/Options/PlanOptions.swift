import ArgumentParser
import Comparison
import Indicators
import Normalization
import PolicyText

struct PlanOptions: ParsableArguments {
  @Option(
    name: .long, parsing: .upToNextOption,
    help: ArgumentHelp(
      "Plans, folders, patterns or archives of plans, instead of the five that come with the program.",
      valueName: "path"))
  var plans: [String] = []

  @Flag(help: "Every document of a district as a row of its own, also drafts that a final one replaces.")
  var keepAll = false

  @OptionGroup var documents: DocumentOptions
  @OptionGroup var corrections: CorrectionOptions

  /// What was read, and whether anything failed.
  struct Loaded {
    var plans: [ReadPlan] = []
    var hasFailures = false
    /// Who applies corrections made by hand, where there are any.
    var desk: CorrectionDesk?
    var conversions = Conversions()

    /// The districts, each with all of its documents.
    var districts: [DistrictGoals] = []

    /// Ends the run: exit code 2 where something of the input failed.
    func finish() throws {
      desk?.finish()
      if hasFailures || desk?.hasFailures == true { throw ExitCode(2) }
    }
  }

  /// Reads the plans; what can't be read is reported and left out.
  ///
  /// - Parameters:
  ///   - concepts: keep goals on these alone; of a hundred thousand plans, all goals are too many.
  ///   - reads: what is read beside the goals.
  func load(
    _ normalizer: Normalizer, concepts: Set<String>? = nil, reads: Normalizer.Reads = .results
  ) throws -> Loaded {
    var loaded = Loaded(desk: try corrections.load(normalizer), conversions: documents.conversions)
    if plans.isEmpty {
      let reader = PlanReader(normalizer: normalizer, reads: reads, corrections: loaded.desk?.corrections)
      for (name, bytes) in BuiltInData.plans {
        let piece = DocumentPiece(name: name, path: name, content: .bytes(bytes), size: bytes.count)
        var plan = try attempt { try reader.read(piece) }
        loaded.desk?.apply(to: &plan)
        loaded.plans.append(plan)
      }
    } else {
      try read(normalizer, concepts, reads, &loaded)
    }
    loaded.districts = keepAll ? Self.apart(loaded.plans) : Self.gathered(&loaded, normalizer.taxonomy)
    if loaded.plans.isEmpty {
      Console.error("没有一份方案能读", "no plan could be read")
      throw ExitCode(1)
    }
    return loaded
  }

  private func read(
    _ normalizer: Normalizer, _ concepts: Set<String>?, _ reads: Normalizer.Reads, _ loaded: inout Loaded
  ) throws {
    let desk = loaded.desk
    let conversions = loaded.conversions
    let reader = PlanReader(
      normalizer: normalizer, reads: reads, converter: conversions.converter, corrections: desk?.corrections)
    let progress = Progress(Progress.documents)
    var corpus = CorpusReader(plans, normalizer: normalizer)
    var result = loaded
    var whole: ReadPlan?
    var hasFailed = false
    try OrderedWork.run(jobs: Cores.count) {
      corpus.next()
    } work: { piece -> (DocumentPiece, Result<ReadPlan, FileFailure>) in
      do throws(FileFailure) { return (piece.emptied, .success(try reader.read(piece))) } catch {
        return (piece.emptied, .failure(error))
      }
    } deliver: { piece, outcome in
      switch outcome {
      case .success(let read):
        let plan = try conversions.delivered(read, path: piece.path)
        if whole == nil { whole = plan } else { whole?.append(plan) }
      case .failure(let failure):
        Console.error(failure.message)
        hasFailed = true
      }
      progress.add(count: piece.isLast ? 1 : 0, bytes: piece.size)
      guard piece.isLast else { return }
      if var plan = whole {
        desk?.apply(to: &plan)
        if plan.goals.isEmpty, plan.withdrawn.isEmpty {
          Console.warning(
            "\(piece.path)：没有找到目标；是含有目标的方案吗？", "\(piece.path): no goal was found; is it a plan with targets?")
          hasFailed = true
        }
        // A new array: the old one would keep room for every goal.
        if let concepts {
          plan.goals = plan.goals.filter { concepts.contains($0.concept) || $0.concept.isEmpty }
          plan.results = plan.results.filter { concepts.contains($0.concept) }
        }
        result.plans.append(plan)
      }
      if hasFailed { result.hasFailures = true }
      (whole, hasFailed) = (nil, false)
    }
    progress.finish()
    loaded = result
  }

  /// Every document as a row; where several are of one district, the name tells the document.
  private static func apart(_ plans: [ReadPlan]) -> [DistrictGoals] {
    let counts = Dictionary(plans.map { ($0.districtName, 1) }, uniquingKeysWith: +)
    return plans.map { plan in
      var district = DistrictGoals(plan)
      if counts[plan.districtName] != 1 { district.name += "（\(plan.name)）" }
      return district
    }
  }

  /// Documents by district; editions that a later or final one replaces are named and left out.
  private static func gathered(_ loaded: inout Loaded, _ taxonomy: Taxonomy) -> [DistrictGoals] {
    let gathered = Districts(loaded.plans, taxonomy: taxonomy)
    for (old, new) in gathered.replaced {
      Console.warning(
        "\(new.name)取代其较早的一稿\(old.name)；--keep-all 两稿都保留",
        "\(new.name) replaces \(old.name), an earlier edition of it; --keep-all keeps both")
    }
    let replaced = Set(gathered.replaced.map(\.old.name))
    loaded.plans.removeAll { replaced.contains($0.name) }
    return gathered.districts
  }
}
