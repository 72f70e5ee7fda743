package org.kehu.customer.round;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.archive.ArchiveFigures;
import org.kehu.customer.archive.ArchiveStatistics;
import org.kehu.customer.file.CustomerProblem;
import org.kehu.customer.staff.StaffRegister;
import org.kehu.kit.call.Call;
import org.kehu.kit.paging.Page;
import org.kehu.kit.paging.PageRequest;
import org.kehu.kit.store.Stored;
import org.springframework.stereotype.Service;

/** Does the rounds of archive work. */
@Service
public class RoundDesk {

  private final ArchiveRounds rounds;
  private final ArchiveStatistics statistics;
  private final StaffRegister staff;
  private final Clock clock;

  RoundDesk(ArchiveRounds rounds, ArchiveStatistics statistics, StaffRegister staff, Clock clock) {
    this.rounds = rounds;
    this.statistics = statistics;
    this.staff = staff;
    this.clock = clock;
  }

  public ArchiveRound get(String id) {
    return rounds.get(id);
  }

  /** One page, newest first. */
  public Page<ArchiveRound> list(
      @Nullable RoundKind kind, @Nullable Boolean open, PageRequest request) {
    return rounds.page(kind, open, request);
  }

  /** What the archive holds now, as far as the caller is cleared (C-61). */
  public ArchiveFigures figures() {
    return statistics.present();
  }

  /** A department handed its originals in (C-58). */
  public Stored<ArchiveRound> collect(String id, String departmentId, String note) {
    if (!staff.hasDepartment(departmentId)) {
      throw CustomerProblem.DEPARTMENT_UNKNOWN.problem().with("departmentId", departmentId);
    }
    Collected from = new Collected(departmentId, note, clock.instant(), caller());
    return rounds.change(id, round -> round.collect(from));
  }

  /** It is done; the statistics of this moment are kept with it. */
  public Stored<ArchiveRound> close(String id, String text, @Nullable String leftReason) {
    ArchiveFigures figures = statistics.present();
    return rounds.change(
        id,
        round -> {
          long unverified = statistics.unverified(round.begins());
          return round.close(
              new Report(text, figures, unverified, leftReason, clock.instant(), caller()));
        });
  }

  private static String caller() {
    return Call.current().caller().id();
  }
}
