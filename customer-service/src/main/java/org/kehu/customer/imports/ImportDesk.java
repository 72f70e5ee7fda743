package org.kehu.customer.imports;

import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.CustomerProperties;
import org.kehu.customer.SecurityRules;
import org.kehu.customer.file.CustomerProblem;
import org.kehu.customer.staff.StaffRegister;
import org.kehu.kit.access.Caller;
import org.kehu.kit.access.Sight;
import org.kehu.kit.call.Call;
import org.kehu.kit.paging.Page;
import org.kehu.kit.paging.PageRequest;
import org.kehu.kit.problem.RequestProblem;
import org.kehu.kit.store.Stored;
import org.springframework.stereotype.Service;

/** Takes files in, and says what became of them. */
@Service
public class ImportDesk {

  private final ImportJobs jobs;
  private final ImportRuns runs;
  private final ImportFiles files;
  private final Rejects rejects;
  private final StaffRegister staff;
  private final CustomerProperties properties;

  ImportDesk(
      ImportJobs jobs,
      ImportRuns runs,
      ImportFiles files,
      Rejects rejects,
      StaffRegister staff,
      CustomerProperties properties) {
    this.jobs = jobs;
    this.runs = runs;
    this.files = files;
    this.rejects = rejects;
    this.staff = staff;
    this.properties = properties;
  }

  /**
   * A job and how far it has come.
   *
   * @param counts up to now
   * @param header column names as they stand in the file; empty before work began
   */
  public record Progress(ImportJob job, ImportCounts counts, boolean started, List<String> header) {

    /** Columns of the file that are not known, so that nobody believes they were imported. */
    public List<String> ignoredColumns() {
      return header.stream().filter(name -> Column.of(name).isEmpty()).toList();
    }
  }

  /**
   * Takes a file in; its rows are judged soon. The same idempotency key with another file, mode or
   * department is refused: the kit's fingerprint of a file is its length, so the content is
   * compared here.
   *
   * @param departmentId where rows without owner belong; null for the caller's, else the default
   */
  public Stored<ImportJob> submit(
      InputStream content, boolean dryRun, @Nullable String departmentId) {
    Caller caller = Call.current().caller();
    String department = department(departmentId, caller);
    AtomicReference<@Nullable KeptFile> kept = new AtomicReference<>();
    Stored<ImportJob> stored =
        jobs.create(() -> {
          KeptFile file = files.keep(content);
          kept.set(file);
          return ImportJob.of(file, dryRun, Submitter.of(caller), department);
        });
    if (stored.replayed()
        && !stored.aggregate().isOf(sent(content, kept.get()), dryRun, department)) {
      throw RequestProblem.KEY_REUSED.problem();
    }
    return stored;
  }

  /**
   * What was sent with a key that was used before; a file kept by the loser of a race goes again.
   */
  private String sent(InputStream content, @Nullable KeptFile unused) {
    if (unused == null) {
      return files.sha256(content);
    }
    files.drop(unused.id());
    return unused.sha256();
  }

  private String department(@Nullable String wanted, Caller caller) {
    if (wanted != null) {
      if (!staff.hasDepartment(wanted)) {
        throw CustomerProblem.DEPARTMENT_UNKNOWN.problem().with("departmentId", wanted);
      }
      return wanted;
    }
    String own = caller.isPerson() ? caller.departmentId() : null;
    return own == null ? properties.defaultDepartment() : own;
  }

  /** One import of those that the caller may see. */
  public Progress get(String id) {
    return progress(jobs.get(id, sight()));
  }

  /**
   * One import whose rows that were not stored are still kept.
   *
   * @throws org.kehu.kit.problem.Problem 410 when they were purged
   */
  public Progress getWithRejects(String id) {
    Progress progress = get(id);
    Instant purgedAt = progress.job().purgedAt();
    if (purgedAt != null) {
      throw ImportProblem.IMPORT_PURGED.problem().with("purgedAt", purgedAt);
    }
    return progress;
  }

  /** The imports that the caller may see, newest first. */
  public Page<Progress> list(PageRequest request) {
    return jobs.page(sight(), request).map(this::progress);
  }

  /** The rows that were not stored, in the order of the file; to be closed. */
  public Stream<Reject> rejects(ImportJob job) {
    return rejects.of(job.id());
  }

  private Progress progress(ImportJob job) {
    ImportRun run = runs.find(job.id());
    ImportCounts soFar = run == null ? ImportCounts.NONE : run.counts();
    List<String> header = run == null ? List.of() : run.header();
    ImportCounts counts = job.counts() == null ? soFar : job.counts();
    return new Progress(job, counts, run != null, header);
  }

  private static Sight sight() {
    return SecurityRules.importSight(Call.current().caller());
  }
}
