import Testing

/// The grammar by construct: a clause as plans write it, and its reading. See ``Reading`` for the notation.
///
/// The clauses are made for these tests from the wordings that plans use; none is a sentence of one document.
@Suite struct ConstructTests {
  @Test("Comparators before and after the number, and the relation that they give.", arguments: Constructs.comparators)
  func comparators(_ clause: Clause) throws {
    #expect(try clause.read() == clause.expected)
  }

  @Test("Verbs and what they say of the measure.", arguments: Constructs.measures)
  func measures(_ clause: Clause) throws {
    #expect(try clause.read() == clause.expected)
  }

  @Test("建设35家智能工厂: what the number counts stands after it.", arguments: Constructs.objectsAfterTheNumber)
  func objectsAfterTheNumber(_ clause: Clause) throws {
    #expect(try clause.read() == clause.expected)
  }

  @Test("Target times and how far they reach.", arguments: Constructs.time)
  func time(_ clause: Clause) throws {
    #expect(try clause.read() == clause.expected)
  }

  @Test("What growth is compared with, and where a goal starts from.", arguments: Constructs.baseYears)
  func baseYears(_ clause: Clause) throws {
    #expect(try clause.read() == clause.expected)
  }

  @Test("Shared, listed and left-out subjects.", arguments: Constructs.subjects)
  func subjects(_ clause: Clause) throws {
    #expect(try clause.read() == clause.expected)
  }

  @Test("What limits an indicator, kept apart from it.", arguments: Constructs.scope)
  func scope(_ clause: Clause) throws {
    #expect(try clause.read() == clause.expected)
  }

  @Test("力争 and how far it reaches.", arguments: Constructs.modality)
  func modality(_ clause: Clause) throws {
    #expect(try clause.read() == clause.expected)
  }

  @Test("Degree words, benchmarks, and all of a group.", arguments: Constructs.words)
  func words(_ clause: Clause) throws {
    #expect(try clause.read() == clause.expected)
  }

  @Test("Numbers in the wordings of plans.", arguments: Constructs.numbers)
  func numbers(_ clause: Clause) throws {
    #expect(try clause.read() == clause.expected)
  }

  @Test("What is to be done, for how many years, from where.", arguments: Constructs.obligations)
  func obligations(_ clause: Clause) throws {
    #expect(try clause.read() == clause.expected)
  }

  @Test("What is no goal: thresholds, subsidies, document numbers, slogans, deadlines.", arguments: Constructs.nothing)
  func nothing(_ clause: Clause) throws {
    #expect(try clause.read() == clause.expected)
  }
}

enum Constructs {
  /// Comparators before and after the number, and the relation that they give.
  static let comparators: [Clause] = [
    .init("到2027年，技术合同成交额突破500亿元大关", "技术合同成交额||level|>500亿元|fo||2027||"),
    .init("到2027年，PM2.5年均浓度降至30微克/立方米以下", "PM2.5年均浓度||level|<=30微克/立方米|fo||2027||"),
    .init("到2027年，二手车交易量较2023年增长至少25%", "二手车交易量||growth|>=25%|fo|2023|2027||"),
    .init("到2027年，二手车交易量在2023年基础上增幅不低于22%", "二手车交易量||growth|>=22%|fo|2023|2027||"),
    .init(
      "到2027年，污水收集率、森林覆盖率分别达到54%、40%以上", "污水收集率||level|>=54%|fo||2027||", "森林覆盖率||level|>=40%|fo||2027||"),
    .init("到2027年，报废汽车回收量突破8万辆", "报废汽车回收量||level|>8万辆|fo||2027||"),
    .init("到2027年，森林覆盖率争取达到43%", "森林覆盖率||level|=43%|so||2027||"),
    .init("推动PM2.5平均浓度到2027年低于35微克/立方米", "PM2.5平均浓度||level|<35微克/立方米|fo||2027||"),
    .init("到2027年，细颗粒物（PM2.5）平均浓度控制在28微克/立方米以下", "细颗粒物（PM2.5）平均浓度||level|<=28微克/立方米|fo||2027||"),
    .init("到2027年，设备投资规模增长超过25%", "设备投资规模||growth|>25%|fo||2027||"),
    .init("到2027年，设备投资规模增长25%左右", "设备投资规模||growth|~25%|fo||2027||"),
    .init("到2027年，设备投资规模增长不低于25%", "设备投资规模||growth|>=25%|fo||2027||"),
    .init("到2027年，设备投资规模增长约25%", "设备投资规模||growth|~25%|fo||2027||"),
    .init("到2027年，设备投资规模增长25%及以上", "设备投资规模||growth|>=25%|fo||2027||"),
    .init("到2027年，设备投资规模增长近25%", "设备投资规模||growth|~25%|fo||2027||"),
    .init("到2027年，充电桩保有量超2000个", "充电桩保有量||level|>2000个|fo||2027||"),
    .init("到2027年，充电桩保有量不少于2000个", "充电桩保有量||level|>=2000个|fo||2027||"),
    .init("到2027年，充电桩保有量至少达到2000个", "充电桩保有量||level|>=2000个|fo||2027||"),
    .init("到2027年，充电桩保有量达到2000个以上", "充电桩保有量||level|>=2000个|fo||2027||"),
    .init("到2027年，充电桩保有量突破2000个", "充电桩保有量||level|>2000个|fo||2027||"),
    .init("到2027年，充电桩保有量接近2000个", "充电桩保有量||level|~2000个|fo||2027||"),
    .init("到2027年，充电桩保有量达到≥2000个", "充电桩保有量||level|>=2000个|fo||2027||"),
    .init("到2027年，城镇调查失业率控制在5%以内", "城镇调查失业率||level|<=5%|fo||2027||"),
    .init("到2027年，城镇调查失业率不高于5%", "城镇调查失业率||level|<=5%|fo||2027||"),
    .init("到2027年，城镇调查失业率低于5%", "城镇调查失业率||level|<5%|fo||2027||"),
    .init("到2027年，城镇调查失业率不超过5%", "城镇调查失业率||level|<=5%|fo||2027||"),
    .init("到2027年，培育专精特新企业20余家", "专精特新企业||addition|>20家|fo||2027||"),
    .init("到2027年，培育专精特新企业20多家", "专精特新企业||addition|>20家|fo||2027||"),
    .init("到2027年，专精特新企业总数达到20家上下", "专精特新企业总数||level|~20家|fo||2027||"),
    .init("到2027年，高新技术企业数量高于300家", "高新技术企业数量||level|>300家|fo||2027||"),
    .init("到2027年，PM2.5浓度降至30微克/立方米以下", "PM2.5浓度||level|<=30微克/立方米|fo||2027||"),
  ]

  /// Verbs and what they say of the measure.
  static let measures: [Clause] = [
    .init("到2027年，工业总产值达到500亿元", "工业总产值||level|=500亿元|fo||2027||"),
    .init("到2027年，工业总产值预期增长10%", "工业总产值||growth|=10%|fo||2027||"),
    .init("到2027年，工业总产值与2023年相比增长10%", "工业总产值||growth|=10%|fo|2023|2027||"),
    .init("到2027年，经济增长预期目标为5%左右", "经济增长||growth|~5%|fo||2027||"),
    .init("到2027年，工业总产值增长目标定为10%", "工业总产值增长||growth|=10%|fo||2027||"),
    .init("到2027年，工业总产值从2024年的300亿元增长到2027年的500亿元", "工业总产值||level|=500亿元|fo||2027||300"),
    .init("到2027年，城乡低保标准提高到每人每月800元", "城乡低保标准||level|=800元|fo||2027||"),
    .init("到2027年，小麦收购价每50公斤提高7元", "小麦收购价||addition|=7元|fo||2027||"),
    .init("到2027年，零就业家庭动态清零", "零就业家庭||level|=0|fo||2027||"),
    .init("到2027年，工业总产值增长10%", "工业总产值||growth|=10%|fo||2027||"),
    .init("到2027年，工业总产值提高10%", "工业总产值||growth|=10%|fo||2027||"),
    .init("到2027年，工业总产值年均增长10%", "工业总产值||growth|=10%|fa||2027||"),
    .init("到2027年，工业总产值翻一番", "工业总产值||growth|=100%|fo||2027||"),
    .init("到2027年，工业总产值较2020年翻两番", "工业总产值||growth|=300%|fo|2020|2027||"),
    .init("到2027年，工业总产值实现翻番", "工业总产值||growth|=100%|fo||2027||"),
    .init("到2027年，工业总产值增加1倍", "工业总产值||growth|=100%|fo||2027||"),
    .init("到2027年，工业总产值增长1.5倍", "工业总产值||growth|=150%|fo||2027||"),
    .init("到2027年，单位GDP能耗下降15%", "单位GDP能耗||growth|=-15%|fo||2027||"),
    .init("到2027年，单位GDP能耗降低15%", "单位GDP能耗||growth|=-15%|fo||2027||"),
    .init("到2027年，单位GDP能耗较2020年累计下降15%", "单位GDP能耗||growth|=-15%|fo|2020|2027||"),
    .init("到2027年，森林覆盖率提高2个百分点", "森林覆盖率||growth|=2%|fo||2027||"),
    .init("到2027年，森林覆盖率提高到40%", "森林覆盖率||level|=40%|fo||2027||"),
    .init("到2027年，森林覆盖率提升至40%", "森林覆盖率||level|=40%|fo||2027||"),
    .init("到2027年，森林覆盖率稳定在40%以上", "森林覆盖率||level|>=40%|fo||2027||"),
    .init("到2027年，森林覆盖率保持在40%以上", "森林覆盖率||level|>=40%|fo||2027||"),
    .init("到2027年，森林覆盖率为40%", "森林覆盖率||level|=40%|fo||2027||"),
    .init("到2027年，森林覆盖率40%", "森林覆盖率||level|=40%|fo||2027||"),
    .init("到2027年，新增绿色工厂10家", "绿色工厂||addition|=10家|fo||2027||"),
    .init("到2027年，新建充电站15座", "充电站||addition|=15座|fo||2027||"),
    .init("到2027年，改造老旧小区30个", "老旧小区||addition|=30个|fo||2027||"),
    .init("到2027年，更新老旧电梯120台", "老旧电梯||addition|=120台|fo||2027||"),
    .init("到2027年，淘汰燃煤锅炉50台", "燃煤锅炉||addition|=50台|fo||2027||"),
    .init("到2027年，加装电梯80部", "电梯||addition|=80部|fo||2027||"),
    .init("到2027年，购置农机装备300台（套）", "农机装备||addition|=300台(套)|fo||2027||"),
    .init("到2027年，实施技术改造项目60个", "技术改造项目||addition|=60个|fo||2027||"),
    .init("到2027年，培育单项冠军企业5家", "单项冠军企业||addition|=5家|fo||2027||"),
    .init("到2027年，打造示范园区3个", "示范园区||addition|=3个|fo||2027||"),
    .init("到2027年，建成分拣中心2座", "分拣中心||level|=2座|fo||2027||"),
    .init("到2027年，拥有省级以上研发平台40个", "研发平台|省级以上|level|=40个|fo||2027||"),
    .init("到2027年，累计改造供热管网60公里", "供热管网||addition|=60公里|fo||2027||"),
    .init("到2027年，累计建成5G基站1500个", "5G基站||level|=1500个|fo||2027||"),
    .init("到2027年，报废更新老旧农机200台", "老旧农机||addition|=200台|fo||2027||"),
    .init("到2027年，绿色工厂新增10家，达到30家", "绿色工厂||addition|=10家|fo||2027||", "绿色工厂||level|=30家|fo||2027||"),
    .init("到2027年，绿色工厂达到30家，新增10家", "绿色工厂||level|=30家|fo||2027||", "绿色工厂||addition|=10家|fo||2027||"),
    .init("到2027年，居民消费价格涨幅控制在3%左右", "居民消费价格涨幅||growth|~3%|fo||2027||"),
    .init("到2027年，地区生产总值增速达到6%", "地区生产总值增速||growth|=6%|fo||2027||"),
    .init("到2027年，城镇新增就业5万人", "城镇新增就业||addition|=5万人|fo||2027||"),
    .init("到2027年，完成固定资产投资200亿元", "固定资产投资||addition|=200亿元|fo||2027||"),
    .init("到2027年，实现旅游收入50亿元", "旅游收入||level|=50亿元|fo||2027||"),
    .init("到2027年，审批时限压缩至5个工作日", "审批时限||level|=5个工作日|fo||2027||"),
    .init("到2027年，平均等候时间缩短到30分钟以内", "平均等候时间||level|<=30分钟|fo||2027||"),
    .init("到2027年，人均预期寿命达到80.5岁", "人均预期寿命||level|=80.5岁|fo||2027||"),
  ]

  /// 建设35家智能工厂: what the number counts stands after it.
  static let objectsAfterTheNumber: [Clause] = [
    .init(
      "到2027年，培育10家以上链主企业、100家配套企业", "链主企业||addition|>=10家|fo||2027||", "配套企业||addition|=100家|fo||2027||"),
    .init("到2027年，新建3个产业园区和5个孵化器", "产业园区||addition|=3个|fo||2027||", "孵化器||addition|=5个|fo||2027||"),
    .init("到2027年，建设30家智能工厂", "智能工厂||addition|=30家|fo||2027||"),
    .init("到2027年，培育5家以上制造业单项冠军企业", "制造业单项冠军企业||addition|>=5家|fo||2027||"),
    .init("到2027年，建成10个绿色社区", "绿色社区||level|=10个|fo||2027||"),
    .init("到2027年，新增3000个公共充电桩", "公共充电桩||addition|=3000个|fo||2027||"),
    .init("到2027年，改造20个以上老旧小区", "老旧小区||addition|>=20个|fo||2027||"),
    .init("到2027年，打造3个国家级示范园区", "国家级示范园区||addition|=3个|fo||2027||"),
    .init("到2027年，引进50名高层次人才", "高层次人才||addition|=50名|fo||2027||"),
    .init("到2027年，举办20场以上促消费活动", "促消费活动||addition|>=20场|fo||2027||"),
    .init("到2027年，更新15座以上污水泵站的有关设备", "污水泵站||addition|>=15座|fo||2027||"),
  ]

  /// Target times and how far they reach.
  static let time: [Clause] = [
    .init("到2025年底，充电桩达到500个", "充电桩||level|=500个|fo||2025||"),
    .init("2025年底前，新建充电桩500个", "充电桩||addition|=500个|fo||2025||"),
    .init("至2026年，新建充电桩500个", "充电桩||addition|=500个|fo||2026||"),
    .init("截至2026年末，充电桩总量达到500个", "充电桩总量||level|=500个|fo||2026||"),
    .init("2024—2027年，新建充电桩500个", "充电桩||addition|=500个|fo||2027||"),
    .init("2024年至2027年，新建充电桩500个", "充电桩||addition|=500个|fo||2027||"),
    .init("2024-2027年，每年新建充电桩500个", "充电桩||addition|=500个|fa||2027||"),
    .init("“十四五”期间，新建充电桩500个", "充电桩||addition|=500个|fo||2025||"),
    .init("到“十四五”末，充电桩达到500个", "充电桩||level|=500个|fo||2025||"),
    .init("“十五五”时期，新建充电桩500个", "充电桩||addition|=500个|fo||2030||"),
    .init("2025年6月底前，新建充电桩500个", "充电桩||addition|=500个|fo||2025||"),
    .init("每年新建充电桩500个", "充电桩||addition|=500个|fa||||"),
    .init("到2027年，年均新增充电桩500个", "充电桩||addition|=500个|fa||2027||"),
    .init("新建充电桩500个，到2027年", "充电桩||addition|=500个|fo||||"),
    .init("2025年，新建充电桩300个；2026年，新建充电桩400个", "充电桩||addition|=300个|fo||2025||", "充电桩||addition|=400个|fo||2026||"),
    .init("到2025年，充电桩达到300个，到2027年，达到700个", "充电桩||level|=300个|fo||2025||", "充电桩||level|=700个|fo||2027||"),
    .init("2025年、2026年分别新建充电桩300个、400个", "充电桩||addition|=300个|fo||2025||", "充电桩||addition|=400个|fo||2026||"),
    .init("充电桩到2027年达到700个", "充电桩||level|=700个|fo||2027||"),
    .init("力争2026年充电桩达到500个", "充电桩||level|=500个|so||2026||"),
  ]

  /// What growth is compared with, and where a goal starts from.
  static let baseYears: [Clause] = [
    .init(
      "到2027年，技改投资达到13亿元（较2020年增长55%左右），充电桩达到50个", "技改投资||level|=13亿元|fo||2027||",
      "技改投资||growth|~55%|fo|2020|2027||", "充电桩||level|=50个|fo||2027||"),
    .init("到2027年，二手车交易量较2023年增长45%", "二手车交易量||growth|=45%|fo|2023|2027||"),
    .init("到2027年，二手车交易量比2023年增长45%", "二手车交易量||growth|=45%|fo|2023|2027||"),
    .init("到2027年，与2023年相比，二手车交易量增长45%", "二手车交易量||growth|=45%|fo|2023|2027||"),
    .init("到2027年，二手车交易量在2023年基础上增长45%", "二手车交易量||growth|=45%|fo|2023|2027||"),
    .init("到2027年，二手车交易量较“十三五”末增长45%", "二手车交易量||growth|=45%|fo|2020|2027||"),
    .init("2025年，二手车交易量较上年增长10%", "二手车交易量||growth|=10%|fa|2024|2025||"),
    .init("2025年，二手车交易量比上年度增长10%以上", "二手车交易量||growth|>=10%|fa|2024|2025||"),
    .init("2025年，二手车交易量同比增长10%", "二手车交易量||growth|=10%|fa|2024|2025||"),
    .init("到2027年，二手车交易量由3万辆提高到5万辆", "二手车交易量||level|=5万辆|fo||2027||3"),
    .init("到2027年，数控化率由现在的46.7%提高到60%", "数控化率||level|=60%|fo||2027||46.7"),
    .init("到2027年，数控化率从2023年的52%提升至70%以上", "数控化率||level|>=70%|fo||2027||52"),
    .init("到2027年，二手车交易量较2023年实现大幅增长", "二手车交易量||qualitative|=|fo|2023|2027|大幅增长|"),
  ]

  /// Shared, listed and left-out subjects.
  static let subjects: [Clause] = [
    .init(
      "到2027年，建设省级以上创新平台50个（其中国家级5个）", "创新平台|省级以上|addition|=50个|fo||2027||", "创新平台|国家级|addition|=5个|fo||2027||"),
    .init("到2027年，企业研发投入占比平均达到3%以上", "企业研发投入占比||level|>=3%|fo||2027||"),
    .init("到2027年，基础养老金标准年均提高5%以上", "基础养老金标准||growth|>=5%|fa||2027||"),
    .init("到2027年，建设和美乡村示范村100个、示范镇10个", "和美乡村示范村||addition|=100个|fo||2027||", "示范镇||addition|=10个|fo||2027||"),
    .init("到2027年，完成省下达任务，能耗强度完成省下达任务", "能耗强度||benchmark|=|fo||2027|省下达任务|"),
    .init(
      "到2027年，旅游收入达到120亿元，粮食产量达到5万吨，分别增长15%、2%", "旅游收入||level|=120亿元|fo||2027||",
      "粮食产量||level|=5万吨|fo||2027||", "旅游收入||growth|=15%|fo||2027||", "粮食产量||growth|=2%|fo||2027||"),
    .init(
      "到2030年，氨氮、氮氧化物、有机物减排量分别达到85吨、46吨、23吨", "氨氮减排量||level|=85吨|fo||2030||",
      "氮氧化物减排量||level|=46吨|fo||2030||", "有机物减排量||level|=23吨|fo||2030||"),
    .init(
      "到2025年，建成充电桩5000个（其中公共充电桩2000个）", "充电桩||level|=5000个|fo||2025||",
      "公共充电桩||level|=2000个|fo||2025||"),
    .init("到2027年，新建充电站，每年不少于20座", "充电站||addition|>=20座|fa||2027||"),
    .init(
      "到2027年，数字化研发设计工具普及率、关键工序数控化率分别达到90%、75%", "数字化研发设计工具普及率||level|=90%|fo||2027||",
      "关键工序数控化率||level|=75%|fo||2027||"),
    .init("到2027年，废旧家电回收量和报废汽车回收量分别增长30%和50%", "废旧家电回收量||growth|=30%|fo||2027||", "报废汽车回收量||growth|=50%|fo||2027||"),
    .init("到2027年，省级、市级绿色工厂均达到10家", "省级绿色工厂||level|=10家|fo||2027||", "市级绿色工厂||level|=10家|fo||2027||"),
    .init("到2027年，设备投资规模达到17亿元，较2023年增长25%以上", "设备投资规模||level|=17亿元|fo||2027||", "设备投资规模||growth|>=25%|fo|2023|2027||"),
    .init("到2027年，设备投资规模较2023年增长25%以上，达到17亿元", "设备投资规模||growth|>=25%|fo|2023|2027||", "设备投资规模||level|=17亿元|fo||2027||"),
    .init(
      "到2027年，改造燃气管网30公里、供水管网20公里、供热管网10公里", "燃气管网||addition|=30公里|fo||2027||", "供水管网||addition|=20公里|fo||2027||",
      "供热管网||addition|=10公里|fo||2027||"),
    .init(
      "到2027年，改造燃气管网30公里，供水管网20公里，供热管网10公里", "燃气管网||addition|=30公里|fo||2027||", "供水管网||addition|=20公里|fo||2027||",
      "供热管网||addition|=10公里|fo||2027||"),
    .init("到2027年，新增环卫车辆20辆、洒水车5辆", "环卫车辆||addition|=20辆|fo||2027||", "洒水车||addition|=5辆|fo||2027||"),
    .init("到2027年，建成绿色工厂、绿色园区等绿色制造单位30家", "绿色制造单位||level|=30家|fo||2027||"),
    .init("到2027年，绿色建筑占比、装配式建筑占比均达到40%", "绿色建筑占比||level|=40%|fo||2027||", "装配式建筑占比||level|=40%|fo||2027||"),
    .init("到2027年，工业领域设备投资增长25%，建筑领域增长10%", "设备投资|工业领域|growth|=25%|fo||2027||", "设备投资|建筑领域|growth|=10%|fo||2027||"),
    .init(
      "到2027年，全区工业领域设备投资增长25%，交通、教育等领域实现较大幅度增长", "设备投资|全区工业领域|growth|=25%|fo||2027||",
      "设备投资|交通、教育等领域|qualitative|=|fo||2027|较大幅度增长|"),
    .init("到2027年，规模以上工业企业关键工序数控化率，达到75%", "关键工序数控化率|规模以上工业企业|level|=75%|fo||2027||"),
    .init("到2027年，再生铝产能力争达到50万吨", "再生铝产能||level|=50万吨|so||2027||"),
    .init("到2027年，医疗机构更新医疗设备500台（套）", "医疗设备|医疗机构|addition|=500台(套)|fo||2027||"),
    .init("到2027年，各乡镇新建回收网点60个", "回收网点|乡镇|addition|=60个|fo||2027||"),
    .init("到2027年，既有住宅加装电梯60部", "既有住宅加装电梯||addition|=60部|fo||2027||"),
  ]

  /// What limits an indicator, kept apart from it.
  static let scope: [Clause] = [
    .init("到2027年，规模以上工业企业关键工序数控化率超过75%", "关键工序数控化率|规模以上工业企业|level|>75%|fo||2027||"),
    .init("到2027年，重点行业主要用能设备能效基本达到节能水平", "主要用能设备能效|重点行业|qualitative|=|fo||2027|基本达到节能水平|"),
    .init("到2027年，市级以上绿色工厂达到20家", "绿色工厂|市级以上|level|=20家|fo||2027||"),
    .init("到2027年，省级及以上专精特新企业达到50家", "专精特新企业|省级及以上|level|=50家|fo||2027||"),
    .init("到2027年，新建民用建筑中绿色建筑占比达到100%", "绿色建筑占比|新建民用建筑|level|=100%|fo||2027||"),
    .init("到2027年，公共领域新增车辆新能源化率达到80%", "新增车辆新能源化率|公共领域|level|=80%|fo||2027||"),
    .init("到2027年，工业重点领域能效标杆水平产能占比达到30%", "能效标杆水平产能占比|工业重点领域|level|=30%|fo||2027||"),
    .init("到2027年，规模以上工业企业达到500家", "规模以上工业企业||level|=500家|fo||2027||"),
    .init("到2027年，全县充电桩达到500个", "充电桩|全县|level|=500个|fo||2027||"),
  ]

  /// 力争 and how far it reaches.
  static let modality: [Clause] = [
    .init("到2027年，力争设备投资规模增长25%", "设备投资规模||growth|=25%|so||2027||"),
    .init("到2027年，设备投资规模力争增长25%", "设备投资规模||growth|=25%|so||2027||"),
    .init("到2027年，争取培育单项冠军企业2家", "单项冠军企业||addition|=2家|so||2027||"),
    .init("努力到2027年，设备投资规模增长25%", "设备投资规模||growth|=25%|so||2027||"),
    .init("到2027年，设备投资规模增长25%，力争达到30%", "设备投资规模||growth|=25%|fo||2027||", "设备投资规模||growth|=30%|so||2027||"),
    .init("确保到2027年设备投资规模增长25%", "设备投资规模||growth|=25%|fo||2027||"),
  ]

  /// Degree words, benchmarks, and all of a group.
  static let words: [Clause] = [
    .init("到2027年，废旧家电回收量持续增长", "废旧家电回收量||qualitative|=|fo||2027|持续增长|"),
    .init("到2027年，再生材料占比进一步提升", "再生材料占比||qualitative|=|fo||2027|进一步提升|"),
    .init("到2027年，能源利用效率明显提高", "能源利用效率||qualitative|=|fo||2027|明显提高|"),
    .init("到2027年，A级绩效产能比例大幅提升", "A级绩效产能比例||qualitative|=|fo||2027|大幅提升|"),
    .init("到2027年，居民收入稳步增长", "居民收入||qualitative|=|fo||2027|稳步增长|"),
    .init("到2027年，单位产品能耗持续下降", "单位产品能耗||qualitative|=|fo||2027|持续下降|"),
    .init("到2027年，数控化率达到全省平均水平", "数控化率||benchmark|=|fo||2027|全省平均水平|"),
    .init("到2027年，数控化率高于全国平均水平", "数控化率||benchmark|>|fo||2027|全国平均水平|"),
    .init("到2027年，能耗强度低于全省平均水平", "能耗强度||benchmark|<|fo||2027|全省平均水平|"),
    .init("到2027年，公共充电设施实现全覆盖", "公共充电设施||level|=100%|fo||2027||"),
    .init("到2027年，符合条件的小区全部完成改造", "符合条件的小区||level|=100%|fo||2027||"),
    .init("到2027年，新增公交车全部采用新能源汽车", "新能源汽车|公交车|level|=100%|fo||2027||"),
    .init("到2027年，实现乡镇快递网点全覆盖", "乡镇快递网点||level|=100%|fo||2027||"),
  ]

  /// Numbers in the wordings of plans.
  static let numbers: [Clause] = [
    .init("到2027年，设备投资增长三成", "设备投资||growth|=30%|fo||2027||"),
    .init("到2027年，设备投资增长三成五", "设备投资||growth|=35%|fo||2027||"),
    .init("到2027年，设备投资增长百分之二十", "设备投资||growth|=20%|fo||2027||"),
    .init("到2027年，设备投资增长10—15%", "设备投资||growth|=10~15%|fo||2027||"),
    .init("到2027年，设备投资增长10%～15%", "设备投资||growth|=10~15%|fo||2027||"),
    .init("到2027年，设备投资增长约一倍", "设备投资||growth|~100%|fo||2027||"),
    .init("到2027年，设备投资增长2倍以上", "设备投资||growth|>=200%|fo||2027||"),
    .init("到2027年，新能源公交车占比超过半数", "新能源公交车占比||level|>50%|fo||2027||"),
    .init("到2027年，新能源公交车占比达到三分之二", "新能源公交车占比||level|=66.6667%|fo||2027||"),
    .init("到2027年，回收家电12,500台", "家电||addition|=12500台|fo||2027||"),
    .init("到2027年，回收家电１２５００台", "家电||addition|=12500台|fo||2027||"),
    .init("到2027年，回收家电1.25万台", "家电||addition|=1.25万台|fo||2027||"),
    .init("到2027年，回收家电三万台", "家电||addition|=3万台|fo||2027||"),
    .init("到2027年，新增就业2千人", "就业||addition|=2000人|fo||2027||"),
    .init("到2027年，培育单项冠军企业十家以上", "单项冠军企业||addition|>=10家|fo||2027||"),
    .init("到2027年，培育单项冠军企业两家", "单项冠军企业||addition|=2家|fo||2027||"),
    .init("到2027年，总投资达到1.5亿元", "总投资||level|=1.5亿元|fo||2027||"),
    .init("到2027年，装机规模达到120万千瓦", "装机规模||level|=120万千瓦|fo||2027||"),
    .init("到2027年，储气能力达到3000万立方米", "储气能力||level|=3000万立方米|fo||2027||"),
    .init("到2027年，节约标准煤5万吨", "节约标准煤||addition|=5万吨|fo||2027||"),
    .init("到2027年，公桩与车的比例达到1:8", "公桩与车的比例||level|=1:8|fo||2027||"),
    .init("到2027年，处理能力达到500吨/日", "处理能力||level|=500吨/日|fo||2027||"),
    .init("到2027年，每千人口医疗卫生机构床位数达到7.5张", "每千人口医疗卫生机构床位数||level|=7.5张|fo||2027||"),
    .init("到2027年，算力规模达到500P", "算力规模||level|=500P|fo||2027||"),
  ]

  /// 应当, 可以, 必须 lead to what is promised; sums over years; the level of the base year in a bracket.
  static let obligations: [Clause] = [
    .init("到2027年，应当新建充电桩300个", "充电桩||addition|=300个|fo||2027||"),
    .init("到2027年，可以新建充电桩300个", "充电桩||addition|=300个|fo||2027||"),
    .init("到2027年，充电桩必须达到300个", "充电桩||level|=300个|fo||2027||"),
    .init("到2027年，三年合计培育企业50家", "企业||addition|=50家|fo||2027||"),
    .init("到2027年，新建泵站30座，四年总计90座", "泵站||addition|=30座|fo||2027||", "泵站||addition|=90座|fo||2027||"),
    .init("到2027年，汽车保有量较2023年（8万辆）增长40%", "汽车保有量||growth|=40%|fo|2023|2027||8"),
    .init("到2027年，汽车保有量较2023年（基数）增长40%", "汽车保有量||growth|=40%|fo|2023|2027||"),
    .init("到2027年，形成节水量500万立方米", "节水量||addition|=500万立方米|fo||2027||"),
  ]

  /// What is no goal: thresholds, subsidies, document numbers, slogans, deadlines.
  static let nothing: [Clause] = [
    .init("国家提出，到2027年全国设备投资规模较2023年增长25%以上"),
    .init("今年新增的资金全部用于村医补助"),
    .init("把民生工作放在全部工作的首位"),
    .init("截至2024年底，全市累计建成5G基站8000个"),
    .init("对使用8年以上的老旧车辆实施更新"),
    .init("年综合能耗1万吨标准煤以上项目达到先进水平"),
    .init("根据国发〔2024〕7号文件制定本方案"),
    .init("推动四人间及以上病房改造为二人间"),
    .init("购买1级能效产品给予15%补贴"),
    .init("对每台设备给予不超过2万元补助"),
    .init("开展“四大行动”，实施十大工程"),
    .init("支持16大类家电产品以旧换新"),
    .init("加快淘汰国三及以下排放标准柴油货车"),
    .init("推广应用能效二级及以上节能设备"),
    .init("自2024年6月21日起施行"),
    .init("推进设备更新，加快技术改造"),
    .init("申请材料应在10个工作日内报送"),
    .init("5G网络、4K超高清、3A级景区建设"),
    .init("执行GB 55015等国家标准"),
    .init("联系电话：12345678"),
    .init("鼓励更新超过10年的电梯"),
  ]
}
