package org.kehu.survey.invitation.events;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.inbox.Effect;
import org.kehu.kit.inbox.IncomingEvent;
import org.kehu.survey.Topics;
import org.kehu.survey.invitation.InvitationDesk;
import org.kehu.survey.survey.Survey;
import org.kehu.survey.survey.SurveyTrigger;
import org.kehu.survey.survey.Surveys;
import org.springframework.stereotype.Component;

/**
 * A resolved case: the running surveys on handling ask its customer or complainant, once a
 * resolution.
 */
@Component
class ResolvedCaseListener implements Effect {

  /** What this service reads of {@code kehu.complaint.case-resolved.v1}. */
  record ResolvedCase(String caseId, @Nullable String number, @Nullable String customerId) {}

  private final Surveys surveys;
  private final InvitationDesk desk;

  ResolvedCaseListener(Surveys surveys, InvitationDesk desk) {
    this.surveys = surveys;
    this.desk = desk;
  }

  @Override
  public String name() {
    return "resolved-cases";
  }

  @Override
  public Set<String> topics() {
    return Set.of(Topics.COMPLAINT);
  }

  @Override
  public Set<String> types() {
    return Set.of("kehu.complaint.case-resolved.v1");
  }

  @Override
  public void apply(IncomingEvent event) {
    ResolvedCase resolved = event.as(ResolvedCase.class);
    for (Survey survey : surveys.runningWith(SurveyTrigger.CASE_RESOLVED)) {
      PerSurvey.call(survey)
          .within(() ->
              desk.inviteAfterCase(
                  survey, resolved.caseId(), resolved.number(), resolved.customerId()));
    }
  }
}
