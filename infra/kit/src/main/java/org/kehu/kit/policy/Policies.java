package org.kehu.kit.policy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Answers which value of a rule is in force at an instant. At one instant the latest {@code
 * effectiveFrom} wins, then the higher version; without any the shipped default holds.
 *
 * <p>Values are kept in memory and looked up again after {@link #REFRESH}. An approval always
 * leaves a minute before it takes force, so every instance has read a version before its first
 * moment; for the same reason a copy may serve for {@link #MOST_STALE} while the store cannot be
 * reached.
 */
public final class Policies {

  /** How old a kept list may be before the store is asked again. */
  public static final Duration REFRESH = Duration.ofSeconds(2);

  /** How old it may be when the store cannot be asked; beyond it asking fails. */
  public static final Duration MOST_STALE = Duration.ofSeconds(30);

  private final PromulgatedVersions versions;
  private final PolicyValues values;
  private final Clock clock;
  private final LongSupplier nanos;
  private final Map<String, Kept<?>> kept = new ConcurrentHashMap<>();

  public Policies(PromulgatedVersions versions, PolicyValues values, Clock clock) {
    this(versions, values, clock, System::nanoTime);
  }

  /** Real time for the age of what is kept: the clock of the domain may be moved in tests. */
  Policies(PromulgatedVersions versions, PolicyValues values, Clock clock, LongSupplier nanos) {
    this.versions = versions;
    this.values = values;
    this.clock = clock;
    this.nanos = nanos;
  }

  /** What is in force now. */
  public <T> EffectivePolicy<T> now(PolicyKind<T> kind) {
    return at(kind, clock.instant());
  }

  /** What was, is or (as far as announced) will be in force at that instant. */
  public <T> EffectivePolicy<T> at(PolicyKind<T> kind, Instant when) {
    return timeline(kind).stream()
        .filter(policy -> !policy.effectiveFrom().isAfter(when))
        .reduce((earlier, later) -> later)
        .orElseGet(() -> timeline(kind).getFirst());
  }

  /**
   * All that came into force after each other, oldest first, announced ones included; the shipped
   * default is the first.
   */
  public <T> List<EffectivePolicy<T>> timeline(PolicyKind<T> kind) {
    Kept<T> present = keptOf(kind);
    if (present != null && present.youngerThan(REFRESH, nanos.getAsLong())) {
      return present.timeline();
    }
    return refreshed(kind);
  }

  /** Forgets what is kept of a kind, so that the next question sees a change made here. */
  public void forget(PolicyKind<?> kind) {
    kept.remove(kind.key());
  }

  private synchronized <T> List<EffectivePolicy<T>> refreshed(PolicyKind<T> kind) {
    Kept<T> present = keptOf(kind);
    long now = nanos.getAsLong();
    if (present != null && present.youngerThan(REFRESH, now)) {
      return present.timeline();
    }
    try {
      List<EffectivePolicy<T>> read = read(kind, present);
      // The same list as long as nothing changed, so that what is made from it can be kept.
      Kept<T> fresh =
          new Kept<>(
              now, present != null && present.timeline().equals(read) ? present.timeline() : read);
      kept.put(kind.key(), fresh);
      return fresh.timeline();
    } catch (RuntimeException unreachable) {
      if (present != null && present.youngerThan(MOST_STALE, now)) {
        return present.timeline();
      }
      throw unreachable;
    }
  }

  private <T> List<EffectivePolicy<T>> read(PolicyKind<T> kind, @Nullable Kept<T> former) {
    List<EffectivePolicy<T>> timeline = new ArrayList<>();
    timeline.add(former == null ? shipped(kind) : former.timeline().getFirst());
    versions.of(kind).stream()
        .sorted(
            Comparator.comparing(PromulgatedVersion::effectiveFrom)
                .thenComparingInt(PromulgatedVersion::number))
        .map(version -> effective(kind, version))
        .forEach(timeline::add);
    return List.copyOf(timeline);
  }

  private <T> EffectivePolicy<T> shipped(PolicyKind<T> kind) {
    return new EffectivePolicy<>(
        kind.key(), values.shipped(kind), 0, Instant.EPOCH, PolicySource.SHIPPED);
  }

  private <T> EffectivePolicy<T> effective(PolicyKind<T> kind, PromulgatedVersion version) {
    return new EffectivePolicy<>(
        kind.key(),
        values.read(kind, version.value()),
        version.number(),
        version.effectiveFrom(),
        PolicySource.PROMULGATED);
  }

  @SuppressWarnings("unchecked") // kept under the kind's own key, so the types agree
  private <T> @Nullable Kept<T> keptOf(PolicyKind<T> kind) {
    return (Kept<T>) kept.get(kind.key());
  }

  private record Kept<T>(long readAt, List<EffectivePolicy<T>> timeline) {

    boolean youngerThan(Duration age, long now) {
      return now - readAt < age.toNanos();
    }
  }
}
