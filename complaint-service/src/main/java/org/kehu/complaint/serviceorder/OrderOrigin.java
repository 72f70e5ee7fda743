package org.kehu.complaint.serviceorder;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.access.Level;

/**
 * What an order arose from.
 *
 * @param caseId the case
 * @param callId the call
 * @param departmentId whose case it is
 * @param level of the case; an order is never more open
 */
public record OrderOrigin(
    @Nullable String caseId, @Nullable String callId, @Nullable String departmentId, Level level) {

  /** Nothing. */
  static final OrderOrigin NONE = new OrderOrigin(null, null, null, Level.NORMAL);

  Optional<String> department() {
    return Optional.ofNullable(departmentId);
  }
}
