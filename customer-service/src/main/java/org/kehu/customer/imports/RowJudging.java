package org.kehu.customer.imports;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.process.Advance;
import org.kehu.kit.process.Stint;
import org.kehu.kit.process.Tally;
import org.kehu.kit.process.Walk;
import org.springframework.stereotype.Component;

/**
 * Judges the rows of imports, a hundred at a time. After a kill the work goes on behind the last
 * place that was kept; rows that were stored beyond it are recognised by their key.
 */
@Component
class RowJudging {

  private final ImportJobs jobs;
  private final ImportFiles files;
  private final ImportHeadings headings;
  private final Rejects rejects;
  private final RowJudges judges;
  private final MeterRegistry meters;
  private final Clock clock;

  RowJudging(
      ImportJobs jobs,
      ImportFiles files,
      ImportHeadings headings,
      Rejects rejects,
      RowJudges judges,
      MeterRegistry meters,
      Clock clock) {
    this.jobs = jobs;
    this.files = files;
    this.headings = headings;
    this.rejects = rejects;
    this.judges = judges;
    this.meters = meters;
    this.clock = clock;
  }

  Walk walk(Stint stint) {
    return new Rows(stint, jobs.get(ImportKind.importOf(stint)));
  }

  private final class Rows implements Walk {

    private final Stint stint;
    private final ImportJob job;
    private Tally tally;
    private @Nullable Long total;
    private @Nullable CustomerTable table;
    private @Nullable RowJudge judge;

    Rows(Stint stint, ImportJob job) {
      this.stint = stint;
      this.job = job;
      this.total = stint.total();
      // A dry run compares rows with each other, so it always begins at the first.
      this.tally = job.isDryRun() ? Tally.NONE : stint.tally();
    }

    @Override
    public Advance next() {
      try {
        CustomerTable rows = table == null ? open() : table;
        for (int row = 0; row < ImportRows.A_PIECE && rows.hasNext(); row++) {
          stint.requireHeld();
          judge(rows.next());
        }
        return rows.hasNext()
            ? new Advance.Further(Long.toString(tally.done()), tally, total)
            : Advance.done(tally);
      } catch (FileUnreadable unreadable) {
        return failed(unreadable.failure());
      }
    }

    private CustomerTable open() {
      if (total == null) {
        total = count();
      }
      CustomerTable opened = file();
      table = opened;
      judge = judges.of(job, opened.heading());
      headings.keep(job.id(), opened.heading().names());
      for (long row = 0; row < tally.done() && opened.hasNext(); row++) {
        opened.next();
      }
      return opened;
    }

    private CustomerTable file() {
      String id = Objects.requireNonNull(job.fileId(), "only ended imports lose their file");
      return CustomerTable.open(() -> files.open(id));
    }

    /** How many rows the file has; null when it cannot be read to its end. */
    private @Nullable Long count() {
      try (CustomerTable rows = file()) {
        long count = 0;
        while (rows.hasNext()) {
          rows.next();
          count++;
        }
        return count;
      } catch (FileUnreadable found) {
        // Judging comes to that place too, and says so.
        return null;
      }
    }

    private void judge(Row row) {
      RowOutcome outcome = Objects.requireNonNull(judge).judge(row);
      String name = ImportCounts.nameOf(outcome);
      switch (outcome) {
        case RowOutcome.Accepted accepted -> tally = tally.with(name);
        case RowOutcome.Duplicate duplicate -> refuse(row, name, List.of(duplicate.reason()));
        case RowOutcome.Rejected rejected -> refuse(row, name, rejected.reasons());
      }
      meters.counter("kehu.customer.imports.rows", "outcome", name).increment();
    }

    private void refuse(Row row, String name, List<String> reasons) {
      boolean duplicate = name.equals(ImportCounts.DUPLICATE);
      String key = RowJudge.key(job, row.number());
      rejects.keep(
          new Reject(key, job.id(), row.number(), row.line(), duplicate, row.cells(), reasons));
      tally = tally.withRefused(name);
    }

    private Advance failed(ImportFailure why) {
      jobs.change(job.id(), waiting -> waiting.fail(why, clock.instant()));
      return new Advance.Impossible(why.code().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    @Override
    public void close() {
      if (table != null) {
        table.close();
      }
    }
  }
}
