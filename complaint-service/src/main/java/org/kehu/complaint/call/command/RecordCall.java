package org.kehu.complaint.call.command;

import org.jspecify.annotations.Nullable;
import org.kehu.complaint.call.CallTopic;
import org.kehu.complaint.call.CallerLine;
import org.kehu.complaint.cases.refusal.Bounds;

/**
 * Write a call down (客户来电记录单, F-07, P-61).
 *
 * @param rings until it was answered, 0 to 60
 * @param topic what about
 * @param line who calls, from where
 * @param question what is asked, at most 4000 characters
 * @param hard whether it takes other departments to answer (疑难)
 * @param scriptVersion of the words used; null means those in force
 * @param recording reference of the recording in the telephone system, at most 200 characters
 * @param caseId the case that it belongs to
 */
public record RecordCall(
    int rings,
    CallTopic topic,
    CallerLine line,
    String question,
    boolean hard,
    @Nullable String scriptVersion,
    @Nullable String recording,
    @Nullable String caseId) {

  /** Bounded. */
  public RecordCall {
    Bounds.required("/question", question, 4000);
    Bounds.text("/scriptVersion", scriptVersion, 40);
    Bounds.text("/recordingReference", recording, 200);
  }
}
