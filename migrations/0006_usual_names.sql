-- Adds the full names that general usage gives to those whom an article names in part.

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
