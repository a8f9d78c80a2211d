/// What the program tells its user, in both of its languages. Who prints it chooses one.
public struct Message: Sendable, Equatable {
  public var chinese: String
  public var english: String

  public init(_ chinese: String, _ english: String) {
    self.chinese = chinese
    self.english = english
  }

  /// The message with its place in a table in front.
  ///
  /// - Parameter column: a name, or a number that counts from 1.
  public func at(line: Int, column: String? = nil) -> Message {
    let chineseColumn = column.map { Int($0) == nil ? " \($0) 列" : "第\($0)列" } ?? ""
    let englishColumn = column.map { ", column \($0)" } ?? ""
    return Message("第\(line)行\(chineseColumn)：\(chinese)", "line \(line)\(englishColumn): \(english)")
  }
}

/// An error that the user can act on: it says what is wrong, where, and what to do. Developers see it in English.
public protocol MessageError: Error, CustomStringConvertible {
  var message: Message { get }
}

extension MessageError {
  public var description: String { message.english }
}
