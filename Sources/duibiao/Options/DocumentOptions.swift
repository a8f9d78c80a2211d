import ArgumentParser

/// How documents are read that are no plain text.
struct DocumentOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Save the text of documents that are no plain text (Word, web pages, PDF), into which passages point.",
      valueName: "folder"))
  var keepText: String?

  @Option(
    help: ArgumentHelp("Seconds that pdftotext or LibreOffice may take for one document.", valueName: "seconds"))
  var converterSeconds = 60

  func validate() throws {
    if converterSeconds < 1 {
      throw ValidationError("--converter-seconds 至少为1。", "--converter-seconds is at least 1.")
    }
  }

  /// Made once in a run: it remembers the names that were taken.
  var conversions: Conversions {
    Conversions(
      converter: DocumentConverter(limits: Tool.Limits(seconds: converterSeconds)), texts: keepText.map(KeptTexts.init))
  }
}
