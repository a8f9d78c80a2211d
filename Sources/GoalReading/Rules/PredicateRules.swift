/// What may stand between the phrase and its number: 较2023年 增长 约 | 25%.
enum PredicateRules {
  static let all: [Rule] = comparators + verbs + bases + times + adverbs

  static let comparators: [Rule] = [
    Rule(
      "comparator", .beforeNumber, [.comparator], sets: [.relation(of: 0)],
      reads: ["充电桩超过300个": "充电桩 level >300个", "充电桩不少于300个": "充电桩 level >=300个"])
  ]

  static let verbs: [Rule] = [
    Rule("reaches", .beforeNumber, [.reach], sets: [.verb(of: 0)], reads: ["森林覆盖率提高到40%": "森林覆盖率 level =40%"]),
    Rule("rises", .beforeNumber, [.rise], sets: [.verb(of: 0)], reads: ["二手车交易量增长45%": "二手车交易量 growth =45%"]),
    Rule("falls", .beforeNumber, [.fall], sets: [.verb(of: 0)], reads: ["单位GDP能耗下降15%": "单位GDP能耗 growth =-15%"]),
    Rule(
      "rises to", .beforeNumber, [.rise, .timePrefix], sets: [.reached(of: 0)], reads: ["民间投资占比回升到52%": "民间投资占比 level =52%"]),
    Rule("falls to", .beforeNumber, [.fall, .timePrefix], sets: [.reached(of: 0)], reads: ["单位能耗递减到0.3吨标准煤": "单位能耗 level =0.3吨标准煤"]),
    Rule("improves to", .beforeNumber, [.improve, .timePrefix], sets: [.reached(of: 0)]),
    Rule("acts", .beforeNumber, [.act], sets: [.verb(of: 0)], reads: ["公交车更新30辆": "公交车更新 addition =30辆"]),
    Rule("has", .beforeNumber, [.hold], sets: [.verb(of: 0)]),
    Rule("improves", .beforeNumber, [.improve], sets: [.verb(of: 0)]),
    Rule(
      "strives to reach", .beforeNumber, [.modality, .reach], sets: [.verb(of: 1), .striving],
      reads: ["森林覆盖率争取达到43%": "森林覆盖率 level =43%"]),
    Rule("leads to", .beforeNumber, [.lead], sets: [.led], reads: ["工业投资实现40亿元": "工业投资 level =40亿元"]),
    Rule("joins", .beforeNumber, [.copula], sets: [.joined], reads: ["森林覆盖率为40%": "森林覆盖率 level =40%"]),
    Rule("joins late", .beforeNumber, [.timePrefix], sets: [.joined]),
  ]

  static let bases: [Rule] = [
    Rule(
      "than a year", .beforeNumber, [.base, .time], sets: [.baseYear(of: 1)],
      reads: ["二手车交易量较2023年增长45%": "二手车交易量 growth =45%"]),
    Rule("than the end of a year", .beforeNumber, [.base, .time, .text], sets: [.baseYear(of: 1)]),
    Rule("than the year before", .beforeNumber, [.base, .previousYear], sets: [.previousYear]),
    Rule("than the same time of the year before", .beforeNumber, [.base, .previousYear, .text], sets: [.previousYear]),
    Rule("year on year", .beforeNumber, [.previousYear], sets: [.previousYear]),
    Rule(
      "on the basis of a year", .beforeNumber, [.copula, .time, .basis], sets: [.baseYear(of: 1)],
      reads: ["二手车交易量在2023年基础上增长45%": "二手车交易量 growth =45%"]),
    Rule("on the basis of the year", .beforeNumber, [.copula, .time, .of, .basis], sets: [.baseYear(of: 1)]),
    Rule("on the basis of a year, plainly", .beforeNumber, [.time, .basis], sets: [.baseYear(of: 0)]),
    Rule("on the basis of a year's end", .beforeNumber, [.base, .time, .basis], sets: [.baseYear(of: 1)]),
    Rule("on the basis of the year before", .beforeNumber, [.copula, .previousYear, .basis], sets: [.previousYear]),
    Rule("on the basis of the past year", .beforeNumber, [.copula, .previousYear, .of, .basis], sets: [.previousYear]),
    Rule(
      "on the basis", .beforeNumber, [.basis], sets: [.base],
      reads: ["建筑能效在现行节能标准基础上提升30%": "建筑能效 growth =30%"]),
    Rule(
      "than another year's", .beforeNumber, [.comparator, .time], sets: [.offset],
      reads: ["生产总值增长4%，快于2024年1.8个百分点": "生产总值 growth =4%; (goal)"]),
    Rule("price basis", .beforeNumber, [.priceBasis], sets: [.pass], reads: ["生产总值可比价增长9.5%": "生产总值 growth =9.5%"]),
  ]

  static let times: [Rule] = [
    Rule("year", .beforeNumber, [.time], sets: [.year(of: 0)], reads: ["参保率2025年达到95%": "参保率 level =95%"]),
    Rule("until a year", .beforeNumber, [.timePrefix, .time], sets: [.year(of: 1)]),
    Rule("this year", .beforeNumber, [.relativeYear], sets: [.relativeYear(of: 0)]),
    Rule("until this year", .beforeNumber, [.timePrefix, .relativeYear], sets: [.relativeYear(of: 1)]),
  ]

  static let adverbs: [Rule] = [
    Rule("respectively", .beforeNumber, [.respectively], sets: [.respective]),
    Rule("each", .beforeNumber, [.each], sets: [.each]),
    Rule("strives", .beforeNumber, [.modality], sets: [.striving]),
    Rule("ensures", .beforeNumber, [.firm], sets: [.firm]),
    Rule("every year", .beforeNumber, [.annual], sets: [.annual]),
    Rule("degree", .beforeNumber, [.degree], sets: [.degree]),
    Rule("from", .beforeNumber, [.from], sets: [.from]),
    Rule("will", .beforeNumber, [.future], sets: [.future]),
    Rule("so far", .beforeNumber, [.done], sets: [.done]),
    Rule("connector", .beforeNumber, [.connector], sets: [.pass]),
    Rule("in all", .beforeNumber, [.cumulative], sets: [.cumulative]),
    Rule("bracket", .beforeNumber, [.bracket], sets: [.pass]),
    Rule("conjunction", .beforeNumber, [.conjunction], sets: [.pass]),
    Rule("on average", .beforeNumber, [.standing, .reach], sets: [.verb(of: 1)]),
  ]
}
