package org.kehu.kit.policy.events;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.outbox.EventPublisher;
import org.kehu.kit.outbox.OutgoingEvent;
import org.kehu.kit.outbox.StateRecord;
import org.kehu.kit.policy.PolicyDocument;
import org.kehu.kit.policy.PolicyEvent;
import org.kehu.kit.policy.PolicyEvent.VersionApproved;
import org.kehu.kit.policy.PolicyEvent.VersionDrafted;
import org.kehu.kit.policy.PolicyEvent.VersionRejected;
import org.kehu.kit.policy.PolicyEvent.VersionRevised;
import org.kehu.kit.policy.PolicyEvent.VersionSubmitted;
import org.kehu.kit.policy.PolicyEvent.VersionWithdrawn;
import org.kehu.kit.policy.PolicyStatus;
import org.kehu.kit.policy.PolicyValues;
import tools.jackson.databind.JsonNode;

/**
 * Tells the steps of a rule on its service's own topic and the announced versions, value included,
 * on {@value #STATE_TOPIC}. Drafts stay inside: what others hold is what was promulgated.
 */
public final class PolicyPublisher implements EventPublisher<PolicyDocument, PolicyEvent> {

  /** Newest state of each announced version, compacted; key {@code <service>.<kind>.<version>}. */
  public static final String STATE_TOPIC = "kehu.policy.state.v1";

  /** Type of the state records. */
  public static final String STATE_TYPE = "kehu.policy.state.v1";

  private final PolicyValues values;

  public PolicyPublisher(PolicyValues values) {
    this.values = values;
  }

  @Override
  public OutgoingEvent publish(PolicyDocument policy, PolicyEvent event) {
    String topic = "kehu." + policy.service() + ".v1";
    return switch (event) {
      case VersionDrafted e -> told(topic, "drafted", policy, null);
      case VersionRevised e -> told(topic, "revised", policy, null);
      case VersionSubmitted e -> told(topic, "submitted", policy, null);
      case VersionApproved e -> told(topic, "approved", policy, e.effectiveFrom());
      case VersionRejected e -> told(topic, "rejected", policy, null);
      case VersionWithdrawn e -> told(topic, "withdrawn", policy, policy.effectiveFrom());
    };
  }

  @Override
  public List<StateRecord> states(PolicyDocument policy) {
    Instant from = policy.effectiveFrom();
    if (from == null) {
      return List.of();
    }
    return List.of(
        new StateRecord(STATE_TOPIC, policy.id(), STATE_TYPE, state(policy, from), null));
  }

  private OutgoingEvent told(
      String topic, String what, PolicyDocument policy, @Nullable Instant effectiveFrom) {
    VersionTold body =
        new VersionTold(
            policy.service(),
            policy.kind(),
            policy.number(),
            policy.status(),
            policy.basedOn(),
            policy.content().responsibility().departmentId(),
            policy.content().responsibility().personId(),
            effectiveFrom);
    return new OutgoingEvent(topic, "kehu.policy.version-" + what + ".v1", body, null);
  }

  private StateTold state(PolicyDocument policy, Instant from) {
    return new StateTold(
        policy.service(),
        policy.kind(),
        policy.number(),
        policy.status(),
        from,
        policy.content().responsibility().departmentId(),
        policy.content().responsibility().personId(),
        values.tree(policy.content().value()));
  }

  /** Body of the step events. */
  record VersionTold(
      String service,
      String kind,
      int version,
      PolicyStatus status,
      @Nullable Integer basedOn,
      String responsibleDepartmentId,
      String responsiblePersonId,
      @Nullable Instant effectiveFrom) {}

  /** Body of the state records. */
  record StateTold(
      String service,
      String kind,
      int version,
      PolicyStatus status,
      Instant effectiveFrom,
      String responsibleDepartmentId,
      String responsiblePersonId,
      JsonNode value) {}
}
