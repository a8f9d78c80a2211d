import Foundation
import PolicyText
import Testing

@Suite struct TitleYearsTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let title: String
    let years: ClosedRange<Int>?
    var testDescription: String { title }

    init(_ title: String, _ years: ClosedRange<Int>?) {
      (self.title, self.years) = (title, years)
    }

    init(_ title: String, _ year: Int) { self.init(title, year...year) }
  }

  static let cases: [Case] = [
    // One year.
    .init("2026年政府工作报告", 2026), .init("2016年就业创业工作目标任务", 2016),
    .init("2018年国民经济和社会发展计划安排", 2018),
    .init("2012年度全市农田水利基本建设实施方案", 2012), .init("二〇二六年政府工作报告", 2026),
    .init("2022年政府工作报告(摘要)---二○二二年工作安排", 2022), .init("二零二六年工作要点", 2026), .init("二O二六年工作要点", 2026),
    .init("二０二六年工作要点", 2026), .init("长安区2026年政府工作报告", 2026), .init("２０２６年工作要点", 2026),
    .init("市政府工作报告重点工作责任分解(2023年)", 2023), .init("2026年工作要点（征求意见稿）", 2026),
    .init("2019年十大民生工程及20件民生大事项目完成情况表", 2019),
    .init("光明区2025年民生实事:教育优质行动(4项)", 2025), .init("2025年重庆将接续办好15件重点民生实事", 2025),
    .init("通许县2026年秸秆综合利用和高标准农田建设工作方案", 2026), .init("2020政府工作报告", 2020),
    // Two years: the later governs.
    .init("关于高邮市2020年国民经济和社会发展计划执行情况与2021年计划草案的报告", 2021),
    .init("2025年工作总结和2026年工作计划", 2026),
    // Periods.
    .init("深圳市低空基础设施高质量建设方案（2024—2026年）", 2024...2026), .init("三年行动计划(2018-2020年)", 2018...2020),
    .init("无为市制造业高质量发展行动计划（2025－2027年）", 2025...2027), .init("行动方案（2024～2026年）", 2024...2026),
    .init("行动计划（2021年至2025年）", 2021...2025), .init("行动计划（2021年—2025年）", 2021...2025),
    .init("行动计划（2024—26年）", 2024...2026), .init("规划（2021—2035）", 2021...2035),
    .init("实施方案(2023-2027年)（征求意见稿）", 2023...2027), .init("二〇二四—二〇二六年行动计划", 2024...2026),
    .init("高新技术企业和科技型企业“双倍增”行动计划工作方案(2023—2027年)的工作目标是什么?", 2023...2027),
    // Five-year plans.
    .init("中江县“十五五”节能降碳实施方案", 2026...2030), .init("国民经济和社会发展第十五个五年规划纲要（草案）", 2026...2030),
    .init("镇江市现代农业发展“十二五”规划", 2011...2015), .init("“十四五”推进农业农村现代化规划", 2021...2025),
    .init("安徽省“十三五”卫生与健康规划", 2016...2020), .init("“十一五”规划", 2006...2010), .init("“十五”计划纲要", 2001...2005),
    .init("国民经济和社会发展第十四个五年规划和二〇三五年远景目标纲要", 2021...2025),
    // A year of a plan.
    .init("“十四五”规划2023年度实施计划", 2023), .init("关于“十四五”规划实施情况和2026年计划的报告", 2026),
    .init("全民健身计划（2021—2025年）2023年重点任务", 2023),
    .init("2021年制定的行动计划（2022—2024年）", 2022...2024),
    // None.
    .init("推动大规模设备更新和消费品以旧换新工作方案", nil), .init("到2027年的目标", nil), .init("2030年前碳达峰行动方案", nil),
    .init("建设“中国制造2025”试点示范城市实施方案", nil), .init("2000家企业培育方案", nil), .init("目录(2024年版)", nil),
    .init("关于加快建设现代农业“10+3”产业体系推进农业大省向农业强省跨越的意见", nil), .init("十五条措施", nil), .init("", nil),
  ]

  @Test("A title names the years that it governs", arguments: cases)
  func years(_ given: Case) {
    let years = TitleYears(title: given.title)
    #expect(years.map { $0.from...$0.to } == given.years)
    #expect(years?.single == (given.years.map { $0.count == 1 ? $0.lowerBound : nil } ?? nil))
  }

  @Test func everyMention() {
    let all = TitleYears.all(in: "“十五五”时期目标任务和2026年工作安排")
    #expect(all.map(\.form) == [.fiveYearPlan, .year])
    #expect(all.map(\.to) == [2030, 2026])
  }
}

/// Title pages as they are published, a few lines of each.
@Suite struct DocumentFactsTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let page: String
    var name = "plan.txt"
    var title: String?
    var years: ClosedRange<Int>?
    var now: DocumentFacts.Now?
    var issuer: String?
    var testDescription: String { String(page.prefix(40)) }
  }

  static func at(_ year: Int, _ evidence: DocumentFacts.Evidence) -> DocumentFacts.Now {
    DocumentFacts.Now(year: year, evidence: evidence)
  }

  static let reports: [Case] = [
    .init(
      page: "政府工作报告\n（2026年1月27日在贵州省第十四届人民代表大会第四次会议上）\n省长 李炳军\n各位代表：", title: "政府工作报告",
      now: at(2026, .sessionDate), issuer: "贵州省人民政府"),
    .init(
      page: "政府工作报告。 贵州日报天眼新闻记者 李森 摄\n政府工作报告\n（2026年1月27日在贵州省第十四届人民代表大会第四次会议上）", title: "政府工作报告",
      now: at(2026, .sessionDate), issuer: "贵州省人民政府"),
    .init(
      page: "2026年甘肃省政府工作报告\n——二〇二六年一月二十七日在甘肃省十四届人民代表大会第四次会议上", title: "2026年甘肃省政府工作报告",
      years: 2026...2026, now: at(2026, .sessionDate), issuer: "甘肃省人民政府"),
    .init(
      page: "政府工作报告\n——2026年1月26日在广东省第十四届\n人民代表大会第五次会议上\n广东省省长 孟凡利", title: "政府工作报告",
      now: at(2026, .sessionDate), issuer: "广东省人民政府"),
    .init(
      page: "下载\n打印\n【字号：\n加大\n】\n2026年上海市政府工作报告\n来源：上海市政府\n时间：2026-02-09\n各位代表：", title: "2026年上海市政府工作报告",
      years: 2026...2026, now: at(2026, .newsDate)),
    .init(
      page: "分享:\n陕西省2026年政府工作报告\n2026年1月27日在陕西省第十四届人民代表大会第四次会议上 陕西省省长 赵刚\n首页\n>\n政府工作报告\n>",
      title: "陕西省2026年政府工作报告", years: 2026...2026, now: at(2026, .sessionDate), issuer: "陕西省人民政府"),
    .init(
      page: "2014年国务院政府工作报告\n政府工作报告\n第十二届全国人大二次会议，2014年3月5日\n国务院总理 李克强", title: "2014年国务院政府工作报告",
      years: 2014...2014, now: at(2014, .sessionDate), issuer: "国务院"),
    .init(
      page: "2010年国务院政府工作报告\n在第十一届全国人民代表大会第三次会议上的政府工作报告\n国务院总理 温家宝\n2010年3月5日\n各位代表，",
      title: "2010年国务院政府工作报告", years: 2010...2010, now: at(2010, .issueDate), issuer: "国务院"),
    .init(
      page: "A3:两会*特刊总第3786期 >2022-01-26编印\n2022年政府工作报告(摘要)---二○二二年工作安排\n刊发日期:2022-01-26 阅读次数: 作者:",
      title: "2022年政府工作报告(摘要)---二○二二年工作安排", years: 2022...2022, now: at(2022, .newsDate)),
    .init(
      page: "市政府工作报告重点工作责任分解(2023年)\n时间:2023-07-11 17:01 浏览次数: 信息来源: 丽水市政府", title: "市政府工作报告重点工作责任分解(2023年)",
      years: 2023...2023, now: at(2023, .newsDate)),
    .init(
      page: "长安区2026年政府工作报告\n二、今年工作安排", title: "长安区2026年政府工作报告", years: 2026...2026, now: at(2026, .titleYear)),
  ]

  static let notices: [Case] = [
    .init(
      page: """
        渝府办发〔2016〕47号
        重庆市人民政府办公厅关于
        下达2016年就业创业工作目标任务的通知
        各区县(自治县)人民政府,市政府各部门,有关单位:
        """, title: "2016年就业创业工作目标任务", years: 2016...2016, now: at(2016, .documentNumber),
      issuer: "重庆市人民政府办公厅"),
    .init(
      page: """
        黄冈市人民政府关于印发《2012年度全市农田水利基本建设实施方案》及《2012年度全市塘堰建设实施方案》的通知
        (黄政发〔2011〕37号)
        各县、市、区人民政府:
        二○一一年十一月十四日
        2012年度全市农田水利基本建设实施方案
        """, title: "2012年度全市农田水利基本建设实施方案", years: 2012...2012, now: at(2011, .issueDate),
      issuer: "黄冈市人民政府"),
    .init(
      page: """
        某市人民政府关于印发2018年国民经济和社会发展计划的通知
        2017年12月29日
        2018年国民经济和社会发展计划
        """, title: "2018年国民经济和社会发展计划", years: 2018...2018, now: at(2017, .issueDate), issuer: "某市人民政府"),
    .init(
      page: """
        镇江市人民政府办公室关于印发镇江市现代农业发展“十二五”规划的通知
        “十二五”现代农业主要经济指标表
        """, title: "镇江市现代农业发展\"十二五\"规划", years: 2011...2015, issuer: "镇江市人民政府办公室"),
    .init(
      page: """
        某市人民政府办公室关于印发某市治水三年行动计划的通知
        某市治水三年行动计划
        （2018-2020年）
        """, title: "某市治水三年行动计划(2018-2020年)", years: 2018...2020, issuer: "某市人民政府办公室"),
    .init(
      page: """
        关于印发《上海市粮仓光伏建设实施方案》的通知
        沪粮仓〔2025〕18号
        各区发展和改革委员会,各相关单位：
        上海市发展和改革委员会
        上海市粮食和物资储备局
        2025年2月28日
        上海市粮仓光伏建设实施方案
        """, title: "上海市粮仓光伏建设实施方案", now: at(2025, .issueDate), issuer: "上海市发展和改革委员会"),
    .init(
      page: "广东省人民政府办公厅关于印发广东金融支持企业纾困行动方案的通知 粤府办[2022]13号 2022-4-28 各地级以上市人民政府,省政府各部门:"
        + String(repeating: "现印发给你们,请认真贯彻执行。", count: 10),
      title: "广东金融支持企业纾困行动方案", now: at(2022, .documentNumber), issuer: "广东省人民政府办公厅"),
    .init(
      page: "近日,江苏常州市政府办公室关于印发《常州市关于加快构建废弃物循环利用体系行动方案》(以下简称《方案》)的通知。"
        + String(repeating: "废旧家电回收量达4.6万台。", count: 10),
      title: "常州市关于加快构建废弃物循环利用体系行动方案", issuer: "江苏常州市政府办公室"),
  ]

  static let plans: [Case] = [
    .init(
      page: "民用爆炸物品行业发展规划\n（2016-2020年）\n（二）基本原则", title: "民用爆炸物品行业发展规划(2016-2020年)", years: 2016...2020),
    .init(
      page: "洞头区大力提升科技创新能力\n全面落实融入省“315”科技创新体系建设工程实施方案(2023-2027年)",
      title: "洞头区大力提升科技创新能力全面落实融入省\"315\"科技创新体系建设工程实施方案(2023-2027年)", years: 2023...2027),
    .init(
      page: "深圳市低空基础设施高质量建设方案（2024—2026年）\n信息来源：深圳市发展和改革委员会 信息提供日期：2025-07-31 10:49",
      title: "深圳市低空基础设施高质量建设方案(2024-2026年)", years: 2024...2026, now: at(2025, .newsDate)),
    .init(
      page: " 南阳市推动大规模设备更新和消费品\n以旧换新实施方案\n（征求意见稿）\n落实《河南省实施方案》（豫政〔2024〕15号），制定本方案。\n一、总体要求",
      title: "南阳市推动大规模设备更新和消费品以旧换新实施方案", now: at(2024, .citedNumber)),
    .init(page: "# 余姚市国民经济和社会发展第十五个五年规划纲要\n## 第二章", title: "余姚市国民经济和社会发展第十五个五年规划纲要", years: 2026...2030),
    .init(page: "附表3\n“十二五”居民收入倍增规划考核指标\n指 标", title: "\"十二五\"居民收入倍增规划考核指标", years: 2011...2015),
    .init(
      page: "2019年十大民生工程及20件民生大事项目完成情况表\n2020-01-22 16:06  市民生办 [字号: ] 打印",
      title: "2019年十大民生工程及20件民生大事项目完成情况表", years: 2019...2019, now: at(2020, .newsDate)),
    .init(page: "某市实施方案\n执行期限至2027年12月31日\n一、目标", title: "某市实施方案"),
    .init(
      page: "某市2018年工作计划\n发布时间：2023-05-06\n一、目标", title: "某市2018年工作计划", years: 2018...2018, now: at(2018, .titleYear)),
    .init(page: "某市工作方案\n一、目标\n某市人民政府办公室             2024年6月21日印发", title: "某市工作方案", now: at(2024, .issueDate)),
    .init(page: "某市工作方案\n2024.6.21\n一、目标", title: "某市工作方案", now: at(2024, .issueDate)),
    .init(page: "某市工作方案\n2024/06/21\n一、目标", title: "某市工作方案", now: at(2024, .issueDate)),
  ]

  static let pages: [Case] = [
    .init(
      page: """
        索引号：000014349/2024-00012
        成文日期：2023年12月29日
        标  题：国务院关于印发《推动大规模设备更新和消费品以旧换新行动方案》的通知
        发文字号：国发〔2024〕7号
        发布日期：2024年03月13日
        """, title: "推动大规模设备更新和消费品以旧换新行动方案", now: at(2023, .issueDate)),
    .init(
      page: "首页\n>\n国民经济和社会发展规划\n>\n某市2026年工作要点\n一、目标", title: "某市2026年工作要点", years: 2026...2026,
      now: at(2026, .titleYear)),
    .init(
      page: "首页 > 规划计划 > 国民经济和社会发展规划\n某市实施方案\n一、目标", title: "某市实施方案"),
    .init(
      page: "中共某市委关于制定国民经济和社会发展第十五个五年规划的建议\n（2025年12月10日中共某市委十四届九次全会通过）\n“十四五”时期",
      title: "中共某市委关于制定国民经济和社会发展第十五个五年规划的建议", years: 2026...2030, now: at(2025, .issueDate)),
    .init(page: "政府工作报告（2026年）\n各位代表：", title: "政府工作报告(2026年)", years: 2026...2026, now: at(2026, .titleYear)),
    .init(
      page: "政 府 工 作 报 告\n——2026年1月20日在昆山市第十八届人民代表大会第五次会议上\n各位代表：", title: "政府工作报告", now: at(2026, .sessionDate),
      issuer: "昆山市人民政府"),
    .init(
      page: "昆山市人民政府\n关于印发昆山市2025年为民办实事项目的通知\n昆政发〔2025〕3号", title: "昆山市2025年为民办实事项目", years: 2025...2025,
      now: at(2025, .documentNumber), issuer: "昆山市人民政府"),
    .init(page: "附件\n\n昆山市节能降碳行动方案（2024—2025年）\n一、目标", title: "昆山市节能降碳行动方案(2024-2025年)", years: 2024...2025),
  ]

  static let articles: [Case] = [
    .init(
      page: "【媒体解读】《枣庄市市中区全民健身实施计划(2021—2025年)》\n市中区人民政府于5月16日印发了计划。", title: "枣庄市市中区全民健身实施计划(2021-2025年)",
      years: 2021...2025),
    .init(
      page: "解读《永德县消防安全治理能力提升三年行动实施方案(2024—2026年)》 |\n来源:县政府办 作者: 时间:2024-04-26",
      title: "永德县消防安全治理能力提升三年行动实施方案(2024-2026年)", years: 2024...2026, now: at(2024, .newsDate)),
    .init(
      page: "30件!2023年聊城重点民生事项出炉\n来源:聊城晚报  2022-12-29 14:40:45\nA+A-\n分享", title: "30件!2023年聊城重点民生事项出炉",
      years: 2023...2023, now: at(2022, .newsDate)),
    .init(
      page: "光明区2025年民生实事:教育优质行动(4项)\n任务安排\n新建、改扩建中小学校13所。", title: "光明区2025年民生实事:教育优质行动(4项)",
      years: 2025...2025, now: at(2025, .titleYear)),
    .init(
      page: "2025年重庆将接续办好15件重点民生实事\n2025-01-19 10:47:47 来源: 第1眼TV-华龙网", title: "2025年重庆将接续办好15件重点民生实事",
      years: 2025...2025, now: at(2025, .newsDate)),
    .init(
      page: "罗湖区第七届人民代表大会第八次会议开幕\n2021-01-29 08:00:00 来源:罗湖政府在线 作者:罗湖区委宣传部", title: "罗湖区第七届人民代表大会第八次会议开幕",
      now: at(2021, .newsDate)),
    .init(
      page: "5月11日,四川省人民政府印发《四川省推动大规模设备更新和消费品以旧换新实施方案》。其中提出,推进市政基础设施设备更新改造。",
      title: "四川省推动大规模设备更新和消费品以旧换新实施方案", issuer: "四川省人民政府"),
    .init(
      page: "2020年,安徽省人均寿命将达77.3岁\n本报讯(中安)近日发布的《安徽省“十三五”卫生与健康规划》(征求意见稿)中了解到,到2020年,人均预期寿命将达到77.3岁。",
      title: "安徽省\"十三五\"卫生与健康规划", years: 2016...2020),
    .init(
      page: "宜昌市出台节水行动实施方案\n20日,记者获悉,经市政府同意,市水利和湖泊局联合印发了《宜昌市节水行动实施方案》(以下简称《方案》)。", title: "宜昌市节水行动实施方案"),
    .init(
      page: "为深入贯彻落实国家决策部署,认真落实《国务院关于印发〈推动大规模设备更新和消费品以旧换新行动方案〉的通知》(国发〔2024〕7号)等文件精神,"
        + String(repeating: "推动工作。", count: 20), now: at(2024, .citedNumber)),
    .init(
      page: "广东省十四届人大二次会议今日上午开幕。今年（2024年）经济社会发展的主要预期目标是：地区生产总值增长5%；粮食产量1270万吨。", now: at(2024, .thisYear)),
    .init(
      page: "近日,五莲县县长作政府工作报告,回顾了2012年的政府工作,也提出了2013年的政府工作目标。", name: "more/d03-五莲县-2013政府工作报告.txt",
      years: 2013...2013, now: at(2013, .fileName)),
    .init(page: "一、任务\n建成10个。", name: "昆山市-设备更新-2024.txt", now: at(2024, .fileName)),
    .init(page: "一、任务\n建成10个。", name: "130104-桥西区.txt"),
  ]

  @Test("Title, years and the year from which it speaks", arguments: reports + notices + plans + pages + articles)
  func facts(_ given: Case) throws {
    let facts = try PlanDocument(name: given.name, bytes: Array(given.page.utf8)).facts
    #expect(facts.title == given.title)
    #expect(facts.titleYears.map { $0.from...$0.to } == given.years)
    #expect(facts.now == given.now)
    if let issuer = given.issuer { #expect(facts.issuer == issuer) }
  }

  @Test(
    "The date that the document bears",
    arguments: [
      ("2024年6月21日", "2024-06-21"), ("二○一一年十一月十四日", "2011-11-14"), ("二〇一二年三月二日", "2012-03-02"),
      ("二O二六年十二月三十一日", "2026-12-31"), ("2024.6.21", "2024-06-21"), ("2024/06/21", "2024-06-21"),
      ("2021-01-29 08:00:00", "2021-01-29"), ("2022-01-26编印", "2022-01-26"),
      ("来源:聊城晚报  2022-12-29 14:40:45", "2022-12-29"),
      ("（2026年1月27日在贵州省第十四届人民代表大会第四次会议上）", "2026-01-27"), ("2024年6月", "2024-06"),
      ("5月11日印发", nil), ("2024年13月1日", nil), ("2026年6月30日前完成", nil),
    ] as [(String, String?)])
  func date(_ line: String, _ date: String?) throws {
    let facts = try PlanDocument(name: "x", bytes: Array("某市工作方案\n\(line)\n一、目标\n".utf8)).facts
    #expect(facts.date == date)
    #expect(facts.year == date.flatMap { Int($0.prefix(4)) })
  }

  @Test func frontMatterHasTheLastWord() throws {
    let page = "---\ntitle: 某市2026年工作要点\ndate: 2025-12-30\n---\n某市工作方案\n2024年6月21日\n一、目标\n"
    let facts = try PlanDocument(name: "x", bytes: Array(page.utf8)).facts
    #expect(facts.titleYears?.single == 2026)
    #expect(facts.now == DocumentFacts.Now(year: 2025, evidence: .issueDate))
  }
}

@Suite struct DocumentFactsFuzzTests {
  @Test("Any title page gives facts", arguments: 0..<400)
  func fuzz(_ seed: UInt64) throws {
    var state = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    func next(_ below: Int) -> Int {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return Int(state % UInt64(below))
    }
    let pieces = [
      "关于印发", "的通知", "《", "》", "（", "）", "【", "】", "2026年", "—2030年", "二〇二六年", "1月27日", "2024-06-21", "\n", "\n",
      "第十五个五年",
      "“十四五”", "某市人民政府", "办公室", "实施方案", "政府工作报告", "在", "第", "届", "人民代表大会", "今年(", "〔2024〕7号", "来源:", "|", "附表3", "# ",
      "。", ",", "2",
      "十", "年",
    ]
    let page = (0..<next(60)).map { _ in pieces[next(pieces.count)] }.joined()
    let facts = try PlanDocument(name: pieces[next(pieces.count)], source: SourceText("x" + page)).facts
    if let years = facts.titleYears { #expect(years.from <= years.to) }
    if let title = facts.title { #expect(!title.isEmpty) }
  }
}
