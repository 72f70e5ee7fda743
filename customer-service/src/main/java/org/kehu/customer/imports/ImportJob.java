package org.kehu.customer.imports;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.access.Level;
import org.kehu.kit.access.Tokens;
import org.kehu.kit.ids.Ids;
import org.kehu.kit.process.Starter;
import org.kehu.kit.store.ScopedAggregate;
import org.springframework.data.mongodb.core.mapping.Document;

/** One file of customers that was sent in, and what became of it (M7). */
@Document("imports")
public final class ImportJob extends ScopedAggregate {

  private @Nullable String fileId;
  private long bytes;
  private @Nullable String sha256;
  private boolean dryRun;
  private ImportState state = ImportState.WAITING;
  private @Nullable Starter submitter;
  private @Nullable String processId;
  private boolean handedOver;
  private @Nullable ImportCounts counts;
  private @Nullable ImportUndo undone;
  private @Nullable ImportFailure failure;
  private @Nullable Instant finishedAt;
  private @Nullable Instant purgedAt;

  private ImportJob() {}

  private ImportJob(KeptFile file, boolean dryRun, Starter submitter, String departmentId) {
    this.fileId = file.id();
    this.bytes = file.bytes();
    this.sha256 = file.sha256();
    this.dryRun = dryRun;
    this.submitter = submitter;
    nameProcess();
    rescope(departmentId, Level.NORMAL);
  }

  /**
   * A file that was taken in.
   *
   * @param departmentId where rows without owner and department belong
   */
  static ImportJob of(KeptFile file, boolean dryRun, Starter submitter, String departmentId) {
    return new ImportJob(file, dryRun, submitter, departmentId);
  }

  /** Names the process that is to work on it: always the same one, however often it is asked. */
  void nameProcess() {
    if (processId == null) {
      this.processId = Ids.next();
    }
  }

  /** Its process is there. */
  void handOver() {
    this.handedOver = true;
  }

  /** All rows were judged; saying so twice changes nothing. */
  List<ImportEvent> complete(ImportCounts result, Instant at) {
    if (state != ImportState.WAITING) {
      return List.of();
    }
    this.state = ImportState.COMPLETED;
    this.counts = result;
    this.finishedAt = at;
    return List.of(new ImportEvent.ImportCompleted(result));
  }

  /** The file cannot be imported. */
  List<ImportEvent> fail(ImportFailure why, Instant at) {
    if (state != ImportState.WAITING) {
      return List.of();
    }
    this.state = ImportState.FAILED;
    this.failure = why;
    this.finishedAt = at;
    return List.of(new ImportEvent.ImportFailed(why));
  }

  /** Somebody stopped it; saying so twice changes nothing. */
  List<ImportEvent> cancel(ImportCounts soFar, Instant at) {
    if (state != ImportState.WAITING) {
      return List.of();
    }
    this.state = ImportState.CANCELLED;
    this.counts = soFar;
    this.finishedAt = at;
    return List.of(new ImportEvent.ImportCancelled(soFar));
  }

  /** What it had brought was taken back; saying so twice changes nothing. */
  List<ImportEvent> undo(ImportUndo result, Instant at) {
    if (state == ImportState.UNDONE) {
      return List.of();
    }
    this.state = ImportState.UNDONE;
    this.undone = result;
    this.finishedAt = finishedAt == null ? at : finishedAt;
    return List.of(new ImportEvent.ImportUndone(result));
  }

  /** The file and the rows that were not stored are gone; saying so twice changes nothing. */
  List<ImportEvent> purge(Instant at) {
    if (state == ImportState.WAITING) {
      throw new IllegalStateException("Import " + id() + " still needs its file");
    }
    if (fileId == null) {
      return List.of();
    }
    this.fileId = null;
    this.purgedAt = at;
    return List.of(new ImportEvent.ImportPurged(at));
  }

  @Override
  protected Set<String> tokens() {
    Set<String> tokens = new LinkedHashSet<>();
    tokens.add(Tokens.taken(submitter().id()));
    tokens.add(Tokens.department(departmentId()));
    return tokens;
  }

  @Override
  public String subjectKind() {
    return "import";
  }

  /** Where the file lies; null once it was purged. */
  public @Nullable String fileId() {
    return fileId;
  }

  /** The process that works on it; null for imports older than processes. */
  public @Nullable String processId() {
    return processId;
  }

  /** When the file and the rows that were not stored were purged, if they were. */
  public @Nullable Instant purgedAt() {
    return purgedAt;
  }

  /** Size of the file. */
  public long bytes() {
    return bytes;
  }

  /**
   * Whether another request asked for the very same import; of an import without a kept SHA-256 the
   * content cannot be compared.
   */
  boolean isOf(String sentSha256, boolean sentAsDryRun, String sentFor) {
    boolean sameContent = sha256 == null || sha256.equals(sentSha256);
    return sameContent && dryRun == sentAsDryRun && departmentId().equals(sentFor);
  }

  /** Whether rows are judged only, and nothing is stored. */
  public boolean isDryRun() {
    return dryRun;
  }

  public ImportState state() {
    return state;
  }

  /** What became of the files that it had opened, once it was undone. */
  public @Nullable ImportUndo undone() {
    return undone;
  }

  /** Under whose rights its rows are judged. */
  public Starter submitter() {
    return Objects.requireNonNull(submitter);
  }

  /** The result, when completed. */
  public @Nullable ImportCounts counts() {
    return counts;
  }

  /** Why it failed, if it did. */
  public @Nullable ImportFailure failure() {
    return failure;
  }

  public @Nullable Instant finishedAt() {
    return finishedAt;
  }
}
