package org.kehu.complaint.violation;

/**
 * What can be done with a violation; {@link ViolationStatus} says when, {@link ViolationRights} by
 * whom.
 */
public enum ViolationMove {
  /** Write down what the person says to it (听取陈述). */
  HEAR,
  /** Say what is to follow (拟处理意见). */
  PROPOSE,
  /** Decide so (批准). */
  APPROVE,
  /** Send it back (退回). */
  REFUSE,
  /** The person does not agree, once (申诉). */
  APPEAL,
  /** It stays so (维持). */
  UPHOLD,
  /** Nothing follows (撤销). */
  DROP
}
