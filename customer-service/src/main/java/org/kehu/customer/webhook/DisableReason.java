package org.kehu.customer.webhook;

/** Why a webhook was disabled. */
public enum DisableReason {
  /** A person wanted it. */
  REQUESTED,
  /** It took nothing for too long. */
  FAILING,
  /** Its receiver answered 410: it is not there any more. */
  GONE
}
