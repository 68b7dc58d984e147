// The parsers of libxml2: HTML that was never valid, and XML that may break off; and iconv of the C library for charsets.
#ifndef VERBATIM_CXML2_SHIM_H
#define VERBATIM_CXML2_SHIM_H

#include <iconv.h>
#include <libxml/xmlversion.h>
// Debian's libxml2 shows ICU in its headers, whose types contradict those of Foundation's own ICU; nothing here uses them.
#undef LIBXML_ICU_ENABLED
#include <libxml/HTMLparser.h>
#include <libxml/HTMLtree.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/tree.h>
#include <libxml/uri.h>
#include <libxml/xmlreader.h>

// xmlFree is a variable, which may change under the eyes of Swift.
static inline void cxml2_free(void *memory) { xmlFree(memory); }

#endif
