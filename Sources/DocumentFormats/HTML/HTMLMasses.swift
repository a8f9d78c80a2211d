/// How much text of which kind each element holds, with what is in it.
struct HTMLMasses {
  struct Mass {
    /// Characters outside links, and in links.
    var characters: Int32 = 0
    var linked: Int32 = 0
    /// ， 、 。 and the like outside links: what prose has, and menus have not.
    var marks: Int32 = 0
    /// Those that end a sentence.
    var stops: Int32 = 0

    static func += (sum: inout Mass, other: Mass) {
      sum.characters += other.characters
      sum.linked += other.linked
      sum.marks += other.marks
      sum.stops += other.stops
    }
  }

  private var masses: [Mass]

  subscript(_ node: Int) -> Mass { masses[node] }

  /// What is hidden or furniture has no mass.
  init(_ tree: HTMLTree) {
    masses = [Mass](repeating: Mass(), count: tree.nodes.count)
    var node = 0
    var linkEnd = 0
    var cellEnd = 0
    while node < tree.nodes.count {
      let element = tree.nodes[node]
      if element.flags.contains(.hidden) || element.flags.contains(.furniture) {
        node = Int(element.end)
        continue
      }
      switch element.tag {
      case .a: linkEnd = max(linkEnd, Int(element.end))
      case .td, .th: cellEnd = max(cellEnd, Int(element.end))
      case .head, .button, .select, .dialog:
        node = Int(element.end)
        continue
      case .text: masses[node] = Self.mass(tree.source, element.range, isLink: node < linkEnd, isCell: node < cellEnd)
      default: break
      }
      node += 1
    }
    for node in stride(from: tree.nodes.count - 1, to: 0, by: -1) {
      masses[Int(tree.nodes[node].parent)] += masses[node]
    }
  }

  private static func mass(_ source: [UInt8], _ range: Range<Int>, isLink: Bool, isCell: Bool) -> Mass {
    var mass = Mass()
    var count: Int32 = 0
    var hasDigit = false
    source.withUnsafeBufferPointer { source in
      for index in range {
        let byte = source[index]
        // The first byte of each character.
        guard byte > 0x20, byte & 0xC0 != 0x80 else { continue }
        count += 1
        if byte == 0xE3 || byte == 0xEF, index + 2 < source.count {
          switch (byte, source[index + 1], source[index + 2]) {
          case (0xE3, 0x80, 0x82), (0xEF, 0xBC, 0x9B), (0xEF, 0xBC, 0x81), (0xEF, 0xBC, 0x9F):  // 。；！？
            mass.marks += 1
            mass.stops += 1
          case (0xE3, 0x80, 0x81), (0xEF, 0xBC, 0x8C), (0xEF, 0xBC, 0x9A): mass.marks += 1  // 、，：
          default: break
          }
        } else if byte == 0x2C || byte == 0x3B {
          mass.marks += 1
        } else if (0x30...0x39).contains(byte) {
          hasDigit = true
        }
      }
    }
    if isLink { return Mass(linked: count) }
    mass.characters = count
    // A table of figures is an article, too.
    if isCell, hasDigit { mass.marks += 1 }
    return mass
  }
}
