/* The little of ICU that Docket needs, behind types of C alone: ICU's own headers clash with Foundation's. */
#ifndef DOCKET_CICU_H
#define DOCKET_CICU_H

#include <stdint.h>

/* One letter's kind of writing. */
enum docket_script {
  DOCKET_SCRIPT_NONE = 0, /* no letter and no digit */
  DOCKET_SCRIPT_LATIN = 1,
  DOCKET_SCRIPT_CYRILLIC = 2,
  DOCKET_SCRIPT_GREEK = 3,
  DOCKET_SCRIPT_OTHER_SPACED = 4, /* another alphabet whose words are parted by spaces */
  DOCKET_SCRIPT_UNSPACED = 5,     /* words run together, or take letters in front or behind */
  DOCKET_SCRIPT_DIGIT = 6
};

/* Set on a folded byte: something invisible was removed right before it. */
#define DOCKET_FOLD_AFTER_INVISIBLE 1
/* Set on a folded byte: it stood there in a decorative form (mathematical, circled, squared, small capital). */
#define DOCKET_FOLD_STYLED 2
/* Set on a folded byte: it stood there as a Latin letter in full width. */
#define DOCKET_FOLD_WIDE 16

/* Folds UTF-8: NFKC, case, accents, quotes, dashes, digits of any writing, white space to single spaces; removes the
   invisible. For each byte written, `origin` says at which byte of the source it stood and `flags` what was done.
   Returns the bytes written; stops when `capacity` is reached. */
int32_t docket_fold(const uint8_t *source, int32_t length, uint8_t *out, int32_t *origin, uint8_t *flags,
                    int32_t capacity);

/* The kind of writing of a character. */
int32_t docket_script(uint32_t character);

/* A regular expression, made ready for one thread at a time. */
typedef struct docket_expression docket_expression;

/* NULL where the expression is not understood. It must not be NULL itself. */
docket_expression *docket_expression_open(const uint8_t *expression, int32_t length);

void docket_expression_close(docket_expression *expression);

/* Where the match that ends at the end of the text begins, counted in bytes; -1 where there is none, or where looking for it
   takes too long. The text must not be NULL. */
int32_t docket_expression_start(docket_expression *expression, const uint8_t *text, int32_t text_length);

/* The small ASCII letter that a character looks like by Unicode's confusables (UTS 39), or 0. */
uint32_t docket_lookalike(uint32_t character);

#endif
