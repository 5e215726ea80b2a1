// Takes the place of glibc's allocator functions in the program that links this, counts, and hands on to glibc.
// Elsewhere it counts nothing.
#include "AllocationCounter.h"

static __thread long made, held;

long allocations_made(void) { return made; }
long allocations_held(void) { return held; }

#ifdef __linux__
#include <errno.h>
#include <stddef.h>

void *__libc_malloc(size_t size);
void *__libc_calloc(size_t count, size_t size);
void *__libc_realloc(void *block, size_t size);
void *__libc_memalign(size_t alignment, size_t size);
void __libc_free(void *block);

void *malloc(size_t size) {
    made++, held++;
    return __libc_malloc(size);
}

void *calloc(size_t count, size_t size) {
    made++, held++;
    return __libc_calloc(count, size);
}

void *realloc(void *block, size_t size) {
    made++;
    if (!block) held++;
    return __libc_realloc(block, size);
}

void *aligned_alloc(size_t alignment, size_t size) {
    made++, held++;
    return __libc_memalign(alignment, size);
}

int posix_memalign(void **block, size_t alignment, size_t size) {
    made++, held++;
    *block = __libc_memalign(alignment, size);
    return *block ? 0 : ENOMEM;
}

void free(void *block) {
    if (block) held--;
    __libc_free(block);
}
#endif
