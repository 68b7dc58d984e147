/// A trained linear sequence tagger: labels, what they score after one another, the features' weights, and what else the
/// tagger of this name needs, as named sections of bytes.
package struct TaggingModel<Scores: LabelScores>: Sendable {
    /// What it tags: `people`.
    package let name: String
    package let tags: TagSet
    /// One unit of weight is this much of the trainer's; for reports only.
    package let scale: Float
    /// Row by previous label, the last row for the begin of a sequence; in units of the weights.
    package let transitions: [Int16]
    package let features: FeatureTable<Scores>
    package let sections: [String: [UInt8]]

    package init(
        name: String, tags: TagSet, scale: Float, transitions: [Int16], features: FeatureTable<Scores>,
        sections: [String: [UInt8]] = [:]
    ) {
        self.name = name
        self.tags = tags
        self.scale = scale
        self.transitions = transitions
        self.features = features
        self.sections = sections
    }
}
