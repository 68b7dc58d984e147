// The registry of outlets, which lies in Sources/Reading/Outlets. The text ends with a NUL byte.
#ifndef VERBATIM_OUTLETS_H
#define VERBATIM_OUTLETS_H

/// A line each: host, name, country, language, tabs between them.
extern const char *const verbatim_outlets;

#endif
