// libxml2's headers include ICU's where it was built with ICU, and those clash with Foundation's own copy. The
// members that this hides are pointers at the end of a struct that nobody here touches.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <iconv.h>
#include <libxml/HTMLparser.h>
#include <libxml/parserInternals.h>
#include <libxml/xmlerror.h>

// glibc has this search, but declares it only where _GNU_SOURCE was defined before its first header.
extern void *memmem(const void *haystack, __SIZE_TYPE__ count, const void *needle, __SIZE_TYPE__ length);
