#pragma clang diagnostic ignored "-Wc23-extensions"
#include "outlets.h"

static const char outlets[] = {
#embed "../Reading/Outlets/outlets.tsv"
    , 0};

const char *const verbatim_outlets = outlets;
