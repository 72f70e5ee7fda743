package org.kehu.visit.rota;

import java.time.LocalDate;
import java.util.List;
import org.kehu.visit.rota.turn.Hindrance;
import org.kehu.visit.rota.turn.Skip;
import org.kehu.visit.rota.turn.TurnKind;

/**
 * Somebody of the rota is, or was, with a customer.
 *
 * @param busyAs what it means for others while it lasts
 * @param skips who was passed over for it
 * @param over whether the customer has gone
 */
public record Serving(
    String receptionId,
    String staffId,
    TurnKind kind,
    Hindrance busyAs,
    List<Skip> skips,
    LocalDate day,
    boolean over) {

  public Serving {
    skips = skips == null ? List.of() : List.copyOf(skips);
  }

  Serving ended() {
    return new Serving(receptionId, staffId, kind, busyAs, skips, day, true);
  }
}
