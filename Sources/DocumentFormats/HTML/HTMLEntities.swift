/// The characters that HTML writes by name.
///
/// Source: HTML 4.01, section 24 (the entities of Latin-1, symbols, Greek and punctuation), with a few names of HTML that
/// word processors write. Those of Latin-1 count without a semicolon, too (HTML, section 13.5).
enum HTMLEntities {
  /// What a name (without `&` and `;`) stands for.
  static func scalar(of name: ArraySlice<UInt8>) -> UInt32? { all[String(decoding: name, as: UTF8.self)] }

  /// What a name without `;` begins with: the longest name of Latin-1, and its length.
  static func opening(of name: ArraySlice<UInt8>) -> (scalar: UInt32, length: Int)? {
    for length in stride(from: min(name.count, 6), through: 2, by: -1) {
      if let scalar = latin1[String(decoding: name.prefix(length), as: UTF8.self)] { return (scalar, length) }
    }
    return nil
  }

  /// What a number of 128 to 159 means, which names no character: pages write Windows-1252.
  static func windows1252(_ number: UInt32) -> UInt32 {
    (0x80...0x9F).contains(number) ? windows[Int(number - 0x80)] : number
  }

  private static func table(_ text: String) -> [String: UInt32] {
    let words = text.split(whereSeparator: \.isWhitespace)
    var table: [String: UInt32] = [:]
    for index in stride(from: 0, to: words.count - 1, by: 2) {
      table[String(words[index])] = UInt32(words[index + 1], radix: 16)
    }
    return table
  }

  private static let windows: [UInt32] = [
    0x20AC, 0x20, 0x201A, 0x192, 0x201E, 0x2026, 0x2020, 0x2021, 0x2C6, 0x2030, 0x160, 0x2039, 0x152, 0x20, 0x17D, 0x20,
    0x20, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x2DC, 0x2122, 0x161, 0x203A, 0x153, 0x20, 0x17E,
    0x178,
  ]

  private static let all = table(symbols).merging(latin1) { $1 }

  private static let latin1 = table(
    """
    AElig C6 Aacute C1 Acirc C2 Agrave C0 Aring C5 Atilde C3 Auml C4 Ccedil C7 ETH D0 Eacute C9 Ecirc CA Egrave \
    C8 Euml CB Iacute CD Icirc CE Igrave CC Iuml CF Ntilde D1 Oacute D3 Ocirc D4 Ograve D2 Oslash D8 Otilde D5 \
    Ouml D6 THORN DE Uacute DA Ucirc DB Ugrave D9 Uuml DC Yacute DD aacute E1 acirc E2 acute B4 aelig E6 agrave \
    E0 amp 26 aring E5 atilde E3 auml E4 brvbar A6 ccedil E7 cedil B8 cent A2 copy A9 curren A4 deg B0 divide F7 \
    eacute E9 ecirc EA egrave E8 eth F0 euml EB frac12 BD frac14 BC frac34 BE gt 3E iacute ED icirc EE iexcl A1 \
    igrave EC iquest BF iuml EF laquo AB lt 3C macr AF micro B5 middot B7 nbsp A0 not AC ntilde F1 oacute F3 \
    ocirc F4 ograve F2 ordf AA ordm BA oslash F8 otilde F5 ouml F6 para B6 plusmn B1 pound A3 quot 22 raquo BB \
    reg AE sect A7 shy AD sup1 B9 sup2 B2 sup3 B3 szlig DF thorn FE times D7 uacute FA ucirc FB ugrave F9 uml A8 \
    uuml FC yacute FD yen A5 yuml FF
    """)

  private static let symbols = """
    Alpha 391 Beta 392 Chi 3A7 Dagger 2021 Delta 394 Epsilon 395 Eta 397 Gamma 393 Iota 399 Kappa 39A Lambda 39B \
    Mu 39C NewLine 20 Nu 39D OElig 152 Omega 3A9 Omicron 39F Phi 3A6 Pi 3A0 Prime 2033 Psi 3A8 Rho 3A1 Scaron \
    160 Sigma 3A3 Tab 20 Tau 3A4 Theta 398 Upsilon 3A5 Xi 39E Yuml 178 Zeta 396 alefsym 2135 alpha 3B1 and 2227 \
    ang 2220 apos 27 asymp 2248 bdquo 201E beta 3B2 bsol 5C bull 2022 cap 2229 chi 3C7 circ 2C6 clubs 2663 colon \
    3A comma 2C cong 2245 crarr 21B5 cup 222A dArr 21D3 dagger 2020 darr 2193 dash 2010 delta 3B4 diams 2666 \
    empty 2205 emsp 2003 ensp 2002 epsilon 3B5 equiv 2261 eta 3B7 euro 20AC excl 21 exist 2203 fnof 192 forall \
    2200 frasl 2044 gamma 3B3 ge 2265 geq 2265 geqslant 2A7E ges 2A7E hArr 21D4 hairsp 200A harr 2194 hearts \
    2665 hellip 2026 horbar 2015 image 2111 infin 221E int 222B iota 3B9 isin 2208 kappa 3BA lArr 21D0 lambda \
    3BB lang 2329 larr 2190 lceil 2308 ldquo 201C le 2264 leq 2264 leqslant 2A7D les 2A7D lfloor 230A lowast \
    2217 lowbar 5F loz 25CA lpar 28 lrm 200E lsaquo 2039 lsqb 5B lsquo 2018 mdash 2014 minus 2212 mu 3BC nabla \
    2207 ndash 2013 ne 2260 ni 220B notin 2209 nsub 2284 nu 3BD num 23 numsp 2007 oelig 153 oline 203E omega 3C9 \
    omicron 3BF oplus 2295 or 2228 otimes 2297 part 2202 percnt 25 period 2E permil 2030 perp 22A5 phi 3C6 pi \
    3C0 piv 3D6 plus 2B prime 2032 prod 220F prop 221D psi 3C8 quest 3F rArr 21D2 radic 221A rang 232A rarr 2192 \
    rceil 2309 rdquo 201D real 211C rfloor 230B rho 3C1 rlm 200F rpar 29 rsaquo 203A rsqb 5D rsquo 2019 sbquo \
    201A scaron 161 sdot 22C5 semi 3B sigma 3C3 sigmaf 3C2 sim 223C sol 2F spades 2660 sub 2282 sube 2286 sum \
    2211 sup 2283 supe 2287 tau 3C4 there4 2234 theta 3B8 thetasym 3D1 thinsp 2009 tilde 2DC trade 2122 uArr \
    21D1 uarr 2191 upsih 3D2 upsilon 3C5 vert 7C weierp 2118 xi 3BE zeta 3B6 zwj 200D zwnj 200C
    """
}
