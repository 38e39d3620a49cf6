#ifndef DOCKET_CCURL_SHIM_H
#define DOCKET_CCURL_SHIM_H
#include <curl/curl.h>
#include <locale.h>
#include <sys/socket.h>

// curl_easy_setopt, curl_easy_getinfo and curl_multi_setopt are variadic, which Swift does not import:
// one function a type of argument.

static inline CURLcode docket_curl_global_init(void) { return curl_global_init(CURL_GLOBAL_DEFAULT); }

static inline CURLcode docket_set_long(CURL *handle, CURLoption option, long value) {
  return curl_easy_setopt(handle, option, value);
}
static inline CURLcode docket_set_string(CURL *handle, CURLoption option, const char *value) {
  return curl_easy_setopt(handle, option, value);
}
static inline CURLcode docket_set_headers(CURL *handle, struct curl_slist *list) {
  return curl_easy_setopt(handle, CURLOPT_HTTPHEADER, list);
}
static inline CURLcode docket_set_private(CURL *handle, void *context) {
  return curl_easy_setopt(handle, CURLOPT_PRIVATE, context);
}

typedef size_t (*docket_data_function)(char *, size_t, size_t, void *);
static inline CURLcode docket_set_writer(CURL *handle, docket_data_function function, void *context) {
  CURLcode code = curl_easy_setopt(handle, CURLOPT_WRITEFUNCTION, function);
  if (code) return code;
  return curl_easy_setopt(handle, CURLOPT_WRITEDATA, context);
}
static inline CURLcode docket_set_header_reader(CURL *handle, docket_data_function function, void *context) {
  CURLcode code = curl_easy_setopt(handle, CURLOPT_HEADERFUNCTION, function);
  if (code) return code;
  return curl_easy_setopt(handle, CURLOPT_HEADERDATA, context);
}

typedef int (*docket_debug_function)(CURL *, curl_infotype, char *, size_t, void *);
static inline CURLcode docket_set_debug(CURL *handle, docket_debug_function function, void *context) {
  CURLcode code = curl_easy_setopt(handle, CURLOPT_DEBUGFUNCTION, function);
  if (code) return code;
  return curl_easy_setopt(handle, CURLOPT_DEBUGDATA, context);
}

typedef curl_socket_t (*docket_open_socket_function)(void *, curlsocktype, struct curl_sockaddr *);
static inline CURLcode docket_set_open_socket(
    CURL *handle, docket_open_socket_function function, void *context) {
  CURLcode code = curl_easy_setopt(handle, CURLOPT_OPENSOCKETFUNCTION, function);
  if (code) return code;
  return curl_easy_setopt(handle, CURLOPT_OPENSOCKETDATA, context);
}
// The address is longer than the member it begins with.
static inline const struct sockaddr *docket_sockaddr(const struct curl_sockaddr *address) {
  return &address->addr;
}

typedef int (*docket_prereq_function)(void *, char *, char *, int, int);
static inline CURLcode docket_set_prereq(CURL *handle, docket_prereq_function function, void *context) {
  CURLcode code = curl_easy_setopt(handle, CURLOPT_PREREQFUNCTION, function);
  if (code) return code;
  return curl_easy_setopt(handle, CURLOPT_PREREQDATA, context);
}

static inline CURLcode docket_info_long(CURL *handle, CURLINFO info, long *value) {
  return curl_easy_getinfo(handle, info, value);
}
static inline CURLcode docket_info_string(CURL *handle, CURLINFO info, char **value) {
  return curl_easy_getinfo(handle, info, value);
}
static inline CURLcode docket_info_private(CURL *handle, void **context) {
  return curl_easy_getinfo(handle, CURLINFO_PRIVATE, context);
}

static inline CURLMcode docket_multi_set_long(CURLM *handle, CURLMoption option, long value) {
  return curl_multi_setopt(handle, option, value);
}
static inline CURLcode docket_message_result(const CURLMsg *message) { return message->data.result; }

// libidn2 reads host names in the locale's encoding, and a program that never called setlocale is in "C", where
// nothing but ASCII is a name: this thread's locale is UTF-8 for the length of the call.
static inline CURLUcode docket_url_host_ascii(CURLU *url, char **host) {
  static locale_t utf8 = (locale_t)0;
  locale_t mine = __atomic_load_n(&utf8, __ATOMIC_ACQUIRE);
  if (!mine) {
    locale_t made = newlocale(LC_CTYPE_MASK, "C.UTF-8", (locale_t)0);
    locale_t none = (locale_t)0;
    if (made && !__atomic_compare_exchange_n(
                    &utf8, &none, made, 0, __ATOMIC_ACQ_REL, __ATOMIC_ACQUIRE)) {
      freelocale(made);
      made = none;
    }
    mine = made;
  }
  locale_t before = mine ? uselocale(mine) : (locale_t)0;
  CURLUcode code = curl_url_get(url, CURLUPART_HOST, host, CURLU_PUNYCODE);
  if (before) uselocale(before);
  return code;
}
#endif
