package org.kehu.complaint.cases.clock;

/** Up the line, and why (升级). */
public enum EscalationStep {
  ACKNOWLEDGEMENT_AT_RISK,
  ACKNOWLEDGEMENT_BREACHED,
  FIRST_RESPONSE_AT_RISK,
  FIRST_RESPONSE_BREACHED,
  /** The customer should hear from us soon (P-27). */
  NEXT_RESPONSE_AT_RISK,
  NEXT_RESPONSE_BREACHED,
  RESOLUTION_AT_RISK,
  RESOLUTION_BREACHED,
  CALLBACK_AT_RISK,
  CALLBACK_BREACHED,
  /** The promised time came and the case is not solved: the customer is answered now (P-25). */
  PROMISE_DUE,
  /** The customer came again on the same matter before hearing of us (P-55). */
  CUSTOMER_CAME_AGAIN,
  /** What the officer cannot solve goes to the supervisor (P-56). */
  SUPERVISOR,
  /** Major matters go straight to the general manager (P-51). */
  GENERAL_MANAGER;

  static EscalationStep atRisk(ClockKind kind) {
    return switch (kind) {
      case ACKNOWLEDGEMENT -> ACKNOWLEDGEMENT_AT_RISK;
      case FIRST_RESPONSE -> FIRST_RESPONSE_AT_RISK;
      case NEXT_RESPONSE -> NEXT_RESPONSE_AT_RISK;
      case RESOLUTION -> RESOLUTION_AT_RISK;
      case CALLBACK -> CALLBACK_AT_RISK;
    };
  }

  static EscalationStep breached(ClockKind kind) {
    return switch (kind) {
      case ACKNOWLEDGEMENT -> ACKNOWLEDGEMENT_BREACHED;
      case FIRST_RESPONSE -> FIRST_RESPONSE_BREACHED;
      case NEXT_RESPONSE -> NEXT_RESPONSE_BREACHED;
      case RESOLUTION -> RESOLUTION_BREACHED;
      case CALLBACK -> CALLBACK_BREACHED;
    };
  }

  /** Whether the customer is to be told now how far it is. */
  public boolean asksForProgress() {
    return this == NEXT_RESPONSE_AT_RISK || this == NEXT_RESPONSE_BREACHED;
  }

  /** Whether somebody decides it; the others come with time. */
  public boolean isByHand() {
    return this == SUPERVISOR || this == GENERAL_MANAGER;
  }
}
