package org.kehu.visit.workreport;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The leader has read it. */
public record Reading(String by, Instant at, @Nullable String comment) {}
