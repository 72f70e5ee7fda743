package org.kehu.visit.rota.turn;

import java.util.List;

/**
 * Somebody receives.
 *
 * @param skips who was passed over before, in order
 * @param after the order as it stands then
 */
public record Turn(String staffId, TurnKind kind, List<Skip> skips, TurnOrder after) {

  public Turn {
    skips = List.copyOf(skips);
  }
}
