package org.kehu.survey.response;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Submits the answers of one invitee.
 *
 * @param answers empty ones are left out
 * @param language the language the questions were read in
 * @param paperForm survey and number of the paper form; absent unless it came in a batch of them
 */
public record SubmitAnswers(
    String invitationId,
    ResponseChannel channel,
    Locale language,
    List<Answer> answers,
    @Nullable String paperForm) {

  public SubmitAnswers {
    answers = answers.stream().filter(answer -> !answer.isEmpty()).toList();
  }

  /** Answers that did not come in a batch of paper forms. */
  public SubmitAnswers(
      String invitationId, ResponseChannel channel, Locale language, List<Answer> answers) {
    this(invitationId, channel, language, answers, null);
  }
}
