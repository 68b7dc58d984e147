import Coverage
import TestSupport
import Testing

@testable import Reading

@Suite("Mail")
struct MailTests {
    private static let newsletter = """
        Return-Path: <bounce@mail.harbour.example>
        From: =?utf-8?Q?The_Harbour_Caf=C3?= =?utf-8?Q?=A9?= <post@newsletter.harbour.example>
        To: reader@home.example
        Subject: =?ISO-8859-1?B?RuRocmUg?=
         =?utf-8?q?rammt_den_Pier?=
        Date: Tue, 09 Jan 2018 14:30:00 +0100 (CET)
        List-Unsubscribe: <https://harbour.example/out>
        List-Id: The Harbour Cafe <list.harbour.example>
        MIME-Version: 1.0
        Content-Type: multipart/mixed; boundary="outer"

        Nothing to see here.
        --outer
        Content-Type: multipart/alternative; boundary=inner

        --inner
        Content-Type: text/plain; charset=utf-8

        Look at the other version: https://harbour.example/x
        --inner
        Content-Type: text/html; charset="iso-8859-1"
        Content-Transfer-Encoding: quoted-printable

        <html><body><a href=3D"https://harbour.example/n/1">View this email in your browser</a>
        <p>Der Kapit=E4n sagte: &bdquo;Niemand hat es ge=
        sehen.&ldquo;</p><p>Und dann noch viel mehr, was in keiner Zeile stand.</p></body></html>
        --inner--
        --outer
        Content-Type: application/pdf; name="plan.pdf"
        Content-Disposition: attachment; filename="plan.pdf"
        Content-Transfer-Encoding: base64

        AAAA
        --outer--
        """

    @Test("of a newsletter is its HTML, with the outlet as its sender", arguments: ["a.eml", "-", "letter.txt"], ["\n", "\r\n"])
    func newsletter(name: String, lineBreak: String) throws {
        let text = Self.newsletter.replacing("\n", with: lineBreak)
        let document = try #require(read(text, as: name).documents.first)
        #expect(document.title == "Fähre rammt den Pier")
        #expect(
            document.body
                == "View this email in your browser\n\nDer Kapitän sagte: „Niemand hat es gesehen.“\n\nUnd dann noch viel mehr, was in keiner Zeile stand."
        )
        #expect(document.outlet == "The Harbour Café")
        #expect(document.authors.isEmpty)
        #expect(document.published?.text == "2018-01-09T14:30:00+01:00")
        #expect(document.url == "https://harbour.example/n/1")
        #expect(document.domain == "harbour.example")
        #expect(document.extra?.contains("plan.pdf") == true)
        #expect(document.original?.mediaType == "message/rfc822")
        #expect(document.original?.bytes == Array(text.utf8))
    }

    private static func message(_ fields: String, _ body: String) -> String {
        "From: Ana Ruiz <ana@harbour.example>\nSubject: Pier\nMessage-ID: <1@a>\n\(fields)\n\n\(body)"
    }

    @Test("of a person is plain text, with the person as its author")
    func letter() {
        let documents = read(
            Self.message("Content-Type: text/plain; charset=koi8-r\nContent-Transfer-Encoding: base64", "8MnS0w=="), as: "a"
        ).documents
        #expect(documents.map(\.body) == ["Пирс"])
        #expect(documents.map(\.authors) == [["Ana Ruiz"]])
        #expect(documents.map(\.outlet) == [nil])
        #expect(documents.map(\.domain) == [nil])
    }

    @Test("that is flowed has its paragraphs back")
    func flowed() {
        let body = "The ferry struck \nthe pier at \nnoon.\nNobody was hurt.\n>> Really? \n>> Yes.\n From the bridge.\n-- \nAna"
        let documents = read(Self.message("Content-Type: text/plain; format=flowed", body), as: "a.eml").documents
        #expect(
            documents.map(\.body) == [
                "The ferry struck the pier at noon.\n\nNobody was hurt.\n\n>> Really? Yes.\n\nFrom the bridge.\n\n--\n\nAna"
            ])
    }

    @Test(
        "names who wrote and who published",
        arguments: [
            ("Ana Ruiz from Harbour Letter <a@b.example>", "Ana Ruiz", "Harbour Letter"),
            ("\"Ruiz, Ana\" <a@b.example>", "Ruiz, Ana", nil), ("a@b.example", nil, nil),
        ] as [(String, String?, String?)])
    func senders(from: String, author: String?, outlet: String?) {
        let sender = MailSender(HeaderFields(Array("From: \(from)\n".utf8)[...]), isBulk: false)
        #expect(sender.author == author)
        #expect(sender.outlet == outlet)
    }

    @Test("of a list has its name as the outlet of a person")
    func list() {
        func sender(_ from: String) -> MailSender {
            MailSender(HeaderFields(Array("From: \(from)\nList-Id: \"Harbour Letter\" <x.y.example>\n".utf8)[...]), isBulk: true)
        }
        #expect(sender("Ana Ruiz <a@email.b.example>").outlet == "Harbour Letter")
        #expect(sender("Ana Ruiz <a@email.b.example>").author == "Ana Ruiz")
        #expect(sender("Morning Post <a@email.b.example>").outlet == "Morning Post")
        #expect(sender("Morning Post <a@email.b.example>").domain == "b.example")
    }

    @Test("without words is named with what it has instead")
    func wordless() {
        let pdf = Self.message("Content-Type: application/pdf; name=a.pdf\nContent-Transfer-Encoding: base64", "AAAA")
        #expect(read(pdf, as: "a.eml").failures.map(\.reason) == [.wordless(["a.pdf"])])
        #expect(read(Self.message("", ""), as: "a.eml").failures.map(\.reason) == [.wordless(["a header"])])
    }

    @Test("without a header is named, and does not lose its first paragraph", arguments: ["\n", "\r\n"])
    func headless(lineBreak: String) {
        for text in ["One.", "One.\n\nTwo.\n", "The mayor said: no.\n\nTwo.\n", "Note: it leaks.\n\nTwo.\n"] {
            let failures = read(text.replacing("\n", with: lineBreak), as: "a.eml").failures
            #expect(failures.map(\.reason) == [.noHeader] && failures.map(\.place) == ["line 1"], "\(text)")
        }
        #expect(
            read("One.\n\nTwo.\n", as: "a.eml").failures.map(\.description) == [
                "a.eml, line 1: the message does not begin with its header (From:, Date:, Subject:); "
                    + "save it as .txt if it is no message, else put its header back"
            ])
        let separator = "From ana@harbour.example Tue Jan  9 14:30:00 2018\n"
        let box =
            separator + Self.message("", "One.\n\n") + separator + "Two.\n\nThree.\n\n" + separator + Self.message("", "Four.\n")
        let outcomes = read(box.replacing("\n", with: lineBreak), as: "a.mbox")
        #expect(outcomes.documents.map(\.body) == ["One.", "Four."])
        #expect(outcomes.failures.map(\.reason) == [.noHeader] && outcomes.failures.map(\.place) == ["message 2, line 10"])
    }

    /// A message of parts inside one another.
    private static func nested(_ depth: Int) -> String {
        let opening = (1...depth).map { "Content-Type: multipart/mixed; boundary=b\($0)-\n\n--b\($0)-\n" }.joined()
        return "From: Ana Ruiz <ana@harbour.example>\nMessage-ID: <1@a>\n\(opening)\nThe ferry stays.\n"
    }

    @Test("may nest its parts; where they go too deep it says so")
    func nested() {
        for depth in [5, 30, 59] {
            #expect(read(Self.nested(depth), as: "a.eml").documents.map(\.body) == ["The ferry stays."], "\(depth)")
        }
        #expect(read(Self.nested(200), as: "a.eml").failures.map(\.reason) == [.wordless(["parts nested more than 60 deep"])])
    }

    @Test("in parts of which the boundary is not named, or another, is read all the same", arguments: ["", "; boundary=other"])
    func noBoundary(parameter: String) {
        let parts = "--x\nContent-Type: text/plain\n\nThe ferry stays.\n--x\nContent-Type: image/png\n\nx\n--x--\n"
        let type = "Content-Type: multipart/mixed\(parameter)"
        #expect(read(Self.message(type, parts), as: "a.eml").documents.map(\.body) == ["The ferry stays."])
        let undivided = read(Self.message(type, "This is a message in parts."), as: "a.eml")
        if parameter.isEmpty {
            #expect(undivided.documents.map(\.body) == ["This is a message in parts."])
        } else {
            #expect(undivided.failures.map(\.reason) == [.wordless(["parts without the boundary that the header names"])])
        }
    }

    @Test("that calls plain text base64 is read as it came")
    func noBase64() {
        let text = "The ferry stays at the quay, and that is that."
        let type = "Content-Type: text/plain\nContent-Transfer-Encoding: base64"
        #expect(read(Self.message(type, text), as: "a.eml").documents.map(\.body) == [text])
        #expect(read(Self.message(type, "VGhlIGZ\ncnk!gc3RheXM"), as: "a.eml").documents.count == 1)
    }

    @Test("boxes without messages, and files that are none, say so")
    func emptyMailbox() {
        #expect(
            read("From a@b.example Tue Jan  9 14:30:00 2018\n\n", as: "a.mbox").remarks.map(\.description) == [
                "a.mbox: there are no messages in it"
            ])
        let message = read(Self.message("", "The ferry stays."), as: "a.mbox")
        #expect(message.documents.count == 1 || message.failures.map(\.reason) == [.noSeparator])
        #expect(read("The ferry stays.", as: "a.mbox").failures.map(\.reason) == [.noSeparator])
    }

    @Test("may break off anywhere")
    func cut() {
        let bytes = Array(Self.newsletter.utf8)
        for end in stride(from: 0, to: bytes.count, by: 13) {
            let outcomes = read(Array(bytes[..<end]), as: "a.eml")
            #expect(outcomes.count == 1)
        }
        let nested = String(repeating: "Content-Type: multipart/mixed; boundary=a\n\n--a\n", count: 10_000)
        #expect(read(Self.message(nested, "x"), as: "a.eml").count == 1)
    }

    @Test("in a mailbox is cut at its separators", arguments: [7, 1 << 17])
    func mailbox(chunkSize: Int) {
        let separator = "From ana@harbour.example Tue Jan  9 14:30:00 2018\n"
        let first = Self.message("", "One.\n\nFrom here it went on at noon.\n>From the pier.\n\n")
        let text =
            separator + first + separator + Self.message("Content-Type: image/png", "x\n\n") + separator
            + Self.message("", "Three.\n")
        let outcomes = read(text, as: "saved", chunkSize: chunkSize)
        #expect(outcomes.documents.map(\.body) == ["One.\n\nFrom here it went on at noon.\n\nFrom the pier.", "Three."])
        #expect(outcomes.documents.map(\.source) == ["saved#1", "saved#3"])
        #expect(outcomes.failures.map(\.place) == ["message 2"])
        #expect(read(Gzip.member(text), as: "a.mbox.gz").documents.count == 2)
    }

    @Test(
        "in a mailbox is cut at sloppy separators, where a header follows",
        arguments: [
            "From ana@harbour.example Tue Jan  9 14:30:00 2018", "From ana@harbour.example 2018-01-09T14:30:00+01:00",
            "From ana@harbour.example", "From - Tue, 9 Jan 2018", "From MAILER-DAEMON 9 Jan 2018",
        ], ["", "\n"])
    func sloppySeparators(separator: String, before: String) {
        let text = ["One.", "Two.", "Three."].map { "\(separator)\n" + Self.message("", "\($0)\n") }.joined(separator: before)
        for name in ["a.mbox", "b.mbox"] {
            let outcomes = read(name == "a.mbox" ? text : text.replacing("\n", with: "\r\n"), as: name)
            #expect(outcomes.documents.map(\.body) == ["One.", "Two.", "Three."], "\(outcomes)")
            #expect(outcomes.documents.map(\.authors) == [["Ana Ruiz"], ["Ana Ruiz"], ["Ana Ruiz"]])
        }
    }

    /// Whatever the file begins with, no message is lost and no two are one.
    @Test("in a mailbox is read whatever stands before it", arguments: ["From me\n", "From \n", "From\n"])
    func firstSeparators(first: String) {
        let second = "From ana@harbour.example Tue Jan  9 14:30:00 2018\n" + Self.message("", "Two.\n")
        for between in ["", "\n"] {
            let outcomes = read(first + Self.message("", "One.\n") + between + second, as: "a.mbox")
            #expect(outcomes.documents.map(\.body).contains("Two."), "\(outcomes)")
            #expect(outcomes.documents.map(\.body).contains("One.") || !outcomes.failures.isEmpty, "\(outcomes)")
        }
    }

    @Test("in a mailbox keeps lines that begin like a separator, and those that were quoted")
    func lines() {
        let separator = "From ana@harbour.example Tue Jan  9 14:30:00 2018\n"
        let body =
            "Dear all,\nFrom 2018 on\nthe ferry stays.\n>From ana@harbour.example 2018\nSubject: not one\n\n>>From the pier.\n\nFrom ana@harbour.example"
        let outcomes = read(separator + Self.message("", body) + "\n", as: "a.mbox")
        #expect(outcomes.documents.count == 1 && outcomes.failures.isEmpty)
        let words = outcomes.documents.first?.body ?? ""
        for line in [
            "From 2018 on", "the ferry stays.", "From ana@harbour.example 2018", "Subject: not one", ">From the pier.",
        ] {
            #expect(words.contains(line), "\(words)")
        }
        #expect(words.hasSuffix("From ana@harbour.example") && !words.contains(">From ana"))
    }

    @Test("has a limit for one message in a mailbox")
    func limit() throws {
        let separator = "From a 9 Jan 2018 14:30:00\n"
        let text =
            separator + Self.message("", String(repeating: "x", count: 5000)) + "\n\n" + separator + Self.message("", "Two.")
        var mailbox = Mailbox(FormatSource(stream: try ByteStream(Array(text.utf8)), path: "m", options: .init()), limit: 2000)
        #expect(mailbox.next().map { [$0].failures.map(\.reason) } == [.recordTooLong(limit: 2000)])
        #expect(mailbox.next().map { [$0].documents.map(\.body) } == ["Two."])
    }

    @Test("is no text that opens like it")
    func notMail() {
        #expect(
            read("From: the pier\nSubject: a ferry\n\nIt struck at noon.", as: "a.txt").documents.first?.body.contains(
                "From: the pier") == true)
        #expect(read("From the pier to the sea it was quiet at noon.", as: "a").documents.count == 1)
    }

    @Test("from a known outlet has its proper name; a person's mail from there is no publication")
    func knownOutlets() throws {
        func document(_ from: String, _ fields: String = "List-Id: <x.example>\n") throws -> Document {
            let text = "From: \(from)\nMessage-ID: <1>\n\(fields)Subject: Ferry\n\nThe ferry hit the pier.\n"
            return try #require(read(text, as: "a.eml").documents.first)
        }
        let letter = try document("First Edition <mail@email.theguardian.com>")
        #expect(letter.outlet == "The Guardian" && letter.language == "en" && letter.authors.isEmpty)
        #expect(letter.outletCountry == "GB" && letter.extra?.contains("First Edition") == true)
        let signed = try document("Ana Ruiz from First Edition <ana@theguardian.com>", "")
        #expect(signed.outlet == "The Guardian" && signed.authors == ["Ana Ruiz"])
        let personal = try document("Ana Ruiz <ana@theguardian.com>", "")
        #expect(personal.outlet == nil && personal.authors == ["Ana Ruiz"])
    }
}
