extension Chart {
  /// The chart as one SVG file.
  public func svg(ground: SVGWriter.Ground = .adaptive) -> [UInt8] { SVGWriter.bytes(Drawing(self), ground: ground) }
}
