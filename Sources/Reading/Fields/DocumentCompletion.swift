import Coverage

extension Document {
    /// Fills what the document does not say with what the user said, and what follows from its other fields.
    mutating func complete(with options: ReadingOptions) {
        let options = options.cleaned
        outlet = outlet ?? options.outlet
        language = language ?? options.language
        published = published ?? options.published
        domain = domain ?? url.flatMap(Domain.host)
        dateline = dateline ?? Dateline(beginning: body)
    }

    /// Takes names and passwords out of its addresses.
    mutating func removeCredentials() {
        url = url.map(WebAddress.withoutCredentials)
        if let address = original?.address { original?.address = WebAddress.withoutCredentials(address) }
    }

    /// Members that say something, as `extra`.
    mutating func setExtra(_ members: [JSONMember]) {
        let told = members.filter { !$0.value.isBlank && $0.value != .array([]) }
        extra = told.isEmpty ? nil : JSONValue.object(told).sortedText
    }
}
