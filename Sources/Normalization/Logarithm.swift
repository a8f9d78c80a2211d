#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// `base` to a real exponent.
func root(_ base: Double, _ exponent: Double) -> Double { pow(base, exponent) }
