package org.kehu.gateway.request;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;

/**
 * Headers that every answer carries (OWASP secure headers). A service may tell its own {@code
 * Content-Security-Policy} and the like for the public pages; then its word replaces ours.
 */
public final class SecurityHeaders {

  private static final Map<String, String> HEADERS =
      Map.of(
          "X-Content-Type-Options", "nosniff",
          "X-Frame-Options", "DENY",
          "Referrer-Policy", "no-referrer",
          "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'",
          "Permissions-Policy", "camera=(), microphone=(), geolocation=()",
          "Cross-Origin-Resource-Policy", "same-origin");

  private static final String[] NAMES = HEADERS.keySet().toArray(String[]::new);
  private static final String[] VALUES = HEADERS.values().toArray(String[]::new);

  private SecurityHeaders() {}

  /** Writes them before anything else is answered. */
  public static void write(HttpServletRequest request, HttpServletResponse response) {
    for (int i = 0; i < NAMES.length; i++) {
      response.setHeader(NAMES[i], VALUES[i]);
    }
    if (request.isSecure()) {
      response.setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
    }
  }

  /**
   * Whether a header of this name stands for itself once, so that a service's word replaces ours.
   */
  public static boolean isOurs(String name) {
    for (String one : NAMES) {
      if (one.equalsIgnoreCase(name)) {
        return true;
      }
    }
    return name.toLowerCase(Locale.ROOT).equals("strict-transport-security");
  }
}
