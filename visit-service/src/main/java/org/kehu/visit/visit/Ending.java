package org.kehu.visit.visit;

import java.time.Instant;

/** Why a visit did not take place. */
public record Ending(Instant at, String by, String reason) {}
