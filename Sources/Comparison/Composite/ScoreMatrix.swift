/// Values of districts on indicators: the input of the composite.
public struct ScoreMatrix: Sendable {
  public var districts: [String]
  public var indicators: [Indicator]

  /// One column.
  public struct Indicator: Sendable {
    /// Id of the concept, or its name in a goal table.
    public var concept: String
    /// By district, turned so that more is more ambitious; NaN where there is none.
    public var values: [Double]
    /// Districts whose goal is set on another scale (year, unit, measure): they are not held to have set none.
    public var notComparable: [Int] = []
    /// Districts that set a goal in words alone.
    public var inWords: [Int] = []
    /// Districts that set none, but state a number in words near the indicator.
    public var nearlyNamed: [Int] = []
    /// Unit of the values.
    public var unit = ""
    /// −1 where less is more ambitious and the values are turned round.
    public var sign = 1.0
    /// The goal of a higher level on the same scale (measure, unit, base), turned as the values are.
    public var reference: Double?

    /// How many districts state a value.
    var stated: Int {
      values.withUnsafeBufferPointer { values in
        var count = 0
        for value in values { count &+= value == value ? 1 : 0 }
        return count
      }
    }

    public init(concept: String, values: [Double], reference: Double? = nil) {
      self.concept = concept
      self.values = values
      self.reference = reference
    }
  }

  public init(districts: [String], indicators: [Indicator]) {
    self.districts = districts
    self.indicators = indicators
  }

  /// - Parameter columns: by concept, then by district; NaN where a district has no goal.
  public init(districts: [String], concepts: [String], columns: [[Double]]) {
    self.init(
      districts: districts, indicators: zip(concepts, columns).map { Indicator(concept: $0, values: $1) })
  }

  public var concepts: [String] { indicators.map(\.concept) }

  /// Places of the indicators that count, the same whatever the normalisation: those on which at least two districts can
  /// be judged and one states a value. A distance needs a reference besides; with one, it counts though nobody sets it.
  public func counted(by method: CompositeMethod) -> [Int] {
    indicators.indices.filter { place in
      let indicator = indicators[place]
      let stated = indicator.stated
      let judged = method.missing == .lowest ? districts.count - indicator.notComparable.count : stated
      guard judged > 1 else { return false }
      return method.normalisation == .distance ? (indicator.reference ?? 0) != 0 : stated > 0
    }
  }
}
