package org.kehu.survey.survey;

import org.kehu.kit.problem.FieldError;
import org.kehu.kit.problem.Problem;

/**
 * What an anonymous survey (匿名调查) must not do: ask where staff hears the answer, or ask one person
 * at a time because something happened to just this person.
 */
final class Anonymity {

  private Anonymity() {}

  /** Refuses a plan that promises to be anonymous and cannot be. */
  static SurveyPlan kept(SurveyPlan plan) {
    if (!plan.isAnonymous()) {
      return plan;
    }
    Problem problem = SurveyProblem.NOT_ANONYMOUS.problem();
    boolean heard = plan.methods().contains(SurveyMethod.PHONE);
    boolean triggered = plan.trigger() != SurveyTrigger.NONE;
    if (heard) {
      problem.error(new FieldError("/methods", "heard-by-staff"));
    }
    if (triggered) {
      problem.error(new FieldError("/trigger", "one-person-at-a-time"));
    }
    if (heard || triggered) {
      throw problem;
    }
    return plan;
  }
}
