package org.kehu.complaint.cases.clock;

/** The promises that run beside each other (field M14). */
public enum ClockKind {
  /** 受理告知: receipt to acknowledgement. */
  ACKNOWLEDGEMENT,
  /** 首次响应: receipt to the first answer on the matter. */
  FIRST_RESPONSE,
  /** 进度告知: our last word to the customer to the next one (P-27). */
  NEXT_RESPONSE,
  /** 解决: receipt to solution. */
  RESOLUTION,
  /** 回访: solution to the call-backs that policy asks for. */
  CALLBACK;

  /** Whether policy must name a target for it. */
  boolean isRequired() {
    return this != NEXT_RESPONSE;
  }
}
