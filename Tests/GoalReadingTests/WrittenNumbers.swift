import Normalization

extension Goal {
  /// The value and the upper end as a table writes them: nothing where there is none.
  var written: String { value?.description ?? "" }
  var writtenUpper: String { upper?.description ?? "" }
}
