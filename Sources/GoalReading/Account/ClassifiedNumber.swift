import PolicyText

/// A number's class, and what decided: the rules that fired, or the reason why it is no goal.
struct ClassifiedNumber: Sendable {
  var numberClass: NumberClass
  private var why: NumberReason?
  private var fired: FiredRules

  init(_ numberClass: NumberClass, _ reason: NumberReason? = nil, _ fired: FiredRules = FiredRules()) {
    self.numberClass = numberClass
    why = reason
    self.fired = fired
  }

  var reason: Message {
    if let why { return why.message }
    let rules = fired.names.joined(separator: ", ")
    return Message(rules.isEmpty ? "" : "规则 \(rules)", rules)
  }
}
