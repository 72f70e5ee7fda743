package org.kehu.survey.answer.events;

import java.util.Set;
import org.kehu.kit.inbox.Effect;
import org.kehu.kit.inbox.IncomingEvent;
import org.kehu.survey.Topics;
import org.kehu.survey.answer.SavedAnswersStore;
import org.springframework.stereotype.Component;

/** An invitation of our own was answered, expired or taken back: what was saved is forgotten. */
@Component
class EndedInvitationListener implements Effect {

  /** What is read of the three. */
  record Ended(String invitationId) {}

  private final SavedAnswersStore saved;

  EndedInvitationListener(SavedAnswersStore saved) {
    this.saved = saved;
  }

  @Override
  public String name() {
    return "ended-invitations";
  }

  @Override
  public Set<String> topics() {
    return Set.of(Topics.SURVEY);
  }

  @Override
  public Set<String> types() {
    return Set.of(
        "kehu.survey.response-submitted.v1",
        "kehu.survey.invitation-expired.v1",
        "kehu.survey.invitation-withdrawn.v1");
  }

  @Override
  public void apply(IncomingEvent event) {
    saved.forget(event.as(Ended.class).invitationId());
  }
}
