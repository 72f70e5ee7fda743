package org.kehu.visit.revisit;

/** Why a planned revisit changed or was withdrawn; told as a code. */
public enum ReplanReason {
  /** The grade changed, and with it the cycle. */
  GRADE_CHANGED,
  /** Another person or department answers for the customer; the date stays. */
  OWNER_CHANGED,
  /** The policy now says another cycle. */
  POLICY_CHANGED,
  /** A contact for another reason counts for this one too. */
  CONTACT_COUNTED,
  /** The project was delivered, or entered with another date. */
  PROJECT_CHANGED,
  /** The project is revisited no more. */
  PROJECT_CLOSED,
  /** The calendar changed: nobody works on the day that was planned. */
  CALENDAR_CHANGED,
  /** The date was agreed with the customer. */
  AGREED_WITH_CUSTOMER,
  /** The grade has no cadence, only regular contact (C-84). */
  NO_CADENCE,
  /** The customer is lost, merged or erased. */
  CUSTOMER_GONE
}
