import Coverage

/// A web page as it came.
struct PageSource {
    /// As saved or sent, in any charset.
    var bytes: [UInt8]
    /// The charset that the transfer named.
    var charset: String?
    /// Where it was fetched from, as far as known.
    var address: String?
    /// The file, record or address to name it by.
    var path: String
    var options = ReadingOptions()
}
