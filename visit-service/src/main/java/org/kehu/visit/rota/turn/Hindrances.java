package org.kehu.visit.rota.turn;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Who cannot receive right now, and why; who is not named is free. */
public record Hindrances(Map<String, Hindrance> byStaffId) {

  public Hindrances {
    byStaffId = Map.copyOf(byStaffId);
  }

  /** Why somebody cannot. */
  public Optional<Hindrance> of(String staffId) {
    return Optional.ofNullable(byStaffId.get(staffId));
  }

  /** Whether somebody is free. */
  public boolean areNone(String staffId) {
    return !byStaffId.containsKey(staffId);
  }

  /** Only those who are not there: who is with a customer may look after one more (V-51). */
  Hindrances withoutReceptions() {
    Map<String, Hindrance> away = new HashMap<>(byStaffId);
    away.values().removeIf(Hindrance::isReception);
    return new Hindrances(away);
  }
}
