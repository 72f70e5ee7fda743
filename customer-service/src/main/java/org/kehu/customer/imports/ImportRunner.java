package org.kehu.customer.imports;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.kehu.customer.file.CustomerDesk;
import org.kehu.customer.file.DuplicateGuard;
import org.kehu.customer.staff.StaffRegister;
import org.kehu.kit.schedule.DueWork;
import org.springframework.stereotype.Component;

/**
 * Works on the imports that wait, row by row. The position is kept every hundred rows; after a kill
 * another run goes on from there, and rows that were stored beyond it are recognised by their key.
 */
@Component
class ImportRunner implements DueWork {

  private static final int ROWS_A_STEP = 100;
  private static final int MOST_ATTEMPTS = 5;

  private final ImportJobs jobs;
  private final ImportRuns runs;
  private final ImportFiles files;
  private final Rejects rejects;
  private final CustomerDesk desk;
  private final DuplicateGuard duplicates;
  private final StaffRegister staff;
  private final MeterRegistry meters;
  private final Clock clock;

  ImportRunner(
      ImportJobs jobs,
      ImportRuns runs,
      ImportFiles files,
      Rejects rejects,
      CustomerDesk desk,
      DuplicateGuard duplicates,
      StaffRegister staff,
      MeterRegistry meters,
      Clock clock) {
    this.jobs = jobs;
    this.runs = runs;
    this.files = files;
    this.rejects = rejects;
    this.desk = desk;
    this.duplicates = duplicates;
    this.staff = staff;
    this.meters = meters;
    this.clock = clock;
    Gauge.builder("kehu.customer.imports.waiting", jobs, ImportJobs::waitingCount)
        .description("Imports whose rows are not all judged")
        .register(meters);
  }

  @Override
  public String name() {
    return "imports";
  }

  @Override
  public int run(Instant now) {
    for (ImportJob job : jobs.waiting(20)) {
      Optional<ImportRun> claimed = runs.claim(job.id());
      if (claimed.isPresent()) {
        work(job, claimed.get());
        return 1;
      }
    }
    return 0;
  }

  private void work(ImportJob job, ImportRun run) {
    if (run.attempts() > MOST_ATTEMPTS) {
      fail(job, new ImportFailure(ImportFailure.Code.GIVEN_UP, ""));
      return;
    }
    try (CustomerTable table = CustomerTable.open(() -> files.open(fileOf(job)))) {
      judgeAll(job, run, table);
    } catch (FileUnreadable unreadable) {
      fail(job, unreadable.failure());
    } catch (RuntimeException interrupted) {
      runs.release(job.id());
      throw interrupted;
    }
  }

  private static String fileOf(ImportJob job) {
    return Objects.requireNonNull(job.fileId(), "only ended imports lose their file");
  }

  private void judgeAll(ImportJob job, ImportRun run, CustomerTable table) {
    RowReader reader = new RowReader(table.heading(), staff, job.departmentId());
    RowJudge judge = new RowJudge(job, reader, desk, duplicates);
    List<String> header = table.heading().names();
    // A dry run compares rows with each other, so it always begins at the first.
    ImportCounts counts = job.isDryRun() ? ImportCounts.NONE : run.counts();
    skip(table, counts.rows());
    while (table.hasNext()) {
      Row row = table.next();
      RowOutcome outcome = judge.judge(row);
      keep(job, row, outcome);
      counts = counts.plus(outcome);
      boolean step = counts.rows() % ROWS_A_STEP == 0;
      if (step && !runs.progress(job.id(), counts, header)) {
        return;
      }
    }
    if (runs.progress(job.id(), counts, header)) {
      ImportCounts all = counts;
      jobs.change(job.id(), waiting -> waiting.complete(all, clock.instant()));
    }
  }

  private static void skip(CustomerTable table, int rows) {
    for (int at = 0; at < rows && table.hasNext(); at++) {
      table.next();
    }
  }

  private void keep(ImportJob job, Row row, RowOutcome outcome) {
    switch (outcome) {
      case RowOutcome.Accepted accepted -> count("accepted");
      case RowOutcome.Duplicate duplicate -> {
        count("duplicate");
        rejects.keep(reject(job, row, true, List.of(duplicate.reason())));
      }
      case RowOutcome.Rejected rejected -> {
        count("rejected");
        rejects.keep(reject(job, row, false, rejected.reasons()));
      }
    }
  }

  private static Reject reject(ImportJob job, Row row, boolean duplicate, List<String> reasons) {
    String key = job.id() + "#" + row.number();
    return new Reject(key, job.id(), row.number(), row.line(), duplicate, row.cells(), reasons);
  }

  private void count(String outcome) {
    meters.counter("kehu.customer.imports.rows", "outcome", outcome).increment();
  }

  private void fail(ImportJob job, ImportFailure failure) {
    jobs.change(job.id(), waiting -> waiting.fail(failure, clock.instant()));
  }
}
