/// An element that may hold the article: a block element, or another one whose class says something. Containers are listed in the
/// document's order, and their blocks are a range, so that every sum over a subtree is a difference.
struct PageContainer {
    var node: Int
    var tag: PageTag
    /// Index of the container around it; -1 for the first.
    var parent: Int
    /// The first container behind this one's descendants.
    var end = 0
    /// The blocks below it.
    var blocks: Range<Int>
    var words: ClassWords
    /// The number of its class: elements of the same make have the same; -1 for none.
    var make: Int32
}
