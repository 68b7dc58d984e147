@testable import Extracting
import FoundationEssentials
import Glibc

let corpora = CommandLine.arguments[1]
let out = CommandLine.arguments[2]
let all = try PolNeAR.articles(in: corpora + "/polnear/train")
let held = all.enumerated().filter { $0.offset % 10 == 9 }.map(\.element)
let kept = all.enumerated().filter { $0.offset % 10 != 9 }.map(\.element)
AttributionTraining.log("read \(all.count)")
let model = AttributionTraining().model(kept, clusters: [:])
try Predictions.lines(held, model).write(toFile: out, atomically: true, encoding: .utf8)
AttributionTraining.log("predicted")
