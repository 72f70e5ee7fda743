package org.kehu.customer.timeline;

import org.jspecify.annotations.Nullable;

/**
 * What one event means to timelines.
 *
 * @param entry to keep, when a timeline tells it
 * @param access to which what was told of its subject before moves, when it can have moved
 */
public record Telling(@Nullable TimelineEntry entry, @Nullable SubjectAccess access) {}
