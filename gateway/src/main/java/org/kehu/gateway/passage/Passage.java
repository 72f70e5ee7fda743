package org.kehu.gateway.passage;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.kehu.gateway.limit.LimitProperties.ClassLimit;
import org.kehu.gateway.request.Marks;
import org.kehu.gateway.token.Bearer;
import org.kehu.kit.access.table.Operation;

/**
 * A request that was let in: what it is, whose it is and how far it may go.
 *
 * @param bearer who asks; null where anybody may
 * @param bodyLimit largest body in bytes
 */
public record Passage(
    Marks marks, Operation operation, @Nullable Bearer bearer, ClassLimit limits, long bodyLimit) {

  private static final String ATTRIBUTE = Passage.class.getName();

  /** Leaves it with the request for those further on. */
  public void attachTo(HttpServletRequest request) {
    request.setAttribute(ATTRIBUTE, this);
  }

  /** The passage of a request that was let in. */
  public static Passage of(HttpServletRequest request) {
    if (request.getAttribute(ATTRIBUTE) instanceof Passage passage) {
      return passage;
    }
    throw new IllegalStateException("A request got past the gate without being let in");
  }
}
