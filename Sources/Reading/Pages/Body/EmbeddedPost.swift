/// Posts of social networks inside a page.
enum EmbeddedPost {
    private static let classes = [
        "twitter-tweet", "twitter-video", "instagram-media", "tiktok-embed", "fb-post", "bluesky-embed", "mastodon-embed",
        "reddit-embed", "reddit-card", "text-post-media", "truthsocial-embed", "telegram-post",
    ]

    static func isPost(_ node: Int, in tree: PageTree) -> Bool {
        guard let names = tree.string(.class, of: node)?.lowercased() else { return false }
        return classes.contains { names.contains($0) }
    }
}
