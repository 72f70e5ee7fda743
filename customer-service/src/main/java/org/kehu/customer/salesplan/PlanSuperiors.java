package org.kehu.customer.salesplan;

import java.util.Optional;

/** Who approves the plans of somebody who works in a team with roles of its own (C-104). */
public interface PlanSuperiors {

  /**
   * The person who approves a plan of that kind; empty when the author is in no team, or nobody
   * above is, and the role that the policy names decides.
   *
   * @throws org.kehu.kit.problem.Problem 403 when the author's role does not make such plans
   */
  Optional<String> approverOf(SubjectKind kind, String authorId);
}
