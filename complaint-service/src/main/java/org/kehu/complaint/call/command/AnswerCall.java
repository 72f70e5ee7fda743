package org.kehu.complaint.call.command;

import org.jspecify.annotations.Nullable;
import org.kehu.complaint.call.CallProblem;
import org.kehu.complaint.cases.refusal.Bounds;

/**
 * Tell the caller something that is certain (及时、完整、准确地解答, P-61).
 *
 * @param answer at most 4000 characters
 * @param verified whether it was checked; what was not is not told (禁止盲目解答, P-62)
 * @param basis what it was checked against or with whom, at most 500 characters; a hard question
 *     needs one
 */
public record AnswerCall(String answer, boolean verified, @Nullable String basis) {

  /** A blind answer is no answer. */
  public AnswerCall {
    Bounds.required("/answer", answer, 4000);
    Bounds.text("/basis", basis, 500);
    if (!verified) {
      throw CallProblem.ANSWER_UNVERIFIED.problem();
    }
  }

  /** What it stands on; a hard question is not answered without. */
  public String groundFor(boolean hard) {
    if (basis == null || basis.isBlank()) {
      if (hard) {
        throw CallProblem.ANSWER_BASIS_MISSING.problem();
      }
      return "";
    }
    return basis;
  }
}
