package org.kehu.survey.questionnaire.events;

import org.kehu.kit.outbox.EventPublisher;
import org.kehu.kit.outbox.OutgoingEvent;
import org.kehu.survey.Topics;
import org.kehu.survey.questionnaire.Questionnaire;
import org.kehu.survey.questionnaire.QuestionnaireEvent;
import org.kehu.survey.questionnaire.QuestionnaireEvent.QuestionnaireApproved;
import org.kehu.survey.questionnaire.QuestionnaireEvent.QuestionnaireDrafted;
import org.kehu.survey.questionnaire.QuestionnaireEvent.QuestionnairePublished;
import org.kehu.survey.questionnaire.QuestionnaireEvent.QuestionnaireRetired;
import org.kehu.survey.questionnaire.QuestionnaireEvent.QuestionnaireReturned;
import org.kehu.survey.questionnaire.QuestionnaireEvent.QuestionnaireRevised;
import org.springframework.stereotype.Component;

/** Tells what happened to questionnaires. */
@Component
class QuestionnaireEventPublisher implements EventPublisher<Questionnaire, QuestionnaireEvent> {

  /** Body of every questionnaire event. */
  record About(String questionnaireId, String code, int versionNumber) {}

  /** Body of the approval. */
  record Approval(String questionnaireId, String code, int versionNumber, String approverId) {}

  @Override
  public OutgoingEvent publish(Questionnaire about, QuestionnaireEvent event) {
    return switch (event) {
      case QuestionnaireDrafted _ -> told("questionnaire-drafted", about);
      case QuestionnaireRevised _ -> told("questionnaire-revised", about);
      case QuestionnaireApproved approved ->
          Topics.event(
              "questionnaire-approved",
              new Approval(about.id(), about.code(), about.versionNumber(), approved.approverId()),
              null);
      case QuestionnaireReturned _ -> told("questionnaire-returned", about);
      case QuestionnairePublished _ -> told("questionnaire-published", about);
      case QuestionnaireRetired _ -> told("questionnaire-retired", about);
    };
  }

  private static OutgoingEvent told(String what, Questionnaire about) {
    return Topics.event(what, new About(about.id(), about.code(), about.versionNumber()), null);
  }
}
