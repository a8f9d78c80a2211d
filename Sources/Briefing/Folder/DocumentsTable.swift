import Normalization

/// The documents of a briefing: what they are, and how much was read of each.
enum DocumentsTable {
  static func table(_ plans: [ReadPlan], _ language: Language) -> TextTable {
    var table = TextTable(
      title: language("所读文件", "Documents read"),
      columns: [
        .init("district", language("地区", "District")),
        .detail("code", language("地区代码", "District code")),
        .init("title", language("文件标题", "Title")), .detail("document", language("文件名", "File")),
        .detail("issuer", language("发文机关", "Issuer")), .init("number", language("文号", "Number")),
        .init("date", language("日期", "Date")),
        .init("goals", language("目标数", "Goals"), isNumeric: true),
        .detail("unmapped", language("其中未归类", "Of them unmapped"), isNumeric: true),
        .init("numbers", language("数字个数", "Numbers"), isNumeric: true),
        .init("unread", language("未判定数字", "Numbers undecided"), isNumeric: true),
        .detail("tables", language("未读懂的表", "Tables not understood"), isNumeric: true),
      ],
      rows: plans.map { plan in
        let facts = plan.facts
        return [
          plan.districtName, plan.districtCode, facts.title ?? plan.name, plan.name, facts.issuer ?? "",
          facts.documentNumber ?? "", facts.date ?? "", String(plan.goals.count),
          String(plan.goals.count { $0.concept.isEmpty }), String(plan.counts.total), String(plan.counts[.unread]),
          String(plan.unreadTables.count),
        ]
      })
    table.isFromDocuments = false
    return table
  }
}
