package org.kehu.complaint.cases;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kehu.complaint.cases.contact.CustomerClaim;
import org.kehu.complaint.cases.refusal.CaseProblem;

/**
 * In which case another one may go on (field M24): one that is not solved, no less grave, and not
 * of another customer. Who may merge is in {@code SecurityRules}.
 */
final class MergeGate {

  private MergeGate() {}

  /** Refuses with what is in the way; customers are compared as far as the caller sees them. */
  static void require(
      ComplaintCase c, CustomerClaim of, ComplaintCase leading, CustomerClaim leadingOf) {
    if (!leading.status().isUnsolved()) {
      throw CaseProblem.LEADING_CASE_SETTLED.problem().with("caseId", leading.id());
    }
    if (leading.severity().compareTo(c.severity()) < 0) {
      throw CaseProblem.LEADING_CASE_LESSER.problem().with("severity", c.severity());
    }
    if (differ(of.id(), leadingOf.id()) || differ(of.number(), leadingOf.number())) {
      throw CaseProblem.LEADING_OTHER_CUSTOMER.problem().with("caseId", leading.id());
    }
  }

  private static boolean differ(@Nullable String one, @Nullable String other) {
    return one != null && other != null && !Objects.equals(one, other);
  }
}
