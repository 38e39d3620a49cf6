// swift-tools-version: 6.1
import PackageDescription

let strict: [SwiftSetting] = [.swiftLanguageMode(.v6)]
/// For rooms that work through much data: without optimization the tests that run the program take twice as long.
let optimized: [SwiftSetting] = strict + [.unsafeFlags(["-O"], .when(configuration: .debug))]

/// A stage or a library room: all import CaseModel, none imports another stage.
func room(
  _ name: String, _ dependencies: [Target.Dependency] = [], settings: [SwiftSetting] = strict
) -> Target {
  .target(name: name, dependencies: ["CaseModel"] + dependencies, swiftSettings: settings)
}

func tests(_ name: String, _ dependencies: [Target.Dependency], exclude: [String] = []) -> Target {
  .testTarget(
    name: name, dependencies: ["CaseModel"] + dependencies, exclude: exclude, swiftSettings: strict)
}

let yams: Target.Dependency = .product(name: "Yams", package: "Yams")
let grdb: Target.Dependency = .product(name: "GRDB", package: "GRDB.swift")
let crypto: Target.Dependency = .product(name: "Crypto", package: "swift-crypto")
let arguments: Target.Dependency = .product(name: "ArgumentParser", package: "swift-argument-parser")

let package = Package(
  name: "docket",
  products: [.executable(name: "docket", targets: ["docket"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    // System libraries: a module map and small shims each, one Swift user each.
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(
      name: "CCurl", pkgConfig: "libcurl", providers: [.apt(["libcurl4-openssl-dev"])]),
    .systemLibrary(
      name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(
      name: "CVectorscan", pkgConfig: "libhs", providers: [.apt(["libvectorscan-dev"])]),
    .systemLibrary(name: "CLiblinear", providers: [.apt(["liblinear-dev"])]),
    // ICU's headers clash with Foundation's, so they stay behind a C target with an opaque header.
    .target(name: "CICU", linkerSettings: [.linkedLibrary("icuuc"), .linkedLibrary("icui18n")]),

    .target(name: "CaseModel", swiftSettings: optimized),
    room("Compression", ["CZlib"], settings: optimized),
    room("RuleFiles", [yams], settings: optimized),

    room("Intake", ["Compression", crypto], settings: optimized),
    room("Fetch", ["CCurl", "Compression", crypto]),
    room("Listings", ["CLibXML2"], settings: optimized),
    room("Assessment", ["CVectorscan", "CLiblinear", "CICU", "RuleFiles", crypto], settings: optimized),
    room("Lifecycle", ["RuleFiles"]),
    room("CaseStore", [grdb, crypto], settings: optimized),
    room("Summaries"),
    room(
      "Pipeline",
      [
        "Intake", "Fetch", "Listings", "Assessment", "Lifecycle", "CaseStore", "Summaries", "RuleFiles",
        "Compression",
      ]),
    .executableTarget(
      name: "docket", dependencies: ["CaseModel", "Pipeline", "Summaries", arguments],
      swiftSettings: strict),

    tests("CaseModelTests", []),
    tests("CompressionTests", ["Compression"]),
    tests("RuleFilesTests", ["RuleFiles"]),
    tests("IntakeTests", ["Intake", "Compression"]),
    tests("FetchTests", ["Fetch", "Compression"]),
    tests("ListingsTests", ["Listings"], exclude: ["Layouts"]),
    tests("AssessmentTests", ["Assessment", "RuleFiles"]),
    tests("LifecycleTests", ["Lifecycle", "RuleFiles"]),
    tests("CaseStoreTests", ["CaseStore"]),
    tests("SummariesTests", ["Summaries"], exclude: ["Golden"]),
    tests("PipelineTests", ["Pipeline"]),
    tests("EndToEnd", ["docket"], exclude: ["Golden"]),
  ]
)

// Fuzz targets, for `make fuzz` alone: they need libFuzzer's instrumentation throughout.
if Context.environment["DOCKET_FUZZ"] != nil {
  package.targets += [
    .target(name: "CFuzzer", path: "Fuzz/CFuzzer"),
    .executableTarget(
      name: "fuzz",
      dependencies: [
        "CFuzzer", "CaseModel", "Intake", "Fetch", "Listings", "Assessment", "Lifecycle", "RuleFiles",
      ],
      path: "Fuzz/Targets", swiftSettings: strict),
  ]
}
