package org.kehu.kit.page;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * A page as an answer: kept by nobody, framed by nobody, found by no search engine, and without a
 * trace of its address wherever the reader goes next.
 */
public final class PageAnswer {

  /** Media type of every page. */
  public static final String TYPE = "text/html;charset=UTF-8";

  private PageAnswer() {}

  /**
   * The answer.
   *
   * @param language tag of the page's language, {@code zh-CN}
   * @param formSheet a sheet that the page has beside {@link PageStyle}; empty without one
   */
  public static ResponseEntity<String> of(
      int status, String language, String html, String formSheet) {
    return ResponseEntity.status(status)
        .cacheControl(CacheControl.noStore())
        .header("Content-Security-Policy", PageStyle.policy(formSheet))
        .header("Referrer-Policy", "no-referrer")
        .header("X-Content-Type-Options", "nosniff")
        .header("X-Frame-Options", "DENY")
        .header("X-Robots-Tag", "noindex, nofollow")
        .header(HttpHeaders.CONTENT_LANGUAGE, language)
        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
        .contentType(MediaType.valueOf(TYPE))
        .body(html);
  }
}
