package org.kehu.customer.imports;

import java.io.InputStream;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.CustomerProperties;
import org.kehu.customer.file.CustomerProblem;
import org.kehu.customer.staff.StaffRegister;
import org.kehu.kit.access.Caller;
import org.kehu.kit.call.Call;
import org.kehu.kit.problem.RequestProblem;
import org.kehu.kit.process.Starter;
import org.kehu.kit.store.Stored;
import org.springframework.stereotype.Service;

/** Takes files in. */
@Service
public class ImportDesk {

  private final ImportJobs jobs;
  private final ImportHandover handover;
  private final ImportFiles files;
  private final StaffRegister staff;
  private final CustomerProperties properties;

  ImportDesk(
      ImportJobs jobs,
      ImportHandover handover,
      ImportFiles files,
      StaffRegister staff,
      CustomerProperties properties) {
    this.jobs = jobs;
    this.handover = handover;
    this.files = files;
    this.staff = staff;
    this.properties = properties;
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
          return ImportJob.of(file, dryRun, Starter.of(caller), department);
        });
    if (stored.replayed()
        && !stored.aggregate().isOf(sent(content, kept.get()), dryRun, department)) {
      throw RequestProblem.KEY_REUSED.problem();
    }
    if (stored.aggregate().state() == ImportState.WAITING) {
      handover.handOver(stored.aggregate());
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
}
