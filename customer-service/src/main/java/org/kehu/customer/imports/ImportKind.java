package org.kehu.customer.imports;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.kehu.customer.SecurityRules;
import org.kehu.kit.access.Caller;
import org.kehu.kit.access.Role;
import org.kehu.kit.access.Sight;
import org.kehu.kit.process.ProcessDocument;
import org.kehu.kit.process.ProcessKind;
import org.kehu.kit.process.ProcessState.Move;
import org.kehu.kit.process.ProcessStep;
import org.kehu.kit.process.StartProcess;
import org.kehu.kit.process.Stint;
import org.springframework.stereotype.Component;

/**
 * Imports as long commands (M7): the rows are judged one by one, then the import is closed. Undone,
 * the files that it opened are withdrawn.
 */
@Component
class ImportKind implements ProcessKind {

  static final String KEY = "import";
  private static final String IMPORT = "import";
  private static final String DRY_RUN = "dryRun";

  private final ImportJobs jobs;
  private final ImportRows rows;
  private final Clock clock;

  ImportKind(ImportJobs jobs, ImportRows rows, MeterRegistry meters, Clock clock) {
    this.jobs = jobs;
    this.rows = rows;
    this.clock = clock;
    Gauge.builder("kehu.customer.imports.waiting", jobs, ImportJobs::waitingCount)
        .description("Imports whose rows are not all judged")
        .register(meters);
  }

  /** The command that does an import. */
  static StartProcess command(ImportJob job) {
    return new StartProcess(
        Objects.requireNonNull(job.processId(), "named before"),
        KEY,
        Map.of(IMPORT, job.id(), DRY_RUN, Boolean.toString(job.isDryRun())),
        job.submitter(),
        job.departmentId(),
        job.level());
  }

  /** Id of the import that a process works on. */
  static String importOf(Stint stint) {
    return stint.argument(IMPORT);
  }

  @Override
  public String key() {
    return KEY;
  }

  @Override
  public List<ProcessStep> steps() {
    return List.of(rows, ProcessStep.of("close", this::close));
  }

  private void close(Stint stint) {
    jobs.change(importOf(stint), job -> job.complete(counts(stint), clock.instant()));
  }

  @Override
  public void cancelled(Stint stint) {
    jobs.change(importOf(stint), job -> job.cancel(counts(stint), clock.instant()));
  }

  private static ImportCounts counts(Stint stint) {
    return ImportCounts.of(stint.forward(ImportRows.NAME).tally());
  }

  /** A dry run has stored nothing. */
  @Override
  public boolean isUndoable(Map<String, String> arguments) {
    return !Boolean.parseBoolean(arguments.get(DRY_RUN));
  }

  @Override
  public Sight seenBy(Caller caller) {
    return SecurityRules.importSight(caller).or(ProcessKind.super.seenBy(caller));
  }

  @Override
  public boolean mayCommand(Caller caller, Move move) {
    return caller.hasAny(Role.MANAGER, Role.ARCHIVIST, Role.GENERAL_MANAGER)
        || ProcessKind.super.mayCommand(caller, move);
  }

  @Override
  public String subject(ProcessDocument process) {
    return "/api/v1/customers/imports/" + process.order().arguments().get(IMPORT);
  }
}
