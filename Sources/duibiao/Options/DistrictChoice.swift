import ArgumentParser
import Comparison
import Indicators
import Normalization

extension PlanOptions.Loaded {
  /// The plan of a district by name or code, or a file that is read for the occasion.
  ///
  /// - Throws: exit code 64 where no plan is of that name.
  func plan(_ name: String, _ normalizer: Normalizer) throws -> ReadPlan {
    if let plan = plans.first(where: { $0.districtName == name || $0.districtCode == name || $0.name == name }) {
      return plan
    }
    if Files.exists(name) {
      do { return try PlanReader(normalizer: normalizer).read(path: name) } catch {
        Console.error("\(error)")
        throw ExitCode(1)
      }
    }
    Console.error("no plan of “\(name)”; known: \(plans.map(\.districtName).joined(separator: ", ")), or name a file")
    throw ExitCode(64)
  }
}
