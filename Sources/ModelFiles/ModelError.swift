/// Why a model file cannot be used.
package enum ModelError: Error, Equatable, CustomStringConvertible {
    case notAModel(name: String)
    case newerVersion(name: String, found: Int, known: Int)
    /// Its rows lie otherwise than this program looks for them.
    case olderVersion(name: String, found: Int, known: Int)
    case cut(name: String)
    case damaged(name: String)
    /// Sound, but not what the tagger needs: `found` and `needed` say what differs.
    case unsuited(name: String, found: String, needed: String)

    package var description: String {
        switch self {
        case .notAModel(let name):
            "\(name) is no model file: it does not begin as one. Train it with verbatim-train."
        case .newerVersion(let name, let found, let known):
            "\(name) has format \(found), this program reads up to \(known): use a newer program or train the model with this one."
        case .olderVersion(let name, let found, let known):
            "\(name) has format \(found), this program reads format \(known): train it with this version's verbatim-train."
        case .cut(let name):
            "\(name) ends too early: copy it again or train it with verbatim-train."
        case .damaged(let name):
            "\(name) is damaged, its checksum does not fit: copy it again or train it with verbatim-train."
        case .unsuited(let name, let found, let needed):
            "\(name) holds \(found) where \(needed) is needed: train it with this version's verbatim-train."
        }
    }
}
