import CSQLite

extension Connection {
    /// Copies the whole database over `target`, also while others write to this one.
    public func backUp(to target: Connection) throws(SQLiteError) {
        guard let backup = sqlite3_backup_init(target.handle, "main", handle, "main") else {
            throw SQLiteError(handle: target.handle, code: SQLITE_ERROR)
        }
        let stepped = sqlite3_backup_step(backup, -1)
        let finished = sqlite3_backup_finish(backup)
        guard stepped == SQLITE_DONE, finished == SQLITE_OK else {
            throw SQLiteError(handle: target.handle, code: finished == SQLITE_OK ? stepped : finished)
        }
    }
}
