package org.kehu.visit.reception;

import java.time.Instant;

/**
 * A deal that followed (成交): credited to whose customer it is by the register (C-117).
 *
 * @param creditedToId who has the credit
 */
public record Deal(Instant at, String creditedToId, String by) {}
