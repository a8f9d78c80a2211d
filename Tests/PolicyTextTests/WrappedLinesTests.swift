import PolicyText
import Testing

/// Lines that were cut at a margin are read as if they had not been.
@Suite struct WrappedLinesTests {
  private func wrapped(_ text: String, at columns: Int) -> String {
    var result = ""
    var column = 0
    for character in text {
      let width = character.isASCII ? 1 : 2
      if character == "\n" { column = -width }
      if column + width > columns {
        result += "\n"
        column = 0
      }
      result.append(character)
      column += width
    }
    return result
  }

  private func paragraphs(_ text: String) throws -> [String] {
    let document = try PlanDocument(name: "wrapped", bytes: Array(text.utf8))
    return document.blocks.map { block in
      switch block {
      case .paragraph(let range, _): document.text.string(range)
      case .table: "table"
      }
    }
  }

  private let plan = """
    为全面贯彻落实党中央、国务院决策部署，充分发挥低空经济产业领先优势，以低空基础设施建设引领产业高质量发展，制定本方案。
    一、工作目标
    到2027年，设备投资规模较2023年增长25%以上，重点行业主要用能设备能效基本达到节能水平，环保绩效达到A级水平的产能比例大幅提升，报废汽车回收量较2023年增加一倍，二手车交易量较2023年增长10%，废旧家电回收量较2023年增长10%，再生材料在资源供给中的占比进一步提升，资源循环利用链条基本建立。
    ·常住人口城镇化率2025年达到65%
    ·养老机构护理型床位占比提高到55%
    """

  @Test("Any width gives the same paragraphs", arguments: Array(24...90))
  func widths(_ columns: Int) throws {
    #expect(try paragraphs(wrapped(plan, at: columns)) == paragraphs(plan))
  }

  @Test("Two lines of a sentence with as many commas are no comma-separated table")
  func commas() throws {
    let text = """
      、关键工序数控化率达到全省平均水平。报废汽车回收量较2023年增
      加一倍，二手车交易量较2023年增长10%，废旧家电回收量较2023年
      增长10％，再生材料在资源供给中的占比进一步提升，资源循环利用
      链条基本建立。
      """
    #expect(try !paragraphs(text).contains("table"))
    #expect(try paragraphs("指标,2025年,2030年\n甲率,5,6\n乙率,7,8\n").contains("table"))
  }

  @Test("A title cut inside its years")
  func title() throws {
    let text = "深圳市低空基础设施高质量建设方案（2024—2026年）\n\n" + plan
    let facts = try PlanDocument(name: "x", bytes: Array(wrapped(text, at: 40).utf8)).facts
    #expect(facts.titleYears?.to == 2026)
    #expect(facts.title == "深圳市低空基础设施高质量建设方案(2024-2026年)")
  }

  @Test("The last cell of a row cut at the margin")
  func cell() throws {
    let text = """
      指标名称⇥2020年⇥2025年⇥属性
      全市森林覆盖率（含灌木林）（%）⇥45.31⇥46.3⇥约束
      性
      森林蓄积量（万立方米）⇥4606.24⇥5000⇥预期性
      """.replacing("⇥", with: "\t")
    let document = try PlanDocument(name: "x", bytes: Array(text.utf8))
    guard case .table(let table, _)? = document.blocks.first else {
      Issue.record("no table")
      return
    }
    #expect(table.rows.count == 2 && document.text.string(table.rows[0][3]) == "约束性")
  }

  @Test("A line that was short already goes on too")
  func alreadyShort() throws {
    #expect(
      try paragraphs("创建省级森林城市1个，森林覆盖率\n保持\n22%以上。\n") == ["创建省级森林城市1个,森林覆盖率保持22%以上。"])
  }
}
