/// The longest common subsequence of two short names, and what each has beyond it.
struct NameAlignment {
  private(set) var common = 0
  /// Places where both have something the other lacks.
  private(set) var substitutions = 0
  private(set) var added: [UInt16] = []
  private(set) var missing: [UInt16] = []

  init(_ label: [UInt16], _ wording: [UInt16]) {
    let n = label.count
    let m = wording.count
    var table = [UInt8](repeating: 0, count: (n + 1) * (m + 1))
    for i in stride(from: n - 1, through: 0, by: -1) {
      for j in stride(from: m - 1, through: 0, by: -1) {
        table[i * (m + 1) + j] =
          label[i] == wording[j]
          ? table[(i + 1) * (m + 1) + j + 1] &+ 1
          : max(table[(i + 1) * (m + 1) + j], table[i * (m + 1) + j + 1])
      }
    }
    common = Int(table[0])
    var (i, j) = (0, 0)
    var gapLabel = 0
    var gapWording = 0
    func closeGap() -> Int { gapLabel > 0 && gapWording > 0 ? 1 : 0 }
    while i < n || j < m {
      if i < n, j < m, label[i] == wording[j] {
        substitutions += closeGap()
        (gapLabel, gapWording) = (0, 0)
        i += 1
        j += 1
      } else if j < m, i == n || table[i * (m + 1) + j + 1] >= table[(i + 1) * (m + 1) + j] {
        added.append(wording[j])
        gapWording += 1
        j += 1
      } else {
        missing.append(label[i])
        gapLabel += 1
        i += 1
      }
    }
    substitutions += closeGap()
  }
}
