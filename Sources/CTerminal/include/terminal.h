// `wcwidth` is an X/Open function, which Swift's import of the C library leaves out.
#ifndef VERBATIM_TERMINAL_H
#define VERBATIM_TERMINAL_H

#include <stdint.h>

/// Columns that the code point takes on a terminal: 0, 1 or 2; -1 for one that is not printed.
int cterminal_width(uint32_t code_point);

#endif
