"""Says which parts of the program take how much time, by perf's samples of whole stacks."""

import re
import subprocess
from collections import Counter

# What a function's mangled name holds, the innermost part first.
PARTS = {
    "utterances": "10Utterances",
    "copies and revisions": "10Comparison",
    "people": "10PeopleRows",
    "full-text index": "13FullTextIndex",
    "vocabulary": "8WordRows",
    "hashtags, accounts": "11HashtagRows|11AccountRows",
    "quotes, reactions": "9QuoteRows|12ReactionRows",
    "articles, originals": "11ArticleRows|12OriginalRows",
    "commit and the rest of writing": "13ArchiveWriterC5write",
    "statistics, folding the log in": "13ArchiveWriterC6finish",
    "reading, extracting": "10BatchMaker|9Extractor",
}
FREQUENCY = 1999


def shares(commands, data):
    """Runs the commands; for each part its share of all samples, and milliseconds a command."""
    counts = Counter()
    for command in commands:
        record = ["perf", "record", "-q", "-o", str(data), "-F", str(FREQUENCY), "--call-graph", "dwarf,32768", *command]
        subprocess.run(record, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        script = subprocess.run(
            ["perf", "script", "-i", str(data), "-F", "ip,sym"], check=True, capture_output=True, text=True, errors="replace")
        for stack in script.stdout.split("\n\n"):
            if stack.strip():
                counts[next((part for part, name in PARTS.items() if re.search(name, stack)), "start, opening, all else")] += 1
    total = sum(counts.values())
    return [(part, n / total, n / FREQUENCY * 1000 / len(commands)) for part, n in counts.most_common()]
