-- Adds counts of whom surnames and roles belong to, so that one more article costs the same in a large archive as in a small one.

-- In how many articles each person is printed with a full name: a bare surname is given to the one of that surname who is in most.
CREATE TABLE bearers (
    person_id INTEGER PRIMARY KEY REFERENCES people (id) ON DELETE CASCADE, -- who
    surname   TEXT NOT NULL, -- people.surname
    articles  INTEGER NOT NULL CHECK (articles > 0) -- in how many articles
) STRICT;

CREATE INDEX bearers_by_surname ON bearers (surname, articles);

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
END;

CREATE TRIGGER people_update AFTER UPDATE OF id, identity_key, surname ON people BEGIN
    DELETE FROM settled_surnames WHERE surname IN (old.surname, new.surname);
    DELETE FROM bearers WHERE person_id IN (old.id, new.id);
    INSERT INTO bearers (person_id, surname, articles)
        SELECT new.id, new.surname, count(*) FROM appearances
        WHERE person_id = new.id AND identity_key = new.identity_key AND new.surname <> new.identity_key HAVING count(*) > 0;
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

INSERT INTO bearers (person_id, surname, articles)
    SELECT p.id, p.surname, count(*) FROM people p
    JOIN appearances a ON a.person_id = p.id AND a.identity_key = p.identity_key
    WHERE p.surname <> p.identity_key GROUP BY p.id;

INSERT INTO role_counts (person_id, role, text, articles)
    SELECT d.person_id, lower(d.text), max(d.text), count(DISTINCT d.article_id) FROM descriptions d
    JOIN people p ON p.id = d.person_id WHERE d.kind = 'role' GROUP BY d.person_id, lower(d.text);
