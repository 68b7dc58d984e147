/// Settles which cue a passage belongs to where several claim it.
enum AttributionSettling {
    /// Gives each token of a content to the nearest of the cues that claim it, and each cue its nearest source.
    static func attributions(_ findings: [AttributionTagger.Finding]) -> [Attribution] {
        findings.enumerated().compactMap { number, finding in
            let near = findings[max(0, number - reach)..<min(findings.count, number + reach)]
            let pieces = finding.contents.flatMap { own($0, of: finding, among: near) }
            guard !pieces.isEmpty else { return nil }
            let source = finding.sources.min { $0.distance(to: finding.cue) < $1.distance(to: finding.cue) }
            return Attribution(cue: finding.cue, source: source, contents: pieces)
        }
    }

    /// Cues on each side of one that may claim the same: all of them in texts that people write.
    private static let reach = 200

    /// The parts of a piece that no nearer cue claims; a cue that stands inside the piece reports within the report.
    private static func own(
        _ piece: TokenRange, of finding: AttributionTagger.Finding, among findings: ArraySlice<AttributionTagger.Finding>
    ) -> [TokenRange] {
        let far = piece.distance(to: finding.cue)
        var parts = [piece]
        for other in findings where other.cue != finding.cue && !piece.contains(other.cue) {
            for claim in other.contents where claim.overlaps(piece) {
                let theirs = claim.distance(to: other.cue)
                guard theirs < far || theirs == far && other.cue.lowerBound < finding.cue.lowerBound else { continue }
                parts = parts.flatMap { $0.subtracting(claim) }
            }
        }
        return parts
    }
}
