#include "cicu.h"

#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/uregex.h>
#include <unicode/uscript.h>
#include <unicode/uspoof.h>
#include <unicode/ustring.h>
#include <unicode/utf16.h>
#include <unicode/utf8.h>

static pthread_once_t once = PTHREAD_ONCE_INIT;
static const UNormalizer2 *fold_normalizer;
static const UNormalizer2 *decomposer;
static USpoofChecker *spoof;

static void prepare(void) {
  UErrorCode status = U_ZERO_ERROR;
  fold_normalizer = unorm2_getNFKCCasefoldInstance(&status);
  if (U_FAILURE(status)) fold_normalizer = NULL;
  status = U_ZERO_ERROR;
  decomposer = unorm2_getNFDInstance(&status);
  if (U_FAILURE(status)) decomposer = NULL;
  status = U_ZERO_ERROR;
  spoof = uspoof_open(&status);
  if (U_FAILURE(status)) spoof = NULL;
}

/* Letters of which NFKC knows nothing and that readers take for plain ones. */
static UChar32 plain_letter(UChar32 c) {
  static const struct { uint16_t from; char to; } table[] = {
      {0x0131, 'i'}, {0x0142, 'l'}, {0x00F8, 'o'}, {0x0111, 'd'}, {0x0127, 'h'}, {0x0167, 't'}, {0x0180, 'b'},
      {0x0251, 'a'}, {0x0261, 'g'}, {0x0262, 'g'}, {0x026A, 'i'}, {0x0274, 'n'}, {0x0280, 'r'}, {0x028F, 'y'},
      {0x0299, 'b'}, {0x029C, 'h'}, {0x029F, 'l'}, {0x1D00, 'a'}, {0x1D04, 'c'}, {0x1D05, 'd'}, {0x1D07, 'e'},
      {0x1D0A, 'j'}, {0x1D0B, 'k'}, {0x1D0D, 'm'}, {0x1D0F, 'o'}, {0x1D18, 'p'}, {0x1D1B, 't'}, {0x1D1C, 'u'},
      {0x1D20, 'v'}, {0x1D21, 'w'}, {0x1D22, 'z'}, {0xA730, 'f'}, {0xA731, 's'}};
  for (size_t i = 0; i < sizeof table / sizeof table[0]; i++)
    if (table[i].from == c) return table[i].to;
  return 0;
}

static int is_small_capital(UChar32 c) {
  return (c >= 0x1D00 && c <= 0x1D22) || c == 0x0262 || c == 0x026A || c == 0x0274 || c == 0x0280 || c == 0x028F ||
         c == 0x0299 || c == 0x029C || c == 0x029F || c == 0xA730 || c == 0xA731;
}

/* One character after NFKC and case folding, made plainer still; 0 to drop it. */
static UChar32 plainer(UChar32 c) {
  if (c < 0x80) return c;
  if (c >= 0x0300 && c <= 0x036F) return 0; /* accents */
  if (c >= 0x20D0 && c <= 0x20FF) return 0; /* the frame of a key cap */
  if (c >= 0x064B && c <= 0x065F) return 0; /* Arabic vowel signs */
  if (c == 0x0640 || c == 0x0670) return 0;
  if (c >= 0x2776 && c <= 0x277E) return '1' + (c - 0x2776);
  if (c >= 0x1F150 && c <= 0x1F169) return 'a' + (c - 0x1F150);
  if (c >= 0x1F170 && c <= 0x1F189) return 'a' + (c - 0x1F170);
  switch (c) {
  case 0x2018: case 0x2019: case 0x201A: case 0x201B: case 0x2032: case 0x00B4: case 0x02BC: case 0x02B9: return '\'';
  case 0x201C: case 0x201D: case 0x201E: case 0x2033: return '"';
  case 0x2010: case 0x2011: case 0x2012: case 0x2013: case 0x2014: case 0x2015: case 0x2212: return '-';
  case 0x3002: return '.';
  case 0x3001: return ',';
  case 0x00D7: return 'x';
  case 0x0451: return 0x0435;
  case 0x0622: case 0x0623: case 0x0625: return 0x0627;
  case 0x0649: return 0x064A;
  case 0x0629: return 0x0647;
  default: break;
  }
  if ((c >= 0x00C0 && c <= 0x02AF) || (c >= 0x1D00 && c <= 0x1EFF) || (c >= 0xA720 && c <= 0xA7FF)) {
    UChar32 letter = plain_letter(c);
    if (letter) return letter;
    if (decomposer != NULL) {
      UChar buffer[16];
      UErrorCode status = U_ZERO_ERROR;
      int32_t n = unorm2_getDecomposition(decomposer, c, buffer, 16, &status);
      if (U_SUCCESS(status) && n > 0 && buffer[0] < 0x0250) {
        letter = plain_letter(buffer[0]);
        return letter ? letter : buffer[0];
      }
    }
    return c;
  }
  if (c >= 0x0370 && c <= 0x03FF && decomposer != NULL) {
    UChar buffer[16];
    UErrorCode status = U_ZERO_ERROR;
    int32_t n = unorm2_getDecomposition(decomposer, c, buffer, 16, &status);
    if (U_SUCCESS(status) && n > 0) return buffer[0];
    return c;
  }
  if (c >= 0x0660 && c <= 0x0669) return '0' + (c - 0x0660);
  if (c >= 0x06F0 && c <= 0x06F9) return '0' + (c - 0x06F0);
  if (c >= 0x0966 && c <= 0x096F) return '0' + (c - 0x0966);
  if (u_isUWhiteSpace(c) || c == 0x2800 || c == 0x3164) return ' ';
  return c;
}

static int is_invisible(UChar32 c) {
  return c == 0x00AD || c == 0x034F || c == 0x061C || c == 0x115F || c == 0x1160 || c == 0x180E ||
         (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x206F) || c == 0xFEFF ||
         (c >= 0xE0000 && c <= 0xE007F);
}

/* A line through or beneath the letter before it: no accent of any language. */
static int is_overlay(UChar32 c) { return (c >= 0x0334 && c <= 0x0338) || c == 0x0332 || c == 0x0333 || c == 0x20E5; }

/* Whether folding leaves a character as it is, so that the slow way can be spared. */
static int is_stable(UChar32 c) {
  return (c >= 0x0430 && c <= 0x044F) || (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0xAC00 && c <= 0xD7A3) ||
         (c >= 0x3041 && c <= 0x3096) || (c >= 0x30A1 && c <= 0x30FA) || c == 0x30FC || c == 0x0627 ||
         (c >= 0x0628 && c <= 0x063A && c != 0x0629) || (c >= 0x0641 && c <= 0x0648);
}

struct sink {
  uint8_t *out;
  int32_t *origin;
  uint8_t *flags;
  int32_t capacity;
  int32_t count;
  int pending_space; /* the origin of white space not yet written, plus 1 */
  uint8_t next_flags;
};

static int put(struct sink *s, UChar32 c, int32_t origin, uint8_t flags) {
  if (c == 0) return 1;
  if (c == ' ' || (c >= 0x09 && c <= 0x0D)) {
    if (!s->pending_space && s->count > 0) s->pending_space = origin + 1;
    return 1;
  }
  if (c < 0x20 || c == 0x7F) return 1;
  if (s->count + 5 > s->capacity) return 0;
  if (s->pending_space) {
    s->out[s->count] = ' ';
    s->origin[s->count] = s->pending_space - 1;
    s->flags[s->count++] = 0;
    s->pending_space = 0;
  }
  uint8_t bytes[4];
  int32_t n = 0;
  U8_APPEND_UNSAFE(bytes, n, c);
  for (int32_t i = 0; i < n; i++) {
    s->out[s->count] = bytes[i];
    s->origin[s->count] = origin;
    s->flags[s->count++] = flags | s->next_flags;
  }
  s->next_flags = 0;
  return 1;
}

/* Folds one run of characters that normalisation must see together. */
static int put_chunk(struct sink *s, const UChar *chunk, int32_t n, int32_t origin, uint8_t flags) {
  UChar folded[512];
  UErrorCode status = U_ZERO_ERROR;
  int32_t length = n;
  const UChar *from = chunk;
  if (fold_normalizer != NULL) {
    length = unorm2_normalize(fold_normalizer, chunk, n, folded, 512, &status);
    if (U_FAILURE(status)) return 1;
    from = folded;
  }
  for (int32_t i = 0; i < length;) {
    UChar32 c;
    U16_NEXT(from, i, length, c);
    if (c == 0x00E6 || c == 0x0153) {
      if (!put(s, c == 0x00E6 ? 'a' : 'o', origin, flags)) return 0;
      c = 'e';
    }
    if (!put(s, plainer(c), origin, flags)) return 0;
  }
  return 1;
}

int32_t docket_fold(const uint8_t *source, int32_t length, uint8_t *out, int32_t *origin, uint8_t *flags,
                    int32_t capacity) {
  pthread_once(&once, prepare);
  struct sink s = {out, origin, flags, capacity, 0, 0, 0};
  int32_t at = 0;
  while (at < length) {
    int32_t start = at;
    uint8_t byte = source[at];
    if (byte < 0x80 && (at + 1 >= length || source[at + 1] < 0x80)) {
      at++;
      if (byte >= 'A' && byte <= 'Z') byte += 32;
      if (!put(&s, byte, start, 0)) break;
      continue;
    }
    UChar32 c;
    U8_NEXT(source, at, length, c);
    if (c < 0) continue;
    if (is_invisible(c)) {
      s.next_flags |= DOCKET_FOLD_AFTER_INVISIBLE;
      continue;
    }
    uint8_t styled = ((c >= 0x1D400 && c <= 0x1D7FF) || (c >= 0x2460 && c <= 0x24FF) || (c >= 0x1F100 && c <= 0x1F189) ||
                      is_small_capital(c))
                         ? DOCKET_FOLD_STYLED
                     : ((c >= 0xFF21 && c <= 0xFF3A) || (c >= 0xFF41 && c <= 0xFF5A)) ? DOCKET_FOLD_WIDE
                                                                                     : 0;
    int32_t next = at;
    UChar32 follower = 0;
    if (next < length) U8_NEXT(source, next, length, follower);
    int joined = follower >= 0x300 && !is_invisible(follower) && fold_normalizer != NULL &&
                 !unorm2_hasBoundaryBefore(fold_normalizer, follower);
    if (!joined) {
      if (c >= 0x0410 && c <= 0x042F) c += 32;
      if (is_stable(c)) {
        if (!put(&s, c, start, 0)) break;
        continue;
      }
    }
    UChar chunk[96];
    int32_t n = 0;
    U16_APPEND_UNSAFE(chunk, n, c);
    while (joined && n < 90) {
      if (is_overlay(follower)) styled = DOCKET_FOLD_STYLED;
      U16_APPEND_UNSAFE(chunk, n, follower);
      at = next;
      if (next >= length) break;
      U8_NEXT(source, next, length, follower);
      joined = follower >= 0x300 && !is_invisible(follower) && !unorm2_hasBoundaryBefore(fold_normalizer, follower);
    }
    if (!put_chunk(&s, chunk, n, start, styled)) break;
  }
  return s.count;
}

int32_t docket_script(uint32_t character) {
  UChar32 c = (UChar32)character;
  if (c < 0x80) {
    if (c >= '0' && c <= '9') return DOCKET_SCRIPT_DIGIT;
    return ((c | 32) >= 'a' && (c | 32) <= 'z') ? DOCKET_SCRIPT_LATIN : DOCKET_SCRIPT_NONE;
  }
  if (c >= 0x0400 && c <= 0x052F) return DOCKET_SCRIPT_CYRILLIC;
  if ((c >= 0x3040 && c <= 0x30FF) || (c >= 0x3400 && c <= 0x9FFF) || (c >= 0xAC00 && c <= 0xD7A3))
    return DOCKET_SCRIPT_UNSPACED;
  /* Letters for mathematics, in circles and in squares are Latin ones in fancy dress. */
  if ((c >= 0x1D400 && c <= 0x1D6A5) || (c >= 0x24B6 && c <= 0x24E9) || (c >= 0x1F110 && c <= 0x1F189))
    return DOCKET_SCRIPT_LATIN;
  if (!u_isalnum(c) && !(U_MASK(u_charType(c)) & U_GC_M_MASK)) return DOCKET_SCRIPT_NONE;
  if (u_isdigit(c)) return DOCKET_SCRIPT_DIGIT;
  UErrorCode status = U_ZERO_ERROR;
  switch (uscript_getScript(c, &status)) {
  case USCRIPT_LATIN: return DOCKET_SCRIPT_LATIN;
  case USCRIPT_CYRILLIC: return DOCKET_SCRIPT_CYRILLIC;
  case USCRIPT_GREEK: return DOCKET_SCRIPT_GREEK;
  case USCRIPT_ARMENIAN: case USCRIPT_GEORGIAN: case USCRIPT_CHEROKEE: case USCRIPT_ETHIOPIC:
    return DOCKET_SCRIPT_OTHER_SPACED;
  default: return DOCKET_SCRIPT_UNSPACED;
  }
}

uint32_t docket_lookalike(uint32_t character) {
  pthread_once(&once, prepare);
  if (character < 0x80 || character > 0x10FFFF || spoof == NULL) return 0;
  UChar source[2], skeleton[16];
  int32_t n = 0;
  U16_APPEND_UNSAFE(source, n, (UChar32)character);
  UErrorCode status = U_ZERO_ERROR;
  int32_t length = uspoof_getSkeleton(spoof, 0, source, n, skeleton, 16, &status);
  if (U_FAILURE(status)) return 0;
  if (length == 2 && skeleton[0] == 'r' && skeleton[1] == 'n') return 'm';
  if (length != 1) return 0;
  UChar c = skeleton[0];
  if (c >= 'A' && c <= 'Z') return c + 32;
  return c >= 'a' && c <= 'z' ? c : 0;
}

#define LONGEST_EXPRESSION 2000
#define LONGEST_WINDOW 1000

struct docket_expression {
  URegularExpression *regex;
};

docket_expression *docket_expression_open(const uint8_t *expression, int32_t length) {
  UChar pattern[LONGEST_EXPRESSION + 16];
  if (length > LONGEST_EXPRESSION) return NULL;
  UErrorCode status = U_ZERO_ERROR;
  int32_t n = 0;
  pattern[0] = '(';
  pattern[1] = '?';
  pattern[2] = ':';
  u_strFromUTF8(pattern + 3, LONGEST_EXPRESSION, &n, (const char *)expression, length, &status);
  if (U_FAILURE(status)) return NULL;
  n += 3;
  pattern[n++] = ')';
  pattern[n++] = '\\';
  pattern[n++] = 'z';
  URegularExpression *regex = uregex_open(pattern, n, UREGEX_MULTILINE, NULL, &status);
  if (U_FAILURE(status)) return NULL;
  /* In steps of ICU's own, of about a thousandth of a second: a window this short never needs more. */
  uregex_setTimeLimit(regex, 5, &status);
  docket_expression *opened = malloc(sizeof *opened);
  if (opened == NULL) {
    uregex_close(regex);
    return NULL;
  }
  opened->regex = regex;
  return opened;
}

void docket_expression_close(docket_expression *expression) {
  if (expression == NULL) return;
  uregex_close(expression->regex);
  free(expression);
}

int32_t docket_expression_start(docket_expression *expression, const uint8_t *text, int32_t text_length) {
  UChar window[LONGEST_WINDOW];
  if (expression == NULL || text_length > LONGEST_WINDOW) return -1;
  UErrorCode status = U_ZERO_ERROR;
  int32_t length = 0;
  u_strFromUTF8(window, LONGEST_WINDOW, &length, (const char *)text, text_length, &status);
  if (U_FAILURE(status)) return -1;
  uregex_setText(expression->regex, window, length, &status);
  int32_t start = uregex_findNext(expression->regex, &status) ? uregex_start(expression->regex, 0, &status) : -1;
  if (U_FAILURE(status) || start < 0) return -1;
  int32_t bytes = 0;
  status = U_ZERO_ERROR;
  u_strToUTF8(NULL, 0, &bytes, window, start, &status);
  return bytes;
}
