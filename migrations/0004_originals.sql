-- Adds the bytes that articles were read from, and the passages beside their running text.

-- What an article was read from, as it came, where its body cannot be made again from its fields: pages, mail, feeds, web archives.
CREATE TABLE originals (
    article_id INTEGER PRIMARY KEY REFERENCES articles (id) ON DELETE CASCADE, -- which article
    media_type TEXT NOT NULL, -- such as text/html or message/rfc822: says which reader reads it
    charset    TEXT, -- as the transfer named it, where the bytes do not say it themselves
    address    TEXT, -- where it was fetched from, as far as known
    sha256     TEXT NOT NULL, -- of the bytes, hexadecimal
    size       INTEGER NOT NULL, -- bytes before compression
    gzip       BLOB NOT NULL -- the bytes, compressed (RFC 1952)
) STRICT;

-- A passage that is not the article's own running text.
CREATE TABLE blocks (
    id         INTEGER PRIMARY KEY, -- of this passage
    article_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE, -- where it stands
    kind       TEXT NOT NULL CHECK (kind IN ('caption', 'embed', 'table', 'list')), -- below a picture; a post of a social network; a table's row; a list's item
    text       TEXT NOT NULL, -- as it stands
    start      INTEGER, -- code points into articles.body; NULL for what is not in it, as captions
    "end"      INTEGER -- code points, exclusive
) STRICT;

CREATE INDEX blocks_by_article ON blocks (article_id);
