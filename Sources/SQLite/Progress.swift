import CSQLite

final class ProgressBox {
    let continues: () -> Bool
    init(_ continues: @escaping () -> Bool) { self.continues = continues }
}

extension Connection {
    /// Asks `continues` now and then while a statement runs; when it says no, the statement ends with an error that
    /// `isInterrupted`.
    ///
    /// - Parameter instructions: how many steps of SQLite's virtual machine lie between two questions.
    public func watch(every instructions: Int32 = 10_000, _ continues: @escaping () -> Bool) {
        let box = ProgressBox(continues)
        progress = box
        sqlite3_progress_handler(
            handle, instructions,
            { context in
                guard let context else { return 1 }
                return Unmanaged<ProgressBox>.fromOpaque(context).takeUnretainedValue().continues() ? 0 : 1
            }, Unmanaged.passUnretained(box).toOpaque())
    }
}
