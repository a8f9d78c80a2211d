/// Short lists of words that single rules ask for.
enum Words {
  /// Headings of sections that look back.
  static let reviews: [StaticString] = ["回顾", "现状", "发展基础", "主要成就", "取得成效", "工作成效", "完成情况"]
  /// 增长10%的目标: the number is the goal all the same.
  static let goalNouns: [StaticString] = ["目标", "任务", "要求", "速度", "增速", "增长", "水平", "规模"]
  /// 5座泵站的有关设备: what is counted stands before them.
  static let partitives: [StaticString] = ["的有关", "的相关", "的所有", "的主要"]
  /// Verbs that make a name with what follows: 加装电梯, 新增就业.
  static let nameVerbs: [StaticString] = ["新增", "加装", "增设"]
  /// Verbs that make a name with the noun before them: 老旧小区改造.
  static let nominalVerbs: [StaticString] = [
    "改造", "更新", "建设", "治理", "修复", "整治", "回收", "拆解", "处置", "报废", "淘汰", "培训", "置换", "绿化", "投资", "升级",
  ]
  /// Names of growth: what they reach is a growth.
  static let rateNouns: [StaticString] = ["增速", "增幅", "涨幅", "增长率", "增长速度"]
  /// Nouns that a verb before them makes a name of: 技术改造项目.
  static let projectNouns: [StaticString] = ["项目", "工程", "任务", "面积", "行动", "企业", "基地", "中心"]
  /// Verbs that lead to an object and are never part of its name.
  static let leadingVerbs: [StaticString] = [
    "推进", "推动", "加快", "促进", "鼓励", "完善", "支持", "引导", "扶持", "保障", "落实", "争取", "完成", "实施", "组织", "开展", "带动", "撬动",
  ]
  /// Verbs that place an indicator among others: 位居全省前列.
  static let standingVerbs: [StaticString] = ["位居", "居", "位列", "进入", "保持", "走在", "处于", "位于"]
  /// Who assigns a task: 省下达任务.
  static let assigners: [StaticString] = ["省下达", "市下达", "国家下达", "上级下达"]
  /// 全部采用装配式建筑: verbs whose object is the indicator.
  static let adoptionVerbs: [StaticString] = ["采用", "使用", "应用", "配备", "达到", "实行", "纳入", "安装"]
}
