import ArgumentParser

@main
struct Duibiao: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "duibiao",
    abstract: "对标：比较各地政策文件承诺的目标。Compare what districts promise.",
    discussion: """
      Reads the action plans of districts, finds every goal with its passage, maps it onto a shared taxonomy of \
      indicators, and ranks and compares the districts.

      EXAMPLES
        duibiao compare --indicator 废旧家电回收量
        duibiao extract plans/*.txt --format csv --output goals.csv
        duibiao explain "废旧家电回收量较2023年增长30%"
        duibiao indicators match 废旧家电规范回收处理量

      EXIT CODES
        0 fine   1 the run failed   2 some inputs failed, the rest was done   64 wrong usage
      """,
    version: "0.1.0",
    subcommands: [
      CompareCommand.self, MatrixCommand.self, DiffCommand.self, AlignCommand.self, RankCommand.self,
      TrajectoryCommand.self, TrackCommand.self, CheckCommand.self, BriefCommand.self, ExportCommand.self,
      ExtractCommand.self, ExplainCommand.self, IndicatorsCommand.self, SynthesizeCommand.self,
    ])
}
