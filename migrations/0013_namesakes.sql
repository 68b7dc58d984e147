-- Tells namesakes apart by the suffixes of their names; articles that print both are told apart when they are reread.

-- Names with a suffix: they may be somebody else's than the names without.
CREATE TABLE name_suffixes (
    article_id   INTEGER NOT NULL, -- where the name is printed
    identity_key TEXT NOT NULL, -- appearances.identity_key, which has the suffix where it tells the person from a namesake
    suffix       TEXT NOT NULL CHECK (suffix IN ('jr', 'sr', 'ii', 'iii', 'iv')), -- behind a full name
    PRIMARY KEY (article_id, identity_key),
    FOREIGN KEY (article_id, identity_key) REFERENCES appearances (article_id, identity_key) ON DELETE CASCADE ON UPDATE CASCADE
) STRICT, WITHOUT ROWID;

CREATE INDEX name_suffixes_by_key ON name_suffixes (identity_key, suffix);

INSERT INTO name_suffixes (article_id, identity_key, suffix)
SELECT article_id, identity_key, suffix FROM (
    SELECT article_id, identity_key, CASE
            WHEN lower(rtrim(name, '.')) LIKE '% % jr' THEN 'jr'
            WHEN lower(rtrim(name, '.')) LIKE '% % sr' THEN 'sr'
            WHEN lower(name) LIKE '% % ii' THEN 'ii'
            WHEN lower(name) LIKE '% % iii' THEN 'iii'
            WHEN lower(name) LIKE '% % iv' THEN 'iv'
        END AS suffix
    FROM appearances WHERE name LIKE '% % %')
WHERE suffix IS NOT NULL;

-- A name without a suffix is the person's own.
UPDATE people SET name = (
    SELECT a.name FROM appearances a LEFT JOIN name_suffixes s USING (article_id, identity_key)
    WHERE a.person_id = people.id AND a.identity_key = people.identity_key
    ORDER BY s.suffix IS NOT NULL, length(a.name) - length(replace(a.name, ' ', '')) DESC, length(CAST(a.name AS BLOB)) DESC, a.name
    LIMIT 1)
WHERE origin = 'machine' AND identity_key IN (SELECT identity_key FROM name_suffixes);
