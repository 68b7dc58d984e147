-- The floor: the same records stored and indexed by the stock shell, from the same file, without any fact found in them.
-- Run in a folder that holds corpus.jsonl, one JSON object a line.
PRAGMA journal_mode = WAL;
PRAGMA synchronous = NORMAL;
PRAGMA cache_size = -65536;

CREATE TEMP TABLE lines (record TEXT);
.mode ascii
.separator "\037" "\n"
.import --schema temp corpus.jsonl lines

CREATE TABLE articles (
    id           INTEGER PRIMARY KEY,
    source       TEXT,
    outlet       TEXT,
    title        TEXT,
    published_at TEXT,
    url          TEXT,
    body         TEXT
);
CREATE VIRTUAL TABLE articles_fts USING fts5 (
    title, body, content = 'articles', content_rowid = 'id', tokenize = 'porter unicode61 remove_diacritics 2'
);

BEGIN;
INSERT INTO articles (source, outlet, title, published_at, url, body)
SELECT record ->> 'id', record ->> 'outlet', record ->> 'title', record ->> 'date', record ->> 'url', record ->> 'text'
FROM lines;
INSERT INTO articles_fts (rowid, title, body) SELECT id, title, body FROM articles;
COMMIT;
