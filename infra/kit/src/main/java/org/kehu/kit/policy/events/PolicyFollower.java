package org.kehu.kit.policy.events;

import java.time.Instant;
import java.util.Set;
import org.kehu.kit.inbox.IncomingEvent;
import org.kehu.kit.inbox.Projection;
import org.kehu.kit.policy.Policies;
import org.kehu.kit.policy.PolicyKinds;
import org.kehu.kit.policy.PolicyValues;
import org.kehu.kit.policy.storage.PolicyCopies;
import org.kehu.kit.policy.storage.PolicyCopy;
import tools.jackson.databind.JsonNode;

/**
 * Keeps copies of the announced versions of the kinds that this service follows but does not own,
 * so that no question about a rule leaves the process.
 */
public final class PolicyFollower implements Projection {

  private static final String APPROVED = "APPROVED";

  private final PolicyKinds kinds;
  private final PolicyCopies copies;
  private final PolicyValues values;
  private final Policies policies;

  public PolicyFollower(
      PolicyKinds kinds, PolicyCopies copies, PolicyValues values, Policies policies) {
    this.kinds = kinds;
    this.copies = copies;
    this.values = values;
    this.policies = policies;
  }

  @Override
  public String name() {
    return "policy-follower";
  }

  @Override
  public Set<String> topics() {
    return Set.of(PolicyPublisher.STATE_TOPIC);
  }

  @Override
  public void project(IncomingEvent state) {
    if (state.isTombstone()) {
      copies
          .bury(state.key(), state.sequence())
          .flatMap(known -> kinds.find(known.service(), known.kind()))
          .ifPresent(policies::forget);
      return;
    }
    Told told = state.as(Told.class);
    if (told.service().equals(kinds.service())) {
      return;
    }
    copies.keep(
        new PolicyCopy(
            state.key(),
            told.service(),
            told.kind(),
            told.version(),
            told.status().equals(APPROVED),
            told.effectiveFrom(),
            values.write(told.value())),
        state.sequence());
    kinds.find(told.service(), told.kind()).ifPresent(policies::forget);
  }

  /** What is read of a foreign state record. */
  private record Told(
      String service,
      String kind,
      int version,
      String status,
      Instant effectiveFrom,
      JsonNode value) {}
}
