package org.kehu.survey.result;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import org.kehu.survey.invitation.InvitationStatus;
import org.kehu.survey.invitation.Invitations;
import org.springframework.stereotype.Component;

/**
 * Measures {@code kehu.survey.response.rate}, the part of all invitations that was answered (0 to
 * 1), and {@code kehu.survey.invitations.open}. Counted by index, at most twice a minute.
 */
@Component
class ResponseRate implements MeterBinder {

  private static final long KEPT_NANOS = 30_000_000_000L;

  private record Counts(long at, Map<InvitationStatus, Long> byStatus) {

    long all() {
      return byStatus.values().stream().mapToLong(Long::longValue).sum();
    }

    long of(InvitationStatus status) {
      return byStatus.getOrDefault(status, 0L);
    }
  }

  private final Invitations invitations;
  private Counts counts = new Counts(System.nanoTime() - KEPT_NANOS, Map.of());

  ResponseRate(Invitations invitations) {
    this.invitations = invitations;
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    Gauge.builder("kehu.survey.response.rate", this, ResponseRate::rate)
        .description("Part of all invitations that was answered")
        .register(registry);
    Gauge.builder("kehu.survey.invitations.open", this, ResponseRate::open)
        .description("Invitations that may still be answered")
        .register(registry);
  }

  private double rate() {
    Counts now = counts();
    return now.all() == 0 ? 0 : (double) now.of(InvitationStatus.ANSWERED) / now.all();
  }

  private double open() {
    return counts().of(InvitationStatus.ISSUED);
  }

  private synchronized Counts counts() {
    long now = System.nanoTime();
    if (now - counts.at() >= KEPT_NANOS) {
      Map<InvitationStatus, Long> byStatus = new EnumMap<>(InvitationStatus.class);
      Arrays.stream(InvitationStatus.values())
          .forEach(status -> byStatus.put(status, invitations.count(status)));
      counts = new Counts(now, byStatus);
    }
    return counts;
  }
}
