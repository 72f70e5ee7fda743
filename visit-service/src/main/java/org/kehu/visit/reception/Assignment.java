package org.kehu.visit.reception;

import org.jspecify.annotations.Nullable;
import org.kehu.visit.rota.turn.TurnKind;

/**
 * A customer is given to somebody.
 *
 * @param rotaId the rota that did; null where none is kept
 */
public record Assignment(String receiverId, TurnKind turn, @Nullable String rotaId, Claim claim) {}
