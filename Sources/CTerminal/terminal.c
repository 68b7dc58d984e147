#define _XOPEN_SOURCE 700
#include "terminal.h"
#include <wchar.h>

int cterminal_width(uint32_t code_point) { return wcwidth((wchar_t)code_point); }
