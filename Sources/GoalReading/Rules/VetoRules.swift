import Indicators

/// What makes a number something else than a goal. The name of a veto is a ``NumberReason``.
enum VetoRules {
  static let all: [Rule] = conditions + counts

  static let conditions: [Rule] = [
    Rule(
      "a threshold of what is named next", .veto, [.number, .after, .of], sets: [.belongs(to: .condition)],
      reads: ["淘汰使用8年以上的车辆30辆": "车辆 addition =30辆; (condition)"])
  ]

  static let counts: [Rule] = []
}
