package org.kehu.visit.reception;

import java.time.LocalDate;
import java.util.Set;
import org.kehu.visit.rota.Suspensions;
import org.springframework.stereotype.Component;

/** Who is off the rota, by the grabbings that the register holds (catalogue C-121). */
@Component
class GrabSuspensions implements Suspensions {

  private final Receptions receptions;

  GrabSuspensions(Receptions receptions) {
    this.receptions = receptions;
  }

  @Override
  public Set<String> on(String outletId, LocalDate day) {
    return receptions.suspendedOn(outletId, day);
  }
}
