package org.kehu.customer.imports.events;

import java.time.Instant;
import org.kehu.customer.Topics;
import org.kehu.customer.imports.ImportCounts;
import org.kehu.customer.imports.ImportEvent;
import org.kehu.customer.imports.ImportEvent.ImportCancelled;
import org.kehu.customer.imports.ImportEvent.ImportCompleted;
import org.kehu.customer.imports.ImportEvent.ImportFailed;
import org.kehu.customer.imports.ImportEvent.ImportPurged;
import org.kehu.customer.imports.ImportEvent.ImportUndone;
import org.kehu.customer.imports.ImportJob;
import org.kehu.customer.imports.ImportUndo;
import org.kehu.kit.outbox.EventPublisher;
import org.kehu.kit.outbox.OutgoingEvent;
import org.springframework.stereotype.Component;

/** Tells how imports end, and that what was sent in is gone. */
@Component
class ImportPublisher implements EventPublisher<ImportJob, ImportEvent> {

  record Counted(String jobId, int rows, int accepted, int duplicates, int rejected) {}

  record Undone(String jobId, long withdrawn, long kept) {}

  record Failed(String jobId, String reason) {}

  record Purged(String jobId, Instant purgedAt) {}

  @Override
  public OutgoingEvent publish(ImportJob job, ImportEvent event) {
    return switch (event) {
      case ImportCompleted completed -> told("import-completed", counted(job, completed.counts()));
      case ImportFailed failed ->
          told("import-failed", new Failed(job.id(), failed.failure().code().name()));
      case ImportCancelled cancelled -> told("import-cancelled", counted(job, cancelled.counts()));
      case ImportUndone undone -> told("import-undone", undone(job, undone.result()));
      case ImportPurged purged -> told("import-purged", new Purged(job.id(), purged.at()));
    };
  }

  private static Counted counted(ImportJob job, ImportCounts counts) {
    return new Counted(
        job.id(), counts.rows(), counts.accepted(), counts.duplicates(), counts.rejected());
  }

  private static Undone undone(ImportJob job, ImportUndo result) {
    return new Undone(job.id(), result.withdrawn(), result.kept());
  }

  private static OutgoingEvent told(String what, Object body) {
    return new OutgoingEvent(Topics.CUSTOMER, "kehu.customer." + what + ".v1", body, null);
  }
}
