#ifndef DOCKET_CLIBLINEAR_SHIM_H
#define DOCKET_CLIBLINEAR_SHIM_H

#include <linear.h>

static inline void docket_liblinear_say_nothing(const char *text) { (void)text; }

/* liblinear reports its progress on standard output unless it is told not to. */
static inline void docket_liblinear_quiet(void) { set_print_string_function(docket_liblinear_say_nothing); }

#endif
