import Extracting

/// Training finds the labels of a cue as extraction does, so that it learns what is left to learn.
extension CuePath: SequencePath {
    package var kindCount: Int { CueFinding.count }

    package func kind(of labels: some Collection<UInt8>) -> Int? {
        let finding = CueFinding(labels)
        return finding == .nothing && labels.contains { $0 != 0 } ? nil : finding.rawValue
    }
}
