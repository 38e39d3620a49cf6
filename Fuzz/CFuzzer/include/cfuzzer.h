#ifndef DOCKET_CFUZZER_H
#define DOCKET_CFUZZER_H
#include <stddef.h>
#include <stdint.h>

// libFuzzer's own entry, for a program that has a main of its own.
int LLVMFuzzerRunDriver(int *argc, char ***argv, int (*one)(const uint8_t *data, size_t size));
#endif
