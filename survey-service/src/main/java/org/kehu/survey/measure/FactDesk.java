package org.kehu.survey.measure;

import java.time.Instant;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.calendar.BusinessCalendar;
import org.kehu.kit.calendar.BusinessCalendars;
import org.kehu.kit.policy.Policies;
import org.springframework.stereotype.Service;

/**
 * Takes in what the services tell of their work. What comes of it does not depend on the order in
 * which different subjects are told of, so that a replay comes to the same.
 */
@Service
public class FactDesk {

  private final Facts facts;
  private final Policies policies;
  private final BusinessCalendars calendars;

  FactDesk(Facts facts, Policies policies, BusinessCalendars calendars) {
    this.facts = facts;
    this.policies = policies;
    this.calendars = calendars;
  }

  /** The same for facts in another place. */
  public FactDesk over(Facts others) {
    return new FactDesk(others, policies, calendars);
  }

  /** A new fact; a repeat changes nothing. */
  public void begin(ServiceFact fresh) {
    facts.begin(fresh);
  }

  /** An event changes a fact, unless that or a later one has done so. */
  public void follow(String id, long sequence, UnaryOperator<ServiceFact> verb) {
    facts.follow(id, sequence, verb);
  }

  /**
   * A contact was taken in: its times are those of the rule then in force.
   *
   * @param chain of the low score that opened it; null of all others
   */
  public void registered(
      String id,
      long sequence,
      String departmentId,
      String staffId,
      String owner,
      @Nullable String chain,
      Instant at) {
    KpiRule rule = policies.at(KpiRule.KIND, at).value();
    BusinessCalendar calendar = calendars.company();
    ServiceFact taken =
        ServiceFact.ofCase(
            id,
            sequence,
            departmentId,
            staffId,
            owner,
            at,
            calendar.plus(at, rule.firstResponse()).at(),
            calendar.plus(at, rule.handling()).at());
    facts.begin(chain == null ? taken : taken.in(chain));
  }

  /** A contact is solved; what its customer answers counts for who solved it. */
  public void solved(
      String id,
      String caseId,
      long sequence,
      String departmentId,
      @Nullable String by,
      Instant at) {
    facts.follow(id, sequence, fact -> fact.solved(at, by, departmentId));
    creditAnswers(caseId);
  }

  /** Something was answered, about a case or about none. */
  public void answered(ServiceFact answer) {
    facts.begin(answer);
    String about = answer.caseId();
    if (about != null) {
      creditAnswers(about);
    }
  }

  private void creditAnswers(String caseId) {
    facts
        .find("case/" + caseId)
        .flatMap(ServiceFact::solution)
        .ifPresent(solution -> credit(caseId, solution));
  }

  private void credit(String caseId, CaseCourse solution) {
    String department = solution.departmentId();
    if (department != null) {
      facts.creditAnswers(caseId, department, solution.staffId());
    }
  }
}
