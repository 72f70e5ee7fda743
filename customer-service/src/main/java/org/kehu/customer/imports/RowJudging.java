package org.kehu.customer.imports;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.exchange.Heading;
import org.kehu.kit.exchange.Table;
import org.kehu.kit.exchange.TableLimits;
import org.kehu.kit.exchange.TableRow;
import org.kehu.kit.exchange.TableUnreadable;
import org.kehu.kit.process.Advance;
import org.kehu.kit.process.Stint;
import org.kehu.kit.process.Tally;
import org.kehu.kit.process.Walk;
import org.kehu.kit.telemetry.Counts;
import org.springframework.stereotype.Component;

/**
 * Judges the rows of imports, a hundred at a time. After a kill the work goes on behind the last
 * place that was kept; rows that were stored beyond it are recognised by their key.
 */
@Component
class RowJudging {

  /** Rows of a sheet and characters of a cell as spreadsheets have them, the header aside. */
  private static final TableLimits LIMITS = new TableLimits(1_048_575, 200, 32_767, 1L << 30, 200);

  private final ImportJobs jobs;
  private final ImportFiles files;
  private final ImportHeadings headings;
  private final Rejects rejects;
  private final RowJudges judges;
  private final Counts outcomes;
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
    this.clock = clock;
    this.outcomes =
        Counts.named("kehu.customer.imports.rows").by("outcome", ImportCounts.NAMES).in(meters);
  }

  Walk walk(Stint stint) {
    return new Rows(stint, jobs.get(ImportKind.importOf(stint)));
  }

  private final class Rows implements Walk {

    private final Stint stint;
    private final ImportJob job;
    private Tally tally;
    private @Nullable Long total;
    private @Nullable Table table;
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
        Table rows = table == null ? open() : table;
        List<TableRow> piece = new ArrayList<>();
        while (piece.size() < ImportRows.A_PIECE && rows.hasNext()) {
          piece.add(rows.next());
        }
        stint.requireHeld();
        judge(piece);
        return rows.hasNext()
            ? new Advance.Further(Long.toString(tally.done()), tally, total)
            : Advance.done(tally);
      } catch (TableUnreadable unreadable) {
        return failed(ImportFailure.of(unreadable));
      }
    }

    private Table open() {
      if (total == null) {
        total = count();
      }
      Table opened = file();
      table = opened;
      Heading<Column> heading = Heading.of(opened.header(), Column.ALL);
      judge = judges.of(job, heading);
      headings.keep(job.id(), heading.names());
      for (long row = 0; row < tally.done() && opened.hasNext(); row++) {
        opened.next();
      }
      return opened;
    }

    private Table file() {
      String id = Objects.requireNonNull(job.fileId(), "only ended imports lose their file");
      return Table.open(() -> files.open(id), LIMITS);
    }

    /**
     * How many rows the file has. What cannot be read to its end fails here, before a row of it is
     * stored.
     */
    private long count() {
      try (Table rows = file()) {
        long count = 0;
        while (rows.hasNext()) {
          rows.next();
          count++;
        }
        return count;
      }
    }

    private void judge(List<TableRow> piece) {
      List<RowOutcome> outcomes = Objects.requireNonNull(judge).judge(piece);
      for (int at = 0; at < piece.size(); at++) {
        count(piece.get(at), outcomes.get(at));
      }
    }

    private void count(TableRow row, RowOutcome outcome) {
      String name = ImportCounts.nameOf(outcome);
      switch (outcome) {
        case RowOutcome.Accepted accepted -> tally = tally.with(name);
        case RowOutcome.Duplicate duplicate -> refuse(row, name, List.of(duplicate.reason()));
        case RowOutcome.Rejected rejected -> refuse(row, name, rejected.reasons());
      }
      outcomes.add(name);
    }

    private void refuse(TableRow row, String name, List<String> reasons) {
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
