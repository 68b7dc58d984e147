-- Tells the few short texts at once from the hundreds with which a text shares a phrase.

-- Two long texts with one sample in common, or two, are not compared: this tells at once which of hundreds are short.
CREATE INDEX editions_of_short_texts ON editions (article_id, shingles) WHERE shingles <= 120 AND text_id = article_id;
