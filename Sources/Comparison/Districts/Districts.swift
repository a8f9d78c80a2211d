import Indicators
import Normalization

/// Documents gathered by the district that they are of.
public struct Districts: Sendable {
  public var districts: [DistrictGoals] = []
  /// Editions that a later or final one replaces, each with the one that counts.
  public var replaced: [(old: DocumentNote, new: DocumentNote)] = []

  /// - Parameter plans: any number a district; a district is known by its code, else by its name.
  /// - Returns: districts in the order in which they first come; the documents of each so that the first settles a
  ///   conflict.
  public init(_ plans: [ReadPlan], taxonomy: Taxonomy) {
    let near = NearWordings(taxonomy)
    var order: [String] = []
    var byDistrict: [String: [ReadPlan]] = [:]
    for plan in plans {
      let key = plan.districtCode.isEmpty ? plan.districtName : plan.districtCode
      if byDistrict[key] == nil { order.append(key) }
      byDistrict[key, default: []].append(plan)
    }
    for key in order {
      let (current, old) = Self.current(byDistrict[key] ?? [])
      replaced += old
      guard let first = current.first else { continue }
      var district = DistrictGoals(
        code: first.districtCode, name: first.districtName, documents: current.map(DocumentNote.init),
        goals: current.flatMap(\.goals), results: current.flatMap(\.results))
      district.near = near.goals(district.goals)
      districts.append(district)
    }
  }

  /// The documents of a district without the editions that another replaces.
  private static func current(_ plans: [ReadPlan]) -> ([ReadPlan], [(old: DocumentNote, new: DocumentNote)]) {
    guard plans.count > 1 else { return (plans, []) }
    let sorted = plans.map { (plan: $0, note: DocumentNote($0)) }.sorted {
      DocumentNote.settles($0.note, before: $1.note)
    }
    var kept: [(plan: ReadPlan, note: DocumentNote)] = []
    var replaced: [(old: DocumentNote, new: DocumentNote)] = []
    for edition in sorted {
      let newer = kept.first { !edition.note.work.isEmpty && $0.note.work == edition.note.work }
      if let newer { replaced.append((edition.note, newer.note)) } else { kept.append(edition) }
    }
    return (kept.map(\.plan), replaced)
  }
}
