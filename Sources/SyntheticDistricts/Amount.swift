/// A number with its unit, as a plan writes it and as a reader understands it.
struct Amount {
  /// As written, without unit: `12.5`, `三十`, `1,200`.
  var text: String
  /// As written, with unit: `12.5万辆`, `百分之三十`.
  var full: String
  /// The plain decimal in `unit`.
  var value: String
  var unit: String

  /// A percentage.
  init(percent: Decimal, _ sign: String = "%") {
    text = percent.description
    full = text + sign
    value = text
    unit = "%"
  }

  init(_ number: Decimal, _ unit: String, separators: Bool = false) {
    value = number.description
    text = separators ? number.grouped : value
    full = text + unit
    // 台（套） is written with wide brackets and means 台(套).
    self.unit = unit == "台（套）" ? "台(套)" : unit
  }

  init(text: String, full: String, value: String, unit: String) {
    self.text = text
    self.full = full
    self.value = value
    self.unit = unit
  }

  /// 三十, 二十五, 两: whole numbers below 100 in Chinese.
  static func chinese(_ number: Int, beforeCounter: Bool = false) -> String {
    let digits = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
    if number == 2, beforeCounter { return "两" }
    let (tens, ones) = (number / 10, number % 10)
    return (tens == 0 ? "" : tens == 1 ? "十" : digits[tens] + "十") + digits[ones]
  }
}

/// A decimal of at most three places, exact, so that it prints the same everywhere.
struct Decimal: CustomStringConvertible {
  /// The number times ten to the power of `places`.
  var units: Int
  var places: Int

  init(_ units: Int, places: Int = 0) {
    (self.units, self.places) = (units, places)
    while self.places > 0, self.units % 10 == 0 {
      self.units /= 10
      self.places -= 1
    }
  }

  var isWhole: Bool { places == 0 }

  var description: String {
    let sign = units < 0 ? "-" : ""
    var digits = String(abs(units))
    guard places > 0 else { return sign + digits }
    if digits.utf8.count <= places {
      digits = String(repeating: "0", count: places + 1 - digits.utf8.count) + digits
    }
    return sign + digits.dropLast(places) + "." + digits.suffix(places)
  }

  /// With commas between thousands.
  var grouped: String {
    guard places == 0, units >= 1000 else { return description }
    return Decimal(units / 1000).grouped + "," + String(String(1000 + units % 1000).dropFirst())
  }
}
