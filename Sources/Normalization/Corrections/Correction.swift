import PolicyText

/// What a person says of one field of one goal, having read its passage: a row of a file of corrections.
public struct Correction: Sendable, Equatable {
  public enum Verdict: String, Sendable, CaseIterable {
    /// The passage states no such goal: it is taken out.
    case wrong
    /// The field is to be as `new` says.
    case changed
    /// The field was read rightly.
    case confirmed
  }

  /// The line of the file that says so, from 1.
  public var line: Int
  /// The passage: the name of the document, the bytes in its UTF-8 text, and the text between them.
  public var document: String
  public var start: Int
  public var end: Int
  public var quote: String
  /// Which of the goals of one passage is meant, from 1 in the order of the goal table; nil where `old` tells.
  public var number: Int?
  /// Nil where the goal as a whole is meant.
  public var field: GoalField?
  /// The field as it was read when the correction was made, and as it should be; as goals hold it (``GoalField/text(of:)``).
  public var old: String
  public var new: String
  public var verdict: Verdict
  /// Why, by whom, and when: free text, handed on.
  public var note: String
  public var by: String
  public var date: String
}

/// What became of a correction.
public struct CorrectionOutcome: Sendable, Equatable {
  public enum Result: Sendable, Equatable {
    /// The field was changed, or the goal taken out.
    case applied
    /// What was read is what a person confirmed.
    case confirmed
    /// The program now reads by itself what the correction wants.
    case notNeeded
    /// Nothing was changed, for this reason.
    case refused(Message)
  }

  public var correction: Correction
  public var result: Result
  /// Where the passage begins now, if the text has moved since the correction was made.
  public var movedTo: Int?
}
