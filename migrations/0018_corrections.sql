-- What a person corrects reaches revisions, copies and utterances, and no correction is entered where it would be lost.

-- By these dates and outlets the newest revision, the origin of copies and the words of one occasion are told.
CREATE TRIGGER articles_comparison_update AFTER UPDATE OF outlet_id, published_at, modified_at ON articles
WHEN new.outlet_id IS NOT old.outlet_id OR new.published_at IS NOT old.published_at OR new.modified_at IS NOT old.modified_at BEGIN
    INSERT OR IGNORE INTO comparison_queue (article_id) VALUES (new.id);
    INSERT OR IGNORE INTO wording_queue (article_id) VALUES (new.id);
END;

-- A part of a quotation is made anew from the whole, and a correction of it would go with it.
CREATE TRIGGER quote_parts_correction BEFORE UPDATE ON quotes
WHEN new.origin = 'human' AND EXISTS (SELECT 1 FROM quote_parts WHERE part_id = old.id) BEGIN
    SELECT RAISE(ABORT, 'this is a part of a quotation: correct the whole, whose id is in quote_parts.quote_id and variant_facts.whole_id');
END;

-- Whom a person gives words to, and what the words are, is compared anew.
CREATE TRIGGER quotes_correction AFTER UPDATE OF kind, text, start, "end", speaker_id, speaker_text ON quotes
WHEN new.origin = 'human' BEGIN
    INSERT OR IGNORE INTO wording_queue (article_id) VALUES (new.article_id);
END;
