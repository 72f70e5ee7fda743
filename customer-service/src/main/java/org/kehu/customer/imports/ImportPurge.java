package org.kehu.customer.imports;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.kehu.customer.CustomerProperties;
import org.kehu.kit.schedule.DueWork;
import org.kehu.kit.schedule.Sweep;
import org.springframework.stereotype.Component;

/**
 * Forgets what people sent in when it has served: the files of imports that ended longer ago than
 * they are kept, with the rows that were not stored, and files that no import ever used. The import
 * itself stays, with its counts (C-43).
 */
@Component
class ImportPurge implements DueWork {

  private static final int AT_ONCE = 20;

  /** A file is there a moment before its import is. */
  private static final Duration ARRIVAL = Duration.ofDays(1);

  private final ImportJobs jobs;
  private final ImportHeadings headings;
  private final ImportFiles files;
  private final Rejects rejects;
  private final Duration kept;
  private final Counter purged;

  ImportPurge(
      ImportJobs jobs,
      ImportHeadings headings,
      ImportFiles files,
      Rejects rejects,
      CustomerProperties properties,
      MeterRegistry meters) {
    this.jobs = jobs;
    this.headings = headings;
    this.files = files;
    this.rejects = rejects;
    this.kept = properties.importRetention();
    this.purged =
        Counter.builder("kehu.customer.imports.purged")
            .description("Import files that were purged, used or not")
            .register(meters);
    Gauge.builder("kehu.customer.imports.kept", jobs, ImportJobs::keptCount)
        .description("Imports whose file and rejected rows are kept")
        .register(meters);
  }

  @Override
  public String name() {
    return "import-purge";
  }

  @Override
  public int run(Instant now) {
    Instant before = now.minus(kept);
    List<ImportJob> due = jobs.keptThoughFinishedBefore(before, AT_ONCE);
    return new Sweep().each(due, job -> purge(job, now)).done() + dropUnused(before.minus(ARRIVAL));
  }

  /** The import says so last: after a kill in between, the same is done again. */
  private void purge(ImportJob job, Instant now) {
    String file = job.fileId();
    if (file != null) {
      files.drop(file);
    }
    rejects.forget(job.id());
    headings.forget(job.id());
    jobs.change(job.id(), finished -> finished.purge(now));
    purged.increment();
  }

  private int dropUnused(Instant before) {
    List<String> unused =
        files.keptBefore(before, AT_ONCE).stream().filter(file -> !jobs.use(file)).toList();
    unused.forEach(files::drop);
    purged.increment(unused.size());
    return unused.size();
  }
}
