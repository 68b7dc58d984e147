-- Compares all quotes anew, since words are read and weighed otherwise than before; done bit by bit whenever the archive is written.

DELETE FROM quote_parts;
DELETE FROM utterances;
DELETE FROM wordings;
DELETE FROM wording_links;
DELETE FROM wording_keys;
DELETE FROM wording_places;
DELETE FROM quote_stretches;
DELETE FROM loosened_wordings;
INSERT OR IGNORE INTO wording_queue (article_id) SELECT id FROM articles;

-- Where a foreign key's action sets speakers, SQLite does as that statement says in a conflict, whatever the trigger does.
DROP TRIGGER quotes_utterance_speaker;

CREATE TRIGGER quotes_utterance_speaker AFTER UPDATE OF speaker_id, utterance_id ON quotes
WHEN new.utterance_id IS NOT NULL OR old.utterance_id IS NOT NULL BEGIN
    INSERT INTO unsettled_utterances (utterance_id)
        SELECT id FROM utterances
        WHERE id IN (old.utterance_id, new.utterance_id) AND id NOT IN (SELECT utterance_id FROM unsettled_utterances);
END;
