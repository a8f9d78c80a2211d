import Testing

/// Streams that zlib 1.3 made of the data that ``DeflateSample/data`` makes again.
struct DeflateSample: Sendable, CustomTestStringConvertible {
  enum Content: Sendable {
    /// Words of plans, drawn by a linear congruential generator.
    case words(Int)
    case zeros(Int)
    /// 400 random bytes, and the same 32,000 bytes later.
    case farCopy
    /// Letters whose counts are Fibonacci numbers, so that codes get as long as they can.
    case skewed
  }

  let name: String
  let content: Content
  /// Base 64.
  let stream: String

  var testDescription: String { name }

  static let all: [DeflateSample] = [
    DeflateSample(
      name: "stored", content: .words(300),
      stream: """
        ASwB0/4zMDDkuKozMDDkuKrku6XkuIrliLAyMDI35bm044CC5Lul5LiK5Lul5LiK5YiwMjAyN+W5tOWIsDIwMjflubTku6XkuIoz\
        MDDkuKrovr7liLDvvIzjgILovr7liLDmo67mnpfopobnm5bnjoflhYXnlLXmoakzMDDkuKrku6XkuIrmo67mnpfopobnm5bnjofj\
        gILlhYXnlLXmoanjgILmo67mnpfopobnm5bnjofku6XkuIozMDDkuKozMDDkuKozMDDkuKrku6XkuIrliLAyMDI35bm06L6+5Yiw\
        77yM5qOu5p6X6KaG55uW546H6L6+5Yiw5YiwMjAyN+W5tOWIsDIwMjflubTjgILjgILvvIzjgILmo67mnpfopobnm5bnjoflhYXn\
        lLXmoak=
        """),
    DeflateSample(
      name: "fastest", content: .words(3000),
      stream: """
        dZJNilRBEISv1MwsvJ4IoyLiSnQhCCIKuhAXCiMOcxn7Z3ZewSi/V5HVUdXwKLIyM34y613vdvvbr9f/z/3vT/vbF4fn3692V48O\
        v378efyEVBaqhQrwh/t7Ff7evRSO+Pjx2/H924fPT0/v3pxePTvc3Jxe/zx++DLKRY+wblMc1VEOkpGqbNlK4MlXX0XS0of5ANmP\
        A7U5jubl4OMWMWz4HGCjSfghsBXIkRRVGsJQsViKPs7ciKRQy8K8ejJmbY77A88vN44w6quzHKpplMlJOnsBYLKs8PoCxiCcqm4Q\
        77bI5oUCksVt1AWo4CFbBYlChHT04dn2CAoc3XHFVyShiOTZni/vYGlR2HGABVWIlX0MguZcWkZWxEGk5ZypLcF+/jnw6kcf6U4K\
        6qusaXClWrhqlvq/SA8nAzauXkXW19IA4MJ29f+VdzeGE/pQkatNzjTRXfLuHd/VItUH//hwmk7gi8RRAM8pJGDoSmSmJ5N90Ehd\
        X6GdHWmqPGY9dbhcDNQfsIhSl1lQ9+a266UH4H2EHF2FGSjo9MNuq+iuPHPZo2NRIMVpn6EpR5GJa8DbA3QvM1aZsVoegxTLkazu\
        ioIwEH7V5sqbH8dmjcjFJmeu5Txrq30FQeLh0fW1zFUEMWbbmPa/jLpgFY0MD3Gl7WxBuiybMC0vZ3ZilEDOO/PQTbPbHod1Uljy\
        m4Q3gOcatSIqnkkSZ5NRYAKoreFgnl4ZgIbYIs5My3VeQRmMmomqoxnua1GMpi3kKoKvjfYP
        """),
    DeflateSample(
      name: "best", content: .words(3000),
      stream: """
        jVbLSgNBEPylJXvw90SIiogn0YMQCKKgB/GgEDHkZ9xHbv6CEzv01nRXzyyEZZid7q6p6ups2zTd5rX9f3bfT93mqr98XzSLk/7r\
        4+f0TLbsi2klbyR8v9ulF7/b6xQn6+HxbVjd75/Px4e78eaiXy7H289h/YLlzJkUq8fS2rzFcm0BuUIx8bLPLpJqpZ+Aj2DrIh3T\
        Na1AYSN4nxNvnfIfSig4gWUiMalUlQMW/XTZnH4ULSuFCnKlM9IZKZ5EvAI+D3pjcSwT6qABhhIBTxXRjjiGhL2MhMpTbcCCplXI\
        eypa0EcwKzxLuzlNG2tOC2Y8xxxQiNoNRLJKz3k2KWRNTLvGpqv6ExsCq/KeFsOFPvEdhTPKewl9YCwSNq4VxAkUTBs0ImnTUBY9\
        i7qGMJFCPiGjishOOFl8euwXC0YGNdnFNDy53trrWR81ti6dyVY3alfTlAVJFfaRirxMBqdiUIPT26w8Z0w4GsDHogEyY82ZU2wo\
        mYRePeWJX9sPoYgIGQX+PuXPmWg/dD+XLR9CbBUZdKZ+GUG+6ZEs+wVirlLtH9oqdNgYN8z/k8JxQKSn/6u68LdXM0dTXNNS25Ya\
        nU8TpEhB8c9Z8snwBw==
        """),
    DeflateSample(
      name: "fixed codes", content: .words(1000),
      stream: """
        MzYweLJjlTGYfLJ76ZMdXU87NhgZGJk/3bnlcUMTRAhdAsGCyEC0v9i3Dyjxfk8PUB+E/Wzxumfzpr9Y1vZ89rTnfe1PW1ufT9n6\
        bOFKZOvQ1AD1wpUB2WiyyNYZ43E53Clo+iHi2DwCtAuIII7H5Ww4A6gMzsZqA1ZnIzse00xkXwPNB1kBdxzEWWg6kQ2F2ApRgO56\
        hGdRgx850lCsQo5B7DGNEujYAgUzEJG9gEyC4hvZcmRrcMYDXANakEAcjzVG4CkCqgVnWkYOUAgJzwbYNCFYOMMdaCme+IG4Ge48\
        9GBHU401YRGTBAE=
        """),
    DeflateSample(
      name: "literals alone", content: .words(500),
      stream: """
        BcE7CoQwFADAKz1i4fVEiIawWIkWgiASQQtJoRBRchnfJ51X2JkMAMOWAWDY8HYYLBmvQOV0HW9R4u0wWLwdBkvGK1A5XQcZr0Dl\
        dB14Oww2A8CwpRjJ+O/5vUWZYiTjed557NNSydBJU5PW0p48rRkAhg1vh8HyvPPYp6WSoZOmfouStJb25Gl9i5Lnncc+LZUMnTQ1\
        3g6DzQAwbBkAhi0DwLDh7TBYMl6Byuk6Uoxk/Pf8eN557NNSydBJU6cYyXgyXoHK6TrIeAUqp+t4i/Ityu/5vUXJ885jn5ZKhk6a\
        mrSW9uRpJa2lPXlav+dHWkt78rTyvPPYp6WSoZOmTjGS8TzvPPZpqWTopKnxdhgs3g6DzQAwbKS1tCdPK2kt7cnTSlpLe/K0vkX5\
        Pb/v+ZHxClRO1/E9v7coMwAMG2kt7cnTirfDYPF2GGyKkYzPADBsPO889mmpZOikqcl4BSqn6yCtpT15Wv8=
        """),
    DeflateSample(
      name: "runs", content: .zeros(100000),
      stream: """
        7cExAQAAAMIg+6deDQ9gAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\
        AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAwK0A
        """),
    DeflateSample(
      name: "far copies", content: .farCopy,
      stream: """
        7d1NSxMAAIDhkFXTLObM0pYaJOFKPSxaywoPTZPq4CX8WDldCGukLTNUWlYXl2FiqQ3NxIQIZTZsZjJNoozQhTY/JtnmRPxABUEr\
        NZvZz6jD+/yRxyXIagpvDk0bnTJLwtSB+sIr66KNEEtGqMDcGupzKKHgeuySR/3yjTDVsXBMZE+sev25RBqwsaVNE+M58evI+tnK\
        yF5fg9Lqk/5YbZ3LNg9F3825bBmfNp6rFcwMyC9GZfTM/ShcLq6frzgwqREPb7db84N0ulitrexbnjCh7nuf1W/1i1vbsapei1ga\
        8AYbf18w2loVsudPJCdFhpUC5+2J7NWAh9Kiiiq7+GNyX9ri0K7gkZBOgaqoOmuxofJa90GzrlHRfeNTs0zhE775eFT1Hu980Fi/\
        1jZu6HSGmSQ12552mS4NPvJaPA2lpv3xmnn31iz9RkqJrn+ldyFu7+ykn3ZqrOKBovbW2xGV79DMxGFl3JnS7mflzvZ2V6baURbZ\
        lbqjKUmSdF8nl07rPefzbS5l9qmORuFu57vlm8JM/dfoHnGuKqLo/cRoyytB3b47eUdrrpb7u2PSc3/6JralOEyzH0pbcgbdYqVG\
        5r/zhSVuzX/MGdgXWGxPrj89qepyxLfKh+/9GdgEAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\
        /Esu/vP/6j//Cw==
        """),
    DeflateSample(
      name: "empty", content: .words(0),
      stream: """
        AwA=
        """),
    DeflateSample(
      name: "long codes", content: .skewed,
      stream: """
        BcGBgdswDATB2pL82xIJ3O3230xm/vz99+/n5+f39/f39/P5fD6fz+f7/X6/3+/3+/1+v8/zPM/zPM/zPM/zPM/zPM/7vu/7vu/7\
        vu/7vu/7vu/7vu/7vu/7vu/7nnPOOeecc84555xzzjnnnHPOOeecc84555xzzjnnnHPOOefee++9995777333nvvvffee++99957\
        77333nvvvffee++9995777333nvvvffee++999577733zszMzMzMzMzMzMzMzMzMzMzMzMzMzMzMzMzMzMzMzMzMzMzMzMzMzMzM\
        zMzMzMzMzMzMzMzMzMzMzMzMzMzMzMzMzMzMzMzM7O7u7u7u7u7u7u7u7u7u7u7u7u7u7u7u7u7u7u7u7u7u7u7u7u7u7u7u7u7u\
        7u7u7u7u7u7u7u7u7u7u7u7u7u7u7u7u7u7u7u7u7u7u7u7u7u7u7u7u7u7u7u7u7u7u7u7u7u7u7u7u7u7u7u7u7u7u7u5ukiRJ\
        kiRJkiRJkiRJkiRJkiRJkiRJkiRJkiRJkiRJkiRJkiRJkiRJkiRJkiRJkiRJkiRJkiRJkiRJkiRJkiRJkiRJkiRJkiRJkiRJkiRJ\
        kiRJkiRJkiRJkiRJkiRJkiRJkiRJkiRJkiRJkiRJkiRJkiRJkiRJkiRJkiRJkiRJkiRJkiRJkiRJkiRJkiRJ2rZt27Zt27Zt27Zt\
        27Zt27Zt27Zt27Zt27Zt27Zt27Zt27Zt27Zt27Zt27Zt27Zt27Zt27Zt27Zt27Zt27Zt27Zt27Zt27Zt27Zt27Zt27Zt27Zt27Zt\
        27Zt27Zt27Zt27Zt27Zt27Zt27Zt27Zt27Zt27Zt27Zt27Zt27Zt27Zt27Zt27Zt27Zt27Zt27Zt27Zt27Zt27Zt27Zt27Zt27Zt\
        27Zt27Zt27Zt27Zt27Zt27Zt27Zt27Zt27Zt27Zt27Zt27Zt27Zt27Zt27Zt27Zt27Zt27Zt27Zt27Zt27Zt27ZtWwAAAAAAAAAA\
        AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\
        AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\
        AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\
        AAAAAAAAAAAAAAAAAEBVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVV\
        VVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVV\
        VVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVV\
        VVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVV\
        VVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVV\
        VVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVdX/
        """),
  ]
}
