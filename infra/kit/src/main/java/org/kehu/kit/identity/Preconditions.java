package org.kehu.kit.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.problem.RequestProblem;

/** Reads {@code If-Match} (RFC 9110): one strong ETag as the suite writes it; a PATCH needs it. */
final class Preconditions {

  private static final Pattern ETAG = Pattern.compile("\"([0-9]{1,18})\"");

  private Preconditions() {}

  static @Nullable Long ifMatch(HttpServletRequest request) {
    String header = request.getHeader("If-Match");
    if (header == null) {
      if (request.getMethod().equals("PATCH")) {
        throw RequestProblem.IF_MATCH_REQUIRED.problem();
      }
      return null;
    }
    Matcher etag = ETAG.matcher(header.trim());
    if (!etag.matches()) {
      throw RequestProblem.IF_MATCH_INVALID.problem();
    }
    return Long.valueOf(etag.group(1));
  }
}
