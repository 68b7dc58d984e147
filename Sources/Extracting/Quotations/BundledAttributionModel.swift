import CModels

extension AttributionModel {
    /// The model that travels in the binary, read once.
    static func bundled() throws -> AttributionModel { try reading.get() }

    private static let reading = Result {
        let model = verbatim_attribution_model()
        let bytes = UnsafeRawBufferPointer(start: model.bytes, count: model.count)
        return try AttributionModel(bytes, fileName: "attribution.model")
    }
}
