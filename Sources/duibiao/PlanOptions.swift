import ArgumentParser
import Comparison
import Indicators
import Normalization
import PolicyText

struct PlanOptions: ParsableArguments {
  @Option(
    name: .long, parsing: .upToNextOption,
    help: ArgumentHelp("Plans or folders of plans, instead of the five that come with the program.", valueName: "path"))
  var plans: [String] = []

  @Flag(help: "Keep every plan of a district, not only the newest.")
  var keepAll = false

  /// What was read, and whether anything failed.
  struct Loaded {
    var plans: [ReadPlan] = []
    var hasFailures = false

    /// The districts; where several plans of one are kept, the name tells the document.
    var districts: [DistrictGoals] {
      let counts = Dictionary(plans.map { ($0.districtName, 1) }, uniquingKeysWith: +)
      return plans.map { plan in
        var district = DistrictGoals(plan)
        if counts[plan.districtName] != 1 { district.name += "（\(plan.name)）" }
        return district
      }
    }
  }

  /// Reads the plans; what can't be read is reported and left out.
  func load(_ normalizer: Normalizer) throws -> Loaded {
    var loaded = Loaded()
    if plans.isEmpty {
      for (name, bytes) in BuiltInData.plans {
        let document = try attempt { () throws -> PlanDocument in
          do { return try PlanDocument(name: name, bytes: bytes) } catch { throw FileFailure(name, "\(error)") }
        }
        loaded.plans.append(normalizer.read(document))
      }
    } else {
      for path in expand(plans, &loaded) { read(path, normalizer, &loaded) }
    }
    if !keepAll { keepNewest(&loaded) }
    if loaded.plans.isEmpty {
      Console.error("no plan could be read")
      throw ExitCode(1)
    }
    return loaded
  }

  private func expand(_ paths: [String], _ loaded: inout Loaded) -> [String] {
    paths.flatMap { path -> [String] in
      guard Files.isFolder(path) else { return [path] }
      do {
        let names = try Files.names(in: path)
        let files = names.map { path + "/" + $0 }.filter { !Files.isFolder($0) }
        if files.isEmpty {
          Console.error("\(path): holds no file")
          loaded.hasFailures = true
        }
        return files
      } catch {
        Console.error("\(error)")
        loaded.hasFailures = true
        return []
      }
    }
  }

  private func read(_ path: String, _ normalizer: Normalizer, _ loaded: inout Loaded) {
    do {
      let plan = try PlanFile(path: path, normalizer: normalizer).read()
      if plan.goals.isEmpty {
        Console.warning("\(path): no goal was found; is it a plan with targets?")
        loaded.hasFailures = true
      }
      loaded.plans.append(plan)
    } catch {
      Console.error("\(error)")
      loaded.hasFailures = true
    }
  }

  /// Of several plans for one district the newest by date of issue counts; the others are named.
  private func keepNewest(_ loaded: inout Loaded) {
    var kept: [ReadPlan] = []
    for plan in loaded.plans {
      let code = plan.districtCode
      guard !code.isEmpty, let index = kept.firstIndex(where: { $0.districtCode == code }) else {
        kept.append(plan)
        continue
      }
      let isNewer = (plan.facts.date ?? "") > (kept[index].facts.date ?? "")
      let (newer, older) = isNewer ? (plan, kept[index]) : (kept[index], plan)
      Console.warning(
        "two plans for \(plan.districtName): \(newer.name) (\(newer.facts.date ?? "no date")) counts, "
          + "\(older.name) (\(older.facts.date ?? "no date")) does not; --keep-all keeps both")
      kept[index] = newer
    }
    loaded.plans = kept
  }
}
