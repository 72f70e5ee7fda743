package org.kehu.complaint.violation;

import org.jspecify.annotations.Nullable;
import org.kehu.complaint.cases.clock.Stamp;
import org.kehu.kit.access.Role;

/**
 * What is to follow, and what was said to it (处理意见与审批, X-48, X-49).
 *
 * @param gravity how grave
 * @param sanction what follows
 * @param liable whether the person answers for the loss
 * @param factors what was weighed
 * @param reason why
 * @param approver the role that decides, by the policy of that day
 * @param proposed who proposed it and when
 * @param decided who decided and when; null until then
 */
public record Verdict(
    Gravity gravity,
    Sanction sanction,
    boolean liable,
    Factors factors,
    String reason,
    Role approver,
    Stamp proposed,
    @Nullable Stamp decided) {

  Verdict decidedBy(Stamp stamp) {
    return new Verdict(gravity, sanction, liable, factors, reason, approver, proposed, stamp);
  }
}
