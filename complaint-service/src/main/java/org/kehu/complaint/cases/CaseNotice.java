package org.kehu.complaint.cases;

/** What the complainant is told in writing, besides what people say (ISO 10002, 7.3 to 7.9). */
public enum CaseNotice {
  /** 受理告知: it was received, under which number, and until when it will be answered (P-21, P-23). */
  ACKNOWLEDGEMENT,
  /** 进度告知: it is being worked on, and when we speak again (P-25, P-27). */
  PROGRESS,
  /** 答复: there is a decision, and what to do if one does not agree (P-35). */
  ANSWER,
  /** 结案告知: it ended. */
  CLOSING,
  /** 成效反馈: a suggestion was adopted, and what came of it (P-65). */
  EFFECT,
  /** The same for a colleague who has to tell it: whoever made it left no address. */
  EFFECT_TO_TELL
}
