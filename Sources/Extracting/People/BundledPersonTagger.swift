import CModels

extension PersonTagger {
    /// The tagger with the model that travels in the binary, read once.
    static func bundled() throws -> PersonTagger { try reading.get() }

    private static let reading = Result {
        let model = verbatim_people_model()
        let bytes = UnsafeRawBufferPointer(start: model.bytes, count: model.count)
        return try PersonTagger(TaggingModel(bytes, fileName: "people.model"), fileName: "people.model")
    }
}
