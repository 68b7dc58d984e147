-- The archive: one SQLite file that keeps the coverage of a story.
--
-- Every fact points into articles.body: start and end are 0-based, half-open and count Unicode code points,
-- so substr(body, start + 1, "end" - start) is the fact's text.
-- Machine rows carry the extraction run that made them; origin says whether a machine or a person entered the row.
-- Unknown is NULL.

-- A newspaper, agency, broadcaster or site that publishes articles.
CREATE TABLE outlets (
    id       INTEGER PRIMARY KEY, -- by this articles refer to it
    name     TEXT NOT NULL UNIQUE, -- as the coverage names it
    domain   TEXT, -- host of its pages, without www.
    country  TEXT, -- where it is at home, two letters of ISO 3166-1; NULL when unknown
    language TEXT  -- what it mostly writes, BCP 47; NULL when unknown
) STRICT;

-- One run of the extractor over some articles: what made the machine's rows.
CREATE TABLE extraction_runs (
    id         INTEGER PRIMARY KEY, -- by this facts refer to it
    started_at TEXT NOT NULL, -- UTC, ISO 8601
    program    TEXT NOT NULL, -- version of verbatim
    method     TEXT NOT NULL  -- version of the rules or models that found the facts
) STRICT;

-- One document as one outlet published it.
CREATE TABLE articles (
    id                INTEGER PRIMARY KEY, -- counts up in the order of arrival
    outlet_id         INTEGER REFERENCES outlets (id), -- NULL when neither the document nor the user named one
    title             TEXT, -- the headline
    url               TEXT, -- the address, as the document gives it
    published_at      TEXT, -- ISO 8601, as precise as the document says: 2018-01, 2018-01-09 or 2018-01-09T14:30:00+01:00
    modified_at       TEXT, -- ISO 8601, as published_at
    language          TEXT, -- BCP 47 tag, such as en or pt-BR
    byline            TEXT, -- the authors as printed; one name a row in authors
    dateline_place    TEXT, -- PARIS in "PARIS (Reuters, AFP) -"
    dateline_agencies TEXT, -- Reuters, AFP in the same
    sha256            TEXT NOT NULL, -- of the body as UTF-8, hexadecimal: equal for word-for-word copies
    source            TEXT NOT NULL, -- file, line or address that the document was read from
    extra             TEXT CHECK (extra IS NULL OR json_valid(extra)), -- JSON object: the fields of the document that have no column
    added_at          TEXT NOT NULL, -- UTC, ISO 8601
    run_id            INTEGER REFERENCES extraction_runs (id), -- the run that extracted this article's facts
    body              TEXT NOT NULL  -- NFC; one paragraph a line, an empty line between paragraphs
) STRICT;

-- The same document is kept once: same words from the same outlet, address, day and headline.
CREATE UNIQUE INDEX articles_identity ON articles (
    sha256, ifnull(outlet_id, 0), ifnull(url, ''), ifnull(published_at, ''), ifnull(title, '')
);
CREATE INDEX articles_by_outlet ON articles (outlet_id);
CREATE INDEX articles_by_day ON articles (published_at);
CREATE INDEX articles_by_url ON articles (url);

-- Who wrote an article, in the order of the byline.
CREATE TABLE authors (
    article_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE, -- what the author wrote
    position   INTEGER NOT NULL, -- 0 for the first
    name       TEXT NOT NULL, -- one author
    PRIMARY KEY (article_id, position)
) STRICT, WITHOUT ROWID;

-- A person whom the coverage names; one row over all articles.
CREATE TABLE people (
    id           INTEGER PRIMARY KEY, -- by this mentions, quotes and reactions refer to the person
    name         TEXT NOT NULL,        -- the fullest form seen
    role         TEXT,                 -- what the coverage most often calls the person: actress, minister
    identity_key TEXT NOT NULL UNIQUE, -- folded first and last name: by this the same person is known in another article
    surname      TEXT NOT NULL,        -- folded last word of the name
    run_id       INTEGER REFERENCES extraction_runs (id), -- the run that saw the person first
    origin       TEXT NOT NULL DEFAULT 'machine' CHECK (origin IN ('machine', 'human')) -- machine, or human: entered or corrected by a person, and left alone by later runs
) STRICT;

CREATE INDEX people_by_surname ON people (surname);

-- Short forms of given names: Chuck Quill and Charles Quill are one person. Whoever adds one here has it in all articles to come.
CREATE TABLE given_name_forms (
    short TEXT PRIMARY KEY NOT NULL, -- folded: chuck
    full  TEXT NOT NULL -- folded: charles, with which people.identity_key begins
) STRICT, WITHOUT ROWID;

-- A person in one article, by the fullest name that the article gives.
CREATE TABLE appearances (
    article_id   INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE, -- where the person appears
    identity_key TEXT NOT NULL, -- of this article's name; without a space: a single word, such as a bare surname
    person_id    INTEGER NOT NULL REFERENCES people (id) ON DELETE CASCADE, -- may change when other articles tell who a bare surname is
    name         TEXT NOT NULL, -- the fullest form in this article
    PRIMARY KEY (article_id, identity_key)
) STRICT, WITHOUT ROWID;

CREATE INDEX appearances_by_person ON appearances (person_id, article_id);
CREATE INDEX appearances_by_key ON appearances (identity_key);

-- What completes a name of which an article prints a part only: Obama, who is usually Barack Obama.
CREATE TABLE usual_names (
    article_id   INTEGER NOT NULL, -- where the part is printed
    identity_key TEXT NOT NULL, -- of the part: appearances.identity_key
    name         TEXT NOT NULL, -- completed
    name_key     TEXT NOT NULL, -- folded first and last name of the completed name: people.identity_key of who is meant as long as nobody in the archive bears that surname
    confidence   REAL NOT NULL CHECK (confidence BETWEEN 0 AND 1), -- the share of articles where such a part stood for this person, as the model learned it
    PRIMARY KEY (article_id, identity_key),
    FOREIGN KEY (article_id, identity_key) REFERENCES appearances (article_id, identity_key) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

-- Names with a suffix: they may be somebody else's than the names without.
CREATE TABLE name_suffixes (
    article_id   INTEGER NOT NULL, -- where the name is printed
    identity_key TEXT NOT NULL, -- appearances.identity_key, which has the suffix where it tells the person from a namesake
    suffix       TEXT NOT NULL CHECK (suffix IN ('jr', 'sr', 'ii', 'iii', 'iv')), -- behind a full name
    PRIMARY KEY (article_id, identity_key),
    FOREIGN KEY (article_id, identity_key) REFERENCES appearances (article_id, identity_key) ON DELETE CASCADE ON UPDATE CASCADE
) STRICT, WITHOUT ROWID;

CREATE INDEX name_suffixes_by_key ON name_suffixes (identity_key, suffix);

-- Every form of a person's name that was seen.
CREATE TABLE aliases (
    id        INTEGER PRIMARY KEY AUTOINCREMENT, -- never used twice: the index is fed by it
    person_id INTEGER NOT NULL REFERENCES people (id) ON DELETE CASCADE, -- whose name it is
    name      TEXT NOT NULL, -- as it stands in an article
    UNIQUE (person_id, name)
) STRICT;

-- One place that names a person.
CREATE TABLE mentions (
    id         INTEGER PRIMARY KEY, -- of this row
    article_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE, -- where it stands
    person_id  INTEGER NOT NULL REFERENCES people (id) ON DELETE CASCADE, -- who is named
    text       TEXT NOT NULL, -- as it stands, without title and possessive
    start      INTEGER NOT NULL, -- code points into articles.body
    "end"      INTEGER NOT NULL, -- code points, exclusive
    run_id     INTEGER REFERENCES extraction_runs (id), -- the run that found it
    origin     TEXT NOT NULL DEFAULT 'machine' CHECK (origin IN ('machine', 'human')) -- machine or human
) STRICT;

CREATE INDEX mentions_by_article ON mentions (article_id);
CREATE INDEX mentions_by_person ON mentions (person_id, article_id);

-- What an article says of a person beside the name.
CREATE TABLE descriptions (
    id         INTEGER PRIMARY KEY, -- of this row
    article_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE, -- where it stands
    person_id  INTEGER NOT NULL REFERENCES people (id) ON DELETE CASCADE, -- who is described
    kind       TEXT NOT NULL CHECK (kind IN ('role', 'age', 'nationality')), -- what the words tell
    text       TEXT NOT NULL, -- as it stands: minister, 74, French
    start      INTEGER NOT NULL, -- code points into articles.body
    "end"      INTEGER NOT NULL, -- code points, exclusive
    run_id     INTEGER REFERENCES extraction_runs (id), -- the run that found it
    origin     TEXT NOT NULL DEFAULT 'machine' CHECK (origin IN ('machine', 'human')) -- machine or human
) STRICT;

CREATE INDEX descriptions_by_article ON descriptions (article_id);
CREATE INDEX descriptions_by_person ON descriptions (person_id, kind);

-- One act of saying; the quotes that carry its id are its wordings.
CREATE TABLE utterances (
    id         INTEGER PRIMARY KEY, -- by this quotes refer to it
    speaker_id INTEGER REFERENCES people (id) ON DELETE SET NULL -- NULL when the speaker is no known person
) STRICT;

-- One passage that gives words or thoughts to a speaker.
CREATE TABLE quotes (
    id              INTEGER PRIMARY KEY, -- of this row
    article_id      INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE, -- where it stands
    kind            TEXT NOT NULL CHECK (kind IN ('direct', 'mixed', 'indirect')), -- all, some or none of the words in quote marks
    text            TEXT NOT NULL,    -- the words; several pieces are joined by " … "
    start           INTEGER NOT NULL, -- code points into articles.body: begin of the first piece
    "end"           INTEGER NOT NULL, -- code points, exclusive: end of the last piece
    speaker_id      INTEGER REFERENCES people (id) ON DELETE SET NULL, -- NULL when the speaker is no known person
    speaker_text    TEXT,             -- the speaker as the article puts it: the letter, they, Ms Argento
    speaker_start   INTEGER,          -- code points into articles.body
    speaker_end     INTEGER,          -- code points, exclusive
    speaker_kind    TEXT CHECK (speaker_kind IN ('person', 'group', 'organisation', 'document', 'unknown')), -- what the speaker is
    speaker_carried INTEGER NOT NULL DEFAULT 0 CHECK (speaker_carried IN (0, 1)), -- 1: not named here, continues the quotation before
    cue_text        TEXT,             -- the word that gives the words to the speaker: said, tweeted
    cue_start       INTEGER,          -- code points into articles.body
    cue_end         INTEGER,          -- code points, exclusive
    asserted        INTEGER NOT NULL DEFAULT 1 CHECK (asserted IN (0, 1)), -- 0: denied or supposed: "did not say", "would say"
    confidence      REAL,             -- 0 to 1, that the speaker is right; NULL where it was not judged
    utterance_id    INTEGER REFERENCES utterances (id) ON DELETE SET NULL, -- quotes with the same one report the same words
    run_id          INTEGER REFERENCES extraction_runs (id), -- the run that found it
    origin          TEXT NOT NULL DEFAULT 'machine' CHECK (origin IN ('machine', 'human')) -- machine or human
) STRICT;

CREATE INDEX quotes_by_article ON quotes (article_id);
CREATE INDEX quotes_by_speaker ON quotes (speaker_id);
CREATE INDEX quotes_by_utterance ON quotes (utterance_id) WHERE utterance_id IS NOT NULL;

-- The pieces of a quote; one row where it stands in one piece.
CREATE TABLE quote_spans (
    quote_id INTEGER NOT NULL REFERENCES quotes (id) ON DELETE CASCADE, -- whose piece it is
    position INTEGER NOT NULL, -- 0 for the first piece
    start    INTEGER NOT NULL, -- code points into articles.body
    "end"    INTEGER NOT NULL, -- code points, exclusive
    PRIMARY KEY (quote_id, position)
) STRICT, WITHOUT ROWID;

-- A hashtag, whatever its case.
CREATE TABLE hashtags (
    id      INTEGER PRIMARY KEY, -- by this uses refer to it
    tag     TEXT NOT NULL UNIQUE, -- case-folded, without #
    display TEXT NOT NULL         -- its most frequent form, without #
) STRICT;

-- One place that uses a hashtag.
CREATE TABLE hashtag_uses (
    id         INTEGER PRIMARY KEY, -- of this row
    hashtag_id INTEGER NOT NULL REFERENCES hashtags (id) ON DELETE CASCADE, -- which tag it is
    article_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE, -- where it stands
    text       TEXT NOT NULL,    -- as it stands, with #
    start      INTEGER NOT NULL, -- code points into articles.body
    "end"      INTEGER NOT NULL, -- code points, exclusive
    run_id     INTEGER REFERENCES extraction_runs (id), -- the run that found it
    origin     TEXT NOT NULL DEFAULT 'machine' CHECK (origin IN ('machine', 'human')) -- machine or human
) STRICT;

CREATE INDEX hashtag_uses_by_hashtag ON hashtag_uses (hashtag_id, article_id);
CREATE INDEX hashtag_uses_by_article ON hashtag_uses (article_id);

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

-- One answer to somebody or something: who reacted, how, where, to what.
CREATE TABLE reactions (
    id               INTEGER PRIMARY KEY, -- of this row
    article_id       INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE, -- where it stands
    actor_id         INTEGER REFERENCES people (id) ON DELETE SET NULL, -- NULL when the actor is no known person
    actor_text       TEXT,             -- the actor as the article puts it; NULL for an unnamed public
    actor_start      INTEGER,          -- code points into articles.body
    actor_end        INTEGER,          -- code points, exclusive
    actor_kind       TEXT NOT NULL CHECK (actor_kind IN ('person', 'group', 'organisation', 'public')), -- public: everybody and nobody by name
    verb             TEXT NOT NULL,    -- the predicate: denounced, drew criticism
    channel          TEXT,             -- where: twitter, protest, court, …
    stance           TEXT NOT NULL CHECK (stance IN ('critical', 'supportive', 'mixed', 'neutral')), -- towards the target
    target_text      TEXT,             -- who or what is answered, as the article puts it
    target_start     INTEGER,          -- code points into articles.body
    target_end       INTEGER,          -- code points, exclusive
    target_person_id INTEGER REFERENCES people (id) ON DELETE SET NULL, -- NULL when the target is no known person
    quote_id         INTEGER REFERENCES quotes (id) ON DELETE SET NULL, -- the words said with it
    text             TEXT NOT NULL,    -- the passage that tells the reaction
    start            INTEGER NOT NULL, -- code points into articles.body
    "end"            INTEGER NOT NULL, -- code points, exclusive
    run_id           INTEGER REFERENCES extraction_runs (id), -- the run that found it
    origin           TEXT NOT NULL DEFAULT 'machine' CHECK (origin IN ('machine', 'human')) -- machine or human
) STRICT;

CREATE INDEX reactions_by_article ON reactions (article_id);
CREATE INDEX reactions_by_actor ON reactions (actor_id);
CREATE INDEX reactions_by_target ON reactions (target_person_id);

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
-- Two long texts with one sample in common, or two, are not compared: this tells at once which of hundreds are short.
CREATE INDEX editions_of_short_texts ON editions (article_id, shingles) WHERE shingles <= 120 AND text_id = article_id;

-- Articles of which a newer revision is here. Search and counts use the newest only.
CREATE TABLE superseded (
    article_id INTEGER PRIMARY KEY REFERENCES articles (id) ON DELETE CASCADE, -- the older revision
    newest_id  INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE -- the newest one
) STRICT;

CREATE INDEX superseded_by_newest ON superseded (newest_id);

-- Articles that were seen again after another revision had come, or with a later date: by these sights it is told which revision is the
-- newest.
CREATE TABLE later_sights (
    id          INTEGER PRIMARY KEY AUTOINCREMENT, -- counts up in the order of these sights
    article_id  INTEGER NOT NULL UNIQUE REFERENCES articles (id) ON DELETE CASCADE, -- what was seen
    after_id    INTEGER NOT NULL, -- the highest articles.id of then: the articles up to here had come before
    modified_at TEXT -- ISO 8601: articles.modified_at as the document said then; NULL where it said nothing later than before
) STRICT;

-- Some shingles of each text, by their hash, in pages: texts that share them are compared in full.
CREATE TABLE text_samples (
    first   INTEGER PRIMARY KEY, -- the page has the hashes from here to the next page's first
    entries BLOB NOT NULL -- ascending; for each six bytes of the hash and six of editions.text_id, big-endian
) STRICT;

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

-- Whoever loses an origin, a copy, a newest revision or the bearer of its samples is compared anew. Of the revisions that lose the newest
-- the one before it is the newest, by the same order as the program's.
CREATE TRIGGER articles_comparison_delete BEFORE DELETE ON articles BEGIN
    INSERT OR IGNORE INTO comparison_queue (article_id)
        SELECT article_id FROM editions WHERE text_id = old.id AND article_id <> old.id
        UNION SELECT article_id FROM copies WHERE origin_id = old.id AND article_id <> old.id
        UNION SELECT origin_id FROM copies WHERE article_id = old.id AND origin_id <> old.id
        UNION SELECT article_id FROM superseded WHERE newest_id = old.id;
    UPDATE superseded SET newest_id = ifnull((
        SELECT id FROM (
            SELECT a.id, e.is_excerpt, coalesce(l.modified_at, a.modified_at, a.published_at) AS changed,
                   ifnull(l.after_id, a.id) AS came, l.id AS sight
            FROM superseded s JOIN articles a ON a.id = s.article_id JOIN editions e ON e.article_id = a.id
            LEFT JOIN later_sights l ON l.article_id = a.id
            WHERE s.newest_id = old.id)
        ORDER BY is_excerpt, julianday(substr(changed || '-01-01', 1, max(10, length(changed)))) DESC, came DESC, sight DESC
        LIMIT 1), newest_id)
    WHERE newest_id = old.id;
    DELETE FROM superseded WHERE article_id = newest_id AND article_id IN (
        SELECT article_id FROM editions WHERE canonical_url = (SELECT canonical_url FROM editions WHERE article_id = old.id));
    DELETE FROM overlaps WHERE other_id = old.id AND text_id IN (SELECT other_id FROM overlaps WHERE text_id = old.id);
    DELETE FROM overlaps WHERE text_id = old.id;
END;

-- By these dates and outlets the newest revision, the origin of copies and the words of one occasion are told.
CREATE TRIGGER articles_comparison_update AFTER UPDATE OF outlet_id, published_at, modified_at ON articles
WHEN new.outlet_id IS NOT old.outlet_id OR new.published_at IS NOT old.published_at OR new.modified_at IS NOT old.modified_at BEGIN
    INSERT OR IGNORE INTO comparison_queue (article_id) VALUES (new.id);
    INSERT OR IGNORE INTO wording_queue (article_id) VALUES (new.id);
END;

-- The archive's vocabulary: every word of a title or body, folded but not stemmed. Prefix search and spelling hints look here.
CREATE TABLE words (
    word TEXT PRIMARY KEY NOT NULL -- as FTS5's unicode61 folds it: lower case, no diacritics
) STRICT, WITHOUT ROWID;

-- Full text of the articles. Rank prefers the title.
CREATE VIRTUAL TABLE articles_fts USING fts5 (
    title, body,
    content = 'articles', content_rowid = 'id', tokenize = 'porter unicode61 remove_diacritics 2'
);

INSERT INTO articles_fts (articles_fts, rank) VALUES ('rank', 'bm25(8.0, 1.0)');

-- Terms of articles_fts with the number of articles that hold them.
CREATE VIRTUAL TABLE articles_terms USING fts5vocab (articles_fts, row);

-- Full text of the quotes and of their speakers as printed.
CREATE VIRTUAL TABLE quotes_fts USING fts5 (
    text, speaker_text,
    content = 'quotes', content_rowid = 'id', tokenize = 'porter unicode61 remove_diacritics 2'
);

-- Full text of the people's names, not stemmed.
CREATE VIRTUAL TABLE aliases_fts USING fts5 (
    name,
    content = 'aliases', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2'
);

-- New rows are indexed a batch at a time by the program; changed and deleted ones by these triggers.
CREATE TRIGGER articles_fts_update AFTER UPDATE OF title, body ON articles BEGIN
    INSERT INTO articles_fts (articles_fts, rowid, title, body) VALUES ('delete', old.id, old.title, old.body);
    INSERT INTO articles_fts (rowid, title, body) VALUES (new.id, new.title, new.body);
END;

CREATE TRIGGER articles_fts_delete AFTER DELETE ON articles BEGIN
    INSERT INTO articles_fts (articles_fts, rowid, title, body) VALUES ('delete', old.id, old.title, old.body);
END;

CREATE TRIGGER quotes_fts_update AFTER UPDATE OF text, speaker_text ON quotes BEGIN
    INSERT INTO quotes_fts (quotes_fts, rowid, text, speaker_text) VALUES ('delete', old.id, old.text, old.speaker_text);
    INSERT INTO quotes_fts (rowid, text, speaker_text) VALUES (new.id, new.text, new.speaker_text);
END;

CREATE TRIGGER quotes_fts_delete AFTER DELETE ON quotes BEGIN
    INSERT INTO quotes_fts (quotes_fts, rowid, text, speaker_text) VALUES ('delete', old.id, old.text, old.speaker_text);
END;

CREATE TRIGGER aliases_fts_update AFTER UPDATE OF name ON aliases BEGIN
    INSERT INTO aliases_fts (aliases_fts, rowid, name) VALUES ('delete', old.id, old.name);
    INSERT INTO aliases_fts (rowid, name) VALUES (new.id, new.name);
END;

CREATE TRIGGER aliases_fts_delete AFTER DELETE ON aliases BEGIN
    INSERT INTO aliases_fts (aliases_fts, rowid, name) VALUES ('delete', old.id, old.name);
END;

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

-- The people whose full name no article of the archive prints: general usage gives it.
CREATE VIEW completed_names AS
SELECT p.id AS person_id, -- people.id
       p.name, -- completed
       max(u.confidence) AS confidence -- 0 to 1
FROM usual_names u
JOIN appearances a ON a.article_id = u.article_id AND a.identity_key = u.identity_key
JOIN people p ON p.id = a.person_id AND p.identity_key = u.name_key
WHERE NOT EXISTS (SELECT 1 FROM appearances f WHERE f.person_id = p.id AND f.identity_key = p.identity_key)
GROUP BY p.id;

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

-- The hashes of rare words and of telling pairs of words, in pages: wordings that share one are compared in full.
CREATE TABLE wording_keys (
    first   INTEGER PRIMARY KEY, -- the page has the hashes from here to the next page's first
    entries BLOB NOT NULL -- ascending; for each six bytes of the hash, five of wordings.id, and one of who spoke and when, big-endian
) STRICT;

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
    INSERT INTO unsettled_utterances (utterance_id)
        SELECT id FROM utterances
        WHERE id IN (old.utterance_id, new.utterance_id) AND id NOT IN (SELECT utterance_id FROM unsettled_utterances);
END;

-- Articles whose quotes are yet to be compared, because an older program added them: done whenever the archive is written.
CREATE TABLE wording_queue (
    article_id INTEGER PRIMARY KEY REFERENCES articles (id) ON DELETE CASCADE -- which
) STRICT;

-- A part of a quotation is made anew from the whole, and a correction of it would go with it.
CREATE TRIGGER quote_parts_correction BEFORE UPDATE ON quotes
WHEN new.origin = 'human' AND EXISTS (SELECT 1 FROM quote_parts WHERE part_id = old.id) BEGIN
    SELECT RAISE(ABORT, 'this is a part of a quotation: correct the whole, whose id is in quote_parts.quote_id and variant_facts.whole_id');
END;

-- Whom a person gives words to, and what the words are, is compared anew.
CREATE TRIGGER quotes_correction AFTER UPDATE OF kind, text, start, "end", speaker_id, speaker_text ON quotes
WHEN new.origin = 'human' BEGIN
    INSERT OR IGNORE INTO wording_queue (article_id) VALUES (new.article_id);
END;

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

-- In how many articles each person is printed with a full name: a bare surname is given to the one of that surname who is in most.
CREATE TABLE bearers (
    person_id INTEGER PRIMARY KEY REFERENCES people (id) ON DELETE CASCADE, -- who
    surname   TEXT NOT NULL, -- people.surname
    articles  INTEGER NOT NULL CHECK (articles > 0) -- in how many articles
) STRICT;

CREATE INDEX bearers_by_surname ON bearers (surname, articles);

-- In how many articles each person is printed with which full name: the fullest that enough print is people.name.
CREATE TABLE printed_names (
    person_id INTEGER NOT NULL REFERENCES people (id) ON DELETE CASCADE, -- who
    name      TEXT NOT NULL, -- appearances.name
    articles  INTEGER NOT NULL CHECK (articles > 0), -- in how many articles
    PRIMARY KEY (person_id, name)
) STRICT, WITHOUT ROWID;

-- To whom the articles' bare surnames were given; a surname that has no row here is yet to be given.
CREATE TABLE settled_surnames (
    surname   TEXT PRIMARY KEY NOT NULL, -- appearances.identity_key of the bare ones
    is_borne  INTEGER NOT NULL CHECK (is_borne IN (0, 1)), -- 1: some article prints a full name of that surname
    holder_id INTEGER -- people.id of who bears it in two thirds of these; NULL: nobody
) STRICT, WITHOUT ROWID;

-- In how many articles each person is called what.
CREATE TABLE role_counts (
    person_id INTEGER NOT NULL REFERENCES people (id) ON DELETE CASCADE, -- who
    role      TEXT NOT NULL, -- descriptions.text in lower case
    text      TEXT NOT NULL, -- as it is shown: in lower case where it is ever so printed
    articles  INTEGER NOT NULL, -- in how many articles
    PRIMARY KEY (person_id, role)
) STRICT, WITHOUT ROWID;

-- People who lost mentions or names, so that all of their aliases are to be told anew.
CREATE TABLE loosened_people (
    person_id INTEGER PRIMARY KEY REFERENCES people (id) ON DELETE CASCADE -- who
) STRICT;

-- Utterances of a person who goes are looked for.
CREATE INDEX utterances_by_speaker ON utterances (speaker_id) WHERE speaker_id IS NOT NULL;

-- The forms of a tag and of an account's name, of which the most frequent is shown.
CREATE INDEX hashtag_uses_by_form ON hashtag_uses (hashtag_id, text);
CREATE INDEX account_mentions_by_form ON account_mentions (account_id, text);

-- New appearances are counted by the program, a batch at a time.
CREATE TRIGGER appearances_delete AFTER DELETE ON appearances BEGIN
    INSERT OR IGNORE INTO loosened_people (person_id) SELECT id FROM people WHERE id = old.person_id;
    DELETE FROM bearers WHERE articles = 1 AND person_id = old.person_id
        AND old.identity_key = (SELECT identity_key FROM people WHERE id = old.person_id);
    UPDATE bearers SET articles = articles - 1 WHERE articles > 1 AND person_id = old.person_id
        AND old.identity_key = (SELECT identity_key FROM people WHERE id = old.person_id);
    DELETE FROM printed_names WHERE articles = 1 AND person_id = old.person_id AND name = old.name
        AND old.identity_key = (SELECT identity_key FROM people WHERE id = old.person_id);
    UPDATE printed_names SET articles = articles - 1 WHERE articles > 1 AND person_id = old.person_id AND name = old.name
        AND old.identity_key = (SELECT identity_key FROM people WHERE id = old.person_id);
    -- A bare surname beside it is not told apart any more.
    DELETE FROM settled_surnames WHERE surname IN (
        SELECT p.surname FROM people p
        JOIN appearances a ON a.article_id = old.article_id AND a.identity_key = p.surname WHERE p.id = old.person_id);
END;

CREATE TRIGGER appearances_update AFTER UPDATE ON appearances BEGIN
    INSERT OR IGNORE INTO loosened_people (person_id) SELECT id FROM people WHERE id = old.person_id;
    DELETE FROM settled_surnames WHERE surname IN (old.identity_key, new.identity_key);
END;

-- Keys with a space are full names.
CREATE TRIGGER appearances_update_full AFTER UPDATE ON appearances
WHEN instr(old.identity_key, ' ') > 0 OR instr(new.identity_key, ' ') > 0 BEGIN
    DELETE FROM settled_surnames WHERE surname IN (SELECT surname FROM people WHERE id IN (old.person_id, new.person_id));
    DELETE FROM bearers WHERE person_id IN (old.person_id, new.person_id);
    INSERT INTO bearers (person_id, surname, articles)
        SELECT p.id, p.surname, count(*) FROM people p
        JOIN appearances a ON a.person_id = p.id AND a.identity_key = p.identity_key
        WHERE p.id IN (old.person_id, new.person_id) AND p.surname <> p.identity_key GROUP BY p.id;
    DELETE FROM printed_names WHERE person_id IN (old.person_id, new.person_id);
    INSERT INTO printed_names (person_id, name, articles)
        SELECT p.id, a.name, count(*) FROM people p
        JOIN appearances a ON a.person_id = p.id AND a.identity_key = p.identity_key
        WHERE p.id IN (old.person_id, new.person_id) AND p.surname <> p.identity_key GROUP BY p.id, a.name;
END;

CREATE TRIGGER people_update AFTER UPDATE OF id, identity_key, surname ON people BEGIN
    DELETE FROM settled_surnames WHERE surname IN (old.surname, new.surname);
    DELETE FROM bearers WHERE person_id IN (old.id, new.id);
    INSERT INTO bearers (person_id, surname, articles)
        SELECT new.id, new.surname, count(*) FROM appearances
        WHERE person_id = new.id AND identity_key = new.identity_key AND new.surname <> new.identity_key HAVING count(*) > 0;
    DELETE FROM printed_names WHERE person_id IN (old.id, new.id);
    INSERT INTO printed_names (person_id, name, articles)
        SELECT new.id, name, count(*) FROM appearances
        WHERE person_id = new.id AND identity_key = new.identity_key AND new.surname <> new.identity_key GROUP BY name;
END;

CREATE TRIGGER mentions_delete AFTER DELETE ON mentions BEGIN
    INSERT OR IGNORE INTO loosened_people (person_id) SELECT id FROM people WHERE id = old.person_id;
END;

CREATE TRIGGER mentions_update AFTER UPDATE OF person_id, text ON mentions BEGIN
    INSERT OR IGNORE INTO loosened_people (person_id) SELECT id FROM people WHERE id = old.person_id;
END;

CREATE TRIGGER descriptions_insert AFTER INSERT ON descriptions WHEN new.kind = 'role' BEGIN
    INSERT INTO role_counts (person_id, role, text, articles) VALUES (new.person_id, lower(new.text), new.text, 1)
        ON CONFLICT (person_id, role) DO UPDATE
        SET text = max(text, excluded.text),
            articles = articles + NOT EXISTS (
                SELECT 1 FROM descriptions d
                WHERE d.article_id = new.article_id AND d.id <> new.id AND d.kind = 'role'
                  AND +d.person_id = new.person_id AND lower(d.text) = lower(new.text));
END;

CREATE TRIGGER descriptions_delete AFTER DELETE ON descriptions WHEN old.kind = 'role' BEGIN
    UPDATE role_counts
    SET articles = articles - NOT EXISTS (
            SELECT 1 FROM descriptions d
            WHERE d.article_id = old.article_id AND d.kind = 'role'
              AND +d.person_id = old.person_id AND lower(d.text) = lower(old.text)),
        text = iif(
            text <> old.text OR EXISTS (
                SELECT 1 FROM descriptions d
                WHERE d.person_id = old.person_id AND d.kind = 'role' AND d.text = old.text),
            text,
            ifnull((SELECT max(d.text) FROM descriptions d
                    WHERE d.person_id = old.person_id AND d.kind = 'role' AND lower(d.text) = lower(old.text)), ''))
    WHERE person_id = old.person_id AND role = lower(old.text);
    DELETE FROM role_counts WHERE person_id = old.person_id AND role = lower(old.text) AND articles < 1;
END;

CREATE TRIGGER descriptions_update AFTER UPDATE OF article_id, person_id, kind, text ON descriptions BEGIN
    UPDATE role_counts
    SET articles = articles - NOT EXISTS (
            SELECT 1 FROM descriptions d
            WHERE d.article_id = old.article_id AND d.id <> new.id AND d.kind = 'role'
              AND +d.person_id = old.person_id AND lower(d.text) = lower(old.text)),
        text = iif(
            text <> old.text OR EXISTS (
                SELECT 1 FROM descriptions d
                WHERE d.person_id = old.person_id AND d.kind = 'role' AND d.text = old.text),
            text,
            ifnull((SELECT max(d.text) FROM descriptions d
                    WHERE d.person_id = old.person_id AND d.kind = 'role' AND lower(d.text) = lower(old.text)), ''))
    WHERE old.kind = 'role' AND person_id = old.person_id AND role = lower(old.text);
    DELETE FROM role_counts WHERE person_id = old.person_id AND role = lower(old.text) AND articles < 1;
    INSERT INTO role_counts (person_id, role, text, articles)
        SELECT new.person_id, lower(new.text), new.text, 1 WHERE new.kind = 'role'
        ON CONFLICT (person_id, role) DO UPDATE
        SET text = max(text, excluded.text),
            articles = articles + NOT EXISTS (
                SELECT 1 FROM descriptions d
                WHERE d.article_id = new.article_id AND d.id <> new.id AND d.kind = 'role'
                  AND +d.person_id = new.person_id AND lower(d.text) = lower(new.text));
END;
