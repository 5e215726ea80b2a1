#ifndef CPCRE2_PCRE2_8_H
#define CPCRE2_PCRE2_8_H
#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>
#endif
