/// The words of the language that say little by themselves: they tell wordings apart only in company.
public enum FunctionWords {
    /// By `Stem`.
    public static let stems = Set(list.split(whereSeparator: \.isWhitespace).map { Stem.of(String($0)) })

    private static let list = """
        a about after again against all also am among and any are as at be because been before being between both but by can could
        did do does during each few for from further had has have he her here hers him his how i if in into is it its itself just
        may me might more most must my no nor not now of off on once only or other our out over own same say says said shall she
        should so some such than that the their them then there these they this those through to too under until up upon very was
        we were what when where which while who whom whose why will with would you your
        """
}
