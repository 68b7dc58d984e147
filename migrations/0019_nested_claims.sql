-- Two claims on one passage, as of "The mayor said Lund had vowed to pay", are one report. Articles whose quotes share an utterance with
-- nobody but each other so are compared anew.
INSERT OR IGNORE INTO wording_queue (article_id)
    SELECT DISTINCT article_id FROM quotes WHERE utterance_id IN (
        SELECT u.id FROM utterances u WHERE NOT EXISTS (
            SELECT 1 FROM quotes q JOIN quotes r ON r.utterance_id = q.utterance_id
            WHERE q.utterance_id = u.id AND (q.article_id <> r.article_id OR q."end" <= r.start)));

-- What is told as denied is no report of the same words told as admitted.
INSERT OR IGNORE INTO wording_queue (article_id)
    SELECT DISTINCT article_id FROM quotes WHERE kind <> 'direct' AND (cue_text LIKE '%denie%' OR cue_text LIKE '%deny%');
