// `inflateInit2` is a macro, which Swift does not see.
#ifndef VERBATIM_CZLIB_SHIM_H
#define VERBATIM_CZLIB_SHIM_H

#include <zlib.h>

/// Prepares `stream` for gzip or zlib data, whichever its header says.
static inline int czlib_inflate_init(z_stream *stream) {
    return inflateInit2(stream, 15 + 32);
}

#endif
