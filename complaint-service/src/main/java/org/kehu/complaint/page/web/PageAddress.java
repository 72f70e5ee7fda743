package org.kehu.complaint.page.web;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the query of the page's address says: language, whether something was just taken, and which
 * form a file belongs to. Read from the address alone: a field of that name would be what the
 * customer wrote. What else stands there, mail and search engines added.
 *
 * @param language {@code zh} or {@code en}; null when the address does not say
 * @param done whether something was just taken
 * @param form names the form that is sent; empty without one
 */
record PageAddress(@Nullable String language, boolean done, String form) {

  private static final Pattern FORM = Pattern.compile("[0-9a-f-]{36}");

  static PageAddress of(@Nullable String query) {
    Map<String, String> said = new HashMap<>();
    for (String part : query == null ? new String[0] : query.split("&")) {
      int equals = part.indexOf('=');
      said.put(
          equals < 0 ? part : part.substring(0, equals),
          equals < 0 ? "" : part.substring(equals + 1));
    }
    String lang = said.getOrDefault("lang", "");
    String form = said.getOrDefault("form", "");
    return new PageAddress(
        lang.equals("zh") || lang.equals("en") ? lang : null,
        said.containsKey("done"),
        isForm(form) ? form : "");
  }

  /** Whether a text can name a form. */
  static boolean isForm(String text) {
    return FORM.matcher(text).matches();
  }
}
