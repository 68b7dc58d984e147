/// Shows a place in SQL.
enum SQLExcerpt {
    /// The line that holds the place, and below it a caret under the place.
    ///
    /// - Parameter offset: in UTF-8 bytes.
    static func text(of sql: String, at offset: Int) -> String {
        let bytes = Array(sql.utf8)
        let place = min(max(0, offset), bytes.count)
        let begin = bytes[..<place].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
        let end = bytes[place...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
        // Tabs stay tabs, so that the caret stands right whatever their width.
        let indent = String(decoding: bytes[begin..<place], as: UTF8.self).map { $0 == "\t" ? Character("\t") : Character(" ") }
        return String(decoding: bytes[begin..<end], as: UTF8.self) + "\n" + String(indent) + "^"
    }
}
