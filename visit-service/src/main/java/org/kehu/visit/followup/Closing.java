package org.kehu.visit.followup;

import java.time.Instant;

/** How a follow-up ended. */
public record Closing(Instant at, String by, String outcome) {}
