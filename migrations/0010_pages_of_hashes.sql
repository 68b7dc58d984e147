-- Keeps the hashes by which copies and wordings find each other in pages: a row for each took most of the time.

ALTER TABLE text_samples RENAME TO text_samples_before;

-- Some shingles of each text, by their hash, in pages: texts that share them are compared in full.
CREATE TABLE text_samples (
    first   INTEGER PRIMARY KEY, -- the page has the hashes from here to the next page's first
    entries BLOB NOT NULL -- ascending; for each six bytes of the hash and six of editions.text_id, big-endian
) STRICT;

-- Wordings are compared anew in the next step.
DROP TABLE wording_keys;

-- The hashes of rare words and of telling pairs of words, in pages: wordings that share one are compared in full.
CREATE TABLE wording_keys (
    first   INTEGER PRIMARY KEY, -- the page has the hashes from here to the next page's first
    entries BLOB NOT NULL -- ascending; for each six bytes of the hash and six of wordings.id, big-endian
) STRICT;

-- Every byte in turn.
CREATE TABLE bytes (b);
INSERT INTO bytes (b) VALUES (CAST(
    x'000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f202122232425262728292a2b2c2d2e2f303132333435363738393a3b3c3d3e3f' ||
    x'404142434445464748494a4b4c4d4e4f505152535455565758595a5b5c5d5e5f606162636465666768696a6b6c6d6e6f707172737475767778797a7b7c7d7e7f' ||
    x'808182838485868788898a8b8c8d8e8f909192939495969798999a9b9c9d9e9fa0a1a2a3a4a5a6a7a8a9aaabacadaeafb0b1b2b3b4b5b6b7b8b9babbbcbdbebf' ||
    x'c0c1c2c3c4c5c6c7c8c9cacbcccdcecfd0d1d2d3d4d5d6d7d8d9dadbdcdddedfe0e1e2e3e4e5e6e7e8e9eaebecedeeeff0f1f2f3f4f5f6f7f8f9fafbfcfdfeff' AS BLOB));

-- Of hashes that lead nowhere no more are kept than tell so.
INSERT INTO text_samples (first, entries)
    SELECT iif(page = 0, 0, min(hash)),
           CAST(group_concat(
               substr(b, 1 + (hash >> 40 & 255), 1) || substr(b, 1 + (hash >> 32 & 255), 1) || substr(b, 1 + (hash >> 24 & 255), 1) ||
               substr(b, 1 + (hash >> 16 & 255), 1) || substr(b, 1 + (hash >> 8 & 255), 1) || substr(b, 1 + (hash >> 0 & 255), 1) ||
               substr(b, 1 + (id >> 40 & 255), 1) || substr(b, 1 + (id >> 32 & 255), 1) || substr(b, 1 + (id >> 24 & 255), 1) ||
               substr(b, 1 + (id >> 16 & 255), 1) || substr(b, 1 + (id >> 8 & 255), 1) || substr(b, 1 + (id >> 0 & 255), 1),
               '') AS BLOB)
    FROM (
        SELECT hash, text_id AS id, (rank() OVER (ORDER BY hash) - 1) / 336 AS page,
               row_number() OVER (PARTITION BY hash ORDER BY text_id) AS place
        FROM text_samples_before)
    JOIN bytes
    WHERE place <= 501 GROUP BY page;

DROP TABLE bytes;
DROP TABLE text_samples_before;
