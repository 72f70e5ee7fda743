package org.kehu.customer.imports;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.file.Customer;
import org.kehu.customer.file.FileWithdrawal;
import org.kehu.customer.imports.KeptCustomer.Reason;
import org.kehu.customer.timeline.Timeline;
import org.kehu.kit.process.Advance;
import org.kehu.kit.process.Stint;
import org.kehu.kit.process.Tally;
import org.kehu.kit.process.Walk;
import org.springframework.stereotype.Component;

/**
 * Takes back the files that imports opened, last row first. Those that somebody has changed since,
 * or with whose customer somebody has dealt, stay and are named. Files of rows in whose middle the
 * import was cut off are found too, since each carries the key of its row.
 */
@Component
class RowWithdrawing {

  static final String WITHDRAWN = "withdrawn";
  static final String KEPT = "kept";

  private final ImportJobs jobs;
  private final KeptCustomers kept;
  private final FileWithdrawal withdrawal;
  private final Timeline timeline;
  private final Clock clock;

  RowWithdrawing(
      ImportJobs jobs,
      KeptCustomers kept,
      FileWithdrawal withdrawal,
      Timeline timeline,
      Clock clock) {
    this.jobs = jobs;
    this.kept = kept;
    this.withdrawal = withdrawal;
    this.timeline = timeline;
    this.clock = clock;
  }

  Walk walk(Stint stint) {
    return new Back(stint, jobs.get(ImportKind.importOf(stint)));
  }

  private final class Back implements Walk {

    private final Stint stint;
    private final ImportJob job;
    private int row;
    private Tally tally;

    Back(Stint stint, ImportJob job) {
      this.stint = stint;
      this.job = job;
      String cursor = stint.cursor();
      int last = (int) stint.forward(ImportRows.NAME).tally().done() + ImportRows.A_PIECE;
      this.row = cursor == null ? last : Integer.parseInt(cursor);
      this.tally = stint.tally();
    }

    @Override
    public Advance next() {
      if (row <= 0) {
        ImportUndo result = new ImportUndo(tally.count(WITHDRAWN), tally.count(KEPT));
        jobs.change(job.id(), ended -> ended.undo(result, clock.instant()));
        return Advance.done(tally);
      }
      int first = Math.max(1, row - ImportRows.A_PIECE + 1);
      takeBack(first, row);
      row = first - 1;
      return Advance.further(Integer.toString(row), tally);
    }

    private void takeBack(int first, int last) {
      Map<String, Integer> rows = new HashMap<>();
      IntStream.rangeClosed(first, last).forEach(one -> rows.put(RowJudge.key(job, one), one));
      List<Customer> opened = new ArrayList<>(withdrawal.openedBy(rows.keySet()));
      Set<String> engaged =
          timeline.engaged(opened.stream().map(Customer::id).collect(Collectors.toSet()));
      for (Customer file : opened) {
        stint.requireHeld();
        int number = Objects.requireNonNull(rows.get(file.creationKey()));
        Reason reason = takeBack(file, engaged.contains(file.id()));
        tally = reason == null ? tally.with(WITHDRAWN) : named(file, number, reason);
      }
    }

    /** Why it stays; null when it was taken back. */
    private @Nullable Reason takeBack(Customer file, boolean engaged) {
      if (engaged && !file.isHidden()) {
        return Reason.ENGAGED;
      }
      return withdrawal.withdraw(file) ? null : Reason.CHANGED;
    }

    private Tally named(Customer file, int number, Reason reason) {
      String key = RowJudge.key(job, number);
      kept.keep(new KeptCustomer(key, job.id(), number, file.id(), file.number(), reason));
      return tally.withRefused(KEPT);
    }
  }
}
