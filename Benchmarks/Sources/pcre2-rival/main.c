// Runs each pattern alone over texts, one after the other, as most filters do.
//
// usage: pcre2-rival PATTERNS COPIES FILE...
// PATTERNS holds patterns in PCRE2's extended syntax, each ended by a zero byte. Prints how many patterns PCRE2
// refused, and for each file its name, bytes, seconds and matches. Patterns are JIT-compiled before the clock starts.
#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { most = 10000 };

static void fail(const char *why) {
    fprintf(stderr, "pcre2-rival: %s\n", why);
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

int main(int count, char **arguments) {
    if (count < 4) fail("usage: pcre2-rival PATTERNS COPIES FILE...");
    static pcre2_code *codes[most];
    size_t size;
    char *patterns = contents(arguments[1], &size);
    int compiled = 0, refused = 0, copies = atoi(arguments[2]);
    for (size_t at = 0; at < size && compiled < most; at += strlen(patterns + at) + 1) {
        int error;
        PCRE2_SIZE offset;
        pcre2_code *code = pcre2_compile(
            (PCRE2_SPTR)patterns + at, PCRE2_ZERO_TERMINATED,
            PCRE2_UTF | PCRE2_EXTENDED | PCRE2_DOLLAR_ENDONLY | PCRE2_NO_AUTO_CAPTURE, &error, &offset, NULL);
        if (!code) {
            refused++;
            continue;
        }
        pcre2_jit_compile(code, PCRE2_JIT_COMPLETE);
        codes[compiled++] = code;
    }
    printf("refused %d\n", refused);
    pcre2_match_data *match = pcre2_match_data_create(64, NULL);
    PCRE2_SIZE *range = pcre2_get_ovector_pointer(match);
    for (int argument = 3; argument < count; argument++) {
        char *block = contents(arguments[argument], &size), *text = malloc(size * copies);
        if (!text) fail("no memory");
        for (int copy = 0; copy < copies; copy++) memcpy(text + copy * size, block, size);
        size *= copies;
        unsigned long long matches = 0;
        struct timespec begin, end;
        clock_gettime(CLOCK_MONOTONIC, &begin);
        for (int code = 0; code < compiled; code++)
            // The workloads are UTF-8, so the check may be left out.
            for (PCRE2_SIZE at = 0;
                 at < size && pcre2_match(codes[code], (PCRE2_SPTR)text, size, at, PCRE2_NO_UTF_CHECK, match, NULL) > 0;
                 at = range[1])
                matches++;
        clock_gettime(CLOCK_MONOTONIC, &end);
        double seconds = end.tv_sec - begin.tv_sec + (end.tv_nsec - begin.tv_nsec) / 1e9;
        printf("%s %zu %.6f %llu\n", arguments[argument], size, seconds, matches);
        fflush(stdout);
        free(block), free(text);
    }
}
