import DocumentFormats
import Foundation
import Testing

/// What `pdftotext -bbox` writes of pages, made of lines: a Chinese character takes 16 points, any other 8.
private struct Printed {
  var xhtml = "<html><body><doc>\n"

  /// - Parameter lines: their indent in points is the number of blanks before them times 8; two blanks or more within a line
  ///   are room between words.
  mutating func page(_ lines: [String], pitch: Double = 28) {
    xhtml += "  <page width=\"595.0\" height=\"842.0\">\n"
    for (number, line) in lines.enumerated() {
      var x = 80.0
      var word = ""
      var start = x
      func element() -> String {
        let text = word.split(separator: "&", omittingEmptySubsequences: false).joined(separator: "&amp;")
        let top = 80 + Double(number) * pitch
        return "    <word xMin=\"\(start)\" yMin=\"\(top)\" xMax=\"\(x)\" yMax=\"\(top + 20)\">\(text)</word>\n"
      }
      for (index, character) in Array(line).enumerated() {
        if character == " " {
          if !word.isEmpty { xhtml += element() }
          word = ""
          // A blank alone is what a program puts beside figures.
          let isAlone = index > 0 && !" ".contains(Array(line)[index - 1]) && Array(line)[index + 1] != " "
          x += isAlone ? 4 : 8
          start = x
        } else {
          word.append(character)
          x += character.isASCII ? 8 : 16
        }
      }
      if !word.isEmpty { xhtml += element() }
    }
    xhtml += "  </page>\n"
  }

  func read() throws -> PlainText { try PageText.plainText(Array((xhtml + "</doc></body></html>\n").utf8)) }
  func text() throws -> String { String(decoding: try read().bytes, as: UTF8.self) }
}

@Suite struct PageTextTests {
  @Test("Lines of a paragraph are joined, also over a page; numbers of pages and running heads go")
  func joins() throws {
    var printed = Printed()
    printed.page([
      "某市人民政府办公室文件", "    为加快推动大规模设备更新和消费品以旧换新工作，结合我区", "实际，制定本方案。", "一、总体目标",
      "    到 2027 年，工业领域设备投资规模较 2023 年增长百分之二", "                    — 1 —",
    ])
    printed.page(["某市人民政府办公室文件", "十五以上，充电桩达到三百个，老旧农机全部报废更新，再生资", "源回收量增长。", "                    — 2 —"])
    printed.page(["某市人民政府办公室文件", "二、重点任务", "                    — 3 —"])
    let read = try printed.read()
    let text = String(decoding: read.bytes, as: UTF8.self)
    #expect(
      text == """
        为加快推动大规模设备更新和消费品以旧换新工作，结合我区实际，制定本方案。
        一、总体目标
        到2027年，工业领域设备投资规模较2023年增长百分之二十五以上，充电桩达到三百个，老旧农机全部报废更新，再生资源回收量增长。
        二、重点任务

        """)
    let place = { (words: String) in
      text.range(of: words).flatMap { read.place(at: text.utf8.distance(from: text.startIndex, to: $0.lowerBound)) }
    }
    #expect(place("总体") == "1" && place("充电桩") == "2" && place("二、") == "3")
  }

  @Test("Entries of a list stay apart, by their numbers and by their signs")
  func entries() throws {
    var printed = Printed()
    printed.page([
      "1新改扩建公办幼儿园十一所并增加公办园学位两千五百个以上", "2新改建中小学十二所并增加义务教育学位一万两千个整数以上", "●城镇新增就业七十万人以上并且调查失业率控制在百分之五内",
      "●居民消费价格涨幅百分之二左右",
    ])
    #expect(try printed.text().split(separator: "\n").count == 4)
  }

  @Test("A heading set wide is closed up; the columns of a table stay apart")
  func columns() throws {
    var printed = Printed()
    printed.page(["        主  要  目  标", "指标        2025年    2030年", "森林覆盖率  48.2      48.5", "湿地面积    300       320"])
    let lines = try printed.text().split(separator: "\n").map(String.init)
    #expect(lines[0].hasSuffix("主要目标"))
    #expect(lines[1].split(separator: " ") == ["指标", "2025年", "2030年"] && lines[2].contains("覆盖率  48.2"))
  }

  @Test("Numbered rows whose cells are broken over lines, and over a page")
  func wrappedCells() throws {
    var printed = Printed()
    printed.page([
      "序号  重点任务    指标名称    目标      单位", "1     推动工业    设备投资    较上年    区发", "      设备更新    规模增长    增长25%   改委",
      "2     回收旧车    回收量      达到5万   商务", "                              辆以上    局", "3     更新电梯    改造数      达到", "",
    ])
    printed.page(["                              300台     住建", "4     更新农机    农机数      达到60台  农委"])
    let text = try printed.text()
    #expect(text.contains("| 1 | 推动工业设备更新 | 设备投资规模增长 | 较上年增长25% | 区发改委 |"))
    #expect(text.contains("| 2 | 回收旧车 | 回收量 | 达到5万辆以上 | 商务局 |"))
    #expect(text.contains("| 3 | 更新电梯 | 改造数 | 达到300台 | 住建 |\n| 4 | 更新农机 |"))
  }

  @Test("Pages without text are told, and a scan is refused")
  func scans() throws {
    var printed = Printed()
    printed.page(["到2027年，充电桩达到300个。"])
    printed.page([])
    #expect(try printed.read().notes.first?.english.contains("no text on page 2") == true)
    var scan = Printed()
    scan.page([])
    #expect(throws: FormatError.self) { try scan.read() }
    #expect(throws: FormatError.self) { try PageText.plainText([]) }
  }

  @Test("Whatever the tool writes, nothing breaks")
  func mutations() throws {
    var printed = Printed()
    printed.page([
      "序号  任务  指标  目标", "1     甲乙  丙丁  5万", "      续写  续写  辆", "2     甲    乙    3", "      续写  续写  续",
      "3     甲    乙    丙",
    ])
    printed.page(["— 2 —", "到 2027 年，增长25%。"])
    let original = Array(printed.xhtml.utf8)
    var random = SeededRandom(seed: 3)
    for _ in 0..<400 {
      var bytes = original
      for _ in 0..<Int.random(in: 1...10, using: &random) {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0..<3, using: &random) {
        case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
        case 1: bytes[place] = Array("0123456789.-e\"<>".utf8).randomElement(using: &random)!
        default: bytes.removeSubrange(place..<min(place + 20, bytes.count - 1))
        }
      }
      guard let read = try? PageText.plainText(bytes) else { continue }
      #expect(String(validating: read.bytes, as: UTF8.self) != nil)
    }
  }
}
