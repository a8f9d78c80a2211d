import Indicators

/// What may stand behind a number and belong to it: 25% 以上, 500亿元 大关.
enum TailRules {
  static let all: [Rule] = [
    Rule(
      "comparator behind", .afterNumber, [.after], sets: [.relation(of: 0)],
      reads: ["充电桩达到300个以上": "充电桩 level >=300个", "失业率控制在5%以内": "失业率 level <=5%"],
      refuses: ["对年产值2000万元以上的企业给予扶持": "(condition)", "使用8年以上的车辆": "(condition)"]),
    Rule(
      "bracketed comparator behind", .afterNumber, [.open, .after, .close], sets: [.relation(of: 1)],
      reads: ["充电桩达到300个（以上）": "充电桩 level >=300个"]),
    Rule(
      "inclusive comparator", .afterNumber, [.bracket, .after], sets: [.relation(of: 1)],
      reads: ["充电桩达到300个（含在建）以上": "充电桩 level >=300个", "现场操作人员6人（含本数）以下": "现场操作人员 level <=6人"]),
    Rule(
      "milestone", .afterNumber, [.milestone], sets: [.pass],
      reads: ["技术合同成交额突破500亿元大关": "技术合同成交额 level >500亿元"]),
    Rule(
      "of a milestone", .afterNumber, [.of, .milestone], sets: [.pass],
      reads: ["技术合同成交额突破500亿元的大关": "技术合同成交额 level >500亿元"]),
  ]
}
