/// The named fields at the head of a WARC record, an HTTP response, or a message.
struct HeaderFields: Equatable {
    private(set) var fields: [(name: String, value: String)] = []

    static func == (left: HeaderFields, right: HeaderFields) -> Bool { left.fields.elementsEqual(right.fields, by: ==) }

    /// - Parameter bytes: lines that end in LF or CRLF; one that begins with white space continues the one before it.
    init(_ bytes: ArraySlice<UInt8>) {
        for line in bytes.split(separator: 0x0A) {
            let line = line.last == 0x0D ? line.dropLast() : line
            guard let first = line.first else { continue }
            if (first == 0x20 || first == 0x09) && !fields.isEmpty {
                fields[fields.count - 1].value += " " + Self.text(line)
            } else if let colon = line.firstIndex(of: 0x3A) {
                fields.append((Self.text(line[..<colon]).lowercased(), Self.text(line[(colon + 1)...])))
            }
        }
    }

    /// The value of the first field with the name, which is in lower case; nil when it is absent or blank.
    subscript(name: String) -> String? { fields.first { $0.name == name && !$0.value.isEmpty }?.value }

    func all(_ name: String) -> [String] { fields.filter { $0.name == name }.map(\.value) }

    /// Where the empty line behind a header ends; nil when there is none.
    static func end(in block: ArraySlice<UInt8>) -> Int? {
        var place = block.startIndex
        while let line = block[place...].firstIndex(of: 0x0A) {
            let next = line + 1
            if next < block.endIndex, block[next] == 0x0A { return next + 1 }
            if next + 1 < block.endIndex, block[next] == 0x0D, block[next + 1] == 0x0A { return next + 2 }
            place = next
        }
        return nil
    }

    private static func text(_ bytes: ArraySlice<UInt8>) -> String {
        String(decoding: Charset.utf8(Array(bytes)), as: UTF8.self).collapsed
    }
}

/// A value such as `text/html; charset="utf-8"`.
struct ParameterisedValue: Equatable {
    /// In lower case.
    var value: String
    /// By names in lower case.
    var parameters: [String: String] = [:]

    init(_ text: String) {
        var parts: [String] = [""]
        var isQuoted = false
        var isEscaped = false
        for character in text {
            if isEscaped {
                parts[parts.count - 1].append(character)
                isEscaped = false
            } else if character == "\\" && isQuoted {
                isEscaped = true
            } else if character == "\"" {
                isQuoted.toggle()
            } else if character == ";" && !isQuoted {
                parts.append("")
            } else {
                parts[parts.count - 1].append(character)
            }
        }
        value = parts[0].collapsed.lowercased()
        for part in parts.dropFirst() {
            guard let sign = part.firstIndex(of: "=") else { continue }
            let name = String(part[..<sign]).collapsed.lowercased()
            if parameters[name] == nil { parameters[name] = String(part[part.index(after: sign)...]).collapsed }
        }
    }
}
