package org.kehu.customer.project;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What the customer needs and what was planned for it, all versions, oldest first (C-112, C-113).
 */
public record Planning(List<Need> needs, List<CooperationPlan> plans) {

  static final Planning NONE = new Planning(List.of(), List.of());

  public Planning {
    needs = List.copyOf(needs);
    plans = List.copyOf(plans);
  }

  Planning discussed(List<Need> next) {
    return new Planning(next, plans);
  }

  Planning proposed(PlanTerms terms, Instant at, String by) {
    terms.requireFor(needs);
    CooperationPlan next = new CooperationPlan(plans.size() + 1, terms, at, by, null);
    return new Planning(needs, Parts.with(plans, next));
  }

  /** The customer's word on the newest version, once. */
  Planning answered(int version, CustomerWord word) {
    CooperationPlan newest = plans.getLast();
    if (newest.version() != version || newest.word() != null) {
      throw ProjectProblem.PROJECT_PLAN_ANSWERED.problem().with("version", version);
    }
    List<CooperationPlan> before = plans.subList(0, plans.size() - 1);
    return new Planning(needs, Parts.with(before, newest.answered(word)));
  }

  /** The plan that the customer confirmed last; empty before the first one. */
  public Optional<CooperationPlan> inForce() {
    return plans.reversed().stream().filter(CooperationPlan::isConfirmed).findFirst();
  }
}
