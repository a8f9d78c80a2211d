/// What a clause may begin with, before the phrase that names the indicator.
enum HeadRules {
  static let all: [Rule] = time + comparison + manner + speech + verbs

  static let time: [Rule] = [
    Rule("year", .head, [.time], sets: [.year(of: 0)], reads: ["2027年充电桩达到300个": "充电桩 level =300个"]),
    Rule("until a year", .head, [.timePrefix, .time], sets: [.year(of: 1)], reads: ["到2027年充电桩达到300个": "充电桩 level =300个"]),
    Rule("from a year on", .head, [.from, .time], sets: [.year(of: 1)]),
    Rule("in a year", .head, [.copula, .time], sets: [.year(of: 1)]),
    Rule(
      "place before a year", .head, [.text, .time], sets: [.place(of: 0), .year(of: 1)],
      reads: ["某县2026年全年新增学位300个": "学位 addition =300个"]),
    Rule(
      "words before until a year", .head, [.text, .timePrefix, .time], sets: [.place(of: 0), .year(of: 2)],
      reads: ["远期到2035年用水总量控制在8亿立方米以内": "用水总量 level <=8亿立方米"]),
    Rule("this year", .head, [.relativeYear], sets: [.relativeYear(of: 0)], reads: ["今年新建泵站3座": "泵站 addition =3座"]),
    Rule("until this year", .head, [.timePrefix, .relativeYear], sets: [.relativeYear(of: 1)]),
    Rule(
      "place before this year", .head, [.text, .relativeYear], sets: [.place(of: 0), .relativeYear(of: 1)],
      reads: ["我们今年新建泵站3座": "泵站 addition =3座"]),
    Rule("years from now", .head, [.span], sets: [.span(of: 0)]),
    Rule("until years from now", .head, [.timePrefix, .span], sets: [.span(of: 1)]),
    Rule("part of a year", .head, [.partYear], sets: [.partOfYear]),
    Rule("years of the past", .head, [.past], sets: [.past]),
  ]

  static let comparison: [Rule] = [
    Rule(
      "compared with a year", .head, [.conjunction, .time, .base], sets: [.baseYear(of: 1)],
      reads: ["与2023年相比，二手车交易量增长45%": "二手车交易量 growth =45%"]),
    Rule("than a year", .head, [.base, .time, .edge], sets: [.baseYear(of: 1)]),
    Rule(
      "on the basis of a year", .head, [.copula, .time, .basis, .edge], sets: [.baseYear(of: 1)],
      reads: ["在2023年基础上，二手车交易量增长45%": "二手车交易量 growth =45%"]),
    Rule("on the basis of the year", .head, [.copula, .time, .of, .basis, .edge], sets: [.baseYear(of: 1)]),
  ]

  static let manner: [Rule] = [
    Rule(
      "strives", .head, [.modality], sets: [.striving],
      reads: ["力争2027年充电桩达到300个": "充电桩 level =300个"]),
    Rule("ensures", .head, [.firm], sets: [.firm]),
    Rule("every year", .head, [.annual], sets: [.annual]),
    Rule("in all", .head, [.cumulative], sets: [.cumulative]),
    Rule("so far", .head, [.done], sets: [.done]),
    Rule("will", .head, [.future], sets: [.future]),
    Rule(
      "somebody will", .head, [.text, .future], sets: [.place(of: 0), .future],
      reads: ["某某市要实现工业投资增长5%": "工业投资 growth =5%"]),
    Rule("somebody strives", .head, [.text, .modality], sets: [.place(of: 0), .striving]),
    Rule("place", .head, [.place], sets: [.place(of: 0)]),
    Rule("our country", .head, [.outsider], sets: [.outsider]),
    Rule("connector", .head, [.connector], sets: [.pass]),
    Rule("of which", .head, [.part], sets: [.part]),
    Rule("conjunction", .head, [.conjunction], sets: [.pass]),
    Rule("list mark", .head, [.enumeration], sets: [.pass]),
    Rule("bracket", .head, [.bracket], sets: [.pass]),
    Rule("degree", .head, [.degree], sets: [.pass]),
    Rule("each", .head, [.each], sets: [.each]),
    Rule("respectively", .head, [.respectively], sets: [.respective]),
    Rule("for somebody", .head, [.benefit], sets: [.benefit]),
  ]

  static let speech: [Rule] = [
    Rule("says", .head, [.says], sets: [.says]),
    Rule(
      "somebody says", .head, [.text, .says], sets: [.says],
      reads: ["方案提出力争到2027年充电桩达到300个": "充电桩 level =300个"]),
    Rule("a body says", .head, [.body, .says], sets: [.outsider, .says]),
  ]

  static let verbs: [Rule] = [
    Rule("acts", .head, [.act], sets: [.verb(of: 0)], reads: ["新建泵站3座": "泵站 addition =3座"]),
    Rule("acts and acts", .head, [.conjunction, .act], sets: [.verb(of: 1)], reads: ["新建和改造泵站3座": "泵站 addition =3座"]),
    Rule("acts, acts", .head, [.enumeration, .act], sets: [.verb(of: 1)], reads: ["新建、改造泵站3座": "泵站 addition =3座"]),
    Rule("has", .head, [.hold], sets: [.verb(of: 0)], reads: ["建成泵站3座": "泵站 level =3座"]),
    Rule("acts and has", .head, [.conjunction, .hold], sets: [.verb(of: 1)]),
    Rule("acts, has", .head, [.enumeration, .hold], sets: [.verb(of: 1)]),
    Rule("raises", .head, [.rise], sets: [.verb(of: 0)], reads: ["增加泵站3座": "泵站 addition =3座"]),
    Rule("lowers", .head, [.fall], sets: [.verb(of: 0)]),
    Rule("leads on", .head, [.lead], sets: [.pass]),
    Rule("improves", .head, [.improve], sets: [.pass]),
  ]
}
