package org.kehu.survey.measure;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.calendar.BusinessCalendar;
import org.kehu.kit.calendar.BusinessCalendars;
import org.kehu.kit.policy.Policies;
import org.springframework.stereotype.Service;

/** Takes in what the services tell of their work. */
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

  /** A contact was taken in: its times are those of the rule then in force. */
  public void registered(
      String id, long sequence, String departmentId, String staffId, String owner, Instant at) {
    KpiRule rule = policies.at(KpiRule.KIND, at).value();
    BusinessCalendar calendar = calendars.company();
    facts.begin(
        ServiceFact.ofCase(
            id,
            sequence,
            departmentId,
            staffId,
            owner,
            at,
            calendar.plus(at, rule.firstResponse()).at(),
            calendar.plus(at, rule.handling()).at()));
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
    facts
        .find(id)
        .ifPresent(fact -> facts.creditResponses(caseId, fact.departmentId(), fact.staffId()));
  }

  /** A response came in, about a case or about none. */
  public void responded(
      String id,
      long sequence,
      String departmentId,
      @Nullable String caseId,
      Instant at,
      int hundredths) {
    ServiceFact about = caseId == null ? null : facts.find("case/" + caseId).orElse(null);
    facts.begin(
        ServiceFact.ofResponse(
            id,
            sequence,
            about == null ? departmentId : about.departmentId(),
            about == null ? null : about.staffId(),
            caseId,
            at,
            hundredths));
  }
}
