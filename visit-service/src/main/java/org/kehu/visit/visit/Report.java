package org.kehu.visit.visit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The visit was reported to leadership (catalogue V-07).
 *
 * @param toId staff id of the leader
 */
public record Report(Instant at, String by, String toId, @Nullable String note) {}
