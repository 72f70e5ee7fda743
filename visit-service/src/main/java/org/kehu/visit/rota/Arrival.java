package org.kehu.visit.rota;

import org.jspecify.annotations.Nullable;
import org.kehu.visit.rota.turn.Hindrance;

/**
 * A customer to be received.
 *
 * @param wantedId who should receive, because the customer is theirs or asks for them; null for
 *     whose turn it is
 * @param byOffice whether office staff receive (K-13)
 * @param busyAs what the reception means for others while it lasts
 */
public record Arrival(
    String receptionId, Lane lane, @Nullable String wantedId, boolean byOffice, Hindrance busyAs) {}
