import Indicators
import Testing

@Suite struct DistrictRegisterTests {
  let register = Taxonomy.standard.districts

  struct Case: Sendable, CustomTestStringConvertible {
    let texts: [String]
    let file: String
    let name: String?
    var testDescription: String { texts.joined(separator: " / ") + " " + file }

    init(_ texts: String..., file: String = "plan.txt", is name: String?) {
      (self.texts, self.file, self.name) = (texts, file, name)
    }
  }

  static let named: [Case] = [
    // Full names, wherever they stand.
    .init("济南市历下区人民政府关于印发方案的通知", is: "历下区"),
    .init("南阳市推动大规模设备更新和消费品以旧换新实施方案", is: "南阳市"),
    .init("吕梁市推动大规模设备更新和消费品以旧换新工作任务分解", "吕梁市人民政府", is: "吕梁市"),
    .init("2026年辛集市政府工作报告", is: "辛集市"), .init("枣庄市市中区全民健身实施计划(2021-2025年)", is: "市中区"),
    .init("关于印发沛县2026年工作要点的通知", is: "沛县"), .init("安徽省和县实施方案", is: "和县"),
    .init("罗湖区第七届人民代表大会第八次会议开幕", is: "罗湖区"), .init("西藏自治区2026年政府工作报告", is: "西藏自治区"),
    .init("内蒙古自治区人民政府", is: "内蒙古自治区"), .init("滨海新区推动设备更新方案", is: "滨海新区"),
    .init("关于高邮市2020年国民经济和社会发展计划执行情况与2021年计划草案的报告", is: "高邮市"),
    .init("加快推进数字经济高质量发展行动方案", "中共安徽省委办公厅", is: "安徽省"), .init("政府工作报告", "贵州省人民政府", is: "贵州省"),
    .init("海西蒙古族藏族自治州规划", is: "海西蒙古族藏族自治州"), .init("神农架林区规划", is: "神农架林区"),
    // A parent settles which.
    .init("北京市朝阳区实施方案", is: "朝阳区"), .init("朝阳区实施方案", "北京市朝阳区人民政府", is: "朝阳区"),
    .init("实施方案", file: "北京市-朝阳区.txt", is: "朝阳区"), .init("天津市推动设备更新方案", "天津市北辰区人民政府", is: "北辰区"),
    // Short names: behind their parent, at the head of a title.
    .init("天津北辰推动设备更新方案", is: "北辰区"), .init("江苏常州市政府办公室", is: "常州市"), .init("济南高新区方案", is: "济南高新技术产业开发区"),
    .init("广西水污染防治攻坚三年作战方案", is: "广西壮族自治区"), .init("广东金融支持受疫情影响企业纾困行动方案", is: "广东省"),
    .init("2025年重庆将接续办好15件重点民生实事", is: "重庆市"), .init("30件!2023年聊城重点民生事项出炉", is: "聊城市"),
    .init("肇庆:2025年GDP力争突破3000亿元", is: "肇庆市"), .init("吉林2026年工作要点", is: "吉林省"),
    .init("昆山2026年工作要点", is: "昆山市"), .init("巴音郭楞规划", is: "巴音郭楞蒙古自治州"),
    // The file.
    .init(file: "120113-北辰区.txt", is: "北辰区"), .init(file: "15-重庆市-设备更新.txt", is: "重庆市"),
    .init("今年打造40个美丽宜居示范村", file: "f05-太原市-乡村建设.txt", is: "太原市"),
    .init(file: "e03-成都高新区-设备更新.txt", is: "成都高新技术产业开发区"), .init("成都高新区推动设备更新方案", is: "成都高新技术产业开发区"),
    .init(file: "b09-广西-水污染防治.txt", is: "广西壮族自治区"), .init(file: "999999999-某某开发区.txt", is: "某某开发区"),
  ]

  static let none: [Case] = [
    .init("推动大规模设备更新和消费品以旧换新实施方案", is: nil), .init("成渝地区双城经济圈建设方案", is: nil),
    .init("深化国际合作实施方案", is: nil), .init("平安建设三年行动方案", is: nil), .init("新建居住区配套办法", is: nil),
    .init("南部滨海规划", is: nil), .init("合作社高质量发展方案", is: nil), .init("安居工程实施方案", is: nil),
    .init("推进工业和县域经济发展方案", is: nil), .init("社会主义现代化先行区建设方案", is: nil), .init("老城区改造方案", is: nil),
    .init("中心城区停车办法", is: nil), .init("推动开发和县城建设方案", is: nil), .init("长治久安工作方案", is: nil),
    .init("推广上海经验的意见", is: nil), .init("朝阳区实施方案", is: nil), .init("政府工作报告", is: nil),
    .init(file: "f09-万盛经开区-科技企业.txt", is: nil),
    .init("区林业局2024年林业工作规划", file: "e13-安徽某区-林业2024.txt", is: nil),
    .init(file: "c13-江苏某地-教育事业.txt", is: nil), .init(file: "a11-某区-2018计划.txt", is: nil),
    .init(file: "d09-渝中区沙坪坝区-2020政府工作报告.txt", is: nil), .init("市中区人民政府于5月16日", is: nil),
    .init("江北区域发展", is: nil),
  ]

  @Test("Whose plan it is", arguments: named + none)
  func identifies(_ given: Case) {
    #expect(register.identify(fileName: given.file, in: given.texts)?.name == given.name)
  }

  @Test(
    "The level of the issuer is that of the register",
    arguments: [
      ("天津市北辰区人民政府", .county), ("朝阳区人民政府", .county), ("吕梁市人民政府", .prefecture), ("昆山市人民政府", .county),
      ("广西壮族自治区人民政府", .province), ("广西", .province), ("延边朝鲜族自治州人民政府", .prefecture), ("重庆市人民政府办公厅", .province),
      ("国务院", .nation), ("县人民政府", .county), ("省政府", .province), ("市人民政府办公室", nil), ("先行区建设方案", nil), ("县域经济", nil),
      ("高新区管委会", nil), ("六盘水高新区管委会", nil), ("成都高新区管委会", .county),
    ] as [(String, AdministrativeLevel?)])
  func level(_ text: String, _ level: AdministrativeLevel?) {
    #expect(register.level(of: text) == level)
  }

  @Test func everyFullNameIsFoundInItsProvince() throws {
    let all = try register.all()
    let byCode = Dictionary(uniqueKeysWithValues: all.map { ($0.code, $0) })
    // A row whose parent the register lacks is a gap of the data, and no place can be named by it.
    let gaps = all.filter { !$0.parent.isEmpty && byCode[$0.parent] == nil }.map(\.name)
    #expect(gaps == ["新星市"])
    for district in all
    where district.level != "province" && !district.name.hasSuffix("区划") && !gaps.contains(district.name) {
      let province = try #require(byCode[String(district.code.prefix(2)) + "0000"])
      let parent = byCode[district.parent].map { $0.name.hasSuffix("区划") || $0 == province ? "" : $0.name } ?? ""
      let title = province.name + parent + district.name + "2026年政府工作报告"
      #expect(register.identify(fileName: "x", in: [title])?.code == district.code, "\(title)")
    }
  }
}
