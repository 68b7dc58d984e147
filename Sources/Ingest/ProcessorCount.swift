import Glibc

enum ProcessorCount {
    /// Cores that this process may use.
    static let active: Int = max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))
}
