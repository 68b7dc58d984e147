-- Adds where outlets are at home and what they write.

-- The references of articles are broken until the rows are back under their ids.
PRAGMA defer_foreign_keys = ON;
CREATE TABLE outlets_before AS SELECT * FROM outlets;
DROP TABLE outlets;

-- A newspaper, agency, broadcaster or site that publishes articles.
CREATE TABLE outlets (
    id       INTEGER PRIMARY KEY, -- by this articles refer to it
    name     TEXT NOT NULL UNIQUE, -- as the coverage names it
    domain   TEXT, -- host of its pages, without www.
    country  TEXT, -- where it is at home, two letters of ISO 3166-1; NULL when unknown
    language TEXT  -- what it mostly writes, BCP 47; NULL when unknown
) STRICT;

-- Readers have kept the country of outlets that they knew with the article.
INSERT INTO outlets (id, name, domain, country)
SELECT b.id, b.name, b.domain,
       (SELECT CASE WHEN count(DISTINCT a.extra ->> 'country') = 1 THEN min(a.extra ->> 'country') END
        FROM articles a JOIN originals o ON o.article_id = a.id
        WHERE a.outlet_id = b.id AND a.extra ->> 'country' GLOB '[A-Z][A-Z]')
FROM outlets_before b;
DROP TABLE outlets_before;
