// The parsers of libxml2: HTML that was never valid, and XML that may break off.
#ifndef VERBATIM_CXML2_SHIM_H
#define VERBATIM_CXML2_SHIM_H

#include <libxml/HTMLparser.h>
#include <libxml/HTMLtree.h>
#include <libxml/parser.h>
#include <libxml/tree.h>
#include <libxml/xmlreader.h>

#endif
