package org.kehu.complaint.suspicion;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kehu.complaint.cases.solution.Evidence;
import org.kehu.kit.audit.AuditCensus;
import org.kehu.kit.audit.AuditClass;
import org.kehu.kit.audit.AuditEntry;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What the audit trail of this service lets suspect: counts, reasons and never what was read. */
@Component
class TrailFindings {

  private static final String PLAYED = "call.recording-played";
  private static final int MOST = 5_000;

  private final AuditCensus trail;
  private final ZoneId zone;

  TrailFindings(AuditCensus trail, @Value("${kehu.zone:Asia/Shanghai}") ZoneId zone) {
    this.trail = trail;
    this.zone = zone;
  }

  /** Recordings that were played since then for a reason that says nothing. */
  List<Occurrence> unexplained(Instant since, Instant now, int leastReason) {
    return trail.entries(PLAYED, since, now, MOST).stream()
        .filter(entry -> saysNothing(entry.reason(), leastReason))
        .map(TrailFindings::played)
        .toList();
  }

  static boolean saysNothing(@Nullable String reason, int least) {
    if (reason == null) {
      return true;
    }
    return reason.codePoints().filter(Character::isLetterOrDigit).distinct().count() < least;
  }

  private static Occurrence played(AuditEntry entry) {
    String subject = entry.subjects().isEmpty() ? "" : entry.subjects().getFirst();
    return new Occurrence(
        entry.actor(),
        entry.time(),
        new Evidence(
            Rule.RECORDING_UNEXPLAINED.words() + ":“" + reason(entry) + "”",
            "/api/v1/audit/complaint?action=" + PLAYED + "&subject=" + subject));
  }

  private static String reason(AuditEntry entry) {
    return entry.reason() == null ? "" : entry.reason();
  }

  /** Who has read far more today than usual; one occurrence a day. */
  List<Occurrence> unusual(SuspicionPolicy.Reads rule, Instant now) {
    Instant today = LocalDate.ofInstant(now, zone).atStartOfDay(zone).toInstant();
    Map<String, Integer> newest = trail.subjectsByActor(AuditClass.READ, today, now);
    if (newest.values().stream().noneMatch(count -> count >= rule.least())) {
      return List.of();
    }
    Map<String, Integer> before =
        trail.subjectsByActor(
            AuditClass.READ, today.minus(Duration.ofDays(rule.usualDays())), today);
    return newest.entrySet().stream()
        .filter(one -> rule.areUnusual(one.getValue(), before.getOrDefault(one.getKey(), 0)))
        .map(one ->
            read(
                one.getKey(),
                one.getValue(),
                before.getOrDefault(one.getKey(), 0) / rule.usualDays(),
                today))
        .toList();
  }

  private static Occurrence read(String actor, int count, int usual, Instant today) {
    return new Occurrence(
        actor,
        today,
        new Evidence(
            "%s:当日 %d 份,此前每日平均 %d 份".formatted(Rule.READS_UNUSUAL.words(), count, usual),
            "/api/v1/audit/complaint?actor=" + actor + "&from=" + today));
  }
}
