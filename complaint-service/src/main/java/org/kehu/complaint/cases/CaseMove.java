package org.kehu.complaint.cases;

/** What can be done with a case; {@link CaseStatus} says when, {@code SecurityRules} by whom. */
public enum CaseMove {
  /** Tell the customer that it was received, and until when it will be answered (受理告知). */
  ACKNOWLEDGE,
  /** Promise another time, with a reason (再次承诺). */
  PROMISE,
  /** Weigh it beside its severity: safety, complexity, impact (初评). */
  ASSESS,
  /** Take down that the customer came again on the same matter (催办). */
  TAKE_FURTHER_CONTACT,
  /** Tell the customer how far it is, before the customer asks (主动告知进度). */
  TELL_PROGRESS,
  /** Let the resolution clock stand still, with a reason (暂停). */
  PAUSE,
  /** Let it go on (恢复). */
  RESUME,
  /** Name who works on it (分派). */
  ASSIGN,
  /** Pass it to the leader in charge of another department (移交). */
  TRANSFER,
  /** Correct or complete what was written down. */
  AMEND,
  /** Begin to collect evidence (开始调查). */
  START_INVESTIGATION,
  /** State evidence, cause and responsibility (调查结论). */
  FINISH_INVESTIGATION,
  /** Put alternatives before the customer (提出方案). */
  OFFER_PROPOSALS,
  /** The customer confirms one of them. */
  ACCEPT_PROPOSAL,
  /** The customer objects to one of them. */
  REFUSE_PROPOSAL,
  /** Agree to the result (审批通过). */
  APPROVE,
  /** Send the result back (审批退回). */
  REJECT,
  /** Carry out the decision and tell it (解决并答复). */
  RESOLVE,
  /** Ask the customer's opinion on the handling (回访). */
  RECORD_CALLBACK,
  /** End it (结案). */
  CLOSE,
  /** Take it up again (重新受理). */
  REOPEN,
  /** Take it up the line (升级). */
  ESCALATE,
  /** The customer takes it back (撤诉). */
  WITHDRAW,
  /** Say that it belongs to another case (关联). */
  LINK,
  /** Let part of it go on in a case of its own (拆分). */
  SPLIT,
  /** Let it go on in another case (合并). */
  MERGE
}
