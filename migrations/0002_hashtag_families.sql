-- Adds what the coverage says of its hashtags, their campaigns in plain words, and accounts.

-- The words that a hashtag is written together of, so that a search for them finds it: me too for #MeToo.
CREATE TABLE hashtag_words (
    hashtag_id INTEGER PRIMARY KEY REFERENCES hashtags (id) ON DELETE CASCADE, -- which tag it is
    words      TEXT NOT NULL -- two or more, folded as in words, as the capitals of its forms divide it
) STRICT;

CREATE INDEX hashtag_words_by_words ON hashtag_words (words);

-- One place that says of two hashtags that they stand for the same.
CREATE TABLE hashtag_equivalents (
    id            INTEGER PRIMARY KEY, -- of this statement
    hashtag_id    INTEGER NOT NULL REFERENCES hashtags (id) ON DELETE CASCADE, -- the one tag
    equivalent_id INTEGER NOT NULL REFERENCES hashtags (id) ON DELETE CASCADE, -- the other tag
    language      TEXT, -- of the other tag, where the article says so: BCP 47 tag
    article_id    INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE, -- where it stands
    text          TEXT NOT NULL,    -- the words that say so
    start         INTEGER NOT NULL, -- code points into articles.body
    "end"         INTEGER NOT NULL, -- code points, exclusive
    run_id        INTEGER REFERENCES extraction_runs (id), -- the run that found it
    origin        TEXT NOT NULL DEFAULT 'machine' CHECK (origin IN ('machine', 'human')) -- machine or human
) STRICT;

CREATE INDEX hashtag_equivalents_by_hashtag ON hashtag_equivalents (hashtag_id);
CREATE INDEX hashtag_equivalents_by_equivalent ON hashtag_equivalents (equivalent_id);
CREATE INDEX hashtag_equivalents_by_article ON hashtag_equivalents (article_id);

-- One place that says what a hashtag means.
CREATE TABLE hashtag_glosses (
    id           INTEGER PRIMARY KEY, -- of this statement
    hashtag_id   INTEGER NOT NULL REFERENCES hashtags (id) ON DELETE CASCADE, -- which tag it is
    article_id   INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE, -- where it stands
    text         TEXT NOT NULL,    -- the meaning, without quote marks
    start        INTEGER NOT NULL, -- code points into articles.body
    "end"        INTEGER NOT NULL, -- code points, exclusive
    language     TEXT, -- of the meaning, where the article says so: BCP 47 tag
    tag_language TEXT, -- of the hashtag, where the article says so: BCP 47 tag
    run_id       INTEGER REFERENCES extraction_runs (id), -- the run that found it
    origin       TEXT NOT NULL DEFAULT 'machine' CHECK (origin IN ('machine', 'human')) -- machine or human
) STRICT;

CREATE INDEX hashtag_glosses_by_hashtag ON hashtag_glosses (hashtag_id);
CREATE INDEX hashtag_glosses_by_article ON hashtag_glosses (article_id);

-- One place that names a hashtag's campaign in plain words: the Me Too movement.
CREATE TABLE campaign_mentions (
    id         INTEGER PRIMARY KEY, -- of this mention
    tag        TEXT NOT NULL,    -- the words written as one, case-folded: hashtags.tag, where such a tag is used
    article_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE, -- where it stands
    text       TEXT NOT NULL,    -- the campaign's name as it stands
    start      INTEGER NOT NULL, -- code points into articles.body
    "end"      INTEGER NOT NULL, -- code points, exclusive
    run_id     INTEGER REFERENCES extraction_runs (id), -- the run that found it
    origin     TEXT NOT NULL DEFAULT 'machine' CHECK (origin IN ('machine', 'human')) -- machine or human
) STRICT;

CREATE INDEX campaign_mentions_by_tag ON campaign_mentions (tag, article_id);
CREATE INDEX campaign_mentions_by_article ON campaign_mentions (article_id);

-- An account of a social network, whatever the case of its name.
CREATE TABLE accounts (
    id      INTEGER PRIMARY KEY, -- by this mentions refer to it
    name    TEXT NOT NULL UNIQUE, -- lower case, without @
    display TEXT NOT NULL -- its most frequent form, without @
) STRICT;

-- One place that names an account.
CREATE TABLE account_mentions (
    id         INTEGER PRIMARY KEY, -- of this mention
    account_id INTEGER NOT NULL REFERENCES accounts (id) ON DELETE CASCADE, -- which account it is
    article_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE, -- where it stands
    text       TEXT NOT NULL,    -- as it stands, with @
    start      INTEGER NOT NULL, -- code points into articles.body
    "end"      INTEGER NOT NULL, -- code points, exclusive
    run_id     INTEGER REFERENCES extraction_runs (id), -- the run that found it
    origin     TEXT NOT NULL DEFAULT 'machine' CHECK (origin IN ('machine', 'human')) -- machine or human
) STRICT;

CREATE INDEX account_mentions_by_account ON account_mentions (account_id, article_id);
CREATE INDEX account_mentions_by_article ON account_mentions (article_id);

-- The family of each hashtag: the tags that the coverage calls equivalent, directly or through others.
CREATE VIEW hashtag_family AS
SELECT n.family, -- the family's most used tag, of equals the alphabetically first
       h.tag, -- case-folded, without #
       h.display, -- its most frequent form
       n.uses, -- number of places
       n.articles, -- number of articles that use it
       n.plain_mentions, -- number of places that name its campaign in plain words
       n.glosses, -- what it is said to mean, the most frequent first
       h.id AS hashtag_id -- hashtags.id
FROM (
    WITH RECURSIVE
        pairs (tag, other) AS (
            SELECT hashtag_id, equivalent_id FROM hashtag_equivalents
            UNION
            SELECT equivalent_id, hashtag_id FROM hashtag_equivalents),
        reached (id, member) AS (
            SELECT id, id FROM hashtags
            UNION
            SELECT r.id, p.other FROM reached r JOIN pairs p ON p.tag = r.member),
        used (id, uses, articles) AS (
            SELECT hashtag_id, count(*), count(DISTINCT article_id) FROM hashtag_uses GROUP BY hashtag_id),
        ranked (id, family, place) AS (
            SELECT r.id, m.tag, row_number() OVER (PARTITION BY r.id ORDER BY ifnull(u.uses, 0) DESC, m.tag)
            FROM reached r JOIN hashtags m ON m.id = r.member LEFT JOIN used u ON u.id = r.member)
    SELECT d.id, d.family, ifnull(u.uses, 0) AS uses, ifnull(u.articles, 0) AS articles,
           (SELECT count(*) FROM campaign_mentions c JOIN hashtags t ON t.tag = c.tag WHERE t.id = d.id) AS plain_mentions,
           (SELECT group_concat(g.text, '; ')
            FROM (SELECT min(text) AS text FROM hashtag_glosses WHERE hashtag_id = d.id
                  GROUP BY lower(text) ORDER BY count(*) DESC, 1) g) AS glosses
    FROM ranked d LEFT JOIN used u ON u.id = d.id
    WHERE d.place = 1) n
JOIN hashtags h ON h.id = n.id;

-- Which account is named, where.
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
LEFT JOIN outlets o ON o.id = a.outlet_id;
