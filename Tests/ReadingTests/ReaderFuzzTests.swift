import Coverage
import Foundation
import Testing

@testable import Reading

/// Every reader gets thousands of damaged files. `VERBATIM_FUZZ_SECONDS=600 swift test --filter ReaderFuzzTests` goes on for so many
/// seconds of processor time a format, from another begin each time; `VERBATIM_FUZZ_FORMAT=warc` names the one format to try.
@Suite("Whatever the bytes")
struct ReaderFuzzTests {
    private static let seconds = ProcessInfo.processInfo.environment["VERBATIM_FUZZ_SECONDS"].flatMap(Double.init)

    private static let formats =
        ProcessInfo.processInfo.environment["VERBATIM_FUZZ_FORMAT"].map { [$0] } ?? FuzzSeeds.all.keys.sorted()

    @Test("reading ends, and what it gives keeps the promises of a document", arguments: formats)
    func mutations(format: String) throws {
        let seeds = try #require(FuzzSeeds.all[format])
        var random = RandomBytes(state: Self.seconds == nil ? 1 : UInt64(Date().timeIntervalSince1970))
        let end = Self.processorTime + (Self.seconds ?? .infinity)
        var (count, documents) = (0, 0)
        while Self.seconds == nil ? count < 1000 : Self.processorTime < end {
            let state = random.state
            let bytes = Self.mutated(seeds, &random)
            let start = Self.processorTime
            let outcomes = read(bytes, as: format.hasPrefix("gz") ? "a" : "a.\(format)", chunkSize: count % 5 == 0 ? 7 : 1 << 17)
            let taken = Self.processorTime - start
            #expect(taken < 10, "\(format) from \(state) took \(taken) s")
            for document in outcomes.documents { Self.check(document, "\(format) from \(state)") }
            documents += outcomes.documents.count
            count += 1
        }
        #expect(documents > count / 20, "\(format): the seeds themselves are not read")
        if Self.seconds != nil { print("\(format): \(count) files, \(documents) documents") }
    }

    /// Seconds that this thread has worked, however busy the machine is.
    private static var processorTime: Double {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }

    private static func check(_ document: Document, _ origin: String) {
        #expect(!document.body.isEmpty, "\(origin)")
        #expect(Paragraphs.normalised(document.body) == document.body, "\(origin)")
        #expect(document.body.composed.utf8.elementsEqual(document.body.utf8), "\(origin)")
        if let span = document.dateline?.span { #expect(span.end <= document.body.unicodeScalars.count, "\(origin)") }
    }

    /// One seed, or the begin of one and the end of another, with a few changes.
    private static func mutated(_ seeds: [[UInt8]], _ random: inout RandomBytes) -> [UInt8] {
        var bytes = seeds[random.below(seeds.count)]
        if random.below(4) == 0 {
            let other = seeds[random.below(seeds.count)]
            bytes = bytes.prefix(random.below(bytes.count + 1)) + other.suffix(random.below(other.count + 1))
        }
        for _ in 0..<random.below(6) where !bytes.isEmpty {
            let place = random.below(bytes.count)
            let end = min(bytes.count, place + 1 + random.below(random.below(3) == 0 ? 200 : 8))
            switch random.below(7) {
            case 0: bytes[place] ^= UInt8(1 << random.below(8))
            case 1: bytes[place] = UInt8(random.below(256))
            case 2: bytes.removeSubrange(place..<end)
            case 3: bytes.insert(contentsOf: bytes[place..<end], at: random.below(bytes.count))
            case 4: bytes.insert(contentsOf: FuzzSeeds.pieces[random.below(FuzzSeeds.pieces.count)], at: place)
            case 5: bytes.insert(contentsOf: (0..<random.below(50)).flatMap { _ in bytes[place..<end] }, at: place)
            default: bytes.removeLast(random.below(bytes.count))
            }
        }
        return bytes
    }
}

/// SplitMix64: the same bytes for the same begin everywhere.
private struct RandomBytes {
    var state: UInt64

    mutating func below(_ limit: Int) -> Int {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ value >> 30) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
        return Int((value ^ value >> 31) % UInt64(max(limit, 1)))
    }
}
