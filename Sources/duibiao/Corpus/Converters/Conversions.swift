import Normalization

/// How a run converts documents, and what becomes of their texts.
struct Conversions {
  var converter = DocumentConverter()
  /// Nil where no texts are kept.
  var texts: KeptTexts?

  /// Says what there was to say when a document was converted, and keeps its text. Documents come in their order.
  ///
  /// - Returns: the plan without the text.
  func delivered(_ plan: ReadPlan, path: String) throws(FileFailure) -> ReadPlan {
    var plan = plan
    for note in plan.notes { Console.warning(FileFailure(path, note).message) }
    if let text = plan.converted { try texts?.save(text, of: plan.name) }
    (plan.notes, plan.converted) = ([], nil)
    return plan
  }
}
