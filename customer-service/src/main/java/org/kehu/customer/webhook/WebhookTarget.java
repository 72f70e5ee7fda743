package org.kehu.customer.webhook;

import java.util.Set;
import java.util.TreeSet;

/**
 * What a webhook is for.
 *
 * @param name for people
 * @param departmentId the department that takes the events
 * @param url where they go
 * @param types event types, or all of a service: {@code kehu.complaint.*}
 */
public record WebhookTarget(String name, String departmentId, String url, Set<String> types) {

  private static final String ALL = ".*";

  public WebhookTarget {
    types = java.util.Collections.unmodifiableSet(new TreeSet<>(types));
  }

  /** Whether events of this type are wanted. */
  boolean wants(String type) {
    return types.stream().anyMatch(wanted -> covers(wanted, type));
  }

  static boolean covers(String wanted, String type) {
    return wanted.endsWith(ALL)
        ? type.startsWith(wanted.substring(0, wanted.length() - 1))
        : wanted.equals(type);
  }

  /** Shows no address: it may hold a token. */
  @Override
  public String toString() {
    return "WebhookTarget[" + name + ", " + types + "]";
  }
}
