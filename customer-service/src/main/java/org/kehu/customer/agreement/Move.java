package org.kehu.customer.agreement;

/** What can be done with an agreement. */
public enum Move {
  REVISE,
  CONFIRM_PROMISE,
  SUBMIT,
  CONSULT_FILE,
  SIGN,
  WITHDRAW_DRAFT,
  FILE,
  CHANGE,
  EXECUTE,
  TERMINATE
}
