import PolicyText

/// Every label of a taxonomy by its core, for finding the label that a name is.
///
/// The cores lie one behind another in one array, and an open-addressing table leads from the hash of a core to its
/// label: thousands of labels are laid out in the time that a dictionary takes for hundreds.
struct LabelIndex: Sendable {
  struct Label: Sendable {
    var concept: Int32
    /// 0 for the preferred label, and then in the order of the row.
    var position: Int32
    var start: Int32
    var count: Int32
  }

  private(set) var labels: [Label] = []
  /// The cores, one behind another.
  private var units: [UInt16] = []
  /// One more than a label, by the hash of its core; 0 where the slot is empty.
  private var slots: [Int32]

  /// What the verbs in the labels of each concept do.
  private(set) var deeds: [Deeds] = []
  /// What the verbs in the preferred label of each concept do.
  private(set) var preferredDeeds: [Deeds] = []

  init(_ concepts: [Concept], _ words: MatchingWords) {
    let bytes = concepts.reduce(0) { $0 + $1.prefLabel.utf8.count + $1.altLabelList.utf8.count }
    // A label has eight signs or so.
    let count = concepts.count + bytes / 24
    slots = [Int32](repeating: 0, count: Self.slotCount(for: count))
    labels.reserveCapacity(count)
    units.reserveCapacity(bytes / 3)
    deeds.reserveCapacity(concepts.count)
    var (folded, spelled, core): ([UInt16], [UInt16], [UInt16]) = ([], [], [])
    for (number, concept) in concepts.enumerated() {
      var deeds: Deeds = []
      var position = 0
      func take(_ label: UnsafeBufferPointer<UInt8>) {
        FoldedText.fold(label, &folded)
        words.spell(folded, &spelled)
        let does = words.deeds(in: spelled)
        if position == 0 { preferredDeeds.append(does) }
        deeds.formUnion(does)
        words.core(spelled, &core)
        insert(core, concept: number, position: position)
        position += 1
      }
      for text in [concept.prefLabel, concept.altLabelList] {
        var text = text
        text.withUTF8 { bytes in
          for label in bytes.split(separator: 0x3B) { take(UnsafeBufferPointer(rebasing: label)) }
        }
      }
      self.deeds.append(deeds)
    }
  }

  private static func slotCount(for labels: Int) -> Int {
    var size = 64
    while size < labels * 2 { size *= 2 }
    return size
  }

  /// The label of a core.
  func label(_ core: [UInt16]) -> Label? {
    let slot = slot(core)
    return slots[slot] == 0 ? nil : labels[Int(slots[slot]) - 1]
  }

  func core(of label: Label) -> ArraySlice<UInt16> { units[Int(label.start)..<Int(label.start + label.count)] }

  /// Of labels with one core the first counts.
  private mutating func insert(_ core: [UInt16], concept: Int, position: Int) {
    let slot = slot(core)
    guard slots[slot] == 0, !core.isEmpty else { return }
    labels.append(
      Label(
        concept: Int32(concept), position: Int32(position), start: Int32(units.count), count: Int32(core.count)))
    units += core
    slots[slot] = Int32(labels.count)
    if labels.count * 3 > slots.count * 2 { grow() }
  }

  private mutating func grow() {
    slots = [Int32](repeating: 0, count: slots.count * 2)
    for (number, label) in labels.enumerated() { slots[slot(Array(core(of: label)))] = Int32(number + 1) }
  }

  /// Where the label of a core is, or where it would be.
  private func slot(_ core: [UInt16]) -> Int {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for unit in core { hash = (hash ^ UInt64(unit)) &* 0x9E37_79B9_7F4A_7C15 }
    var slot = Int((hash ^ hash >> 29) & UInt64(slots.count - 1))
    while slots[slot] != 0, !self.core(of: labels[Int(slots[slot]) - 1]).elementsEqual(core) {
      slot = (slot + 1) & (slots.count - 1)
    }
    return slot
  }
}
