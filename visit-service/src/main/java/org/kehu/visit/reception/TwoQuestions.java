package org.kehu.visit.reception;

import org.jspecify.annotations.Nullable;

/**
 * The two questions of each first reception, with their answers (catalogue C-122): has the customer
 * been here before, and who received them then. The second is asked of those who have.
 *
 * @param receivedById the salesperson whom the customer named
 */
public record TwoQuestions(
    CameBefore cameBefore, @Nullable WhoReceived whoReceived, @Nullable String receivedById) {

  /** Both were asked, and the answers fit each other. */
  public TwoQuestions {
    if (cameBefore == CameBefore.YES && whoReceived == null) {
      throw ReceptionProblem.QUESTION_NOT_ASKED.problem();
    }
    if ((whoReceived == WhoReceived.NAMED) != (receivedById != null)
        || cameBefore == CameBefore.NO && whoReceived != null) {
      throw ReceptionProblem.ANSWERS_CONTRADICT.problem();
    }
  }
}
