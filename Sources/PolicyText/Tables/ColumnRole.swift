/// What a column of a table of goals holds, by its header.
package enum ColumnRole: Sendable, Equatable {
  /// 序号
  case ordinal
  /// 类别: a word for several rows, often left out in all but the first.
  case category
  /// 指标名称
  case name
  /// 地区, 县区: whose row it is.
  case district
  /// 单位
  case unit
  /// 2025年, 目标值, 完成: a number or a sentence.
  case value
  /// 年均增长, 累计
  case growth
  /// 属性: 约束性 or 预期性
  case binding
  /// 权重, 分值: numbers that are no goals.
  case weight
  /// 完成比例: how much of the goal was reached.
  case attainment
  /// 责任单位
  case lead
  /// 备注, and whatever else.
  case other

  /// The role of a header cell, written without blanks.
  package init(header title: ArraySlice<UInt16>) { self = title.withUnsafeBufferPointer { ColumnRole(header: $0) } }

  init(header title: UnsafeBufferPointer<UInt16>) {
    let bare = Self.withoutBracket(title)
    if Self.leads.stands(in: bare) {
      self = .lead
    } else if Self.ordinals.equals(bare) {
      self = .ordinal
    } else if Self.categories.equals(bare) {
      self = .category
    } else if Self.bindings.stands(in: bare) {
      self = .binding
    } else if Self.weights.stands(in: bare) {
      self = .weight
    } else if Self.units.equals(bare) {
      self = .unit
    } else if Self.attainments.stands(in: bare) {
      self = .attainment
    } else if Self.names.equals(bare) {
      self = .name
    } else if Self.growths.stands(in: bare), bare.count <= 24 {
      self = .growth
    } else if HeaderYear(title) != nil || Self.values.stands(in: bare), !Self.notValues.stands(in: bare) {
      self = .value
    } else if Self.districts.equals(bare) || Self.districts.equals(title) {
      self = .district
    } else if Self.nameEnds.ends(bare) {
      self = .name
    } else {
      self = .other
    }
  }

  /// A header cell is one of the words that only stand in headers: 指标名称, 2025年目标, 完成比例(%).
  package static func isHeaderWord(_ title: ArraySlice<UInt16>) -> Bool {
    title.withUnsafeBufferPointer { isHeaderWord($0) }
  }

  static func isHeaderWord(_ title: UnsafeBufferPointer<UInt16>) -> Bool {
    let bare = withoutBracket(title)
    guard !bare.isEmpty, bare.count <= 30 else { return false }
    if let year = HeaderYear(title) { return bare.count <= year.length + 10 && !bare.contains(0x3002) }
    return ordinals.equals(bare) || categories.equals(bare) || bindings.equals(bare) || units.equals(bare)
      || names.equals(bare) || districts.equals(bare) || districts.equals(title) || weights.equals(bare)
      || headerWords.equals(bare)
      || (leads.stands(in: bare) && bare.count <= 8)
  }

  /// A line that may open a table whose cells stand one a line.
  static func opensTable(_ title: ArraySlice<UInt16>) -> Bool {
    title.withUnsafeBufferPointer { title in
      let bare = withoutBracket(title)
      return bare.count <= 6 && (openers.equals(bare) || openers.equals(title))
    }
  }

  /// 完成比例(%) without its bracket.
  static func withoutBracket(_ title: UnsafeBufferPointer<UInt16>) -> UnsafeBufferPointer<UInt16> {
    guard title.last == 0x29, let open = title.firstIndex(of: 0x28), open != 0 else { return title }
    return title.until(open)
  }

  private static let openers = WordList(
    "指标 指标名称 主要指标 考核指标 具体指标 二级指标 一级指标 指标类别 经济指标 指标项 目标指标 核心指标 规划指标 序号 编号 类别 分类 领域 项目 项目名称 名称 地区 县区 区县 县市区 市县 市州 乡镇 镇街 街道 指标体系 市别 县别 县(区) 区(县)"
  )
  private static let ordinals = WordList("序号 编号 序 No No. 序列")
  private static let categories = WordList(
    "类别 分类 类型 领域 一级指标 指标类别 指标分类 类 方面 维度 大类 板块 指标类型名称 一级 重点领域")
  private static let bindings = WordList("属性 指标性质 指标类型 约束性 预期性 性质")
  private static let weights = WordList("权重 分值 得分 权数 评分 计分 分数")
  private static let units = WordList("单位 计量单位 指标单位 数量单位 计算单位")
  private static let names = WordList(
    "指标 指标名称 主要指标 名称 项目 项目名称 考核指标 二级指标 三级指标 具体指标 目标指标 指标项 指标内容 内容 任务名称 核心指标 发展指标 评价指标 规划指标 预期指标 目标名称 指标体系 目标项目 考核内容 工作内容 主要内容 指标及单位 经济指标 主要任务 重点任务 任务 目标任务名称 二级 三级 主要经济指标 统计指标"
  )
  private static let nameEnds = WordList("指标 指标名称 任务 项目 名称 事项 内容")
  private static let districts = WordList(
    "地区 县区 区县 县市区 县(市、区) 市县 乡镇 镇街 街道 区域 市州 市(州) 地市 各县区 乡镇街道 单位名称 行政区 镇 地方 区(县) 镇(街道) 县(区) 市(区) 县(市) 乡(镇) 市别 县别 区别 各市 各县 所属县区"
  )
  private static let leads = WordList("责任 牵头 主管 负责 配合单位 实施单位 承担单位 实施主体 部门")
  private static let attainments = WordList("完成比例 完成率 完成百分比 达标率 占目标 占计划 完成进度 比例 完成程度 完成度")
  private static let growths = WordList("年均 增长 增速 增幅 累计 平均增 增减 增加值比 增量 净增")
  private static let values = WordList(
    "目标 计划 现状 基期 实际 完成 基数 现有 基础值 实绩 进度 达到 执行 预计 任务 预期值 上年 今年 本年 年度 绝对值 末 规划值 数值 总量 值 合计 总计")
  private static let notValues = WordList("名称 依据 措施 举措 内容 时限 来源 完成时间 说明 备注 任务清单")
  private static let headerWords = WordList(
    "目标 计划 现状 基期 目标值 计划数 目标任务 任务 任务数 完成 完成数 完成值 完成情况 完成比例 完成率 进度 实绩 实际 实际完成 基数 基期值 现状值 规划目标 年均增长 年均增速 年均增长率 年均 增长 增速 增幅 累计 备注 五年累计 绝对值 增长率 责任单位 属性 指标属性 工作目标 预期目标 目标要求 增减 年度目标 完成时限 数值 单位 近期目标 远期目标 基准值 年均增 增长目标 规划值 增量 净增量 增加量 年均增量"
  )
}
