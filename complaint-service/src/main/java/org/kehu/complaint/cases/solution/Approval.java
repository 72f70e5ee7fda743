package org.kehu.complaint.cases.solution;

import org.jspecify.annotations.Nullable;
import org.kehu.complaint.cases.clock.Stamp;

/**
 * A decision on the result of a case (审批, P-36).
 *
 * @param proposal the proposal decided on
 * @param approved or sent back
 * @param comment why
 * @param stamp who decided and when
 */
public record Approval(int proposal, boolean approved, @Nullable String comment, Stamp stamp) {}
