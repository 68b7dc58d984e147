-- Compares all quotes anew, since words and sentences are read otherwise than before, and keys tell who spoke and when; done bit by bit
-- whenever the archive is written.

DELETE FROM quote_parts;
DELETE FROM utterances;
DELETE FROM wordings;
DELETE FROM wording_links;
DELETE FROM wording_places;
DELETE FROM quote_stretches;
DELETE FROM loosened_wordings;
DROP TABLE wording_keys;

-- The hashes of rare words and of telling pairs of words, in pages: wordings that share one are compared in full.
CREATE TABLE wording_keys (
    first   INTEGER PRIMARY KEY, -- the page has the hashes from here to the next page's first
    entries BLOB NOT NULL -- ascending; for each six bytes of the hash, five of wordings.id, and one of who spoke and when, big-endian
) STRICT;

INSERT OR IGNORE INTO wording_queue (article_id) SELECT id FROM articles;
