extension Unicode.Scalar {
    /// Whether it belongs to a script that puts no spaces between words, so that unicode61 takes a whole clause as one word:
    /// Thai, Lao, Burmese, Khmer, the Japanese kana and the Chinese characters.
    var isOfUnspacedScript: Bool {
        switch value {
        case 0x0E00...0x0EFF, 0x1000...0x109F, 0x1780...0x17FF, 0x19E0...0x19FF: true
        case 0x3005...0x3007, 0x3040...0x30FF, 0x31F0...0x31FF, 0x3400...0x4DBF, 0x4E00...0x9FFF: true
        case 0xF900...0xFAFF, 0xFF66...0xFF9F, 0x1B000...0x1B16F, 0x20000...0x323AF: true
        default: false
        }
    }
}
