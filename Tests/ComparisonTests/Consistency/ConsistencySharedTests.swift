import Comparison
import Foundation
import Testing

/// The cases of the shared material, and the documents in which nothing, or one thing that is named here, contradicts
/// itself.
@Suite struct ConsistencySharedTests {
  enum SharedTexts {
    static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().appending(path: "shared")

    static func has(_ path: String) -> Bool {
      FileManager.default.fileExists(atPath: folder.appending(path: path).path)
    }

    static func check(_ path: String) throws -> ConsistencyCheck {
      let bytes = Array(try Data(contentsOf: folder.appending(path: path)))
      return try Checking.check(bytes, name: (path as NSString).lastPathComponent)
    }

    static func all(in path: String) -> [String] {
      let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.appending(path: path).path)) ?? []
      return names.filter { $0.hasSuffix(".txt") || $0.hasSuffix(".md") }.sorted().map { path + "/" + $0 }
    }
  }

  static let cases: [(file: String, notes: [String])] = [
    (
      "check/120113-北辰区-changed-table.md",
      [
        "! textAndTable 燃气老旧管网 13 15", "! textAndTable 二手车交易量 45 40", "! textAndTable 专精特新中小企业 160 180",
        "! textAndTable 制造业单项冠军 20 22", "! textAndTable 关键工序数控化率 75 70", "! textAndTable 数字化研发设计工具普及率 90 88",
        // 450 for 400 in both: the last year then brings twice what the years before bring.
        "? lastYear 再生资源回收点 50 100", "? doneOrReached 数字化车间和智能工厂 35 35",
      ]
    ),
    (
      "check/a.md",
      ["! textAndTable PM2.5浓度 28 24", "! textAndTable 常住人口城镇化率 80 82", "! textAndTable 森林覆盖率 48.5 47.5"]
    ),
    (
      "check/b.txt",
      [
        "! ratesAndGrowth 规模以上工业增加值 25.97 20", "! twoNumbers 单位GDP能耗 -15 -12", "! twoNumbers 老旧小区 100 120",
        "! additionsAndTotal 老旧小区 90 100", "! additionsAndTotal 高新技术企业 27 30", "! growthAndLevel 地区生产总值 532.4 500",
        "! twoNumbers 森林覆盖率 35 33", "! changeAndLevel 新能源汽车渗透率 60 58",
      ]
    ),
    (
      "check/c.txt",
      ["! growthAndLevel 二手车交易量 25 45", "! textAndTable 公共充电桩 5000 6000", "! additionsAndTotal 老旧小区 90 100"]
    ),
    ("check/columns-by-spaces.txt", []), ("check/pipe-without-rule.txt", ["! textAndTable 常住人口城镇化率 80 82"]),
    (
      "plans/320583-昆山市-三年行动.txt",
      ["! additionsAndTotal 充电桩 30000 40000", "! textAndTable 充电桩 12000 15000", "! textAndTable 公共充电桩 1.2 1.3"]
    ),
    ("plans/330281-余姚市-十五五规划.md", ["! textAndTable 常住人口城镇化率 80 82"]), ("plans/130102-长安区.txt", []),
    ("plans/130104-桥西区.txt", []), ("plans/130181-辛集市-政府工作报告.txt", []), ("plans/340225-无为市-工业.txt", []),
    ("plans/410222-通许县-通知.txt", []), ("plans/441223-广宁县-民生实事.txt", []), ("plans/510623-中江县-节能.txt", []),
    ("plans/620123-榆中县-招商.txt", []),
  ]

  @Test(
    "The cases", .enabled(if: SharedTexts.has("cases/check"), "the cases are not beside the repository"),
    arguments: cases.indices)
  func stated(_ index: Int) throws {
    let (file, notes) = Self.cases[index]
    #expect(Checking.notes(try SharedTexts.check("cases/" + file)) == notes, "\(file)")
  }

  @Test(
    "Every case is tested", .enabled(if: SharedTexts.has("cases/check"), "the cases are not beside the repository"))
  func folders() {
    let files = SharedTexts.all(in: "cases/check") + SharedTexts.all(in: "cases/plans")
    #expect(Set(files) == Set(Self.cases.map { "cases/" + $0.file }))
  }

  /// What these documents really say against themselves: a table of the nation's plan gives 54, 60 and (9).
  static let known = ["a03-国家-农业农村现代化.txt": ["! changeAndLevel 乡镇(街道)范围具备综合功能的养老服务机构覆盖率 63 60"]]

  @Test(
    "No false alarm in plans and reports as they are",
    .enabled(if: SharedTexts.has("more/docs"), "the texts are not beside the repository"),
    arguments: SharedTexts.all(in: "more/docs") + SharedTexts.all(in: "reports/docs"))
  func silence(_ path: String) throws {
    let name = (path as NSString).lastPathComponent
    #expect(Checking.notes(try SharedTexts.check(path)) == Self.known[name, default: []], "\(path)")
  }

  @Test("The five plans: one ambiguity is one finding")
  func fivePlans() throws {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appending(path: "data/plans")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    #expect(names.count == 5)
    for name in names {
      let check = try Checking.check(Array(try Data(contentsOf: folder.appending(path: name))), name: name)
      #expect(Checking.notes(check) == (name.hasPrefix("120113") ? ["? doneOrReached 数字化车间和智能工厂 35 35"] : []))
    }
  }
}
