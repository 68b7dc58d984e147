// The text files that travel inside the binary. Each ends with a NUL byte.
#ifndef VERBATIM_RESOURCES_H
#define VERBATIM_RESOURCES_H

/// `schema.sql`, the whole schema as a newcomer reads it.
extern const char *const verbatim_schema_sql;

/// A step of `migrations/`: what it leads to and how.
typedef struct {
    int version;
    const char *name;
    const char *sql;
} verbatim_migration;

/// The number of steps; step N leads from version N - 1 to N.
extern const int verbatim_migration_count;

/// The step at `index`, which counts from 0.
verbatim_migration verbatim_migration_at(int index);

#endif
