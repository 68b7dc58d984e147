import Testing

@testable import Reading

@Suite("A text that names no charset, or a wrong one")
struct CharsetDetectionTests {
    private static let russian =
        "Порт останется закрытым, пока не сойдёт лёд, решил городской совет. «Мы не станем рисковать ни одной лодкой», – сказала смотритель гавани."
    private static let greek =
        "Το λιμάνι παραμένει κλειστό μέχρι να λιώσει ο πάγος, αποφάσισε το συμβούλιο. Οι ψαράδες είχαν ζητήσει να ανοίξει νωρίτερα."
    private static let polish =
        "Port pozostanie zamknięty, dopóki nie zniknie lód, zdecydowała rada miasta. Rybacy prosili o wcześniejsze otwarcie, bo łodzie niszczeją. Związek nazwał tę decyzję ciężkim ciosem dla całego wybrzeża."
    private static let turkish =
        "Liman, buz çözülene kadar kapalı kalacak; karar dün akşam alındı. Balıkçılar erken açılış istemişti, teknelerin çürüdüğünü söylüyorlar."
    private static let french =
        "Le port restera fermé jusqu'à la fonte des glaces, a décidé le conseil. Les pêcheurs avaient espéré une réouverture anticipée où là, déjà."
    private static let japanese = "氷がなくなるまで港を閉鎖すると町議会が月曜日の夜に決めました。漁師たちは早めの再開を求めていましたが、認められませんでした。船が傷むと訴えています。"
    private static let chinese = "市议会星期一晚上决定，在冰融化之前港口将继续关闭。渔民们曾要求提前开放，但没有得到同意。他们说，停在岸边的船正在腐烂，损失越来越大。"
    private static let korean = "시의회는 월요일 저녁 얼음이 녹을 때까지 항구를 닫아 두기로 결정했다. 어민들은 더 일찍 열어 달라고 요구했지만 받아들여지지 않았다고 밝혔다."

    @Test(
        "is read in the charset that its bytes are in",
        arguments: [
            ("WINDOWS-1251", russian),
            ("KOI8-R", russian.replacing("–", with: "-").replacing("«", with: "\"").replacing("»", with: "\"")),
            ("WINDOWS-1253", greek), ("WINDOWS-1250", polish), ("ISO-8859-2", polish), ("WINDOWS-1254", turkish),
            ("WINDOWS-1252", french), ("EUC-JP", japanese), ("CP932", japanese), ("GB18030", chinese), ("CP949", korean),
        ])
    func detected(charset: String, text: String) throws {
        let bytes = try #require(Self.encoded(text, charset))
        #expect(String(decoding: Charset.utf8(bytes, declared: []), as: UTF8.self) == text)
        // A label that the bytes contradict is passed over; Latin-1 is what servers say of everything.
        #expect(String(decoding: Charset.utf8(bytes, declared: "utf-8"), as: UTF8.self) == text)
        if charset.hasSuffix("1251") {
            #expect(String(decoding: Charset.utf8(bytes, declared: "iso-8859-1"), as: UTF8.self) == text)
        }
        #expect(String(decoding: Charset.utf8(bytes, declared: charset), as: UTF8.self) == text)
    }

    @Test("serves feeds and mail too")
    func everywhere() throws {
        let rss =
            "<rss><channel><title>Газета</title><item><title>Порт</title><description>\(Self.russian)</description></item></channel></rss>"
        #expect(read(try #require(Self.encoded(rss, "WINDOWS-1251")), as: "a.rss").documents.first?.title == "Порт")
        let mail = "From: Ana <a@b.example>\nMessage-ID: <1>\nMIME-Version: 1.0\nContent-Type: text/plain\n\n\(Self.russian)\n"
        #expect(read(try #require(Self.encoded(mail, "WINDOWS-1251")), as: "a.eml").documents.first?.body == Self.russian)
    }

    @Test("is not guessed at by a few bytes")
    func few() {
        #expect(Charset.utf8([0x4D, 0xFC, 0x6C, 0x6C, 0x65, 0x72], declared: []) == Array("Müller".utf8))
    }

    private static func encoded(_ text: String, _ charset: String) -> [UInt8]? { CharsetEncoder.encoded(text, charset) }
}
