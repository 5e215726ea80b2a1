#pragma once

/// Begins to count instructions; does nothing unless the program runs under callgrind.
void instructions_begin(void);

/// Ends the count and makes callgrind write it down under a name.
void instructions_end(const char *name);
