import ModelFiles

/// The binary form of a model. Little-endian:
///
///     magic "VbTagMdl" · version UInt32 · lanes UInt32 · count UInt64 of the bytes that follow the checksum · checksum UInt64
///     name · number of labels · labels · scale Float32 · transitions Int16… · rows
///     number of sections · name and bytes of each
///
/// Texts and byte sections have their length before them, a UInt32. The rows: the number of their 64-bit words UInt32, then the
/// words; where that number has its highest bit set, a bitmap of the words that are not zero, and these.
extension TaggingModel {
    private static var envelope: ModelEnvelope { ModelEnvelope(magic: "VbTagMdl", version: 2, traitCount: 1) }

    /// The model as bytes; equal models, equal bytes.
    package func encoded() -> [UInt8] {
        var content = ByteWriter()
        content.add(name)
        content.add(UInt32(tags.count))
        for label in tags.labels { content.add(label) }
        content.add(scale.bitPattern)
        for transition in transitions { content.add(UInt16(bitPattern: transition)) }
        content.addPacked(features.words)
        content.add(UInt32(sections.count))
        for (name, bytes) in sections.sorted(by: { $0.key < $1.key }) {
            content.add(name)
            content.add(bytes)
        }
        return Self.envelope.sealed(content.bytes, traits: [UInt32(Scores.scalarCount)])
    }

    /// Reads a model; `fileName` is for error messages. Throws `ModelError`.
    package init(_ bytes: UnsafeRawBufferPointer, fileName: String) throws {
        let (content, traits) = try Self.envelope.opened(bytes, fileName: fileName)
        let lanes = Int(traits[0])
        guard lanes == Scores.scalarCount else {
            throw ModelError.unsuited(name: fileName, found: "\(lanes) lanes", needed: "\(Scores.scalarCount)")
        }
        var reader = ByteReader(bytes: content, at: 0, fileName: fileName)
        try self.init(&reader)
    }

    private init(_ reader: inout ByteReader) throws {
        name = try reader.text()
        let labels = Int(try reader.integer(UInt32.self))
        guard (1...Scores.mostLabels).contains(labels) else { throw ModelError.damaged(name: reader.fileName) }
        tags = TagSet(try (0..<labels).map { _ in try reader.text() })
        scale = Float(bitPattern: try reader.integer(UInt32.self))
        transitions = try (0..<((labels + 1) * labels)).map { _ in Int16(bitPattern: try reader.integer(UInt16.self)) }
        guard let table = FeatureTable<Scores>(words: try reader.words()) else { throw ModelError.damaged(name: reader.fileName) }
        features = table
        var sections: [String: [UInt8]] = [:]
        for _ in 0..<(try reader.integer(UInt32.self)) {
            let name = try reader.text()
            sections[name] = try reader.byteSection()
        }
        self.sections = sections
    }
}
