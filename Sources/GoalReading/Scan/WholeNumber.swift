/// A whole number that grows without bound: an `Int` as long as it fits, then groups of four digits.
struct WholeNumber: CustomStringConvertible {
  private var small = 0
  /// Four digits each, the lowest first; empty as long as `small` holds the number.
  private var groups: [Int] = []

  var isZero: Bool { groups.isEmpty && small == 0 }

  /// - Parameter number: not negative, below 10^18.
  mutating func add(_ number: Int) {
    if groups.isEmpty {
      let (sum, overflow) = small.addingReportingOverflow(number)
      if !overflow {
        small = sum
        return
      }
      spill()
    }
    var carry = number
    var index = 0
    while carry > 0 {
      if index == groups.count { groups.append(0) }
      let sum = groups[index] + carry
      groups[index] = sum % 10_000
      carry = sum / 10_000
      index += 1
    }
  }

  mutating func multiplyByTenThousand(times: Int) {
    for _ in 0..<times {
      if groups.isEmpty {
        let (product, overflow) = small.multipliedReportingOverflow(by: 10_000)
        if !overflow {
          small = product
          continue
        }
        spill()
      }
      groups.insert(0, at: 0)
    }
  }

  private mutating func spill() {
    var rest = small
    while rest > 0 {
      groups.append(rest % 10_000)
      rest /= 10_000
    }
    small = 0
  }

  var description: String {
    guard let top = groups.last else { return String(small) }
    let rest = groups.dropLast().reversed().map { group in
      let digits = String(group)
      return String(repeating: "0", count: 4 - digits.utf8.count) + digits
    }
    return String(top) + rest.joined()
  }
}
