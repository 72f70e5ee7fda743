package org.kehu.customer.round.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.round.ArchiveRound;
import org.kehu.customer.round.Report;

/**
 * The body of every event of a round.
 *
 * @param departmentId that handed its originals in
 * @param volumes filed at its end
 * @param incomplete of those, how many miss something
 * @param unverified how many were not checked
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RoundTold(
    String roundId,
    String kind,
    String month,
    LocalDate dueOn,
    @Nullable String departmentId,
    @Nullable Long volumes,
    @Nullable Long incomplete,
    @Nullable Long unverified) {

  static RoundTold opened(ArchiveRound round) {
    return of(round, null, null);
  }

  static RoundTold collected(ArchiveRound round, String departmentId) {
    return of(round, departmentId, null);
  }

  static RoundTold closed(ArchiveRound round, Report report) {
    return of(round, null, report);
  }

  private static RoundTold of(
      ArchiveRound round, @Nullable String departmentId, @Nullable Report report) {
    return new RoundTold(
        round.id(),
        round.kind().name(),
        round.month(),
        round.dueOn(),
        departmentId,
        report == null ? null : report.figures().volumes(),
        report == null ? null : report.figures().incomplete(),
        report == null ? null : report.unverified());
  }
}
