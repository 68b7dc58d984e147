-- Compares all quotes anew, since words are weighed and sentences cut otherwise than before; done bit by bit whenever the archive is written.

DELETE FROM quote_parts;
DELETE FROM utterances;
DELETE FROM wordings;
DELETE FROM wording_links;
DELETE FROM wording_keys;
DELETE FROM wording_places;
DELETE FROM quote_stretches;
DELETE FROM loosened_wordings;
INSERT OR IGNORE INTO wording_queue (article_id) SELECT id FROM articles;
