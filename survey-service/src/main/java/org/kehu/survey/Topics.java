package org.kehu.survey;

import org.jspecify.annotations.Nullable;
import org.kehu.kit.outbox.OutgoingEvent;

/** The Kafka topics that this service writes and reads. */
public final class Topics {

  /** Business events of this service. */
  public static final String SURVEY = "kehu.survey.v1";

  /** Newest state of surveys, compacted. */
  public static final String SURVEY_STATE = "kehu.survey.state.v1";

  /** Open work of all services, compacted. */
  public static final String TASK_STATE = "kehu.task.state.v1";

  /** Business events of complaint-service. */
  public static final String COMPLAINT = "kehu.complaint.v1";

  /** Business events of visit-service. */
  public static final String VISIT = "kehu.visit.v1";

  /** Business events of customer-service. */
  public static final String CUSTOMER = "kehu.customer.v1";

  /** Newest state of customers for our services, compacted. */
  public static final String CUSTOMER_INTERNAL = "kehu.customer.internal.v1";

  private Topics() {}

  /** An event on {@link #SURVEY}, version 1 of its type. */
  public static OutgoingEvent event(String what, Object body, @Nullable String customerId) {
    return new OutgoingEvent(SURVEY, "kehu.survey." + what + ".v1", body, customerId);
  }
}
