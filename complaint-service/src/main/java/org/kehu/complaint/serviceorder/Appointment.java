package org.kehu.complaint.serviceorder;

import org.jspecify.annotations.Nullable;
import org.kehu.complaint.cases.clock.Stamp;

/**
 * A time at which somebody comes (预约).
 *
 * @param technicianId who comes
 * @param window between when and when
 * @param made who arranged it and when
 * @param confirmation the customer's word; null as long as there is none
 * @param noShow who was not there; null when nobody was missed
 */
public record Appointment(
    String technicianId,
    TimeWindow window,
    Stamp made,
    @Nullable Confirmation confirmation,
    @Nullable NoShow noShow) {

  /** Just arranged. */
  static Appointment made(String technicianId, TimeWindow window, Stamp stamp) {
    return new Appointment(technicianId, window, stamp, null, null);
  }

  Appointment confirmed(Confirmation word) {
    return new Appointment(technicianId, window, made, word, noShow);
  }

  Appointment missed(NoShow absence) {
    return new Appointment(technicianId, window, made, confirmation, absence);
  }
}
