/// What every model file begins with, so that a wrong, a damaged or a cut one is refused before it is used. Little-endian:
///
///     magic, eight bytes · version UInt32 · traits UInt32… · count UInt64 of the bytes that follow the checksum · checksum UInt64
package struct ModelEnvelope {
    /// Eight ASCII characters that tell what kind of model it is.
    private let magic: [UInt8]
    /// Of the content's form; another one is refused.
    private let version: Int
    /// How many numbers stand behind the version.
    private let traitCount: Int

    package init(magic: StaticString, version: Int, traitCount: Int = 0) {
        self.magic = magic.withUTF8Buffer(Array.init)
        self.version = version
        self.traitCount = traitCount
    }

    /// The file: equal contents and traits, equal bytes.
    package func sealed(_ content: [UInt8], traits: [UInt32] = []) -> [UInt8] {
        var file = ByteWriter(bytes: magic)
        file.add(UInt32(version))
        for trait in traits { file.add(trait) }
        file.add(UInt64(content.count))
        file.add(content.withUnsafeBytes(Checksum.of))
        return file.bytes + content
    }

    /// The content of a file, whose checksum fits; `fileName` is for error messages. Throws `ModelError`.
    package func opened(
        _ bytes: UnsafeRawBufferPointer, fileName: String
    ) throws -> (content: UnsafeRawBufferPointer, traits: [UInt32]) {
        guard bytes.prefix(magic.count).elementsEqual(magic) else { throw ModelError.notAModel(name: fileName) }
        var header = ByteReader(bytes: bytes, at: magic.count, fileName: fileName)
        let found = Int(try header.integer(UInt32.self))
        guard found <= version else { throw ModelError.newerVersion(name: fileName, found: found, known: version) }
        guard found == version else { throw ModelError.olderVersion(name: fileName, found: found, known: version) }
        let traits = try header.integers(UInt32.self, count: traitCount)
        let count = try header.integer(UInt64.self)
        let checksum = try header.integer(UInt64.self)
        guard UInt64(bytes.count - header.at) >= count else { throw ModelError.cut(name: fileName) }
        let content = UnsafeRawBufferPointer(rebasing: bytes[header.at..<(header.at + Int(count))])
        guard Checksum.of(content) == checksum else { throw ModelError.damaged(name: fileName) }
        return (content, traits)
    }
}
