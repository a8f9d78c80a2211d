/// A number's class, and what decided: the rules that fired, or the reason why it is no goal.
struct ClassifiedNumber: Sendable {
  var numberClass: NumberClass
  private var why: String
  private var fired: FiredRules

  init(_ numberClass: NumberClass, _ reason: String, _ fired: FiredRules = FiredRules()) {
    self.numberClass = numberClass
    why = reason
    self.fired = fired
  }

  var reason: String { why.isEmpty ? fired.names.joined(separator: ", ") : why }
}
