import OpenPackaging

/// A picture in the line, fitted to the text.
struct WordPicture {
  /// Among the pictures of the report, from 1.
  var number: Int
  var altText: String
  /// In points, after fitting.
  var width: Double
  var height: Double

  /// The id of the relation to a picture's part.
  static func relation(_ number: Int) -> String { "rIdPicture\(number)" }

  /// Makes a size narrower and lower, in proportion, until it fits.
  static func fitted(
    _ width: Double, _ height: Double, in room: (width: Double, height: Double)
  ) -> (width: Double, height: Double) {
    guard width > 0, height > 0 else { return (1, 1) }
    let scale = min(1, room.width / width, room.height / height)
    return (width * scale, height * scale)
  }

  /// 12,700 of them are a point.
  private static func englishMetricUnits(_ points: Double) -> String { String(Int((points * 12_700).rounded())) }

  func write(to xml: inout XMLWriter) {
    let (name, id) = ("Picture \(number)", String(number))
    let (cx, cy) = (Self.englishMetricUnits(width), Self.englishMetricUnits(height))
    xml.element("w:drawing") { xml in
      xml.element("wp:inline", ["distT": "0", "distB": "0", "distL": "0", "distR": "0"]) { xml in
        xml.element("wp:extent", ["cx": cx, "cy": cy])
        xml.element("wp:docPr", ["id": id, "name": name, "descr": altText])
        xml.element("wp:cNvGraphicFramePr") { $0.element("a:graphicFrameLocks", ["noChangeAspect": "1"]) }
        xml.element("a:graphic") { xml in
          xml.element("a:graphicData", ["uri": "http://schemas.openxmlformats.org/drawingml/2006/picture"]) { xml in
            xml.element("pic:pic") { xml in
              xml.element("pic:nvPicPr") { xml in
                xml.element("pic:cNvPr", ["id": id, "name": name, "descr": altText])
                xml.element("pic:cNvPicPr")
              }
              xml.element("pic:blipFill") { xml in
                xml.element("a:blip", ["r:embed": Self.relation(number)])
                xml.element("a:stretch") { $0.element("a:fillRect") }
              }
              xml.element("pic:spPr") { xml in
                xml.element("a:xfrm") { xml in
                  xml.element("a:off", ["x": "0", "y": "0"])
                  xml.element("a:ext", ["cx": cx, "cy": cy])
                }
                xml.element("a:prstGeom", ["prst": "rect"]) { $0.element("a:avLst") }
              }
            }
          }
        }
      }
    }
  }
}
