-- Knows people by the full form of their given names: whom some articles call Chuck and others Charles is one person.

-- Short forms of given names: Chuck Quill and Charles Quill are one person. Whoever adds one here has it in all articles to come.
CREATE TABLE given_name_forms (
    short TEXT PRIMARY KEY NOT NULL, -- folded: chuck
    full  TEXT NOT NULL -- folded: charles, with which people.identity_key begins
) STRICT, WITHOUT ROWID;

INSERT INTO given_name_forms (short, full) VALUES
    ('abe', 'abraham'), ('alex', 'alexander'), ('andy', 'andrew'), ('ben', 'benjamin'), ('bernie', 'bernard'),
    ('bill', 'william'), ('billy', 'william'), ('bob', 'robert'), ('bobby', 'robert'), ('brad', 'bradley'),
    ('charlie', 'charles'), ('chris', 'christopher'), ('chuck', 'charles'), ('cindy', 'cynthia'), ('dan', 'daniel'),
    ('danny', 'daniel'), ('dave', 'david'), ('debbie', 'deborah'), ('dick', 'richard'), ('don', 'donald'), ('donny', 'donald'),
    ('doug', 'douglas'), ('ed', 'edward'), ('eddie', 'edward'), ('fred', 'frederick'), ('gabe', 'gabriel'), ('gene', 'eugene'),
    ('gerry', 'gerald'), ('greg', 'gregory'), ('hank', 'henry'), ('jeff', 'jeffrey'), ('jen', 'jennifer'), ('jenny', 'jennifer'),
    ('jerry', 'gerald'), ('jim', 'james'), ('jimmy', 'james'), ('joe', 'joseph'), ('joey', 'joseph'), ('johnny', 'john'),
    ('jon', 'jonathan'), ('josh', 'joshua'), ('kate', 'katherine'), ('katie', 'katherine'), ('ken', 'kenneth'),
    ('kenny', 'kenneth'), ('larry', 'lawrence'), ('liz', 'elizabeth'), ('maggie', 'margaret'), ('marty', 'martin'),
    ('matt', 'matthew'), ('meg', 'margaret'), ('mike', 'michael'), ('mitch', 'mitchell'), ('nate', 'nathan'),
    ('nick', 'nicholas'), ('pam', 'pamela'), ('pat', 'patrick'), ('pete', 'peter'), ('phil', 'philip'), ('phillip', 'philip'),
    ('ray', 'raymond'), ('rich', 'richard'), ('rick', 'richard'), ('rob', 'robert'), ('ron', 'ronald'), ('ronnie', 'ronald'),
    ('russ', 'russell'), ('sam', 'samuel'), ('stan', 'stanley'), ('sue', 'susan'), ('ted', 'edward'), ('tim', 'timothy'),
    ('tom', 'thomas'), ('tommy', 'thomas'), ('tony', 'anthony'), ('vince', 'vincent'), ('walt', 'walter'), ('wes', 'wesley'),
    ('will', 'william'), ('zach', 'zachary'), ('zack', 'zachary');

-- Counted anew for each whose key changes; a recount for each of their appearances would take long.
DROP TRIGGER appearances_update_full;
PRAGMA defer_foreign_keys = ON;

-- Who has a short form in the key or the full form of one, and who of these stays: one whom a human entered or corrected, else the one with the
-- full form.
CREATE TEMP TABLE renamed (person_id INTEGER PRIMARY KEY, old_key TEXT NOT NULL UNIQUE, new_key TEXT NOT NULL, kept_id INTEGER);
CREATE INDEX temp.renamed_by_key ON renamed (new_key);
INSERT INTO renamed (person_id, old_key, new_key)
SELECT p.id, p.identity_key, f.full || substr(p.identity_key, instr(p.identity_key, ' '))
FROM people p JOIN given_name_forms f ON f.short = substr(p.identity_key, 1, instr(p.identity_key, ' ') - 1);
INSERT OR IGNORE INTO renamed (person_id, old_key, new_key)
SELECT id, identity_key, identity_key FROM people WHERE identity_key IN (SELECT new_key FROM renamed);
UPDATE renamed SET kept_id = (
    SELECT r.person_id FROM renamed r JOIN people p ON p.id = r.person_id WHERE r.new_key = renamed.new_key
    ORDER BY p.origin <> 'human', r.old_key <> r.new_key, r.person_id LIMIT 1);

-- An article that has both had two people of them: they appear once now.
UPDATE OR IGNORE appearances SET identity_key = (SELECT new_key FROM renamed WHERE old_key = appearances.identity_key)
WHERE identity_key IN (SELECT old_key FROM renamed WHERE old_key <> new_key);
UPDATE OR IGNORE usual_names SET identity_key = (SELECT new_key FROM renamed WHERE old_key = usual_names.identity_key)
WHERE identity_key IN (SELECT old_key FROM renamed WHERE old_key <> new_key);
DELETE FROM appearances WHERE identity_key IN (SELECT old_key FROM renamed WHERE old_key <> new_key);
UPDATE usual_names SET name_key = (
    SELECT f.full FROM given_name_forms f WHERE f.short = substr(name_key, 1, instr(name_key, ' ') - 1)) || substr(name_key, instr(name_key, ' '))
WHERE substr(name_key, 1, instr(name_key, ' ') - 1) IN (SELECT short FROM given_name_forms);

UPDATE appearances SET person_id = (SELECT kept_id FROM renamed WHERE person_id = appearances.person_id)
WHERE person_id IN (SELECT person_id FROM renamed WHERE kept_id <> person_id);
UPDATE mentions SET person_id = (SELECT kept_id FROM renamed WHERE person_id = mentions.person_id)
WHERE person_id IN (SELECT person_id FROM renamed WHERE kept_id <> person_id);
UPDATE descriptions SET person_id = (SELECT kept_id FROM renamed WHERE person_id = descriptions.person_id)
WHERE person_id IN (SELECT person_id FROM renamed WHERE kept_id <> person_id);
UPDATE quotes SET speaker_id = (SELECT kept_id FROM renamed WHERE person_id = quotes.speaker_id)
WHERE speaker_id IN (SELECT person_id FROM renamed WHERE kept_id <> person_id);
UPDATE reactions SET actor_id = (SELECT kept_id FROM renamed WHERE person_id = reactions.actor_id)
WHERE actor_id IN (SELECT person_id FROM renamed WHERE kept_id <> person_id);
UPDATE reactions SET target_person_id = (SELECT kept_id FROM renamed WHERE person_id = reactions.target_person_id)
WHERE target_person_id IN (SELECT person_id FROM renamed WHERE kept_id <> person_id);
UPDATE OR IGNORE aliases SET person_id = (SELECT kept_id FROM renamed WHERE renamed.person_id = aliases.person_id)
WHERE person_id IN (SELECT person_id FROM renamed WHERE kept_id <> person_id);
DELETE FROM people WHERE id IN (SELECT person_id FROM renamed WHERE kept_id <> person_id);
UPDATE people SET identity_key = (SELECT new_key FROM renamed WHERE person_id = people.id)
WHERE id IN (SELECT kept_id FROM renamed);
UPDATE people SET role = (SELECT text FROM role_counts WHERE person_id = people.id ORDER BY articles DESC, role LIMIT 1)
WHERE origin = 'machine' AND id IN (SELECT kept_id FROM renamed);
UPDATE people SET name = (
    SELECT name FROM printed_names WHERE person_id = people.id ORDER BY articles DESC, length(name) DESC, name LIMIT 1)
WHERE origin = 'machine' AND id IN (
    SELECT kept_id FROM renamed GROUP BY kept_id HAVING count(*) > 1 INTERSECT SELECT person_id FROM printed_names);
DROP TABLE renamed;

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
