import ModelFiles
import Testing

@testable import Extracting

@Suite struct AttributionModelTests {
    @Test func theBundledModelIsReadAndWrittenAlike() throws {
        let model = try AttributionModel.bundled()
        let bytes = model.encoded()
        let again = try bytes.withUnsafeBytes { try AttributionModel($0, fileName: "again") }
        #expect(again.encoded() == bytes)
    }

    @Test func cutAndDamagedFilesAreRefused() throws {
        let bytes = try AttributionModel.bundled().encoded()
        #expect(throws: ModelError.self) {
            try bytes.prefix(bytes.count / 2).withUnsafeBytes { try AttributionModel($0, fileName: "cut") }
        }
        var damaged = bytes
        damaged[bytes.count / 3] ^= 1
        #expect(throws: ModelError.damaged(name: "damaged")) {
            try damaged.withUnsafeBytes { try AttributionModel($0, fileName: "damaged") }
        }
    }
}
