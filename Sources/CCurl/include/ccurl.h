// libcurl, loaded when it is first asked for: no other verb pays for it, and a machine without it runs everything else.
// Each function is libcurl's own of that name. Setting options is variadic in libcurl, which Swift cannot call.
#ifndef VERBATIM_CCURL_H
#define VERBATIM_CCURL_H

#include <curl/curl.h>
#include <stdint.h>

typedef enum {
    ccurl_ready,
    /// There is no libcurl on this machine.
    ccurl_missing,
    /// There is one, older than 7.66.
    ccurl_outdated
} ccurl_state;

/// Loads libcurl; must be called, and say that it is ready, before anything else here is used. Not for several threads at once.
ccurl_state ccurl_load(void);

CURL *ccurl_easy_init(void);
void ccurl_easy_cleanup(CURL *handle);
const char *ccurl_easy_strerror(CURLcode code);
CURLcode ccurl_set_long(CURL *handle, CURLoption option, long value);
CURLcode ccurl_set_size(CURL *handle, CURLoption option, curl_off_t value);
CURLcode ccurl_set_text(CURL *handle, CURLoption option, const char *value);
CURLcode ccurl_set_pointer(CURL *handle, CURLoption option, void *value);
/// Neither files nor any other kind of address, whatever a redirect says.
CURLcode ccurl_set_web_only(CURL *handle);
CURLcode ccurl_set_list(CURL *handle, CURLoption option, struct curl_slist *value);
CURLcode ccurl_set_receiver(CURL *handle, CURLoption option, size_t (*receive)(char *, size_t, size_t, void *));
CURLcode ccurl_set_socket_opener(CURL *handle, curl_socket_t (*open)(void *, curlsocktype, struct curl_sockaddr *));

/// -1 where libcurl does not know.
long ccurl_info_long(CURL *handle, CURLINFO info);
curl_off_t ccurl_info_size(CURL *handle, CURLINFO info);
/// NULL where libcurl does not know; belongs to the handle.
const char *ccurl_info_text(CURL *handle, CURLINFO info);

struct curl_slist *ccurl_slist_append(struct curl_slist *list, const char *text);
void ccurl_slist_free_all(struct curl_slist *list);

CURLM *ccurl_multi_init(void);
void ccurl_multi_cleanup(CURLM *multi);
CURLMcode ccurl_multi_add_handle(CURLM *multi, CURL *handle);
CURLMcode ccurl_multi_remove_handle(CURLM *multi, CURL *handle);
CURLMcode ccurl_multi_perform(CURLM *multi);
CURLMcode ccurl_multi_poll(CURLM *multi, int milliseconds);
/// The next transfer that ended, with its result; NULL when there is none.
CURL *ccurl_multi_next_done(CURLM *multi, CURLcode *result);

CURLU *ccurl_url(void);
void ccurl_url_cleanup(CURLU *url);
CURLUcode ccurl_url_set(CURLU *url, CURLUPart part, const char *text, unsigned int flags);
/// NULL where the address has no such part; the caller frees it.
char *ccurl_url_get(CURLU *url, CURLUPart part, unsigned int flags);
void ccurl_free(void *memory);

/// Copies the address that is about to be connected to.
///
/// Returns its length in bytes: 4 or 16 in network order, or 0 for one of another family.
int ccurl_socket_address(const struct curl_sockaddr *address, uint8_t bytes[16]);

#endif
