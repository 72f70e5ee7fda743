package org.kehu.customer;

/** Names of the topics that this service writes and reads. */
public final class Topics {

  /** What happens to customers. */
  public static final String CUSTOMER = "kehu.customer.v1";

  /** Newest state of each customer, for everyone. */
  public static final String CUSTOMER_STATE = "kehu.customer.state.v1";

  /** Newest state of each customer, for our services only. */
  public static final String CUSTOMER_INTERNAL = "kehu.customer.internal.v1";

  /** Newest state of each agreement with a customer. */
  public static final String AGREEMENT_STATE = "kehu.agreement.state.v1";

  /** Newest state of each person of the staff. */
  public static final String STAFF_STATE = "kehu.staff.state.v1";

  /** Open work of all services. */
  public static final String TASKS = "kehu.task.state.v1";

  /** What happens to complaints. */
  public static final String COMPLAINT = "kehu.complaint.v1";

  /** Newest state of each case, for where its complainant is written to. */
  public static final String COMPLAINT_STATE = "kehu.complaint.state.v1";

  /** What happens to visits and revisits. */
  public static final String VISIT = "kehu.visit.v1";

  /** What happens to surveys. */
  public static final String SURVEY = "kehu.survey.v1";

  /** Whom the gateway refused, for the audit trail. */
  public static final String REFUSALS = "kehu.audit.refusal.v1";

  private Topics() {}
}
