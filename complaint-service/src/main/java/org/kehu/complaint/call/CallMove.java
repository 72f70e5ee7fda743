package org.kehu.complaint.call;

/** What can be done with a call; {@link CallStatus} says when, {@link CallRights} by whom. */
public enum CallMove {
  /** Give an answer that was checked (答复). */
  ANSWER,
  /** Promise to call back once it is checked (承诺回电). */
  PROMISE_CALLBACK,
  /** Call back, whether or not somebody answers (回电). */
  CALL_BACK,
  /** Put through to a colleague who can (转接). */
  TRANSFER,
  /** Say which case it belongs to (关联来件). */
  LINK
}
