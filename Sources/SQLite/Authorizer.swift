import CSQLite

/// What a statement that is being prepared wants to do.
public struct Access: Sendable, Equatable {
    /// The actions that a reader needs, and the kinds of those it does not.
    public enum Action: Sendable, Equatable {
        case select, read, function, recursive, pragma
        /// Changes of rows or of the schema, temporary tables included.
        case write
        /// ATTACH and DETACH.
        case attach
        /// BEGIN, COMMIT, ROLLBACK and savepoints.
        case transaction
        case other
    }

    public let action: Action
    /// The action's first argument: the table that is read, the pragma's name.
    public let first: String?
    /// The action's second argument: the column that is read, the function's name, the pragma's value.
    public let second: String?
}

final class AuthorizerBox {
    let allows: (Access) -> Bool
    init(_ allows: @escaping (Access) -> Bool) { self.allows = allows }
}

extension Connection {
    /// Asks `allows` of everything that a later `prepare` wants to do; what it refuses makes `prepare` throw.
    public func authorize(_ allows: @escaping (Access) -> Bool) {
        let box = AuthorizerBox(allows)
        authorizer = box
        sqlite3_set_authorizer(
            handle,
            { context, code, first, second, _, _ in
                guard let context else { return SQLITE_DENY }
                let box = Unmanaged<AuthorizerBox>.fromOpaque(context).takeUnretainedValue()
                let access = Access(
                    action: .init(code: code), first: first.map { String(cString: $0) },
                    second: second.map { String(cString: $0) })
                return box.allows(access) ? SQLITE_OK : SQLITE_DENY
            }, Unmanaged.passUnretained(box).toOpaque())
    }
}

extension Access.Action {
    fileprivate init(code: Int32) {
        self =
            switch code {
            case SQLITE_SELECT: .select
            case SQLITE_READ: .read
            case SQLITE_FUNCTION: .function
            case SQLITE_RECURSIVE: .recursive
            case SQLITE_PRAGMA: .pragma
            case SQLITE_TRANSACTION, SQLITE_SAVEPOINT: .transaction
            case SQLITE_ATTACH, SQLITE_DETACH: .attach
            case SQLITE_INSERT, SQLITE_UPDATE, SQLITE_DELETE, SQLITE_ALTER_TABLE, SQLITE_REINDEX, SQLITE_ANALYZE: .write
            // The codes of CREATE and DROP, temporary and virtual tables included.
            case SQLITE_CREATE_INDEX...SQLITE_CREATE_VIEW, SQLITE_DROP_INDEX...SQLITE_DROP_VIEW, SQLITE_CREATE_VTABLE,
                SQLITE_DROP_VTABLE:
                .write
            default: .other
            }
    }
}
