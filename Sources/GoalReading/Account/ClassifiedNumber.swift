/// A number's class, and what decided.
struct ClassifiedNumber: Sendable {
  var numberClass: NumberClass
  var reason: String

  init(_ numberClass: NumberClass, _ reason: String) {
    self.numberClass = numberClass
    self.reason = reason
  }
}
