package org.kehu.local.broker;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * Every topic that the suite agrees on, with its settings. Dead-letter topics are not among them:
 * their consumers create them when they first need one.
 */
public final class SuiteTopics {

  /** Ids and codes only, no personal data: it may be kept for longer than a year. */
  private static final Duration EVENTS_KEPT = Duration.ofDays(400);

  private static final List<String> EVENTS =
      List.of("kehu.customer.v1", "kehu.complaint.v1", "kehu.visit.v1", "kehu.survey.v1");

  private static final List<String> STATES =
      List.of(
          "kehu.customer.state.v1",
          "kehu.agreement.state.v1",
          "kehu.complaint.state.v1",
          "kehu.visit.state.v1",
          "kehu.survey.state.v1",
          "kehu.staff.state.v1",
          "kehu.task.state.v1",
          "kehu.policy.state.v1",
          "kehu.customer.internal.v1");

  private static final String AUDIT_ANCHORS = "kehu.audit.anchor.v1";

  /** On the way from the gateway into the audit trail of customer-service, where they are kept. */
  private static final String REFUSALS = "kehu.audit.refusal.v1";

  private static final Duration REFUSALS_KEPT = Duration.ofDays(30);

  private SuiteTopics() {}

  /** All topics of the suite, business events first. */
  public static List<TopicPlan> all() {
    return Stream.of(
            EVENTS.stream().map(name -> TopicPlan.events(name, EVENTS_KEPT)),
            STATES.stream().map(TopicPlan::state),
            Stream.of(TopicPlan.events(REFUSALS, REFUSALS_KEPT)),
            Stream.of(TopicPlan.everlasting(AUDIT_ANCHORS)))
        .flatMap(topics -> topics)
        .toList();
  }
}
