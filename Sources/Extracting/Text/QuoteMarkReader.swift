/// Tells the style of a quote mark and which way it faces, by what stands beside it.
struct QuoteMarkReader {
    let bytes: [UInt8]

    func mark(_ index: Int, _ tokens: [Token]) -> QuoteMark {
        let token = tokens[index]
        let (scalar, _) = bytes.scalar(at: token.start)
        let isPair = token.end - token.start == 2
        switch scalar {
        case 0x22: return QuoteMark(token: index, style: .straight, facing: facing(token))
        case 0x27 where isPair: return QuoteMark(token: index, style: .apostrophes, facing: facing(token))
        case 0x60: return QuoteMark(token: index, style: .backticks, facing: .opening)
        case 0x201C: return QuoteMark(token: index, style: .curly, facing: closesLow(token) ? .either : .opening)
        case 0x201D, 0x201F: return QuoteMark(token: index, style: .curly, facing: .closing)
        case 0x201E: return QuoteMark(token: index, style: .low, facing: .opening)
        case 0xAB, 0x2039:
            return QuoteMark(token: index, style: .guillemets, facing: pointsInward(token, right: false) ? .closing : .opening)
        case 0xBB, 0x203A:
            return QuoteMark(token: index, style: .guillemets, facing: pointsInward(token, right: true) ? .opening : .closing)
        case 0x300C, 0x300D: return QuoteMark(token: index, style: .corners, facing: scalar == 0x300C ? .opening : .closing)
        case 0x300E, 0x300F:
            return QuoteMark(token: index, style: .whiteCorners, facing: scalar == 0x300E ? .opening : .closing)
        case 0x2018, 0x201A: return QuoteMark(token: index, style: .single, facing: .opening)
        default: return QuoteMark(token: index, style: .single, facing: facingOfSingle(token, scalar))
        }
    }

    /// “ after a word and before a space closes what „ opened.
    private func closesLow(_ token: Token) -> Bool {
        !token.shape.contains(.afterSpace) && (token.end >= bytes.count || !bytes[token.end].isLetterOrDigit)
            && token.start > 0 && bytes[token.start - 1] != UInt8(ascii: "(")
    }

    /// `»so«`, as German has it: what points right before a word opens, and what points left behind one closes.
    private func pointsInward(_ token: Token, right: Bool) -> Bool {
        let isBeforeWord = token.end < bytes.count && (bytes[token.end].isLetterOrDigit || bytes[token.end] >= 0xC3)
        let isAfterWord = token.start > 0 && !token.shape.contains(.afterSpace) && bytes[token.start - 1] != UInt8(ascii: "(")
        return right ? isBeforeWord && !isAfterWord : isAfterWord && !isBeforeWord
    }

    private func facing(_ token: Token) -> QuoteMark.Facing {
        let spaceAfter = token.end >= bytes.count || bytes[token.end].isSpace
        guard !token.shape.contains(.afterSpace), let before = bytes.scalar(before: token.start) else {
            return spaceAfter ? .closing : .opening
        }
        let opensAfter: [UInt32] = [0x28, 0x5B, 0x2D, 0x2F, 0x27, 0x2013, 0x2014, 0x2018, 0x2026, 0x201C, 0x00AB]
        return opensAfter.contains(before) && !spaceAfter && !closesHere(token) ? .opening : .closing
    }

    /// Whether punctuation follows: then even a mark after a dash or an apostrophe closes.
    private func closesHere(_ token: Token) -> Bool {
        let next = bytes[token.end]
        return next < 0x80 && !next.isLetterOrDigit && next != UInt8(ascii: "'") && next != UInt8(ascii: "#")
            && next != UInt8(ascii: "$") && next != UInt8(ascii: "@")
    }

    private func facingOfSingle(_ token: Token, _ scalar: UInt32) -> QuoteMark.Facing {
        let next = token.end < bytes.count ? bytes[token.end] : 32
        let isBeforeWord = next.isLetterOrDigit || next >= 0xC3
        let before = bytes.scalar(before: token.start)
        let startsWord =
            token.shape.contains(.afterSpace) || before.map { [0x28, 0x5B, 0x2D, 0x22, 0x201C, 0x2014].contains($0) } ?? true
        if startsWord { return isBeforeWord && !elides(token) && scalar == 0x27 ? .opening : .either }
        if before == 0x27, isBeforeWord { return .opening }
        return isBeforeWord ? .either : .closing
    }

    /// `'90s`, `'em`, `'til`, `'n'`: an apostrophe for what was left out.
    private func elides(_ token: Token) -> Bool {
        var end = token.end
        while end < bytes.count, bytes[end].isLetterOrDigit { end += 1 }
        let word = bytes[token.end..<end]
        if let first = word.first, first.isDigit { return true }
        return ["em", "til", "tis", "twas", "n", "cause", "bout"].contains { $0.utf8.elementsEqual(word) }
    }
}
