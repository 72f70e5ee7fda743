package org.kehu.visit.visit;

import java.time.Instant;

/** A change of the planned time, with its reason. */
public record Moved(Instant from, Instant to, String reason, String by, Instant at) {}
