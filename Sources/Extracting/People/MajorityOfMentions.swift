/// One vote a document: a single word that is mostly another name is one throughout, and the other way round.
struct MajorityOfMentions {
    let text: AnnotatedText

    func vote(_ labels: inout PersonLabels) {
        var persons: [UInt64: Int] = [:]
        var others: [UInt64: Int] = [:]
        var inFullNames: Set<UInt64> = []
        for span in labels.spans(.person) {
            if span.count == 1 {
                persons[text.tokens[span.lowerBound].hash, default: 0] += 1
            } else {
                inFullNames.insert(text.tokens[span.lowerBound].hash)
                inFullNames.insert(text.tokens[span.upperBound - 1].hash)
            }
        }
        for span in labels.spans(.other) where span.count == 1 { others[text.tokens[span.lowerBound].hash, default: 0] += 1 }
        for span in labels.spans(.person) where span.count == 1 {
            let word = text.tokens[span.lowerBound].hash
            if !inFullNames.contains(word), others[word, default: 0] > persons[word, default: 0] {
                labels[span.lowerBound] = .other
            }
        }
        for span in labels.spans(.other) where span.count == 1 {
            let word = text.tokens[span.lowerBound].hash
            let count = persons[word, default: 0]
            if !inFullNames.contains(word), count >= 2, count > others[word, default: 0] { labels[span.lowerBound] = .person }
        }
    }
}
