import Indicators

/// What a clause may begin with, before the phrase that names the indicator.
enum HeadRules {
  static let all: [Rule] = time + comparison + manner + speech + verbs

  static let time: [Rule] = [
    Rule("year", .head, [.time], sets: [.year(of: 0)], reads: ["2027年充电桩达到300个": "充电桩 level =300个"]),
    Rule(
      "until a year", .head, [.timePrefix, .time], sets: [.year(of: 1)], reads: ["到2027年充电桩达到300个": "充电桩 level =300个"]),
    Rule(
      "from a year on", .head, [.from, .time], sets: [.year(of: 1)], reads: ["从2026年起，每年新增学位300个": "学位 addition =300个"]),
    Rule("in a year", .head, [.copula, .time], sets: [.year(of: 1)], reads: ["在2027年建成泵站3座": "泵站 level =3座"]),
    Rule(
      "place before a year", .head, [.text, .time], sets: [.place(of: 0), .year(of: 1)],
      reads: ["某县2026年全年新增学位300个": "学位 addition =300个"]),
    Rule(
      "words before until a year", .head, [.text, .timePrefix, .time], sets: [.place(of: 0), .year(of: 2)],
      reads: ["远期到2035年用水总量控制在8亿立方米以内": "用水总量 level <=8亿立方米"]),
    Rule(
      "this year", .head, [.relativeYear], sets: [.relativeYear(of: 0)],
      reads: ["去年新建泵站3座": "(result)", "今年新建泵站3座": "泵站 addition =3座"]),
    Rule(
      "until this year", .head, [.timePrefix, .relativeYear], sets: [.relativeYear(of: 1)],
      reads: ["至年底新建泵站3座": "泵站 addition =3座"]),
    Rule(
      "place before this year", .head, [.text, .relativeYear], sets: [.place(of: 0), .relativeYear(of: 1)],
      reads: ["我们今年新建泵站3座": "泵站 addition =3座"]),
    Rule("years from now", .head, [.span], sets: [.span(of: 0)], reads: ["三年内新建泵站3座": "泵站 addition =3座"]),
    Rule(
      "until years from now", .head, [.timePrefix, .span], sets: [.span(of: 1)],
      reads: ["到未来五年新建泵站3座": "泵站 addition =3座"]),
    Rule(
      "part of a year", .head, [.partYear], sets: [.partOfYear],
      reads: ["上半年工业投资增长5%": "(result)", "上半年确保新建泵站3座": "泵站 addition =3座"]),
    Rule("years of the past", .head, [.past], sets: [.past], reads: ["五年来新建泵站3座": "(result)"]),
  ]

  static let comparison: [Rule] = [
    Rule(
      "compared with a year", .head, [.conjunction, .time, .base], sets: [.baseYear(of: 1)],
      reads: ["与2023年相比，二手车交易量增长45%": "二手车交易量 growth =45%"]),
    Rule(
      "than a year", .head, [.base, .time, .edge], sets: [.baseYear(of: 1)],
      reads: ["较2023年，二手车交易量增长45%": "二手车交易量 growth =45%"]),
    Rule(
      "on the basis of a year", .head, [.copula, .time, .basis, .edge], sets: [.baseYear(of: 1)],
      reads: ["在2023年基础上，二手车交易量增长45%": "二手车交易量 growth =45%"]),
    Rule(
      "on the basis of the year", .head, [.copula, .time, .of, .basis, .edge], sets: [.baseYear(of: 1)],
      reads: ["在2023年的基础上，二手车交易量增长45%": "二手车交易量 growth =45%"]),
  ]

  static let manner: [Rule] = [
    Rule(
      "strives", .head, [.modality], sets: [.striving],
      reads: ["力争2027年充电桩达到300个": "充电桩 level =300个"]),
    Rule("ensures", .head, [.firm], sets: [.firm], reads: ["确保充电桩达到300个": "充电桩 level =300个"]),
    Rule("every year", .head, [.annual], sets: [.annual], reads: ["每年新建泵站3座": "泵站 addition =3座"]),
    Rule("in all", .head, [.cumulative], sets: [.cumulative], reads: ["累计新建泵站3座": "泵站 addition =3座"]),
    Rule("so far", .head, [.done], sets: [.done], reads: ["已建成泵站3座": "(result)"]),
    Rule("will", .head, [.future], sets: [.future], reads: ["将新建泵站3座": "泵站 addition =3座"]),
    Rule(
      "somebody will", .head, [.text, .future], sets: [.place(of: 0), .future],
      reads: ["某某市要实现工业投资增长5%": "工业投资 growth =5%"]),
    Rule(
      "somebody strives", .head, [.text, .modality], sets: [.place(of: 0), .striving],
      reads: ["某某县力争新建泵站3座": "泵站 addition =3座"]),
    Rule("place", .head, [.place], sets: [.place(of: 0)], reads: ["全市新建泵站3座": "泵站 addition =3座"]),
    Rule("our country", .head, [.outsider], sets: [.outsider], reads: ["全世界二手车交易量增长45%": "(other body)"]),
    Rule("connector", .head, [.connector], sets: [.pass], reads: ["同时新建泵站3座": "泵站 addition =3座"]),
    Rule(
      "of which", .head, [.part], sets: [.part],
      reads: ["新建高标准农田5万亩，其中改造提升2万亩": "高标准农田 addition =5万亩; 高标准农田 addition =2万亩"]),
    Rule(
      "conjunction", .head, [.conjunction], sets: [.pass],
      reads: ["新建泵站3座，以及充电桩300个": "泵站 addition =3座; 充电桩 addition =300个"]),
    Rule(
      "list mark", .head, [.enumeration], sets: [.pass],
      reads: ["新建泵站3座、充电桩300个": "泵站 addition =3座; 充电桩 addition =300个"]),
    Rule("bracket", .head, [.bracket], sets: [.pass], reads: ["（一期）新建泵站3座": "泵站 addition =3座"]),
    Rule("degree", .head, [.degree], sets: [.pass], reads: ["进一步新增学位300个": "学位 addition =300个"]),
    Rule("each", .head, [.each], sets: [.each], reads: ["均建成泵站3座": "泵站 level =3座"]),
    Rule(
      "respectively", .head, [.respectively], sets: [.respective],
      reads: ["2026年、2027年分别新建泵站3座、5座": "泵站 addition =3座; 泵站 addition =5座"]),
    Rule("for somebody", .head, [.benefit], sets: [.benefit], reads: ["为残疾人家庭新建坡道300处": "坡道 addition =300处"]),
  ]

  static let speech: [Rule] = [
    Rule("says", .head, [.says], sets: [.says], reads: ["要求充电桩达到300个": "充电桩 level =300个"]),
    Rule(
      "somebody says", .head, [.text, .says], sets: [.says],
      reads: ["方案提出力争到2027年充电桩达到300个": "充电桩 level =300个"]),
    Rule(
      "a body says", .head, [.body, .says], sets: [.outsider, .says],
      reads: ["上级要求充电桩达到300个": "(other body)"]),
  ]

  static let verbs: [Rule] = [
    Rule("acts", .head, [.act], sets: [.verb(of: 0)], reads: ["新建泵站3座": "泵站 addition =3座"]),
    Rule(
      "acts and acts", .head, [.conjunction, .act], sets: [.verb(of: 1)], reads: ["引进和培育企业30家": "企业 addition =30家"]),
    Rule("acts, acts", .head, [.enumeration, .act], sets: [.verb(of: 1)], reads: ["新建、改造泵站3座": "泵站 addition =3座"]),
    Rule("has", .head, [.hold], sets: [.verb(of: 0)], reads: ["建成泵站3座": "泵站 level =3座"]),
    Rule("acts and has", .head, [.conjunction, .hold], sets: [.verb(of: 1)], reads: ["建设和形成专业园区3个": "专业园区 level =3个"]),
    Rule("acts, has", .head, [.enumeration, .hold], sets: [.verb(of: 1)], reads: ["引进、集聚企业30家": "企业 level =30家"]),
    Rule("raises", .head, [.rise], sets: [.verb(of: 0)], reads: ["增加泵站3座": "泵站 addition =3座"]),
    Rule("lowers", .head, [.fall], sets: [.verb(of: 0)], reads: ["减少小煤矿30家": "小煤矿 addition =30家"]),
    Rule("leads on", .head, [.lead], sets: [.pass], reads: ["推动充电桩达到300个": "充电桩 level =300个"]),
    Rule("improves", .head, [.improve], sets: [.pass], reads: ["优化公交线路8条": "公交线路 addition =8条"]),
  ]
}
