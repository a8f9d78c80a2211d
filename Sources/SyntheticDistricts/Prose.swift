/// What fills a plan and states no goal: measures in words, and numbers that are conditions, subsidies, dates, the present
/// state, or somebody else's goals.
struct Prose {
  private static let openings: [StaticString] = [
    "坚持市场为主、政府引导", "聚焦重点行业和关键环节", "结合本地产业基础和资源条件", "围绕产业链上下游协同", "按照应更尽更、能改尽改的原则",
    "充分发挥龙头企业示范带动作用", "依托现有公共服务平台", "统筹扩大内需和深化供给侧结构性改革", "顺应居民消费升级需求", "以标准提升为牵引",
    "强化部门协同和上下联动", "立足城乡融合发展",
  ]
  private static let verbs: [StaticString] = [
    "完善", "健全", "推进", "推动", "支持", "引导", "强化", "深化", "优化", "落实", "拓展", "规范", "搭建", "畅通", "加强", "鼓励发展",
    "积极探索", "加快构建", "有序推进", "统筹做好", "稳妥推进", "着力破解", "持续开展", "组织实施", "大力发展",
  ]
  private static let qualifiers: [StaticString] = [
    "", "", "", "重点领域", "城乡一体的", "覆盖全链条的", "线上线下融合的", "绿色低碳的", "安全可靠的", "便民高效的", "多元参与的", "跨部门", "面向中小企业的",
  ]
  private static let objects: [StaticString] = [
    "废旧物资循环利用体系", "设备更新政策宣传", "要素保障机制", "绿色金融产品供给", "技术改造服务", "能效诊断服务", "回收利用网络", "二手商品流通秩序",
    "售后维修服务", "质量追溯管理", "标准宣贯培训", "产融对接活动", "供应商遴选机制", "项目储备库", "数据共享机制", "以旧换新促消费活动", "智能家居推广",
    "老旧设备淘汰退出机制", "安全风险排查整治", "公共机构节能管理", "农业社会化服务", "城市运行感知能力", "工业互联网应用", "科技成果转化通道",
    "消费信贷支持政策", "环保信用评价", "用地用能保障", "政府采购支持政策", "人才培养体系", "典型案例推介", "再制造产业", "逆向物流体系",
    "市场监管执法", "教育医疗机构设备配置", "文旅场馆设施改造", "交通运输装备升级", "住宅小区设施维护", "乡镇回收设施", "企业数字化转型", "绿色供应链管理",
  ]

  static func sentence(_ draft: inout Draft, _ random: inout SeededRandom) {
    if random.chance(35) {
      draft.write(random.pick(openings))
      draft.write("，")
    }
    let clauses = random.number(1...4)
    for index in 0..<clauses {
      if index > 0 { draft.write("，") }
      draft.write(random.pick(verbs))
      draft.write(random.pick(qualifiers))
      draft.write(random.pick(objects))
    }
    draft.write("。")
  }

  /// A sentence with numbers that are no goal.
  static func distractor(_ draft: inout Draft, _ random: inout SeededRandom, _ style: DraftingStyle) {
    let area = "全" + style.area
    let percent = "\(random.number(5...60))\(style.percent)"
    switch random.below(19) {
    case 0: draft.write("对使用\(random.number(8...20))年以上的老旧设备，优先纳入更新改造支持范围。")
    case 1:
      draft.write(
        "对符合条件的项目，按不超过设备投资额\(random.number(5...20))\(style.percent)的比例给予补助，单个项目最高不超过\(random.number(2...20) * 50)万元。")
    case 2: draft.write("严格执行《工业锅炉能效限定值及能效等级》（GB 24500—2020）等强制性国家标准。")
    case 3: draft.write("本方案自2024年\(random.number(1...12))月\(random.number(1...28))日起施行，有效期至2027年12月31日。")
    case 4: draft.write("2023年，\(area)完成技术改造项目\(random.number(20...90))个，改造老旧管网\(random.number(10...80))公里。")
    case 5: draft.write("2023年，\(area)二手车交易量达到\(random.number(3...90))万辆，同比增长\(percent)。")
    case 6: draft.write("国家提出，到2027年全国设备投资规模较2023年增长25\(style.percent)以上。")
    case 7: draft.write("个人消费者报废国三及以下排放标准燃油乘用车并购买新能源乘用车的，给予\(random.number(1...2))万元定额补贴。")
    case 8: draft.write("重点支持年综合能耗\(random.number(1...10) * 1000)吨标准煤以上的企业实施节能改造。")
    case 9: draft.write("根据《关于印发行动方案的通知》（国发〔2024〕\(random.number(1...30))号）精神，落实“\(random.number(2...5))+N”政策体系。")
    case 10: draft.write("引导金融机构对贷款期限\(random.number(3...10))年以上的设备更新项目加大信贷投放。")
    case 11: draft.write("推广1级能效水平的空调、冰箱等产品，对购买2级及以上能效产品的消费者给予销售价格\(random.number(10...20))\(style.percent)的补贴。")
    case 12: draft.write("实施设备更新、消费品换新、回收循环利用、标准提升四大行动，抓好\(random.number(10...30))项重点任务落实。")
    case 13:
      draft.write(
        "全\(style.area)现有公交车\(random.number(100...900))辆，其中新能源公交车占比为\(percent)，位居全省第\(random.number(2...9))位。")
    case 14:
      draft.write("对验收合格的项目，自验收之日起\(random.number(10...60))个工作日内拨付\(random.number(5...9) * 10)\(style.percent)的补助资金。")
    case 15: draft.write("鼓励电商平台对购买绿色智能家电的消费者给予每件最高\(random.number(2...20) * 100)元的优惠。")
    case 16:
      draft.write("省级财政按照\(random.number(5...8)):\(random.number(2...4))的比例分担补贴资金，每年\(random.number(1...3))月底前完成清算。")
    case 17: draft.write("车龄超过\(random.number(6...15))年、行驶里程超过\(random.number(20...60))万公里的车辆，应当予以报废。")
    default: draft.write("联系人：综合科，联系电话：0\(random.number(10...99))-\(random.number(2_000_000...8_999_999))。")
    }
  }
}
