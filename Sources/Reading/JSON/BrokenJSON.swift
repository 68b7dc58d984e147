// What is whole of JSON that breaks off.
extension JSONScanner {
    /// Of an object that breaks off, the members that are whole; of a member that is an array, the values that are whole.
    mutating func wholeMembers() -> [JSONMember] {
        var members: [JSONMember] = []
        guard skip(UInt8(ascii: "{")) else { return [] }
        do {
            repeat {
                guard peek() == UInt8(ascii: "\"") else { break }
                let name = try string()
                guard skip(UInt8(ascii: ":")) else { break }
                guard skip(UInt8(ascii: "[")) else {
                    members.append(JSONMember(name: name, value: try value()))
                    continue
                }
                let (values, isWhole) = wholeValues()
                members.append(JSONMember(name: name, value: .array(values)))
                if !isWhole { break }
            } while skip(UInt8(ascii: ","))
        } catch {
            // What is whole comes before.
        }
        return members
    }

    /// The values of the array whose bracket is behind, and whether they are all.
    private mutating func wholeValues() -> ([JSONValue], isWhole: Bool) {
        var values: [JSONValue] = []
        if skip(UInt8(ascii: "]")) { return (values, true) }
        do {
            repeat { values.append(try value()) } while skip(UInt8(ascii: ","))
        } catch {
            return (values, false)
        }
        return (values, skip(UInt8(ascii: "]")))
    }
}
