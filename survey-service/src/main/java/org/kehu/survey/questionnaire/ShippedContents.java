package org.kehu.survey.questionnaire;

/** What the questionnaires that the suite ships say and ask, by their code. */
public interface ShippedContents {

  /** The content of a shipped questionnaire; asking for another one is a fault of ours. */
  QuestionnaireContent of(String code);
}
