package org.kehu.survey.answer.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.outbox.EventPublisher;
import org.kehu.kit.outbox.OutgoingEvent;
import org.kehu.survey.Topics;
import org.kehu.survey.answer.AnswersSaved;
import org.kehu.survey.answer.SavedAnswers;
import org.springframework.stereotype.Component;

/** Tells that somebody began to answer; never what. */
@Component
class SavedAnswersPublisher implements EventPublisher<SavedAnswers, AnswersSaved> {

  /** Body of saved answers. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Saved(String invitationId, String surveyId, @Nullable String customerId, int answered) {}

  @Override
  public OutgoingEvent publish(SavedAnswers saved, AnswersSaved event) {
    return Topics.event(
        "answers-saved",
        new Saved(
            saved.invitationId(), saved.surveyId(), saved.customerId(), saved.answers().size()),
        saved.customerId());
  }
}
