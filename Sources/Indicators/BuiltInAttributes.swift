extension BuiltInData {
  /// Numbers of the provinces by code and name, as `--attributes` takes them: the permanent population at the census of
  /// 1 November 2020 in persons (National Bureau of Statistics, 第七次全国人口普查公报（第三号）).
  public static var attributes: UnsafeBufferPointer<UInt8> { bytes("attributes/provinces.csv") }
}
