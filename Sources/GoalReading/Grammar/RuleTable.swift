/// The rules of one side as a table: states × roles. A walk over the tokens is one load a token.
struct RuleTable: Sendable {
  let rules: [Rule]
  let isLeftward: Bool
  private var next: [UInt16] = []
  /// The rule that is complete in a state, or -1.
  private var complete: [Int16] = []
  private var stateRoles: [RoleSet] = []
  private static let width = Role.allCases.count

  /// Two rules of one side with the same pattern: only one of them could ever fire.
  struct Tie: Error, Equatable {
    var first: String
    var second: String
  }

  /// - Parameter isLeftward: the patterns are walked from their last element to their first.
  init(_ rules: [Rule], isLeftward: Bool) throws(Tie) {
    self.rules = rules
    self.isLeftward = isLeftward
    addState()
    for (index, rule) in rules.enumerated() {
      let pattern = isLeftward ? rule.pattern.reversed() : rule.pattern
      var state = 0
      for role in pattern {
        let slot = state * Self.width + Int(role.rawValue)
        if next[slot] == 0 {
          addState()
          next[slot] = UInt16(complete.count - 1)
          stateRoles[state].insert(RoleSet(role))
        }
        state = Int(next[slot])
      }
      if complete[state] >= 0 { throw Tie(first: rules[Int(complete[state])].name, second: rule.name) }
      complete[state] = Int16(index)
    }
  }

  private mutating func addState() {
    next.append(contentsOf: repeatElement(0, count: Self.width))
    complete.append(-1)
    stateRoles.append(RoleSet())
  }

  /// A rule that fits: the tokens of its elements (in the order of the text, -1 for text and edges), and where the walk
  /// stands behind it.
  struct Fit {
    var rule = -1
    /// Tokens walked over, and the place in the text behind the last of them.
    var token = 0
    var position = 0
    var depth = 0
    /// Tokens of the first eight elements, in the order of the walk.
    var elements: (Int32, Int32, Int32, Int32, Int32, Int32, Int32, Int32) = (-1, -1, -1, -1, -1, -1, -1, -1)

    mutating func set(_ depth: Int, _ token: Int) {
      withUnsafeMutableBytes(of: &elements) { $0.bindMemory(to: Int32.self)[depth] = Int32(token) }
    }

    /// The token of an element, counted in the order of the walk.
    func element(_ depth: Int) -> Int {
      withUnsafeBytes(of: elements) { Int($0.bindMemory(to: Int32.self)[depth]) }
    }
  }

  /// The longest rule that fits from a place on.
  ///
  /// - Parameters:
  ///   - token: the first token to look at; leftwards the last one before the place.
  ///   - bounds: the text of the clause; nothing beyond it is looked at.
  func longest(from token: Int, at position: Int, in tokens: UnsafeBufferPointer<Token>, bounds: Range<Int>) -> Fit? {
    var best: Fit?
    var fit = Fit()
    walk(0, token, position, tokens, bounds, &fit, &best)
    return best
  }

  private func walk(
    _ state: Int, _ token: Int, _ position: Int, _ tokens: UnsafeBufferPointer<Token>, _ bounds: Range<Int>,
    _ fit: inout Fit, _ best: inout Fit?
  ) {
    // Of two rules of one length, of which a word of two roles makes both fit, the one that is listed first counts.
    if complete[state] >= 0,
      fit.depth > best?.depth ?? 0 || (fit.depth == best?.depth && Int(complete[state]) < best!.rule)
    {
      best = fit
      best?.rule = Int(complete[state])
      best?.token = token
      best?.position = position
    }
    let wanted = stateRoles[state]
    guard wanted.rawValue != 0, fit.depth < 8 else { return }
    if position == (isLeftward ? bounds.lowerBound : bounds.upperBound) {
      if wanted.contains(.edge) { step(state, .edge, -1, token, position, tokens, bounds, &fit, &best) }
      return
    }
    guard let (found, near, far) = neighbour(token, position, tokens, bounds) else { return }
    guard near == position else {
      // Text without a role stands between.
      if wanted.contains(.text), abs(near - position) <= 24 {
        step(state, .text, -1, token, near, tokens, bounds, &fit, &best)
      }
      return
    }
    let roles = tokens[found].roles
    let after = isLeftward ? found - 1 : found + 1
    if roles.meets(wanted) {
      var common = roles.rawValue & wanted.rawValue
      while common != 0 {
        if let role = Role(rawValue: UInt8(common.trailingZeroBitCount)) {
          step(state, role, found, after, far, tokens, bounds, &fit, &best)
        }
        common &= common - 1
      }
    }
    if wanted.contains(.bracket), roles.contains(isLeftward ? .close : .open), tokens[found].value >= 0 {
      let other = Int(tokens[found].value)
      let end = isLeftward ? Int(tokens[other].start) : Int(tokens[other].end)
      step(state, .bracket, found, isLeftward ? other - 1 : other + 1, end, tokens, bounds, &fit, &best)
    }
  }

  private func step(
    _ state: Int, _ role: Role, _ element: Int, _ token: Int, _ position: Int,
    _ tokens: UnsafeBufferPointer<Token>, _ bounds: Range<Int>, _ fit: inout Fit, _ best: inout Fit?
  ) {
    let target = Int(next[state * Self.width + Int(role.rawValue)])
    guard target != 0 else { return }
    fit.set(fit.depth, element)
    fit.depth += 1
    walk(target, token, position, tokens, bounds, &fit, &best)
    fit.depth -= 1
  }

  /// The next token with the ends that are nearer and farther from where the walk comes from.
  private func neighbour(
    _ token: Int, _ position: Int, _ tokens: UnsafeBufferPointer<Token>, _ bounds: Range<Int>
  ) -> (token: Int, near: Int, far: Int)? {
    guard tokens.indices.contains(token) else { return nil }
    let found = tokens[token]
    return isLeftward
      ? (Int(found.end) <= position && Int(found.start) >= bounds.lowerBound
        ? (token, Int(found.end), Int(found.start)) : nil)
      : (Int(found.start) >= position && Int(found.end) <= bounds.upperBound
        ? (token, Int(found.start), Int(found.end)) : nil)
  }
}
