-- Adds what is known of addresses that were fetched, and what the user said when an article was read.

-- An address that was fetched, with what its server said to know the answer again by, so that only news is sent again.
CREATE TABLE fetches (
    address       TEXT PRIMARY KEY NOT NULL, -- as it was asked for
    final_address TEXT NOT NULL, -- where redirects led
    etag          TEXT, -- as it was sent; NULL without one, and where not all that was sent could be read
    last_modified TEXT, -- the same, as it was sent
    fetched_at    TEXT NOT NULL, -- UTC, ISO 8601: when it was sent last
    checked_at    TEXT NOT NULL -- UTC, ISO 8601: when its server was asked last
) STRICT, WITHOUT ROWID;

-- What an address gave when it was sent last.
CREATE TABLE fetched_articles (
    address    TEXT NOT NULL REFERENCES fetches (address) ON DELETE CASCADE, -- where it came from
    article_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE, -- what came
    PRIMARY KEY (address, article_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX fetched_articles_by_article ON fetched_articles (article_id);

-- What is not here any more is sent again as if it had never been.
CREATE TRIGGER articles_fetches_delete BEFORE DELETE ON articles BEGIN
    DELETE FROM fetches WHERE address IN (SELECT address FROM fetched_articles WHERE article_id = old.id);
END;

-- What the user said of documents that do not say it themselves, by which an original is read again as it was. No row where a program
-- read it that did not keep this.
CREATE TABLE given_fields (
    article_id   INTEGER PRIMARY KEY REFERENCES articles (id) ON DELETE CASCADE, -- of which article
    outlet       TEXT, -- NULL where nothing was said
    published_at TEXT, -- ISO 8601; NULL where nothing was said
    language     TEXT -- BCP 47 tag; NULL where nothing was said
) STRICT;
