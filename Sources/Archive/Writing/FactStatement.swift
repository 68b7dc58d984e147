import Coverage
import SQLite

extension Statement {
    /// Binds words and their span to three parameters in a row, beginning with `index`; nulls for nil.
    func bind(_ passage: Passage?, at index: Int) throws(SQLiteError) {
        try bind(passage?.text, at: index)
        try bind(passage?.span.start, at: index + 1)
        try bind(passage?.span.end, at: index + 2)
    }

    /// Binds an id, or null.
    func bind(_ id: Int64?, at index: Int) throws(SQLiteError) {
        try bind(id.map { Int($0) }, at: index)
    }

    /// The ids in the first column of all rows, with the values that are bound; makes it ready to run again.
    func ids() throws(SQLiteError) -> [Int64] {
        defer { reset() }
        var ids: [Int64] = []
        while try step() { ids.append(Int64(integer(0) ?? 0)) }
        return ids
    }

    /// The same with one value bound.
    func ids(for id: Int64) throws(SQLiteError) -> [Int64] {
        try bind(id, at: 1)
        return try ids()
    }
}
