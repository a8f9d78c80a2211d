import Briefing

/// The language of a run. It is known before the arguments are parsed, so that what is said about wrong ones is in it;
/// the environment does not change it.
enum RunLanguage {
  /// What the last `--language` asks for; Chinese, as in the tables, where there is none or one that is no language.
  static func chosen(in arguments: some Sequence<String>) -> Language {
    var chosen = Language.zh
    var isName = true
    for argument in arguments {
      if argument == "--" { break }
      if !isName, let language = Language(rawValue: argument) { chosen = language }
      isName = argument != "--language"
      if argument.hasPrefix("--language="), let language = Language(rawValue: String(argument.dropFirst(11))) {
        chosen = language
      }
    }
    return chosen
  }
}
