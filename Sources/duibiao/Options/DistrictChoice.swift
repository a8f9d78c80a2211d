import ArgumentParser
import Comparison
import Indicators
import Normalization

extension PlanOptions.Loaded {
  /// A district by name, short name (北辰), code or the name of its document, or a file that is read for the occasion.
  ///
  /// - Throws: exit code 64 where none or several are of that name.
  func district(_ name: String, _ normalizer: Normalizer) throws -> DistrictGoals {
    let exact = districts.filter {
      $0.name == name || $0.code == name || $0.documents.contains { $0.name == name }
    }
    if exact.count == 1 { return exact[0] }
    if exact.isEmpty, Files.exists(name) {
      do {
        let reader = PlanReader(
          normalizer: normalizer, reads: .results, converter: conversions.converter, corrections: desk?.corrections)
        var plan = try conversions.delivered(try reader.read(path: name), path: name)
        desk?.apply(to: &plan)
        return DistrictGoals(plan)
      } catch {
        Console.error(error.message)
        throw ExitCode(1)
      }
    }
    let found = exact.isEmpty ? districts.filter { Self.isShort(name, for: $0, normalizer.taxonomy) } : exact
    if found.count == 1 { return found[0] }
    if found.count > 1 {
      Console.error(
        "“\(name)”可指几个地区：\(found.map { "\($0.name)（\($0.code)）" }.joined(separator: "、"))；请用代码指定",
        "“\(name)” means several districts: \(found.map { "\($0.name) (\($0.code))" }.joined(separator: ", ")); name one by its code"
      )
      throw ExitCode(64)
    }
    let names = districts.map(\.name)
    Console.error(
      "没有“\(name)”的方案；已有：\(names.joined(separator: "、"))；也可指定文件",
      "no plan of “\(name)”; known: \(names.joined(separator: ", ")), or name a file")
    throw ExitCode(64)
  }

  /// 北辰 for 北辰区, 内蒙古 for 内蒙古自治区.
  private static func isShort(_ name: String, for district: DistrictGoals, _ taxonomy: Taxonomy) -> Bool {
    guard name.count >= 2, district.name.hasPrefix(name) else { return false }
    let rest = district.name.dropFirst(name.count)
    return ["省", "市", "区", "县", "旗", "自治区", "自治州", "自治县", "新区", "特别行政区"].contains(where: rest.hasSuffix)
      && rest.count <= 5
  }
}
