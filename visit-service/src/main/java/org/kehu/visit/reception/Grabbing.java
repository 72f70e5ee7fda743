package org.kehu.visit.reception;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A customer was grabbed, as the outlet's leader has found (catalogue C-121).
 *
 * @param grabbedById who did it, off the rota on these days
 * @param belongsToId whose customer it is
 */
public record Grabbing(
    GrabKind kind,
    String grabbedById,
    String belongsToId,
    LocalDate suspendedFrom,
    LocalDate suspendedUntil,
    String note,
    String by,
    Instant at) {}
