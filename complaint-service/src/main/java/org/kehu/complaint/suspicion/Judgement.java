package org.kehu.complaint.suspicion;

import org.jspecify.annotations.Nullable;
import org.kehu.complaint.cases.clock.Stamp;

/**
 * What a person said to a suspicion.
 *
 * @param reason why
 * @param violationId the violation that was reported; null when it was dismissed
 * @param stamp who said so and when
 */
public record Judgement(String reason, @Nullable String violationId, Stamp stamp) {}
