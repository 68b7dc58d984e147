#pragma clang diagnostic ignored "-Wc23-extensions"
#include "resources.h"

static const char schema_sql[] = {
#embed "../../schema.sql"
    , 0};

static const char migration_0001[] = {
#embed "../../migrations/0001_initial.sql"
    , 0};

static const char migration_0002[] = {
#embed "../../migrations/0002_hashtag_families.sql"
    , 0};

static const char migration_0003[] = {
#embed "../../migrations/0003_copies_and_revisions.sql"
    , 0};

static const char migration_0004[] = {
#embed "../../migrations/0004_originals.sql"
    , 0};

static const char migration_0005[] = {
#embed "../../migrations/0005_fetches.sql"
    , 0};

static const char migration_0006[] = {
#embed "../../migrations/0006_usual_names.sql"
    , 0};

static const char migration_0007[] = {
#embed "../../migrations/0007_utterances.sql"
    , 0};

static const char migration_0008[] = {
#embed "../../migrations/0008_outlet_homes.sql"
    , 0};

static const char migration_0009[] = {
#embed "../../migrations/0009_people_counted.sql"
    , 0};

static const char migration_0010[] = {
#embed "../../migrations/0010_pages_of_hashes.sql"
    , 0};
static const char migration_0011[] = {
#embed "../../migrations/0011_utterances_anew.sql"
    , 0};
static const char migration_0012[] = {
#embed "../../migrations/0012_utterances_reweighed.sql"
    , 0};

static const char migration_0013[] = {
#embed "../../migrations/0013_namesakes.sql"
    , 0};
static const char migration_0014[] = {
#embed "../../migrations/0014_tagged_keys.sql"
    , 0};
static const char migration_0015[] = {
#embed "../../migrations/0015_given_names.sql"
    , 0};
static const char migration_0016[] = {
#embed "../../migrations/0016_newest_revisions.sql"
    , 0};
static const char migration_0017[] = {
#embed "../../migrations/0017_short_texts.sql"
    , 0};
static const char migration_0018[] = {
#embed "../../migrations/0018_corrections.sql"
    , 0};
static const char migration_0019[] = {
#embed "../../migrations/0019_nested_claims.sql"
    , 0};

const char *const verbatim_schema_sql = schema_sql;

static const verbatim_migration migrations[] = {
    {1, "0001_initial", migration_0001},
    {2, "0002_hashtag_families", migration_0002},
    {3, "0003_copies_and_revisions", migration_0003},
    {4, "0004_originals", migration_0004},
    {5, "0005_fetches", migration_0005},
    {6, "0006_usual_names", migration_0006},
    {7, "0007_utterances", migration_0007},
    {8, "0008_outlet_homes", migration_0008},
    {9, "0009_people_counted", migration_0009},
    {10, "0010_pages_of_hashes", migration_0010},
    {11, "0011_utterances_anew", migration_0011},
    {12, "0012_utterances_reweighed", migration_0012},
    {13, "0013_namesakes", migration_0013},
    {14, "0014_tagged_keys", migration_0014},
    {15, "0015_given_names", migration_0015},
    {16, "0016_newest_revisions", migration_0016},
    {17, "0017_short_texts", migration_0017},
    {18, "0018_corrections", migration_0018},
    {19, "0019_nested_claims", migration_0019},
};

const int verbatim_migration_count = sizeof migrations / sizeof *migrations;

verbatim_migration verbatim_migration_at(int index) { return migrations[index]; }
