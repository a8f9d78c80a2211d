import PolicyText
import Synchronization

/// Maps the wording of a goal onto a concept of the taxonomy.
///
/// A wrong mapping puts a number into a table where it does not belong; a missing one leaves the goal in the list of the
/// unmapped, where an analyst sees it. So the matcher is strict. A wording is mapped where it is a label of the concept
/// but for words that add nothing (`matching.csv`): 全市城镇新增就业人数 is 城镇新增就业. Whatever else is added or missing may
/// change the statistic, 登记 for 调查失业率, 农村 for 网络零售额, and the wording stays unmapped.
///
/// A label is looked for in four forms, the one that says most first: scope and indicator, verb and indicator, indicator
/// and verb, the indicator alone. Whatever the form leaves out must fit: a scope that says no more than 全市, a verb that
/// does nothing else with the thing (``Deeds``), a unit of the concept's dimension, and none of the concept's excluded
/// terms.
public final class IndicatorMatcher: Sendable {
  /// A wording is mapped from this confidence upwards; what is only near stays below.
  public static let threshold = 0.72

  public let taxonomy: Taxonomy
  private let words: MatchingWords
  private let index: LabelIndex
  private let cache = Mutex<[Wording: Match?]>([:])
  /// Made when somebody first asks for what is near.
  private let nearLabels = Mutex<NearLabels?>(nil)

  /// Longer wordings are sentences that were taken for a name.
  private static let longest = 200

  public init(_ taxonomy: Taxonomy) {
    self.taxonomy = taxonomy
    words = taxonomy.matchingWords
    index = LabelIndex(taxonomy.concepts, words)
  }

  /// The concept of a wording, or nil where none is sure.
  public func match(_ wording: Wording) -> Match? {
    if let known = cache.withLock({ $0[wording] }) { return known }
    let match = find(wording)
    cache.withLock { cache in
      if cache.count > 200_000 { cache.removeAll() }
      cache[wording] = match
    }
    return match
  }

  private func find(_ wording: Wording) -> Match? {
    guard let reading = read(wording) else { return nil }
    for form in reading.forms {
      guard let label = index.label(words.core(form.spelled)) else { continue }
      if objection(to: Int(label.concept), form, reading) == nil { return mapped(label, form) }
    }
    return nil
  }

  // MARK: A wording and its forms

  /// A wording taken apart.
  private struct Reading {
    var wording: Wording
    /// What the scope limits, empty where it limits nothing.
    var limits: [UInt16]
    var deeds: Deeds
    /// All of its words, in which excluded terms are looked for.
    var whole: [UInt16]
    var forms: [Form]
  }

  /// One way to hold a wording against labels.
  private struct Form {
    var spelled: [UInt16]
    var hasScope = false
    var hasAction = false
    /// What the verbs do that it leaves out, where it holds the rest of the action.
    var action: Deeds?
    /// What verbs inside of it do: whoever promises more 老旧小区改造 renews them.
    var deeds: Deeds = []
    /// A form that leaves words out is a little less sure.
    var confidence: Double
  }

  /// Nil for a wording that is too long to be a name.
  private func read(_ wording: Wording) -> Reading? {
    let limit = 3 * Self.longest
    guard wording.indicator.utf8.count <= limit, wording.scope.utf8.count <= limit, wording.action.utf8.count <= limit,
      !wording.indicator.isEmpty
    else { return nil }
    let indicator = words.spelled(wording.indicator)
    let action = words.spelled(wording.action)
    let scope = words.spelled(wording.scope)
    let limits = scope.isEmpty ? [] : words.limits(scope)
    // 报废 报废汽车回收量: the verb is the beginning of the name.
    let deeds = action.isEmpty || indicator.starts(with: action) ? [] : words.deeds(of: wording.action)
    var forms: [Form] = []
    if !limits.isEmpty {
      forms.append(Form(spelled: limits + indicator, hasScope: true, confidence: 0.99))
      if let field = words.fieldWord(of: wording.scope) {
        forms.append(Form(spelled: field + indicator, hasScope: true, confidence: 0.99))
      }
    }
    if !action.isEmpty {
      forms.append(Form(spelled: action + indicator, hasAction: true, confidence: 1))
      forms.append(Form(spelled: indicator + action, hasAction: true, confidence: 1))
      if deeds == .other, let split = words.thing(in: action) {
        // 燃气改造更新 庭院管道: what stands before the verbs belongs to the name.
        forms.append(Form(spelled: split.thing + indicator, action: split.deeds, confidence: 0.98))
      }
    }
    forms.append(Form(spelled: indicator, confidence: 0.995))
    for index in forms.indices { forms[index].deeds = words.deeds(in: forms[index].spelled) }
    return Reading(wording: wording, limits: limits, deeds: deeds, whole: scope + action + indicator, forms: forms)
  }

  /// Why a wording is not of a concept although one of its forms is a label.
  private func objection(to concept: Int, _ form: Form, _ reading: Reading) -> Objection? {
    let own = taxonomy.concepts[concept]
    if let term = own.exclude.first(where: { reading.whole.holds(words.spelled($0)) }) { return .excluded(term) }
    if !form.hasScope, !reading.limits.isEmpty { return .scope(reading.wording.scope) }
    let done = form.action ?? reading.deeds
    if !form.hasAction, !done.fit(concept: form.deeds.isEmpty ? index.deeds[concept] : form.deeds.union(.add)) {
      return .action(reading.wording.action)
    }
    if countsWhatIsDone(concept), form.deeds.isEmpty, reading.wording.action.isEmpty, reading.wording.measure == .level
    {
      return .stock
    }
    if !DimensionFit.holds(reading.wording.dimension, own) { return .dimension(reading.wording.dimension ?? "") }
    return nil
  }

  /// A concept of things that are added, renewed or retired, as its preferred label says.
  private func countsWhatIsDone(_ concept: Int) -> Bool {
    let own = taxonomy.concepts[concept]
    return own.measure == .addition && own.dimension != "money" && !index.preferredDeeds[concept].isEmpty
  }

  private func mapped(_ label: LabelIndex.Label, _ form: Form) -> Match {
    let text = taxonomy.concepts[Int(label.concept)].labels[Int(label.position)]
    let spelled = words.spelled(text)
    let isExact = spelled == form.spelled
    let alignment = isExact ? nil : NameAlignment(spelled, form.spelled)
    let confidence = (label.position == 0 ? 1 : 0.98) * form.confidence * (isExact ? 1 : 0.97)
    return Match(
      concept: Int(label.concept), confidence: confidence, label: text,
      added: String(decoding: alignment?.added ?? [], as: UTF16.self),
      missing: String(decoding: alignment?.missing ?? [], as: UTF16.self), isExact: isExact)
  }

  // MARK: What belongs together

  /// Wordings with one key name one thing: their cores are the same, and so is the verb where it changes the thing.
  public func groupKey(_ wording: Wording) -> String {
    let core = words.core(words.spelled(wording.indicator))
    let verb = changes(wording.action) ? words.spelled(wording.action) : []
    return String(decoding: core + [0x7C] + verb, as: UTF16.self)
  }

  /// Whether a verb makes another statistic of a thing than that there is more of it.
  func changes(_ action: String) -> Bool {
    !action.isEmpty && !words.deeds(of: action).isDisjoint(with: [.renew, .retire, .other])
  }

  // MARK: What is near

  /// The nearest concepts, best first, one entry a concept: the one that the wording is mapped onto, and below
  /// ``threshold`` those that people may choose from, with what speaks against each.
  ///
  /// - Parameter floor: what is less near than this is left out.
  public func candidates(_ wording: Wording, limit: Int = 5, floor: Double = 0.2) -> [Match] {
    guard let reading = read(wording) else { return [] }
    var best: [Int: Match] = [:]
    for form in reading.forms {
      for near in labels().near(words.core(form.spelled), floor: floor) {
        let concept = Int(near.label.concept)
        guard near.confidence > best[concept]?.confidence ?? floor else { continue }
        best[concept] = Match(
          concept: concept, confidence: min(near.confidence, Self.threshold - 0.01),
          label: taxonomy.concepts[concept].labels[Int(near.label.position)],
          added: String(decoding: near.added, as: UTF16.self), missing: String(decoding: near.missing, as: UTF16.self),
          isExact: near.added.isEmpty && near.missing.isEmpty,
          objection: objection(to: concept, form, reading) ?? .words)
      }
    }
    if let match = match(wording) { best[match.concept] = match }
    let sorted = best.values.sorted {
      $0.confidence != $1.confidence ? $0.confidence > $1.confidence : $0.concept < $1.concept
    }
    return Array(sorted.prefix(limit))
  }

  private func labels() -> NearLabels {
    nearLabels.withLock { made in
      if let made { return made }
      let fresh = NearLabels(index)
      made = fresh
      return fresh
    }
  }
}
