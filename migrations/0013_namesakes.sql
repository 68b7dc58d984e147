-- Tells namesakes apart by the suffixes of their names, and counts names; articles that print both of two namesakes are told apart when
-- they are reread.

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

-- In how many articles each person is printed with which full name: the fullest that enough print is people.name.
CREATE TABLE printed_names (
    person_id INTEGER NOT NULL REFERENCES people (id) ON DELETE CASCADE, -- who
    name      TEXT NOT NULL, -- appearances.name
    articles  INTEGER NOT NULL CHECK (articles > 0), -- in how many articles
    PRIMARY KEY (person_id, name)
) STRICT, WITHOUT ROWID;

INSERT INTO printed_names (person_id, name, articles)
SELECT p.id, a.name, count(*) FROM people p JOIN appearances a ON a.person_id = p.id AND a.identity_key = p.identity_key
WHERE p.surname <> p.identity_key GROUP BY p.id, a.name;

-- Of the names that one article in twenty prints the fullest, without a suffix where there is one.
UPDATE people SET name = (
    SELECT n.name FROM printed_names n WHERE n.person_id = people.id
    ORDER BY n.articles * 20 < (SELECT sum(articles) FROM printed_names WHERE person_id = n.person_id),
        EXISTS (
            SELECT 1 FROM appearances a JOIN name_suffixes s USING (article_id, identity_key)
            WHERE a.person_id = n.person_id AND a.name = n.name),
        length(n.name) - length(replace(n.name, ' ', '')) DESC, length(CAST(n.name AS BLOB)) DESC, n.name
    LIMIT 1)
WHERE origin = 'machine' AND (SELECT count(*) FROM printed_names WHERE person_id = people.id) > 1;

DROP TRIGGER appearances_delete;
DROP TRIGGER appearances_update_full;
DROP TRIGGER people_update;

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
