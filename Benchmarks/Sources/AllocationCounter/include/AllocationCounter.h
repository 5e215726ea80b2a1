#pragma once

/// How many blocks this thread has asked the allocator for since it began; growing a block counts as asking.
long allocations_made(void);

/// How many blocks this thread holds more, or fewer, than when it began.
long allocations_held(void);
