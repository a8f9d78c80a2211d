/// A day and time as spreadsheets count them: days since the end of 1899, or since the beginning of 1904.
///
/// Source: ECMA-376 part 1, 18.17.4.1.
struct SerialDate: Equatable {
  var year, month, day: Int
  /// Whole hours since the day the count began, for spans of time.
  var elapsedHours: Int
  var hour, minute, second: Int

  /// Nil for what spreadsheets show as no date: before the first day and after the year 9999.
  init?(_ serial: Double, is1904: Bool) {
    guard serial >= 0, serial < 2_958_466 else { return nil }
    let seconds = Int((serial * 86_400).rounded())
    (hour, minute, second) = (seconds / 3600 % 24, seconds / 60 % 60, seconds % 60)
    elapsedHours = seconds / 3600
    let count = seconds / 86_400
    // Days since 1 March of the year 0. The count of 1900 holds a 29 February that never was.
    let days = count + (is1904 ? 695_361 : count < 60 ? 693_900 : 693_899)
    (year, month, day) = Self.civil(days)
    if !is1904, count == 60 { (year, month, day) = (1900, 2, 29) }
    if !is1904, count == 0 { (year, month, day) = (1900, 1, 0) }
  }

  /// The Gregorian date of a day that is counted from 1 March of the year 0.
  private static func civil(_ days: Int) -> (Int, Int, Int) {
    let era = days / 146_097
    let dayOfEra = days % 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shifted = (5 * dayOfYear + 2) / 153
    let month = shifted < 10 ? shifted + 3 : shifted - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shifted + 2) / 5 + 1)
  }
}
