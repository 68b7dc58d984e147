-- Utterances: which quotes report the same act of saying, by the wordings that they have in common.

-- What is compared of quotes: a sentence, or what stands in quote marks, with the same speaker on the same day. Word for word the same is
-- one wording, however many quotes have it.
CREATE TABLE wordings (
    id                INTEGER PRIMARY KEY, -- by this its places refer to it
    hash              INTEGER NOT NULL UNIQUE, -- of words, speaker and day
    words             BLOB NOT NULL,    -- for each word four bytes, the hash of its stem, and one, what sharing it tells in quarters of a bit
    is_quoted         INTEGER NOT NULL CHECK (is_quoted IN (0, 1)), -- 1: the speaker's own words, in quote marks
    speaker           TEXT,             -- first and last name of a person, else the last word that names the speaker, folded; NULL where nobody is named
    speaker_is_person INTEGER NOT NULL CHECK (speaker_is_person IN (0, 1)), -- 1: a person's name
    day               INTEGER,          -- days from 1970-01-01, of publication; NULL where it is not known
    weight            INTEGER NOT NULL, -- of all words, in quarters of a bit
    links             INTEGER NOT NULL DEFAULT 0, -- to how many wordings it is linked: the most linked wording of an utterance is its hub, of equals the weightiest
    home_id           INTEGER REFERENCES wordings (id) ON DELETE SET NULL, -- the hub around which it is grouped; NULL for a hub
    via_id            INTEGER REFERENCES wordings (id) ON DELETE SET NULL -- the wording that it is most like on the way to the hub; NULL for a hub
) STRICT;

CREATE INDEX wordings_by_home ON wordings (home_id) WHERE home_id IS NOT NULL;
CREATE INDEX wordings_by_via ON wordings (via_id) WHERE via_id IS NOT NULL;

-- Where each wording stands.
CREATE TABLE wording_places (
    quote_id   INTEGER NOT NULL REFERENCES quotes (id) ON DELETE CASCADE, -- in which quote
    start      INTEGER NOT NULL, -- code points into articles.body
    "end"      INTEGER NOT NULL, -- code points, exclusive
    is_quoted  INTEGER NOT NULL CHECK (is_quoted IN (0, 1)), -- 1: in quote marks, so that it comes before the sentence around it
    wording_id INTEGER NOT NULL REFERENCES wordings (id) ON DELETE CASCADE, -- which
    PRIMARY KEY (quote_id, start, "end", is_quoted)
) STRICT, WITHOUT ROWID;

CREATE INDEX wording_places_by_wording ON wording_places (wording_id);

-- The hashes of rare words and of telling pairs of words: wordings that share one are compared in full.
CREATE TABLE wording_keys (
    hash       INTEGER NOT NULL, -- of a word, of two neighbours, or of the whole
    wording_id INTEGER NOT NULL, -- which has it
    PRIMARY KEY (hash, wording_id)
) STRICT, WITHOUT ROWID;

-- Wordings that report the same utterance; each pair stands here in both directions.
CREATE TABLE wording_links (
    wording_id INTEGER NOT NULL, -- the one
    other_id   INTEGER NOT NULL, -- the other
    score      REAL NOT NULL,    -- how likely: of several, the highest is the nearest
    is_close   INTEGER NOT NULL CHECK (is_close IN (0, 1)), -- 1: one is the other cut or edited, both in quote marks
    first      INTEGER,          -- the first word of the other that the one has, from 0; NULL where the stretch is not known
    last       INTEGER,          -- the word behind the last one
    PRIMARY KEY (wording_id, other_id)
) STRICT, WITHOUT ROWID;

-- The hub of each utterance.
CREATE TABLE utterance_hubs (
    utterance_id INTEGER PRIMARY KEY REFERENCES utterances (id) ON DELETE CASCADE, -- whose
    wording_id   INTEGER NOT NULL REFERENCES wordings (id) ON DELETE CASCADE, -- the wording around which the others are grouped
    first        INTEGER NOT NULL, -- the first of the hub's words that belong to it, from 0: a sentence that two outlets cut into different stretches reports two utterances
    UNIQUE (wording_id, first)
) STRICT;

-- Rows of quotes that are parts of others: a quotation that reports several utterances has a part for each, with its words. Lists,
-- counts and the view quote_facts leave parts out.
CREATE TABLE quote_parts (
    part_id  INTEGER PRIMARY KEY REFERENCES quotes (id) ON DELETE CASCADE, -- the part
    quote_id INTEGER NOT NULL REFERENCES quotes (id) ON DELETE CASCADE, -- the whole
    CHECK (part_id <> quote_id)
) STRICT;

CREATE INDEX quote_parts_by_quote ON quote_parts (quote_id);

-- Where a quote reports its utterance, for a quote that says more than that.
CREATE TABLE quote_stretches (
    quote_id INTEGER PRIMARY KEY REFERENCES quotes (id) ON DELETE CASCADE, -- whose
    start    INTEGER NOT NULL, -- code points into articles.body
    "end"    INTEGER NOT NULL  -- code points, exclusive
) STRICT;

-- A quote that goes, as parts do whenever an utterance changes, is looked for among the reactions.
CREATE INDEX reactions_by_quote ON reactions (quote_id) WHERE quote_id IS NOT NULL;

-- A part goes with its whole.
CREATE TRIGGER quote_parts_delete AFTER DELETE ON quote_parts BEGIN
    DELETE FROM quotes WHERE id = old.part_id;
END;

-- Wordings that lost a place and are yet to be looked at.
CREATE TABLE loosened_wordings (
    wording_id INTEGER PRIMARY KEY REFERENCES wordings (id) ON DELETE CASCADE -- which
) STRICT;

CREATE TRIGGER wording_places_delete AFTER DELETE ON wording_places BEGIN
    INSERT OR IGNORE INTO loosened_wordings (wording_id) SELECT id FROM wordings WHERE id = old.wording_id;
END;

-- Utterances of which a quote has come, gone or got another speaker, so that their own is to be told anew.
CREATE TABLE unsettled_utterances (
    utterance_id INTEGER PRIMARY KEY REFERENCES utterances (id) ON DELETE CASCADE -- which
) STRICT;

CREATE TRIGGER quotes_utterance_speaker AFTER UPDATE OF speaker_id, utterance_id ON quotes
WHEN new.utterance_id IS NOT NULL OR old.utterance_id IS NOT NULL BEGIN
    INSERT OR IGNORE INTO unsettled_utterances (utterance_id)
        SELECT id FROM utterances WHERE id IN (old.utterance_id, new.utterance_id);
END;

-- Articles whose quotes are yet to be compared, because an older program added them: done whenever the archive is written.
CREATE TABLE wording_queue (
    article_id INTEGER PRIMARY KEY REFERENCES articles (id) ON DELETE CASCADE -- which
) STRICT;

INSERT INTO wording_queue (article_id) SELECT id FROM articles;

DROP VIEW quote_facts;

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
       q.utterance_id, -- quotes with the same one report the same words; NULL where no other quote does, or parts of it report several
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
WHERE q.id NOT IN (SELECT part_id FROM quote_parts)
  AND NOT EXISTS (SELECT 1 FROM superseded s WHERE s.article_id = a.id);

-- One utterance, many wordings: every quote, or part of one, that reports an utterance which another reports too; of revisions the newest only.
CREATE VIEW variant_facts AS
SELECT q.utterance_id, -- utterances.id: the same for all wordings
       coalesce(u.name, q.speaker_text) AS speaker, -- whom most of them name; else as printed here
       q.id AS quote_id, -- quotes.id
       r.quote_id AS whole_id, -- quotes.id of the quotation that this is a part of; NULL for a whole one
       q.kind, -- direct, mixed or indirect
       iif(s.quote_id IS NULL, q.text, substr(a.body, s.start + 1, s."end" - s.start)) AS text, -- the wording: the words that report it
       coalesce(s.start, q.start) AS start, -- code points into the article's body
       coalesce(s."end", q."end") AS "end", -- code points, exclusive
       s.quote_id IS NOT NULL OR r.part_id IS NOT NULL AS says_more, -- 1: the quotation goes on, or began before, with other statements
       q.speaker_text, -- as printed
       q.cue_text AS cue, -- said, tweeted
       q.article_id, -- articles.id
       o.name AS outlet,
       substr(a.published_at, 1, 10) AS day, -- of publication
       a.published_at,
       a.title,
       a.url
FROM quotes q
JOIN utterances t ON t.id = q.utterance_id
JOIN articles a ON a.id = q.article_id
LEFT JOIN quote_parts r ON r.part_id = q.id
LEFT JOIN quote_stretches s ON s.quote_id = q.id
LEFT JOIN outlets o ON o.id = a.outlet_id
LEFT JOIN people u ON u.id = t.speaker_id
WHERE NOT EXISTS (SELECT 1 FROM superseded n WHERE n.article_id = a.id);
