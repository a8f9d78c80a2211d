/// Areas of a map, projected onto a plane.
struct AreaPlot: Sendable {
  struct Area: Sendable {
    var name: String
    var fill: CellFill
    /// A value or a sign to print where there is room for it.
    var text: String
    var tip: String
    /// Rings of points, y downwards; a point lies within where an odd number of rings is around it.
    var rings: [[Point]]
  }

  struct Point: Sendable, Equatable {
    var x: Double
    var y: Double
  }

  var areas: [Area]
}
