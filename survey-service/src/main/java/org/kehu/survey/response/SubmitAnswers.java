package org.kehu.survey.response;

import java.util.List;
import java.util.Locale;

/**
 * Submits the answers of one invitee.
 *
 * @param answers empty ones are left out
 * @param language the language the questions were read in
 */
public record SubmitAnswers(
    String invitationId, ResponseChannel channel, Locale language, List<Answer> answers) {

  public SubmitAnswers {
    answers = answers.stream().filter(answer -> !answer.isEmpty()).toList();
  }
}
