package org.kehu.survey.invitation.events;

import java.util.Set;
import org.kehu.kit.inbox.Effect;
import org.kehu.kit.inbox.IncomingEvent;
import org.kehu.survey.Topics;
import org.kehu.survey.invitation.InvitationDesk;
import org.springframework.stereotype.Component;

/**
 * A response of our own: its invitation is answered. The response is a document of its own and
 * decides by its unique invitation id who was first; the invitation follows by the event, whatever
 * crashes between.
 */
@Component
class SubmittedResponseListener implements Effect {

  /** What is read of {@code kehu.survey.response-submitted.v1}. */
  record SubmittedResponse(String responseId, String invitationId) {}

  private final InvitationDesk desk;

  SubmittedResponseListener(InvitationDesk desk) {
    this.desk = desk;
  }

  @Override
  public String name() {
    return "submitted-responses";
  }

  @Override
  public Set<String> topics() {
    return Set.of(Topics.SURVEY);
  }

  @Override
  public Set<String> types() {
    return Set.of("kehu.survey.response-submitted.v1");
  }

  @Override
  public void apply(IncomingEvent event) {
    SubmittedResponse response = event.as(SubmittedResponse.class);
    desk.answered(response.invitationId(), response.responseId(), event.time());
  }
}
