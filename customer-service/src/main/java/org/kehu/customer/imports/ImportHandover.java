package org.kehu.customer.imports;

import java.time.Instant;
import org.kehu.kit.process.ProcessDesk;
import org.kehu.kit.schedule.DueWork;
import org.kehu.kit.schedule.Sweep;
import org.springframework.stereotype.Component;

/**
 * Gives imports to a process that does them: at once when they come in, and those that a kill in
 * between has left, soon after.
 */
@Component
class ImportHandover implements DueWork {

  private static final int AT_ONCE = 20;

  private final ImportJobs jobs;
  private final ProcessDesk processes;

  ImportHandover(ImportJobs jobs, ProcessDesk processes) {
    this.jobs = jobs;
    this.processes = processes;
  }

  @Override
  public String name() {
    return "imports";
  }

  @Override
  public int run(Instant now) {
    return new Sweep().each(jobs.toHandOver(AT_ONCE), this::handOver).done();
  }

  /** Doing so twice changes nothing: an import has one process. */
  void handOver(ImportJob job) {
    ImportJob named = job.processId() == null ? jobs.note(job.id(), ImportJob::nameProcess) : job;
    processes.start(ImportKind.command(named));
    jobs.note(job.id(), ImportJob::handOver);
  }
}
