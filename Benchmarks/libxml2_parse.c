/* What libxml2 alone takes to parse pages: the peer that Docket's page rate is held against.
 *
 *   cc -O2 libxml2_parse.c $(pkg-config --cflags --libs libxml-2.0) -o libxml2_parse
 *   libxml2_parse REPETITIONS FILE...
 *
 * Files are read first; then htmlReadMemory and xmlFreeDoc run over all of them, on one core, REPETITIONS times.
 * Prints one JSON object: files, bytes, the CPU seconds of the fastest repetition and of all of them.
 */
#include <libxml/HTMLparser.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

struct page {
  char *bytes;
  int size;
};

static int load(const char *path, struct page *page) {
  FILE *file = fopen(path, "rb");
  if (!file) return -1;
  if (fseek(file, 0, SEEK_END) != 0) goto fail;
  long size = ftell(file);
  if (size < 0 || size > 64L * 1024 * 1024) goto fail;
  rewind(file);
  page->bytes = malloc((size_t)size + 1);
  if (!page->bytes) goto fail;
  if (fread(page->bytes, 1, (size_t)size, file) != (size_t)size) {
    free(page->bytes);
    goto fail;
  }
  page->size = (int)size;
  fclose(file);
  return 0;
fail:
  fclose(file);
  return -1;
}

static double cpu_seconds(void) {
  struct timespec now;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
  return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

int main(int count, char **arguments) {
  if (count < 3) {
    fprintf(stderr, "usage: %s REPETITIONS FILE...\n", arguments[0]);
    return 64;
  }
  int repetitions = atoi(arguments[1]);
  int files = count - 2;
  struct page *pages = calloc((size_t)files, sizeof *pages);
  if (!pages || repetitions < 1) return 64;
  long long total = 0;
  for (int i = 0; i < files; i++) {
    if (load(arguments[i + 2], &pages[i]) != 0) {
      fprintf(stderr, "%s: cannot be read\n", arguments[i + 2]);
      return 65;
    }
    total += pages[i].size;
  }
  const int options = HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET;
  double best = 0, sum = 0;
  int failed = 0;
  for (int round = 0; round < repetitions; round++) {
    double start = cpu_seconds();
    for (int i = 0; i < files; i++) {
      htmlDocPtr document = htmlReadMemory(pages[i].bytes, pages[i].size, NULL, NULL, options);
      if (!document) failed++;
      xmlFreeDoc(document);
    }
    double taken = cpu_seconds() - start;
    sum += taken;
    if (round == 0 || taken < best) best = taken;
  }
  printf("{\"files\":%d,\"bytes\":%lld,\"repetitions\":%d,\"failed\":%d,\"best_cpu_seconds\":%.4f,"
         "\"total_cpu_seconds\":%.4f}\n",
         files, total, repetitions, failed, best, sum);
  for (int i = 0; i < files; i++) free(pages[i].bytes);
  free(pages);
  xmlCleanupParser();
  return failed ? 65 : 0;
}
