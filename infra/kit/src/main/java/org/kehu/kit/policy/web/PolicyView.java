package org.kehu.kit.policy.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.policy.EffectivePolicy;
import org.kehu.kit.policy.LocalText;
import org.kehu.kit.policy.PolicyKind;
import org.kehu.kit.policy.PolicySource;
import org.kehu.kit.policy.PolicyValues;
import tools.jackson.databind.JsonNode;

/**
 * A rule as it is in force at {@code at}: what it is, its value, which version, since when, where
 * it comes from, until when (absent if nothing else is announced), and the ones announced after it.
 */
record PolicyView(
    String service,
    String kind,
    LocalText title,
    LocalText help,
    Instant at,
    JsonNode value,
    int version,
    Instant effectiveFrom,
    PolicySource source,
    @Nullable Instant effectiveUntil,
    List<Announced> announced) {

  /** A version that will take force. */
  record Announced(int version, Instant effectiveFrom) {}

  static <T> PolicyView of(
      PolicyKind<T> kind, List<EffectivePolicy<T>> timeline, Instant at, PolicyValues values) {
    EffectivePolicy<T> inForce =
        timeline.stream()
            .filter(policy -> !policy.effectiveFrom().isAfter(at))
            .reduce((earlier, later) -> later)
            .orElse(timeline.getFirst());
    List<Announced> announced =
        timeline.stream()
            .filter(policy -> policy.effectiveFrom().isAfter(at))
            .map(policy -> new Announced(policy.version(), policy.effectiveFrom()))
            .toList();
    return new PolicyView(
        kind.owner(),
        kind.key(),
        kind.title(),
        kind.help(),
        at,
        values.tree(inForce.value()),
        inForce.version(),
        inForce.effectiveFrom(),
        inForce.source(),
        announced.isEmpty() ? null : announced.getFirst().effectiveFrom(),
        announced);
  }
}
