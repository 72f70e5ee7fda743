package org.kehu.customer.agreement;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something we promise that is not ours to give by words alone (C-128: nothing is promised that
 * cannot be kept): the department that must keep it says that it can.
 *
 * @param confirmation null until the department has said so
 */
public record Promise(String what, String departmentId, @Nullable Confirmation confirmation) {

  /** Who of the department said so. */
  public record Confirmation(String by, Instant at) {}

  /** One that nobody has confirmed. */
  public static Promise of(String what, String departmentId) {
    return new Promise(what, departmentId, null);
  }

  boolean saysTheSameAs(Promise other) {
    return what.equals(other.what) && departmentId.equals(other.departmentId);
  }
}
