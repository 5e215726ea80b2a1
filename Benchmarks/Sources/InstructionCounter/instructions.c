#include "InstructionCounter.h"

#if __has_include(<valgrind/callgrind.h>)
#include <valgrind/callgrind.h>

void instructions_begin(void) { CALLGRIND_START_INSTRUMENTATION; }

void instructions_end(const char *name) {
    CALLGRIND_STOP_INSTRUMENTATION;
    CALLGRIND_DUMP_STATS_AT(name);
}
#else
void instructions_begin(void) {}
void instructions_end(const char *name) { (void)name; }
#endif
