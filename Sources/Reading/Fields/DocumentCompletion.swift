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

    /// Says where its outlet is at home, where that is known and not said yet.
    mutating func setHome(of outlet: KnownOutlet?) {
        guard outletCountry == nil, outletLanguage == nil else { return }
        (outletCountry, outletLanguage) = (outlet?.country, outlet?.language)
    }

    /// Says it by its host, where the outlet there is the one that it names.
    mutating func findHome() {
        if let known = domain.flatMap(OutletRegistry.outlet(atHost:)), known.name == outlet { setHome(of: known) }
    }

    /// Takes names and passwords out of its addresses.
    mutating func removeCredentials() {
        url = url.map(Credentials.removed)
        if let address = original?.address { original?.address = Credentials.removed(from: address) }
    }

    /// Members that say something, as `extra`.
    mutating func setExtra(_ members: [JSONMember]) {
        let told = members.filter { !$0.value.isBlank && $0.value != .array([]) }
        extra = told.isEmpty ? nil : JSONValue.object(told).sortedText
    }
}
