#pragma clang diagnostic ignored "-Wc23-extensions"
#include "models.h"

static const unsigned char people_model[] = {
#embed "../../models/people.model"
};

verbatim_model verbatim_people_model(void) { return (verbatim_model){people_model, sizeof people_model}; }

static const unsigned char attribution_model[] = {
#embed "../../models/attribution.model" if_empty(0)
};

verbatim_model verbatim_attribution_model(void) { return (verbatim_model){attribution_model, sizeof attribution_model}; }

static const unsigned char words_model[] = {
#embed "../../models/words.model" if_empty(0)
};

verbatim_model verbatim_words_model(void) { return (verbatim_model){words_model, sizeof words_model}; }
