#include <hs/hs.h>
/* malloc_trim: compiling leaves much memory in pieces, and glibc's module does not name it. */
#include <malloc.h>
