// swift-tools-version: 6.2
import PackageDescription

/// Optimised in debug builds too: unoptimised, the models take half a second to load, and every test of the binary loads them.
let optimised: [SwiftSetting] = [.unsafeFlags(["-O"], .when(configuration: .debug))]

let package = Package(
    name: "verbatim",
    products: [
        .executable(name: "verbatim", targets: ["verbatim"]),
        .executable(name: "verbatim-train", targets: ["verbatim-train"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.0"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.0"),
    ],
    targets: [
        // The domain's words as plain values; everything else speaks in them.
        .target(name: "Coverage"),

        // C libraries of the system, and the text files that travel inside the binary.
        .systemLibrary(name: "CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"])]),
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
        .systemLibrary(name: "CXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
        .target(name: "CResources"),
        .target(name: "CModels"),
        .target(name: "CTerminal"),
        .target(name: "CReactionLexicon"),
        .target(name: "COutlets"),
        // Loads libcurl when an address is to be fetched; libcurl4-openssl-dev has its header.
        .target(name: "CCurl"),

        // Unpacks what servers and crawlers packed.
        .target(name: "Inflating", dependencies: ["CZlib"]),
        .target(name: "SQLite", dependencies: ["CSQLite"]),
        .target(
            name: "Reading", dependencies: ["Coverage", "Inflating", "CXML2", "CZlib", "COutlets", "Yams"],
            // Embedded by COutlets.
            exclude: ["Outlets/outlets.tsv"]),
        // The binary form of the models.
        .target(name: "ModelFiles"),
        .target(
            name: "Extracting", dependencies: ["Coverage", "ModelFiles", "CModels", "CReactionLexicon"],
            // Embedded by CReactionLexicon.
            exclude: ["Reactions/lexicon"], swiftSettings: optimised),
        // Tells whether two quotes report the same utterance.
        .target(name: "Wordings", dependencies: ["Coverage", "ModelFiles", "CModels"], swiftSettings: optimised),
        .target(
            name: "Archive",
            dependencies: [
                "Coverage", "Wordings", "SQLite", "CResources", "CZlib", .product(name: "Crypto", package: "swift-crypto"),
            ]),
        .target(name: "Fetching", dependencies: ["Coverage", "Inflating", "CCurl"]),
        .target(name: "Ingest", dependencies: ["Coverage", "Reading", "Fetching", "Extracting", "Archive"]),
        .target(name: "Query", dependencies: ["Coverage", "Wordings", "SQLite"]),
        .target(
            name: "Commands",
            dependencies: [
                "Coverage", "Reading", "Fetching", "Extracting", "Archive", "Ingest", "Query", "SQLite", "CTerminal",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]),
        .executableTarget(name: "verbatim", dependencies: ["Commands"]),

        // Learns models/ from corpora; not needed to use the program.
        .target(name: "Training", dependencies: ["Coverage", "Extracting", "Wordings"], swiftSettings: optimised),
        .executableTarget(name: "verbatim-train", dependencies: ["Training"]),

        // Shows what each step of extraction costs; for Benchmarks/.
        .executableTarget(name: "verbatim-steps", dependencies: ["Coverage", "Reading", "Extracting"]),

        // What several test targets share.
        .target(name: "TestSupport", dependencies: ["CZlib"], path: "Tests/TestSupport"),

        .testTarget(name: "CoverageTests", dependencies: ["Coverage"]),
        .testTarget(name: "SQLiteTests", dependencies: ["SQLite"]),
        .testTarget(name: "ReadingTests", dependencies: ["Reading", "CXML2", "TestSupport"]),
        .testTarget(name: "FetchingTests", dependencies: ["Fetching", "TestSupport"]),
        .testTarget(name: "ExtractingTests", dependencies: ["Extracting", "ModelFiles", "CReactionLexicon"]),
        .testTarget(name: "WordingsTests", dependencies: ["Wordings", "Coverage", "ModelFiles"]),
        .testTarget(name: "TrainingTests", dependencies: ["Training"]),
        .testTarget(name: "ArchiveTests", dependencies: ["Archive", "TestSupport"]),
        .testTarget(name: "IngestTests", dependencies: ["Ingest", "Archive", "SQLite", "TestSupport"]),
        .testTarget(name: "QueryTests", dependencies: ["Query", "Archive"]),
        .testTarget(
            name: "CommandsTests",
            dependencies: ["Commands", "Archive", "Coverage", "Query", "SQLite", "verbatim", "TestSupport"]),
    ],
    swiftLanguageModes: [.v6]
)
