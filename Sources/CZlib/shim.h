// `inflateInit2` and `deflateInit2` are macros, which Swift does not see.
#ifndef VERBATIM_CZLIB_SHIM_H
#define VERBATIM_CZLIB_SHIM_H

#include <zlib.h>

/// Prepares `stream` for gzip or zlib data, whichever its header says.
static inline int czlib_inflate_init(z_stream *stream) {
    return inflateInit2(stream, 15 + 32);
}

/// Prepares `stream` for writing gzip data.
static inline int czlib_gzip_init(z_stream *stream) {
    return deflateInit2(stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY);
}

#endif
