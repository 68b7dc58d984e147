// The lexicon of reactions, which lies in Sources/Extracting/Reactions/lexicon. Each text ends with a NUL byte.
#ifndef VERBATIM_REACTION_LEXICON_H
#define VERBATIM_REACTION_LEXICON_H

/// Predicates of response: verbs, light verbs with their nouns, acts, markers.
extern const char *const verbatim_reaction_predicates;

/// Words that judge.
extern const char *const verbatim_reaction_judgements;

/// Words that tell where a reaction took place.
extern const char *const verbatim_reaction_channels;

#endif
