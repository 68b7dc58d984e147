/// The messages of an mbox file, one after the other, in constant memory.
///
/// A message begins with a line `From `, a sender and a date, behind an empty line or at the file's begin. Some programs leave out the
/// empty line, or write the date as they like: such a line begins a message where a header follows, and at the file's begin in any case.
/// What stands before the first such line is a message too. `>From ` in a message stands for `From `.
struct Mailbox: IteratorProtocol {
    private let source: FormatSource
    private var lines: LineReader
    private var number = 0
    private var isFinished = false
    private var isStarted = false
    private var isEmpty = true
    private let limit: Int
    /// What was read of the next message already.
    private var opening: [UInt8] = []
    /// The line that the next message begins with, from 1.
    private var firstLine = 1

    init(_ source: FormatSource, limit: Int = ByteStream.wholeLimit) {
        self.source = source
        self.limit = limit
        lines = LineReader(source.stream, limit: 1 << 20)
    }

    mutating func next() -> ReadingOutcome? {
        while !isFinished {
            if let outcome = nextMessage() {
                isEmpty = false
                return outcome
            }
        }
        defer { isEmpty = false }
        return isEmpty ? source.remark(.without("messages")) : nil
    }

    private mutating func nextMessage() -> ReadingOutcome? {
        var message = opening
        var first = firstLine
        var isTooLong = false
        var wasBlank = opening.isEmpty
        var isLineBegin = true
        // A line that may begin a message: the next one tells.
        var candidate: [UInt8]?
        opening = []
        while let line = lines.next() {
            let bytes = lines.buffer[line.range]
            let ending: [UInt8] = line.isWhole ? [0x0A] : []
            defer { isLineBegin = line.isWhole }
            if let doubtful = candidate {
                candidate = nil
                if MailSignature.isMailField(bytes) {
                    firstLine = lines.number
                    opening = bytes + ending
                    if begins(message) { return outcome(of: message, isTooLong, line: first) }
                    (message, opening, first, wasBlank) = (opening, [], firstLine, false)
                    continue
                }
                message += doubtful
            }
            if isLineBegin && (wasBlank && Self.isSeparator(bytes) || lines.number == 1 && bytes.starts(with: "From ".utf8)) {
                firstLine = lines.number + 1
                if begins(message) { return outcome(of: message, isTooLong, line: first) }
                (message, first) = ([], firstLine)
                continue
            }
            wasBlank = isLineBegin && bytes.allSatisfy(WhiteSpace.isBlank)
            if isLineBegin && line.isWhole && Self.isDoubtfulSeparator(bytes) {
                candidate = bytes + ending
                continue
            }
            if message.count + bytes.count > limit { isTooLong = true }
            if isTooLong { continue }
            message += isLineBegin && Self.isQuoted(bytes) ? bytes.dropFirst() : bytes
            message += ending
        }
        message += candidate ?? []
        isFinished = true
        if let damage = source.stream.damage {
            return source.failure(damage, at: number > 0 ? "after message \(number)" : nil)
        }
        return isStarted ? outcome(of: message, isTooLong, line: first) : source.failure(.noSeparator)
    }

    /// Whether a separator ends a message, because one came before, or words.
    private mutating func begins(_ message: [UInt8]) -> Bool {
        defer { isStarted = true }
        return isStarted || !message.allSatisfy(WhiteSpace.isBlank)
    }

    /// Nil for nothing between two separators.
    private mutating func outcome(of message: [UInt8], _ isTooLong: Bool, line: Int) -> ReadingOutcome? {
        number += 1
        let place = "message \(number)"
        if isTooLong { return source.failure(.recordTooLong(limit: limit), at: place) }
        if message.allSatisfy(WhiteSpace.isBlank) { return nil }
        do throws(ReadingFailure.Reason) {
            return .document(try MailMessage(message).document(source: "\(source.path)#\(number)", options: source.options))
        } catch {
            return source.failure(error, at: error == .noHeader ? "\(place), line \(line)" : place)
        }
    }

    /// `From ana@harbour.example Tue Jan  9 14:30:00 2018`.
    static func isSeparator(_ line: ArraySlice<UInt8>) -> Bool {
        guard line.starts(with: "From ".utf8), line.count < 1000 else { return false }
        let words = line.dropFirst(5).split(separator: 0x20)
        // The time tells it from a sentence.
        return words.count >= 5 && words.contains { $0.contains(0x3A) && $0.allSatisfy { (0x30...0x3A).contains($0) } }
    }

    /// `From ana@harbour.example 2018-01-09`, `From - Tue, 9 Jan 2018`: what may separate, however the date is written.
    private static func isDoubtfulSeparator(_ line: ArraySlice<UInt8>) -> Bool {
        guard line.starts(with: "From ".utf8), line.count < 1000 else { return false }
        let words = line.dropFirst(5).split { $0 == 0x20 || $0 == 0x0D }
        guard let sender = words.first else { return false }
        return sender.contains(0x40) || sender.elementsEqual([0x2D]) || isSeparator(line)
            || words.dropFirst().contains(where: isYear)
    }

    private static func isYear(_ word: ArraySlice<UInt8>) -> Bool {
        word.count == 4 && word.allSatisfy { (0x30...0x39).contains($0) }
            && (word.starts(with: "19".utf8) || word.starts(with: "20".utf8))
    }

    private static func isQuoted(_ line: ArraySlice<UInt8>) -> Bool {
        line.first == 0x3E && line.drop { $0 == 0x3E }.starts(with: "From ".utf8)
    }
}
