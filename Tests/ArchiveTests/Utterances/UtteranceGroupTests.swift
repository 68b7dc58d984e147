import Testing

@testable import Archive

@Suite struct UtteranceGroupTests {
    private func member(_ id: Int64, via: Int64 = 1, _ stretch: Range<Int>? = nil) -> UtteranceGroup.Member {
        .init(id: id, via: via, stretch: stretch)
    }

    @Test func overlappingStretchesAreOneUtterance() {
        let group = UtteranceGroup(hub: 1, members: [member(2, 0..<6), member(3, 4..<9), member(4)])
        #expect(group.parts == [.init(stretch: nil, members: [1, 2, 3, 4])])
    }

    @Test func stretchesApartAreTwo() {
        let group = UtteranceGroup(
            hub: 1, members: [member(2, 8..<12), member(3, 0..<4), member(4, 3..<6), member(5), member(6, via: 2)])
        #expect(
            group.parts == [
                .init(stretch: 0..<6, members: [1, 3, 4, 5]), .init(stretch: 8..<12, members: [1, 2, 6]),
            ])
        #expect(group.parts.map(\.first) == [0, 8])
    }

    @Test func aHubAloneIsOne() { #expect(UtteranceGroup(hub: 7, members: []).parts == [.init(stretch: nil, members: [7])]) }
}
