package org.kehu.complaint.serviceorder.command;

import org.jspecify.annotations.Nullable;
import org.kehu.complaint.cases.refusal.Bounds;
import org.kehu.complaint.serviceorder.TimeWindow;

/**
 * Arrange who comes and when.
 *
 * @param technicianId staff id of who comes
 * @param window between when and when
 * @param reason why another time, at most 1000 characters
 */
public record AppointOrder(String technicianId, TimeWindow window, @Nullable String reason) {

  /** Bounded. */
  public AppointOrder {
    Bounds.required("/technicianId", technicianId, 60);
    Bounds.text("/reason", reason, 1000);
  }
}
