package org.kehu.kit.policy;

import java.time.Instant;

/** A rule as it is in force: the value, its version, since when, and where it comes from. */
public record EffectivePolicy<T>(
    String kind, T value, int version, Instant effectiveFrom, PolicySource source) {

  /** What to keep beside a result, so that it can say what it was made with. */
  public PolicyUse use() {
    return new PolicyUse(kind, version, effectiveFrom, source);
  }
}
