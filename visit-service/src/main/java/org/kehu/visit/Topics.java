package org.kehu.visit;

/** Names of the Kafka topics that this service writes and reads. */
public final class Topics {

  /** Business events of visits, revisits and follow-ups. */
  public static final String EVENTS = "kehu.visit.v1";

  /** Newest state of visits, revisits and follow-ups; compacted. */
  public static final String STATE = "kehu.visit.state.v1";

  /** Open work of all services; compacted. */
  public static final String TASKS = "kehu.task.state.v1";

  /** Customers, for our services only; compacted. */
  public static final String CUSTOMERS = "kehu.customer.internal.v1";

  /** What customer-service tells: what became of notices, who leaves the staff. */
  public static final String CUSTOMER_EVENTS = "kehu.customer.v1";

  private Topics() {}
}
