// Runs all patterns as one Vectorscan database over texts.
//
// usage: vectorscan-rival block|stream PATTERNS COPIES FILE...
// PATTERNS holds patterns in PCRE's extended syntax, each ended by a zero byte. Prints how many patterns Vectorscan
// refused, and for each file its name, scanned bytes, seconds and reported matches.
// The patterns are compiled as filters (HS_FLAG_PREFILTER): look-arounds count for nothing, and what is reported would
// still have to be confirmed. The time for that is not in the figure.
#include <hs/hs.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { piece = 64 << 10, most = 10000 };

/// Seconds after which no further copy of a text is scanned.
static const double enough = 1;

static void fail(const char *why) {
    fprintf(stderr, "vectorscan-rival: %s\n", why);
    exit(1);
}

static char *contents(const char *path, size_t *size) {
    FILE *file = fopen(path, "rb");
    if (!file) fail(path);
    fseek(file, 0, SEEK_END);
    *size = (size_t)ftell(file);
    rewind(file);
    char *bytes = calloc(*size + 1, 1);
    if (!bytes || fread(bytes, 1, *size, file) != *size) fail(path);
    fclose(file);
    return bytes;
}

/// Compiles the patterns that Vectorscan takes; tells how many it refused.
static hs_database_t *compile(const char *path, unsigned mode, int *refused) {
    static const char *patterns[most];
    static unsigned flags[most], ids[most];
    size_t size;
    char *text = contents(path, &size);
    unsigned count = 0;
    for (size_t at = 0; at < size && count < most; at += strlen(text + at) + 1) {
        char *pattern = malloc(strlen(text + at) + 6);
        sprintf(pattern, "(?x)%s", text + at);
        patterns[count] = pattern;
        flags[count] = HS_FLAG_PREFILTER;
        ids[count] = count;
        count++;
    }
    *refused = 0;
    for (;;) {
        hs_database_t *database;
        hs_compile_error_t *error;
        if (hs_compile_multi(patterns, flags, ids, count, mode, NULL, &database, &error) == HS_SUCCESS) return database;
        if (error->expression < 0 || count == 0) fail(error->message);
        fprintf(stderr, "refused: %s: %s\n", error->message, patterns[error->expression]);
        ++*refused;
        patterns[error->expression] = patterns[--count];
        hs_free_compile_error(error);
    }
}

static int count_match(unsigned id, unsigned long long from, unsigned long long to, unsigned flags, void *matches) {
    ++*(unsigned long long *)matches;
    return 0;
}

int main(int count, char **arguments) {
    if (count < 5) fail("usage: vectorscan-rival block|stream PATTERNS COPIES FILE...");
    int streaming = !strcmp(arguments[1], "stream"), copies = atoi(arguments[3]), refused;
    hs_database_t *database = compile(arguments[2], streaming ? HS_MODE_STREAM : HS_MODE_BLOCK, &refused);
    hs_scratch_t *scratch = NULL;
    if (hs_alloc_scratch(database, &scratch) != HS_SUCCESS) fail("no scratch");
    printf("refused %d\n", refused);
    for (int argument = 4; argument < count; argument++) {
        size_t size, done = 0;
        char *text = contents(arguments[argument], &size);
        unsigned long long matches = 0;
        double seconds = 0;
        hs_stream_t *stream = NULL;
        if (streaming) hs_open_stream(database, 0, &stream);
        for (int copy = 0; copy < copies && seconds < enough; copy++) {
            struct timespec begin, end;
            clock_gettime(CLOCK_MONOTONIC, &begin);
            if (streaming)
                for (size_t at = 0; at < size; at += piece)
                    hs_scan_stream(
                        stream, text + at, size - at < piece ? size - at : piece, 0, scratch, count_match, &matches);
            else
                hs_scan(database, text, size, 0, scratch, count_match, &matches);
            clock_gettime(CLOCK_MONOTONIC, &end);
            seconds += end.tv_sec - begin.tv_sec + (end.tv_nsec - begin.tv_nsec) / 1e9;
            done += size;
        }
        if (streaming) hs_close_stream(stream, scratch, count_match, &matches);
        printf("%s %zu %.6f %llu\n", arguments[argument], done, seconds, matches);
        fflush(stdout);
        free(text);
    }
}
