extension BuiltInData {
  /// Where each province has its tile on a grid that keeps neighbours near: the first two digits of its GB/T 2260 code,
  /// its short name, column from the west and row from the north.
  public static var provinceTiles: UnsafeBufferPointer<UInt8> { bytes("charts/province-tiles.csv") }
}
