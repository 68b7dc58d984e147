-- Copies and revisions of articles.

-- What tells an article from other articles: by this its revisions and copies are found.
CREATE TABLE editions (
    article_id    INTEGER PRIMARY KEY REFERENCES articles (id) ON DELETE CASCADE, -- whose
    canonical_url TEXT,             -- articles.url without scheme, www, fragment and tracking: shared by all revisions of an article; NULL without an address
    is_excerpt    INTEGER NOT NULL DEFAULT 0 CHECK (is_excerpt IN (0, 1)), -- 1: only the summary that a feed gave, which no full text is superseded by
    last_seen     TEXT NOT NULL,    -- UTC, ISO 8601: when the same document was ingested last; articles.added_at is the first time
    text_id       INTEGER NOT NULL, -- the article that was first in the archive with the same words
    shingles      INTEGER NOT NULL  -- runs of four words in the body
) STRICT;

CREATE INDEX editions_by_url ON editions (canonical_url) WHERE canonical_url IS NOT NULL;
CREATE INDEX editions_by_text ON editions (text_id);

-- Articles of which a newer revision is here. Search and counts use the newest only.
CREATE TABLE superseded (
    article_id INTEGER PRIMARY KEY REFERENCES articles (id) ON DELETE CASCADE, -- the older revision
    newest_id  INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE -- the newest one
) STRICT;

CREATE INDEX superseded_by_newest ON superseded (newest_id);

-- Some shingles of each text, by their hash: texts that share them are compared in full.
CREATE TABLE text_samples (
    hash    INTEGER NOT NULL, -- of four words in a row
    text_id INTEGER NOT NULL, -- editions.text_id
    PRIMARY KEY (hash, text_id)
) STRICT, WITHOUT ROWID;

-- What two texts have in common, where it is much; each pair stands here in both directions.
CREATE TABLE overlaps (
    text_id        INTEGER NOT NULL, -- editions.text_id of the one
    other_id       INTEGER NOT NULL, -- editions.text_id of the other
    shared         INTEGER NOT NULL, -- runs of four words that both have, each counted once
    shingles       INTEGER NOT NULL, -- that the one has
    other_shingles INTEGER NOT NULL, -- that the other has
    PRIMARY KEY (text_id, other_id)
) STRICT, WITHOUT ROWID;

-- Articles whose text is the same or nearly, each with the likely origin of its words; the origin has a row as well.
CREATE TABLE copies (
    article_id INTEGER PRIMARY KEY REFERENCES articles (id) ON DELETE CASCADE, -- the copy
    origin_id  INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE, -- shared by all articles of the group; for the origin itself its own id
    similarity REAL NOT NULL, -- 0 to 1: what both have of all that either has, in runs of four words; 1 for the same words
    taken      REAL NOT NULL, -- 0 to 1: how much of the copy stands in the origin; the rest was added
    kept       REAL NOT NULL  -- 0 to 1: how much of the origin stands in the copy; the rest was cut
) STRICT;

CREATE INDEX copies_by_origin ON copies (origin_id, article_id);

-- Articles that are yet to be compared with the others, because an older program added them: done whenever the archive is written.
CREATE TABLE comparison_queue (
    article_id INTEGER PRIMARY KEY REFERENCES articles (id) ON DELETE CASCADE -- which
) STRICT;

-- Whoever loses an origin, a newest revision or the bearer of its samples is compared anew.
CREATE TRIGGER articles_comparison_delete BEFORE DELETE ON articles BEGIN
    INSERT OR IGNORE INTO comparison_queue (article_id)
        SELECT article_id FROM editions WHERE text_id = old.id AND article_id <> old.id
        UNION SELECT article_id FROM copies WHERE origin_id = old.id
        UNION SELECT article_id FROM superseded WHERE newest_id = old.id;
    DELETE FROM overlaps WHERE other_id = old.id AND text_id IN (SELECT other_id FROM overlaps WHERE text_id = old.id);
    DELETE FROM overlaps WHERE text_id = old.id;
END;

INSERT INTO comparison_queue (article_id) SELECT id FROM articles;

-- Counts use the newest revision only.
DROP VIEW coverage_by_day;
DROP VIEW article_facts;
DROP VIEW quote_facts;
DROP VIEW mention_facts;
DROP VIEW hashtag_facts;
DROP VIEW account_facts;
DROP VIEW reaction_facts;

-- Articles with their outlet's name; revisions and copies included.
CREATE VIEW article_facts AS
SELECT a.id, -- articles.id
       o.name AS outlet,
       o.domain, -- the outlet's host
       substr(a.published_at, 1, 10) AS day, -- of publication
       a.published_at,
       a.title,
       a.byline,
       a.url,
       a.language,
       a.dateline_place,
       a.dateline_agencies,
       length(a.body) AS characters, -- code points of the body
       a.sha256, -- equal for word-for-word copies
       a.source, -- where the document was read from
       a.added_at, -- UTC
       a.added_at AS first_seen, -- UTC
       e.last_seen, -- UTC
       e.canonical_url, -- the address without scheme, www, fragment and tracking
       s.newest_id, -- articles.id of the newest revision; NULL when it is this one
       c.origin_id, -- articles.id of the likely origin of its words; NULL when the text stands nowhere else
       c.similarity -- to the origin, 0 to 1
FROM articles a
LEFT JOIN outlets o ON o.id = a.outlet_id
LEFT JOIN editions e ON e.article_id = a.id
LEFT JOIN superseded s ON s.article_id = a.id
LEFT JOIN copies c ON c.article_id = a.id;

-- Which article is a copy of which, with what was cut and added; origins included.
CREATE VIEW copy_facts AS
SELECT c.origin_id, -- articles.id: the same for all articles of a group
       c.article_id, -- articles.id
       o.name AS outlet,
       substr(a.published_at, 1, 10) AS day, -- of publication
       a.published_at,
       a.title,
       c.similarity, -- to the origin, 0 to 1
       1 - c.kept AS cut, -- how much of the origin is not in the copy, 0 to 1
       1 - c.taken AS added, -- how much of the copy is not in the origin, 0 to 1
       u.name AS origin_outlet,
       b.title AS origin_title,
       b.dateline_agencies, -- whom the origin's dateline names
       a.url
FROM copies c
JOIN articles a ON a.id = c.article_id
JOIN articles b ON b.id = c.origin_id
LEFT JOIN outlets o ON o.id = a.outlet_id
LEFT JOIN outlets u ON u.id = b.outlet_id;

-- Every revision of an article of which more than one was seen.
CREATE VIEW revision_facts AS
SELECT s.newest_id, -- articles.id of the newest revision: the same for all revisions of an article
       a.id AS article_id, -- articles.id
       a.id = s.newest_id AS is_newest, -- 1 or 0
       o.name AS outlet,
       a.published_at,
       a.modified_at,
       a.added_at AS first_seen, -- UTC
       e.last_seen, -- UTC
       a.title,
       a.url,
       e.canonical_url -- what the revisions share
FROM (SELECT article_id, newest_id FROM superseded UNION SELECT newest_id, newest_id FROM superseded) s
JOIN articles a ON a.id = s.article_id
JOIN editions e ON e.article_id = a.id
LEFT JOIN outlets o ON o.id = a.outlet_id;

-- Who said what, where: quotes with names instead of ids; of revisions the newest only.
CREATE VIEW quote_facts AS
SELECT q.id, -- quotes.id
       coalesce(p.name, q.speaker_text) AS speaker, -- the person's full name; else the speaker as printed: the letter, they
       q.speaker_id, -- people.id; NULL when the speaker is no known person
       q.speaker_text, -- as printed
       q.speaker_kind, -- person, group, organisation, document or unknown
       q.speaker_carried, -- 1: not named here, continues the quotation before
       q.asserted, -- 0: denied or supposed: "did not say", "would say"
       q.confidence, -- 0 to 1, that the speaker is right
       q.cue_text AS cue, -- said, tweeted
       q.kind, -- direct, mixed or indirect
       q.text, -- the words
       q.start, -- code points into the article's body
       q."end", -- code points, exclusive
       q.utterance_id, -- quotes with the same one report the same words
       q.article_id, -- articles.id
       o.name AS outlet,
       substr(a.published_at, 1, 10) AS day, -- of publication
       a.published_at,
       a.title,
       a.url
FROM quotes q
JOIN articles a ON a.id = q.article_id
LEFT JOIN outlets o ON o.id = a.outlet_id
LEFT JOIN people p ON p.id = q.speaker_id
WHERE NOT EXISTS (SELECT 1 FROM superseded s WHERE s.article_id = a.id);

-- Who is named, where: mentions with names instead of ids; of revisions the newest only.
CREATE VIEW mention_facts AS
SELECT m.id, -- mentions.id
       p.name AS person, -- the fullest form of the name
       m.person_id, -- people.id
       p.role, -- what the coverage most often calls the person
       m.text, -- as it stands
       m.start, -- code points into the article's body
       m."end", -- code points, exclusive
       m.article_id, -- articles.id
       o.name AS outlet,
       substr(a.published_at, 1, 10) AS day, -- of publication
       a.published_at,
       a.title,
       a.url
FROM mentions m
JOIN people p ON p.id = m.person_id
JOIN articles a ON a.id = m.article_id
LEFT JOIN outlets o ON o.id = a.outlet_id
WHERE NOT EXISTS (SELECT 1 FROM superseded s WHERE s.article_id = a.id);

-- Which hashtag is used, where; of revisions the newest only.
CREATE VIEW hashtag_facts AS
SELECT u.id, -- hashtag_uses.id
       h.tag, -- case-folded, without #
       h.display, -- its most frequent form
       u.text, -- as it stands, with #
       u.start, -- code points into the article's body
       u."end", -- code points, exclusive
       u.article_id, -- articles.id
       o.name AS outlet,
       substr(a.published_at, 1, 10) AS day, -- of publication
       a.published_at,
       a.title,
       a.url
FROM hashtag_uses u
JOIN hashtags h ON h.id = u.hashtag_id
JOIN articles a ON a.id = u.article_id
LEFT JOIN outlets o ON o.id = a.outlet_id
WHERE NOT EXISTS (SELECT 1 FROM superseded s WHERE s.article_id = a.id);

-- Which account is named, where; of revisions the newest only.
CREATE VIEW account_facts AS
SELECT m.id, -- account_mentions.id
       c.name AS account, -- lower case, without @
       c.display, -- its most frequent form
       m.text, -- as it stands, with @
       m.start, -- code points into the article's body
       m."end", -- code points, exclusive
       m.article_id, -- articles.id
       o.name AS outlet,
       substr(a.published_at, 1, 10) AS day, -- of publication
       a.published_at,
       a.title,
       a.url
FROM account_mentions m
JOIN accounts c ON c.id = m.account_id
JOIN articles a ON a.id = m.article_id
LEFT JOIN outlets o ON o.id = a.outlet_id
WHERE NOT EXISTS (SELECT 1 FROM superseded s WHERE s.article_id = a.id);

-- Who reacted how, to what: reactions with names instead of ids; of revisions the newest only.
CREATE VIEW reaction_facts AS
SELECT r.id, -- reactions.id
       coalesce(p.name, r.actor_text) AS actor, -- the person's full name; else the actor as printed; NULL for an unnamed public
       r.actor_id, -- people.id; NULL when the actor is no known person
       r.actor_kind, -- person, group, organisation or public
       r.verb, -- the predicate
       r.stance, -- critical, supportive, mixed or neutral
       r.channel, -- where: twitter, protest
       coalesce(t.name, r.target_text) AS target, -- who or what is answered
       r.target_person_id, -- people.id
       q.text AS quote, -- the words said with it
       r.text, -- the passage that tells the reaction
       r.start, -- code points into the article's body
       r."end", -- code points, exclusive
       r.article_id, -- articles.id
       o.name AS outlet,
       substr(a.published_at, 1, 10) AS day, -- of publication
       a.published_at,
       a.title,
       a.url
FROM reactions r
JOIN articles a ON a.id = r.article_id
LEFT JOIN outlets o ON o.id = a.outlet_id
LEFT JOIN people p ON p.id = r.actor_id
LEFT JOIN people t ON t.id = r.target_person_id
LEFT JOIN quotes q ON q.id = r.quote_id
WHERE NOT EXISTS (SELECT 1 FROM superseded s WHERE s.article_id = a.id);

-- How many articles each outlet published on each day, the newest revision of each; day is NULL for articles without a date.
CREATE VIEW coverage_by_day AS
SELECT substr(a.published_at, 1, 10) AS day, -- of publication
       o.name AS outlet,
       count(*) AS articles,
       count(*) - count(CASE WHEN c.origin_id <> a.id THEN 1 END) AS without_copies -- articles that are no copies of another
FROM articles a
LEFT JOIN outlets o ON o.id = a.outlet_id
LEFT JOIN copies c ON c.article_id = a.id
WHERE NOT EXISTS (SELECT 1 FROM superseded s WHERE s.article_id = a.id)
GROUP BY day, outlet;
