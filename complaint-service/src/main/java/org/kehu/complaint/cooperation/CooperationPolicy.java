package org.kehu.complaint.cooperation;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;

/**
 * How fast departments that differ get a decision, and when the slip follows (P-52, P-57).
 *
 * @param ruleWithin business time within which the office decides
 * @param slipWithin business time within which the slip follows a problem that was solved first
 */
public record CooperationPolicy(@NotNull Duration ruleWithin, @NotNull Duration slipWithin) {}
