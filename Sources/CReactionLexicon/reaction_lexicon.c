#pragma clang diagnostic ignored "-Wc23-extensions"
#include "reaction_lexicon.h"

static const char predicates[] = {
#embed "../Extracting/Reactions/lexicon/predicates.txt"
    , 0};

static const char judgements[] = {
#embed "../Extracting/Reactions/lexicon/judgements.txt"
    , 0};

static const char channels[] = {
#embed "../Extracting/Reactions/lexicon/channels.txt"
    , 0};

const char *const verbatim_reaction_predicates = predicates;
const char *const verbatim_reaction_judgements = judgements;
const char *const verbatim_reaction_channels = channels;
