"""Makes many articles of some: replicas of a corpus that have its words' frequencies, its people and its quotes, and are no copies of it."""

import json
import random
import re
from collections import Counter
from datetime import date, timedelta

WORD = re.compile(r"([^\W\d_]+)")
# So frequent words stay: they are the grammar of the language, and the verbs that quotations are known by.
KEPT_WORDS = 250
# So frequent names stay: whoever is in the news is in all of it.
KEPT_NAMES = 60
# A word that is met less often becomes one that nobody has met.
RARE = 4
ENDINGS = ("ing", "ed", "ly", "es", "s", "er", "or", "al", "ion", "ity", "e", "y")
SYLLABLES = [c + v for c in ("b", "br", "c", "d", "f", "g", "h", "k", "l", "m", "n", "p", "r", "s", "st", "t", "v", "w") for v in "aeiou"]


class Replicator:
    """Knows a corpus's vocabulary, and gives its articles in other words."""

    def __init__(self, records):
        self.records = records
        forms = Counter()
        for record in records:
            forms.update(WORD.findall(record["text"]))
            forms.update(WORD.findall(record.get("title") or ""))
        self.counts, capitals = Counter(), Counter()
        for form, count in forms.items():
            self.counts[form.lower()] += count
            if form[0].isupper():
                capitals[form.lower()] += count
        # A name is a word that is hardly ever written small.
        names = {word for word, count in self.counts.items() if capitals[word] * 10 >= count * 9 and len(word) > 2}
        ranked = [word for word, _ in self.counts.most_common()]
        kept_names = [word for word in ranked if word in names][:KEPT_NAMES]
        kept = set(kept_names) | set([word for word in ranked if word not in names][:KEPT_WORDS])
        self.rare = [word for word in ranked if word not in kept and self.counts[word] < RARE]
        self.classes = {}
        for word in ranked:
            if word not in kept and self.counts[word] >= RARE:
                kind = (word in names, self.counts[word].bit_length(), self._ending(word))
                self.classes.setdefault(kind, []).append(word)

    @staticmethod
    def _ending(word):
        return next((ending for ending in ENDINGS if word.endswith(ending)), "")

    def _words(self, replica):
        """What each word becomes: another of its kind and frequency, or a new one; the same everywhere in the replica."""
        chance = random.Random(replica)
        words = {}
        for members in self.classes.values():
            words.update(zip(members, chance.sample(members, len(members))))
        for word in self.rare:
            words[word] = "".join(chance.choices(SYLLABLES, k=max(2, len(word) // 3))) + self._ending(word)
        return words

    def replica(self, number):
        """The corpus's records in other words, of other days; number 0 is the corpus itself."""
        if number == 0:
            yield from self.records
            return
        words = self._words(number)
        spelled = {}

        def other(form):
            if form not in spelled:
                word = words.get(form.lower(), form.lower())
                spelled[form] = (
                    form if word == form.lower() else word.upper() if form.isupper() and len(form) > 1
                    else word.capitalize() if form[0].isupper() else word)
            return spelled[form]

        def rewritten(text):
            parts = WORD.split(text)
            parts[1::2] = map(other, parts[1::2])
            return "".join(parts)

        for place, record in enumerate(self.records):
            yield {
                **record, "id": f"{record.get('id', place)}#{number}", "title": rewritten(record.get("title") or ""),
                "text": rewritten(record["text"]), "date": self._later(record.get("date"), number),
                "url": f"https://replica-{number}.example/{place}",
            }

    @staticmethod
    def _later(day, number):
        try:
            return (date.fromisoformat(day[:10]) + timedelta(days=23 * number)).isoformat()
        except (TypeError, ValueError):
            return day


def read(corpus):
    """The records of a file of JSON lines."""
    with open(corpus, encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def write(records, path):
    """Writes records as JSON lines."""
    with open(path, "w", encoding="utf-8") as file:
        for record in records:
            file.write(json.dumps(record, ensure_ascii=False) + "\n")
