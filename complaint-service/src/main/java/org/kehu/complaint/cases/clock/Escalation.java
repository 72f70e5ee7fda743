package org.kehu.complaint.cases.clock;

import org.jspecify.annotations.Nullable;

/**
 * The case was taken up the line.
 *
 * @param step how far, or which mark was passed
 * @param reason when somebody decided it
 * @param stamp who and when
 */
public record Escalation(EscalationStep step, @Nullable String reason, Stamp stamp) {}
