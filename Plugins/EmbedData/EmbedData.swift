import Foundation
import PackagePlugin

/// Puts the files of `data/` into the binary, so that it answers from any folder with no file at hand.
@main
struct EmbedData: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: Target) throws -> [Command] {
    let data = context.package.directoryURL.appending(path: "data")
    let output = context.pluginWorkDirectoryURL.appending(path: "EmbeddedFiles.swift")
    let inputs = try ["taxonomy", "grammar", "plans", "attributes", "charts", "page"].flatMap { folder in
      let url = data.appending(path: folder)
      return try FileManager.default.contentsOfDirectory(atPath: url.path)
        .filter { name in [".csv", ".md", ".css", ".js"].contains { name.hasSuffix($0) } }
        .sorted().map { url.appending(path: $0) }
    }
    return [
      .buildCommand(
        displayName: "Embedding data/", executable: try context.tool(named: "embed-data").url,
        arguments: [output.path] + inputs.map(\.path), inputFiles: inputs, outputFiles: [output])
    ]
  }
}
