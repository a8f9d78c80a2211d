/// What synthetic plans set goals on: concepts of the taxonomy, in wordings of offices.
struct StockIndicator: Sendable {
  var concept: String
  /// Wordings; some are no label of the taxonomy.
  var names: [String]
  var kind: Kind
  /// What the indicator may be limited to, in the document's words.
  var scopes: [String] = []
  /// The offices that answer for it.
  var offices: [String] = ["发展改革部门"]

  enum Kind: Sendable {
    /// A percentage that is reached, between two whole numbers.
    case share(ClosedRange<Int>)
    /// A percentage or amount that is to stay low.
    case ceiling(unit: String, ClosedRange<Int>)
    /// An amount that grows: its units with ranges, in tenths.
    case volume([(unit: String, tenths: ClosedRange<Int>)])
    /// An intensity that falls by so many per cent, in tenths.
    case intensity(ClosedRange<Int>)
    /// Things that are counted: reached as a number, or added by a verb.
    case count(units: [String], ClosedRange<Int>, verbs: [String])
    /// Things that are only added, renewed or retired.
    case works(units: [String], tenths: ClosedRange<Int>, verbs: [String])
  }
}

enum IndicatorStock {
  static let all: [StockIndicator] = [
    .init(
      concept: "equipment-investment", names: ["设备投资规模", "设备更新投资规模", "设备购置投资"], kind: .volume([("亿元", 30...900)]),
      scopes: ["工业领域", "重点领域", "工业、农业、建筑等领域"], offices: ["发展改革委", "工业和信息化局"]),
    .init(
      concept: "used-car-volume", names: ["二手车交易量", "二手车交易规模"],
      kind: .volume([("万辆", 5...300), ("辆", 30000...400000)]), offices: ["商务局"]),
    .init(
      concept: "appliance-recycling-volume", names: ["废旧家电回收量", "废旧家电规范回收量", "废旧家用电器回收量"],
      kind: .volume([("万台", 5...400), ("台", 20000...300000)]), offices: ["商务局", "生态环境局"]),
    .init(
      concept: "scrapped-vehicle-recycling-volume", names: ["报废汽车回收量", "报废机动车回收拆解量", "报废汽车规范回收量"],
      kind: .volume([("辆", 10000...200000), ("万辆", 3...90)]), offices: ["商务局", "公安局"]),
    .init(
      concept: "digital-design-penetration", names: ["数字化研发设计工具普及率", "研发设计工具数字化普及率"], kind: .share(70...96),
      scopes: ["规模以上工业企业", "规上工业企业"], offices: ["工业和信息化局"]),
    .init(
      concept: "cnc-rate", names: ["关键工序数控化率", "重点工序数控化率"], kind: .share(55...85), scopes: ["规模以上工业企业", "重点企业"],
      offices: ["工业和信息化局"]),
    .init(
      concept: "industrial-retrofit-investment", names: ["工业技术改造投资", "技改投资", "工业技改投资"],
      kind: .volume([("亿元", 50...2000)]), offices: ["工业和信息化局"]),
    .init(
      concept: "solid-waste-utilisation", names: ["一般工业固体废物综合利用率", "大宗工业固废综合利用率"], kind: .share(55...95),
      offices: ["生态环境局"]),
    .init(
      concept: "charging-piles", names: ["充电桩", "充电设施", "电动汽车充电桩"],
      kind: .count(units: ["个", "根", "台"], 80...9000, verbs: ["新建", "新增", "建设"]), offices: ["发展改革委", "住房城乡建设局"]),
    .init(
      concept: "high-tech-enterprises", names: ["高新技术企业", "国家高新技术企业"],
      kind: .count(units: ["家"], 20...900, verbs: ["培育", "新增"]), offices: ["科技局"]),
    .init(
      concept: "specialised-smes", names: ["专精特新中小企业", "专精特新企业"],
      kind: .count(units: ["家", "户"], 10...600, verbs: ["培育", "新增", "新认定"]), scopes: ["省级", "省级以上"],
      offices: ["工业和信息化局"]),
    .init(
      concept: "recycling-sites", names: ["再生资源回收网点", "废旧物资回收站点", "标准化回收网点"],
      kind: .count(units: ["个", "处"], 30...900, verbs: ["新建", "布局", "新增"]), offices: ["商务局", "供销社"]),
    .init(
      concept: "sorting-centres", names: ["再生资源分拣中心", "绿色分拣中心"],
      kind: .count(units: ["个", "座"], 2...20, verbs: ["新建", "建设"]), offices: ["商务局"]),
    .init(
      concept: "gas-pipeline-renewal", names: ["燃气老旧管网", "老旧燃气管道", "城镇燃气老旧管道"],
      kind: .works(units: ["公里"], tenths: 30...900, verbs: ["改造", "更新改造"]), offices: ["住房城乡建设局"]),
    .init(
      concept: "heating-pipeline-renewal", names: ["供热老旧管网", "老旧供热管网"],
      kind: .works(units: ["公里"], tenths: 30...900, verbs: ["改造", "更新改造"]), offices: ["住房城乡建设局"]),
    .init(
      concept: "water-supply-pipeline-renewal", names: ["老旧供水管网", "供水老旧管网"],
      kind: .works(units: ["公里"], tenths: 30...900, verbs: ["改造", "新建改造"]), offices: ["水务局"]),
    .init(
      concept: "old-communities-renovated", names: ["城镇老旧小区", "老旧小区"],
      kind: .works(units: ["个"], tenths: 50...1500, verbs: ["改造", "完成改造"]), offices: ["住房城乡建设局"]),
    .init(
      concept: "elevators-renewed", names: ["老旧住宅电梯", "老旧电梯"],
      kind: .works(units: ["台", "部"], tenths: 100...6000, verbs: ["更新", "更新改造"]), offices: ["市场监管局"]),
    .init(
      concept: "bus-renewed", names: ["新能源公交车", "城市公交车"],
      kind: .works(units: ["辆"], tenths: 100...6000, verbs: ["更新", "购置"]), offices: ["交通运输局"]),
    .init(
      concept: "old-truck-retired", names: ["老旧营运柴油货车", "国三及以下排放标准营运柴油货车"],
      kind: .works(units: ["辆"], tenths: 200...9000, verbs: ["淘汰", "报废"]), offices: ["交通运输局", "生态环境局"]),
    .init(
      concept: "farm-machinery-retired", names: ["老旧农机", "老旧农业机械"],
      kind: .works(units: ["台（套）", "台"], tenths: 100...9000, verbs: ["报废", "淘汰", "报废更新"]), offices: ["农业农村局"]),
    .init(
      concept: "medical-equipment", names: ["医疗设备", "医疗装备"],
      kind: .works(units: ["台（套）", "台"], tenths: 100...9000, verbs: ["更新", "更新配置"]), offices: ["卫生健康委"]),
    .init(
      concept: "teaching-equipment", names: ["教学仪器设备", "教学设备"],
      kind: .works(units: ["台（套）", "套"], tenths: 100...9000, verbs: ["更新", "购置"]), offices: ["教育局"]),
    .init(
      concept: "sanitation-vehicles", names: ["环卫车辆", "新能源环卫车辆"],
      kind: .works(units: ["辆"], tenths: 50...2000, verbs: ["更新", "购置"]), offices: ["城市管理局"]),
    .init(
      concept: "boilers-renewed", names: ["燃煤锅炉", "老旧锅炉"],
      kind: .works(units: ["台"], tenths: 20...900, verbs: ["淘汰", "更新改造"]), offices: ["市场监管局", "生态环境局"]),
    .init(
      concept: "building-retrofit-area", names: ["既有建筑节能改造", "既有公共建筑节能改造"],
      kind: .works(units: ["万平方米"], tenths: 20...900, verbs: ["实施", "完成"]), offices: ["住房城乡建设局"]),
    .init(
      concept: "high-standard-farmland", names: ["高标准农田"],
      kind: .works(units: ["万亩"], tenths: 10...600, verbs: ["新建", "建设"]), offices: ["农业农村局"]),
    .init(
      concept: "energy-intensity", names: ["单位地区生产总值能耗", "单位GDP能耗", "万元地区生产总值能耗"], kind: .intensity(30...180),
      offices: ["发展改革委"]),
    .init(
      concept: "industrial-energy-intensity", names: ["规模以上工业单位增加值能耗", "单位工业增加值能耗"], kind: .intensity(30...180),
      offices: ["工业和信息化局"]),
    .init(
      concept: "carbon-intensity", names: ["单位地区生产总值二氧化碳排放", "碳排放强度"], kind: .intensity(100...220), offices: ["生态环境局"]),
    .init(concept: "nev-penetration", names: ["新能源汽车渗透率", "新能源汽车新车销售占比"], kind: .share(30...70), offices: ["商务局"]),
    .init(concept: "straw-utilisation", names: ["秸秆综合利用率", "农作物秸秆综合利用率"], kind: .share(85...98), offices: ["农业农村局"]),
    .init(
      concept: "manure-utilisation", names: ["畜禽粪污综合利用率", "畜禽粪污资源化利用率"], kind: .share(75...96), offices: ["农业农村局"]),
    .init(
      concept: "mechanisation-rate", names: ["主要农作物耕种收综合机械化率", "农作物耕种收综合机械化率"], kind: .share(60...96),
      offices: ["农业农村局"]),
    .init(
      concept: "prefabricated-building-share", names: ["装配式建筑占新建建筑面积比例", "装配式建筑占比"], kind: .share(25...60),
      offices: ["住房城乡建设局"]),
    .init(
      concept: "sewage-treatment-rate", names: ["城市生活污水集中收集率", "生活污水集中收集率"], kind: .share(60...96), offices: ["水务局"]),
    .init(
      concept: "rural-sewage-rate", names: ["农村生活污水治理率", "农村生活污水治理（管控）率"], kind: .share(35...80), offices: ["生态环境局"]),
    .init(
      concept: "household-waste-recycling-rate", names: ["生活垃圾回收利用率", "城市生活垃圾回收利用率"], kind: .share(30...45),
      offices: ["城市管理局"]),
    .init(concept: "forest-coverage", names: ["森林覆盖率"], kind: .share(20...66), offices: ["林业局"]),
    .init(
      concept: "pm25", names: ["细颗粒物（PM2.5）平均浓度", "PM2.5平均浓度"], kind: .ceiling(unit: "微克/立方米", 22...38),
      offices: ["生态环境局"]),
    .init(
      concept: "unemployment-rate", names: ["城镇调查失业率", "城镇登记失业率"], kind: .ceiling(unit: "%", 3...6),
      offices: ["人力资源社会保障局"]),
    .init(
      concept: "renewable-capacity", names: ["可再生能源装机规模", "新能源装机容量"], kind: .volume([("万千瓦", 100...9000)]),
      offices: ["能源局"]),
    .init(
      concept: "technology-contracts", names: ["技术合同成交额", "技术合同交易额"], kind: .volume([("亿元", 20...900)]),
      offices: ["科技局"]),
    .init(
      concept: "retail-sales", names: ["社会消费品零售总额", "社零总额"], kind: .volume([("亿元", 800...9000)]), offices: ["商务局"]),
    .init(
      concept: "industrial-value-added", names: ["规模以上工业增加值", "规上工业增加值"], kind: .volume([("亿元", 500...9000)]),
      offices: ["工业和信息化局"]),
    .init(
      concept: "fixed-investment", names: ["固定资产投资", "全社会固定资产投资"], kind: .volume([("亿元", 900...9000)]),
      offices: ["发展改革委"]),
    .init(
      concept: "tourist-visits", names: ["旅游人数", "接待游客人次"], kind: .volume([("万人次", 500...90000)]), offices: ["文化和旅游局"]),
    .init(
      concept: "5g-base-stations", names: ["5G基站"], kind: .count(units: ["座", "个"], 100...5000, verbs: ["新建", "建设"]),
      offices: ["通信发展办公室"]),
    .init(
      concept: "charging-stations", names: ["充换电站", "充电站"],
      kind: .count(units: ["座", "个"], 5...200, verbs: ["新建", "建设"]), offices: ["发展改革委"]),
    .init(
      concept: "green-manufacturing-units", names: ["绿色工厂", "绿色制造单位"],
      kind: .count(units: ["家", "个"], 5...200, verbs: ["培育", "创建", "新增"]), scopes: ["市级以上", "省级以上"],
      offices: ["工业和信息化局"]),
    .init(
      concept: "tech-smes", names: ["科技型中小企业"], kind: .count(units: ["家"], 50...2000, verbs: ["培育", "新增"]),
      offices: ["科技局"]),
    .init(concept: "rd-intensity", names: ["全社会研发经费投入强度", "研发经费投入强度"], kind: .share(1...4), offices: ["科技局"]),
    .init(concept: "urbanisation-rate", names: ["常住人口城镇化率"], kind: .share(45...85), offices: ["发展改革委"]),
    .init(concept: "energy-saved", names: ["节能量"], kind: .volume([("万吨标准煤", 10...900)]), offices: ["发展改革委"]),
    .init(
      concept: "elevators-added", names: ["既有住宅电梯"], kind: .works(units: ["台", "部"], tenths: 50...3000, verbs: ["加装"]),
      offices: ["住房城乡建设局"]),
    .init(concept: "nev-bus-share", names: ["新能源公交车占比", "新能源城市公交车占比"], kind: .share(60...98), offices: ["交通运输局"]),
    .init(
      concept: "green-building-share", names: ["绿色建筑占比", "城镇新建建筑中绿色建筑面积占比"], kind: .share(70...98), offices: ["住房城乡建设局"]
    ),
    .init(concept: "urban-green-coverage", names: ["建成区绿化覆盖率"], kind: .share(36...46), offices: ["城市管理局"]),
    .init(concept: "storage-capacity", names: ["新型储能装机规模"], kind: .volume([("万千瓦", 50...3000)]), offices: ["能源局"]),
    .init(
      concept: "household-income", names: ["居民人均可支配收入"], kind: .volume([("元", 200000...600000)]), offices: ["发展改革委"]),
  ]
}
