import Coverage

/// What changed from one text to another, word by word.
public struct WordDifference: Sendable, Equatable {
    public enum Change: Sendable {
        case same, removed, added
    }

    /// Words in a row that stayed, went or came.
    public struct Piece: Sendable, Equatable {
        public var change: Change
        /// As the text has it: the new one's for added words, else the old one's.
        public var text: String
        /// Where that is in the same text, in code points.
        public var span: Span
    }

    /// In the order of the texts; of words that were exchanged the old ones come first.
    public let pieces: [Piece]

    /// The words that went or came, those that were exchanged together.
    public struct Edit: Sendable, Equatable {
        public var old: Piece?
        public var new: Piece?
    }

    /// What went and what came.
    public var edits: [Edit] { Self.edits(of: pieces) }

    /// The same of pieces in the order of their texts.
    public static func edits(of pieces: [Piece]) -> [Edit] {
        var edits: [Edit] = []
        for piece in pieces {
            switch piece.change {
            case .same: edits.append(Edit())
            case .removed: edits.append(Edit(old: piece))
            case .added:
                if let last = edits.last, last.old != nil, last.new == nil {
                    edits[edits.count - 1].new = piece
                } else {
                    edits.append(Edit(new: piece))
                }
            }
        }
        return edits.filter { $0.old != nil || $0.new != nil }
    }

    public init(from old: String, to new: String) {
        let (old, new) = (ComparedText(old), ComparedText(new))
        let (a, b) = EditScript.numbered(old.words.map(\.key), new.words.map(\.key))
        var sentences: [ArraySlice<Int>: Int] = [:]
        func numbered(_ text: ComparedText, _ words: [Int]) -> [Int] {
            text.sentences.map { range in
                let found = sentences[words[range]] ?? sentences.count
                sentences[words[range]] = found
                return found
            }
        }
        let steps = EditScript.steps(from: numbered(old, a), to: numbered(new, b))
        pieces = Self.pieces(Self.words(steps, old, a, new, b), old, new)
    }

    /// Steps of words: sentences that stayed stay, what stands between them is compared word by word.
    private static func words(
        _ steps: [EditScript.Step], _ old: ComparedText, _ a: [Int], _ new: ComparedText, _ b: [Int]
    ) -> [EditScript.Step] {
        var result: [EditScript.Step] = []
        var removed: [Int] = []
        var added: [Int] = []
        func close() {
            let inner = EditScript.steps(from: removed.map { a[$0] }, to: added.map { b[$0] }).map { step -> EditScript.Step in
                switch step {
                case .keep(let old, let new): .keep(removed[old], added[new])
                case .remove(let place): .remove(removed[place])
                case .add(let place): .add(added[place])
                }
            }
            result += withoutStrayWords(inner)
            removed = []
            added = []
        }
        for step in steps {
            switch step {
            case .remove(let sentence): removed += old.sentences[sentence]
            case .add(let sentence): added += new.sentences[sentence]
            case .keep(let before, let after):
                close()
                result += zip(old.sentences[before], new.sentences[after]).map { .keep($0, $1) }
            }
        }
        close()
        return result
    }

    /// One or two words that stayed amid long changes stayed by chance, and would only tear the changes apart.
    private static func withoutStrayWords(_ steps: [EditScript.Step]) -> [EditScript.Step] {
        var runs: [[EditScript.Step]] = []
        for step in steps {
            if runs.last?.last.map(\.isKept) == step.isKept { runs[runs.count - 1].append(step) } else { runs.append([step]) }
        }
        var result: [EditScript.Step] = []
        for (number, run) in runs.enumerated() {
            let isInside = number > 0 && number < runs.count - 1
            let isStray = isInside && run.count <= min(2, runs[number - 1].count / 3, runs[number + 1].count / 3)
            for step in run {
                if isStray, case .keep(let old, let new) = step {
                    result += [.remove(old), .add(new)]
                } else {
                    result.append(step)
                }
            }
        }
        return result
    }

    private static func pieces(_ steps: [EditScript.Step], _ old: ComparedText, _ new: ComparedText) -> [Piece] {
        func piece(_ change: Change, _ range: Range<Int>, _ text: ComparedText) -> Piece {
            let span = text.span(of: range)
            return Piece(change: change, text: text.text(in: span), span: span)
        }
        return EditScript.runs(of: steps).map { run in
            switch run {
            case .kept(let range, _): piece(.same, range, old)
            case .removed(let range): piece(.removed, range, old)
            case .added(let range): piece(.added, range, new)
            }
        }
    }
}

extension EditScript.Step {
    fileprivate var isKept: Bool { if case .keep = self { true } else { false } }
}
