/// Text with `format=flowed` after RFC 3676: a line that ends in a space goes on in the next one.
enum FlowedText {
    /// - Parameter dropsSpace: `delsp=yes`: the space at the end is no character of the text.
    static func unfolded(_ text: String, dropsSpace: Bool) -> String {
        var output: [String] = []
        var isOpen = false
        var lastDepth = 0
        for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
            let depth = line.prefix { $0 == ">" }.count
            var words = line.dropFirst(depth)
            // A space at the begin is stuffing.
            if words.first == " " { words = words.dropFirst() }
            let isSignature = words == "-- "
            let flows = words.last == " " && !isSignature
            if flows && dropsSpace { words = words.dropLast() }
            if isOpen && depth == lastDepth && !isSignature, !output.isEmpty {
                output[output.count - 1] += words
            } else {
                output.append(depth > 0 ? String(repeating: ">", count: depth) + " " + words : String(words))
            }
            isOpen = flows
            lastDepth = depth
        }
        return output.joined(separator: "\n")
    }
}
