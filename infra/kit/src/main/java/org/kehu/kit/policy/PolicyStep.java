package org.kehu.kit.policy;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of a version's history: what was done, when, by whom and why.
 *
 * @param onBehalfOf for whom, if by a letter of delegation; else null
 */
public record PolicyStep(
    String action, Instant at, String by, @Nullable String onBehalfOf, @Nullable String note) {}
