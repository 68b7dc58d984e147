// The trained models, as they lie in models/.
#ifndef VERBATIM_MODELS_H
#define VERBATIM_MODELS_H

#include <stddef.h>

/// The bytes of a model file.
typedef struct {
    const unsigned char *_Nonnull bytes;
    size_t count;
} verbatim_model;

/// `models/people.model`.
verbatim_model verbatim_people_model(void);
/// `models/attribution.model`.
verbatim_model verbatim_attribution_model(void);
/// `models/words.model`.
verbatim_model verbatim_words_model(void);

/// Asks for memory, to be read soon.
static inline void verbatim_prefetch(const void *_Nonnull address) { __builtin_prefetch(address); }

#endif
