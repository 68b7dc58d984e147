struct QuotationFixups {
    let text: AnnotatedText
    init(_ text: AnnotatedText) { self.text = text }
    func complete(_ found: [Attribution]) -> [Attribution] { found }
}
