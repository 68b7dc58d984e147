/// What training learnt about quotations.
struct AttributionModel: Sendable {
    var words: WordTable
    var passage: SequenceModel<SIMD16<Int8>>
    var cue: SequenceModel<SIMD16<Int8>>
}
