package org.kehu.survey.invitation.events;

import java.util.Set;
import org.kehu.kit.inbox.Effect;
import org.kehu.kit.inbox.IncomingEvent;
import org.kehu.survey.Topics;
import org.kehu.survey.invitation.InvitationDesk;
import org.kehu.survey.survey.Survey;
import org.kehu.survey.survey.SurveyTrigger;
import org.kehu.survey.survey.Surveys;
import org.springframework.stereotype.Component;

/** A visit took place: the running surveys on visits ask its customer, once a visit. */
@Component
class ConductedVisitListener implements Effect {

  /** What this service reads of {@code kehu.visit.visit-conducted.v1}. */
  record ConductedVisit(String visitId, String customerId) {}

  private final Surveys surveys;
  private final InvitationDesk desk;

  ConductedVisitListener(Surveys surveys, InvitationDesk desk) {
    this.surveys = surveys;
    this.desk = desk;
  }

  @Override
  public String name() {
    return "conducted-visits";
  }

  @Override
  public Set<String> topics() {
    return Set.of(Topics.VISIT);
  }

  @Override
  public Set<String> types() {
    return Set.of("kehu.visit.visit-conducted.v1");
  }

  @Override
  public void apply(IncomingEvent event) {
    ConductedVisit visit = event.as(ConductedVisit.class);
    for (Survey survey : surveys.runningWith(SurveyTrigger.VISIT_CONDUCTED)) {
      PerSurvey.call(survey)
          .within(() -> desk.inviteAfterVisit(survey, visit.visitId(), visit.customerId()));
    }
  }
}
