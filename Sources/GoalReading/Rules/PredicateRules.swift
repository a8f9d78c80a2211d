import Indicators

/// What may stand between the phrase and its number: 较2023年 增长 约 | 25%.
enum PredicateRules {
  static let all: [Rule] = comparators + verbs + bases + times + adverbs

  static let comparators: [Rule] = [
    Rule(
      "comparator", .beforeNumber, [.comparator], sets: [.relation(of: 0)],
      reads: ["充电桩超过300个": "充电桩 level >300个", "充电桩不少于300个": "充电桩 level >=300个"],
      refuses: ["鼓励更新超过10年的电梯": "(condition)"]),
    Rule(
      "comparator in brackets", .beforeNumber, [.open, .comparator, .close], sets: [.relation(of: 1)],
      reads: [
        "充电桩达到（不少于）300个": "充电桩 level >=300个", "充电桩（不超过）300个": "充电桩 level <=300个",
        "二手车交易量增长（≥）45%": "二手车交易量 growth >=45%",
      ]),
  ]

  static let verbs: [Rule] = [
    Rule("reaches", .beforeNumber, [.reach], sets: [.verb(of: 0)], reads: ["森林覆盖率提高到40%": "森林覆盖率 level =40%"]),
    Rule(
      "rises", .beforeNumber, [.rise], sets: [.verb(of: 0)], reads: ["二手车交易量增长45%": "二手车交易量 growth =45%"],
      refuses: ["增长率为5%的企业": "(condition)"]),
    Rule("falls", .beforeNumber, [.fall], sets: [.verb(of: 0)], reads: ["单位GDP能耗下降15%": "单位GDP能耗 growth =-15%"]),
    Rule(
      "rises to", .beforeNumber, [.rise, .timePrefix], sets: [.reached(of: 0)],
      reads: ["民间投资占比攀升到52%": "民间投资占比 level =52%"]),
    Rule(
      "falls to", .beforeNumber, [.fall, .timePrefix], sets: [.reached(of: 0)],
      reads: ["单位能耗递减到0.3吨标准煤": "单位能耗 level =0.3吨标准煤"]),
    Rule(
      "improves to", .beforeNumber, [.improve, .timePrefix], sets: [.reached(of: 0)],
      reads: ["制造业采购经理指数回暖到50%": "制造业采购经理指数 level =50%"]),
    Rule(
      "reaches in a year", .beforeNumber, [.reach, .time, .of], sets: [.verb(of: 0), .year(of: 1)],
      reads: ["地区生产总值从2025年的3.68万亿元增长到2030年的4.93万亿元": "地区生产总值 level =4.93万亿元; (baseline)"]),
    Rule(
      "acts", .beforeNumber, [.act], sets: [.verb(of: 0)], reads: ["公交车更新30辆": "公交车更新 addition =30辆"],
      refuses: ["更新改造补贴30万元": "(money)", "5G基站建设每座补贴200元": "(money)"]),
    Rule("has", .beforeNumber, [.hold], sets: [.verb(of: 0)], reads: ["泵站建成3座": "泵站 level =3座"]),
    Rule(
      "improves", .beforeNumber, [.improve], sets: [.verb(of: 0)],
      reads: ["人居环境提质5%": "人居环境 growth =5%"]),
    Rule(
      "strives to reach", .beforeNumber, [.modality, .reach], sets: [.verb(of: 1), .striving],
      reads: ["森林覆盖率争取达到43%": "森林覆盖率 level =43%"]),
    Rule("leads to", .beforeNumber, [.lead], sets: [.led], reads: ["工业投资实现40亿元": "工业投资 level =40亿元"]),
    Rule(
      "joins", .beforeNumber, [.copula], sets: [.joined], reads: ["森林覆盖率为40%": "森林覆盖率 level =40%"],
      refuses: ["建设期为3年": "(condition)"]),
    Rule("joins late", .beforeNumber, [.timePrefix], sets: [.joined], reads: ["充电桩至300个": "充电桩 level =300个"]),
  ]

  static let bases: [Rule] = [
    Rule(
      "than a year", .beforeNumber, [.base, .time], sets: [.baseYear(of: 1)],
      reads: ["二手车交易量较2023年增长45%": "二手车交易量 growth =45%"]),
    Rule(
      "than the end of a year", .beforeNumber, [.base, .time, .text], sets: [.baseYear(of: 1)],
      reads: ["二手车交易量较2023年水平增长45%": "二手车交易量 growth =45%"]),
    Rule(
      "than the year before", .beforeNumber, [.base, .previousYear], sets: [.previousYear],
      reads: ["二手车交易量较上年增长45%": "二手车交易量 growth =45%"]),
    Rule(
      "than the same time of the year before", .beforeNumber, [.base, .previousYear, .text], sets: [.previousYear],
      reads: ["二手车交易量比上年同一时期增长45%": "二手车交易量 growth =45%"]),
    Rule(
      "year on year", .beforeNumber, [.previousYear], sets: [.previousYear],
      reads: ["二手车交易量同比增长45%": "二手车交易量 growth =45%"]),
    Rule(
      "on the basis of a year", .beforeNumber, [.copula, .time, .basis], sets: [.baseYear(of: 1)],
      reads: ["二手车交易量在2023年基础上增长45%": "二手车交易量 growth =45%"]),
    Rule(
      "on the basis of the year", .beforeNumber, [.copula, .time, .of, .basis], sets: [.baseYear(of: 1)],
      reads: ["二手车交易量在2023年的基础上增长45%": "二手车交易量 growth =45%"]),
    Rule(
      "on the basis of a bare year", .beforeNumber, [.time, .basis], sets: [.baseYear(of: 0)],
      reads: ["二手车交易量2023年基础上增长45%": "二手车交易量 growth =45%"]),
    Rule(
      "on the basis of a year's end", .beforeNumber, [.base, .time, .basis], sets: [.baseYear(of: 1)],
      reads: ["二手车交易量较2023年基数上增长45%": "二手车交易量 growth =45%"]),
    Rule(
      "on the basis of the year before", .beforeNumber, [.copula, .previousYear, .basis], sets: [.previousYear],
      reads: ["二手车交易量在上年基础上增长45%": "二手车交易量 growth =45%"]),
    Rule(
      "on the basis of the past year", .beforeNumber, [.copula, .previousYear, .of, .basis], sets: [.previousYear],
      reads: ["二手车交易量在上年的基础上增长45%": "二手车交易量 growth =45%"]),
    Rule(
      "compared with a year", .beforeNumber, [.conjunction, .time, .base], sets: [.baseYear(of: 1)],
      reads: ["二手车交易量与2023年相比增长45%": "二手车交易量 growth =45%"]),
    Rule(
      "measured against a year", .beforeNumber, [.base, .time, .base], sets: [.baseYear(of: 1)],
      reads: ["二手车交易量同2023年相比增长45%": "二手车交易量 growth =45%"]),
    Rule(
      "compared with the year before", .beforeNumber, [.conjunction, .previousYear, .base], sets: [.previousYear],
      reads: ["二手车交易量与上年相比增长45%": "二手车交易量 growth =45%"]),
    Rule(
      "on the basis", .beforeNumber, [.basis], sets: [.base],
      reads: ["建筑能效在现行节能标准基础上提升30%": "建筑能效 growth =30%"]),
    Rule(
      "the distance from another year's", .beforeNumber, [.comparator, .time], sets: [.offset],
      reads: ["生产总值增长4%，快于2024年1.8个百分点": "生产总值 growth =4%"]),
    Rule("price basis", .beforeNumber, [.priceBasis], sets: [.pass], reads: ["生产总值可比价增长9.5%": "生产总值 growth =9.5%"]),
  ]

  static let times: [Rule] = [
    Rule("year", .beforeNumber, [.time], sets: [.year(of: 0)], reads: ["参保率2025年达到95%": "参保率 level =95%"]),
    Rule(
      "until a year", .beforeNumber, [.timePrefix, .time], sets: [.year(of: 1)],
      reads: ["参保率到2025年达到95%": "参保率 level =95%"]),
    Rule(
      "this year", .beforeNumber, [.relativeYear], sets: [.relativeYear(of: 0)], reads: ["参保率今年达到95%": "参保率 level =95%"]
    ),
    Rule(
      "until this year", .beforeNumber, [.timePrefix, .relativeYear], sets: [.relativeYear(of: 1)],
      reads: ["参保率到今年达到95%": "参保率 level =95%"]),
  ]

  static let adverbs: [Rule] = [
    Rule(
      "respectively", .beforeNumber, [.respectively], sets: [.respective],
      reads: ["污水收集率、森林覆盖率分别达到54%、40%": "污水收集率 level =54%; 森林覆盖率 level =40%"]),
    Rule(
      "each", .beforeNumber, [.each], sets: [.each], reads: ["污水收集率、森林覆盖率均达到95%": "污水收集率 level =95%; 森林覆盖率 level =95%"]),
    Rule("strives", .beforeNumber, [.modality], sets: [.striving], reads: ["二手车交易量力争增长45%": "二手车交易量 growth =45%"]),
    Rule("ensures", .beforeNumber, [.firm], sets: [.firm], reads: ["二手车交易量务必增长45%": "二手车交易量 growth =45%"]),
    Rule("every year", .beforeNumber, [.annual], sets: [.annual], reads: ["学位每年新增300个": "学位 addition =300个"]),
    Rule("degree", .beforeNumber, [.degree], sets: [.degree], reads: ["二手车交易量大幅增长45%": "二手车交易量 growth =45%"]),
    Rule("from", .beforeNumber, [.from], sets: [.from], reads: ["学位从3000个增加到5000个": "学位 level =5000个; (baseline)"]),
    Rule("will", .beforeNumber, [.future], sets: [.future], reads: ["森林覆盖率将达到43%": "森林覆盖率 level =43%"]),
    Rule("so far", .beforeNumber, [.done], sets: [.done], reads: ["森林覆盖率已达到43%": "(result)"]),
    Rule("connector", .beforeNumber, [.connector], sets: [.pass], reads: ["森林覆盖率也达到43%": "森林覆盖率 level =43%"]),
    Rule("in all", .beforeNumber, [.cumulative], sets: [.cumulative], reads: ["充电桩共300个": "充电桩 level =300个"]),
    Rule("bracket", .beforeNumber, [.bracket], sets: [.pass], reads: ["充电桩达到（含在建）300个": "充电桩 level =300个"]),
    Rule("conjunction", .beforeNumber, [.conjunction], sets: [.pass], reads: ["充电桩达到和保持在300个": "充电桩 level =300个"]),
  ]
}
