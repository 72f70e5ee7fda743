package org.kehu.complaint.cases.solution;

import org.jspecify.annotations.Nullable;
import org.kehu.complaint.cases.clock.Stamp;

/**
 * The end of a case (结案).
 *
 * @param summary for the superior (P-42)
 * @param externalRecourse where a dissatisfied customer was told to turn (外部途径, ISO 10002)
 * @param stamp who closed it and when
 */
public record Closing(String summary, @Nullable String externalRecourse, Stamp stamp) {}
