package org.kehu.complaint;

/** Names of the topics this service writes to and reads from. */
public final class Topics {

  /** What happens to cases. */
  public static final String COMPLAINT = "kehu.complaint.v1";

  /** The newest state of each case. */
  public static final String COMPLAINT_STATE = "kehu.complaint.state.v1";

  /** Open work of all services. */
  public static final String TASK_STATE = "kehu.task.state.v1";

  /** Customers, for our services only. */
  public static final String CUSTOMER_INTERNAL = "kehu.customer.internal.v1";

  /** Agreements with customers. */
  public static final String AGREEMENT_STATE = "kehu.agreement.state.v1";

  /** What happens to customers, and to those who leave the staff. */
  public static final String CUSTOMER = "kehu.customer.v1";

  /** What happens to surveys. */
  public static final String SURVEY = "kehu.survey.v1";

  private Topics() {}
}
