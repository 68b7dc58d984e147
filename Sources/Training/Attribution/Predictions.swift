@testable import Extracting
import FoundationEssentials

/// Lab: writes predictions as the scorer reads them.
enum Predictions {
    static func lines(_ articles: [MarkedArticle], _ model: AttributionModel) -> String {
        var out = ""
        for article in articles {
            var rows: [String] = []
            for text in LabelledText.titleAndBody(article) {
                var tagger = AttributionTagger(text.text, model: model)
                let people = People(text.text)
                _ = people
                for attribution in QuotationFixups(text.text).complete(tagger.attributions()) {
                    func spans(_ ranges: [TokenRange]) -> String {
                        "[" + ranges.map { r -> String in
                            let s = text.text.passage(ofTokens: r).span
                            return "[\(s.start + text.offset),\(s.end + text.offset)]"
                        }.joined(separator: ",") + "]"
                    }
                    rows.append("{\"content\":\(spans(attribution.contents)),\"cue\":\(spans(attribution.cue.map { [$0] } ?? [])),\"source\":\(spans(attribution.source.map { [$0] } ?? []))}")
                }
            }
            out += "{\"file\":\"\(article.name)\",\"attributions\":[\(rows.joined(separator: ","))]}\n"
        }
        return out
    }
}
