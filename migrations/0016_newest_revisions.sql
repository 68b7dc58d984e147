-- Tells which revision is the newest where one is seen again after another had come, and where the newest is deleted.

-- Articles that were seen again after another revision had come, or with a later date: by these sights it is told which revision is the
-- newest.
CREATE TABLE later_sights (
    id          INTEGER PRIMARY KEY AUTOINCREMENT, -- counts up in the order of these sights
    article_id  INTEGER NOT NULL UNIQUE REFERENCES articles (id) ON DELETE CASCADE, -- what was seen
    after_id    INTEGER NOT NULL, -- the highest articles.id of then: the articles up to here had come before
    modified_at TEXT -- ISO 8601: articles.modified_at as the document said then; NULL where it said nothing later than before
) STRICT;

DROP TRIGGER articles_comparison_delete;

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
