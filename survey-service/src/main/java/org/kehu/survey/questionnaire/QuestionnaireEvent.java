package org.kehu.survey.questionnaire;

/** What happens to a questionnaire. */
public sealed interface QuestionnaireEvent {

  /** A first or further version was drafted. */
  record QuestionnaireDrafted() implements QuestionnaireEvent {}

  /** The draft says something else now. */
  record QuestionnaireRevised() implements QuestionnaireEvent {}

  /** The general manager approved it. */
  record QuestionnaireApproved(String approverId) implements QuestionnaireEvent {}

  /** It went back to be a draft. */
  record QuestionnaireReturned() implements QuestionnaireEvent {}

  /** Surveys may use it from now on; it never changes again. */
  record QuestionnairePublished() implements QuestionnaireEvent {}

  /** No new survey may use it. */
  record QuestionnaireRetired() implements QuestionnaireEvent {}
}
