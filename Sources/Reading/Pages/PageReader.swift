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

/// Reads a web page.
enum PageReader {
    /// The article on the page.
    ///
    /// - Throws: why there is none.
    static func document(of page: PageSource) throws(ReadingFailure.Reason) -> Document {
        let text = HTMLText.paragraphs(Charset.utf8(page.bytes, declared: page.charset))
        if text.isEmpty { throw .empty }
        var document = Document(source: page.path, body: text)
        document.url = page.address
        document.complete(with: page.options)
        return document
    }
}
