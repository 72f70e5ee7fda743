package org.kehu.customer.archive.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.archive.ArchiveVolume;
import org.kehu.customer.archive.Defect;
import org.kehu.customer.archive.Delay;

/**
 * The body of every event of a volume: ids, codes and numbers, never what it holds.
 *
 * @param departmentId that is penalised
 * @param dueAt when it should have come
 * @param late whether it came after the agreed time
 * @param defect why it was given back
 * @param items codes of the items
 * @param missing how many were not found
 * @param loanId the loan that has it or had it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ArchiveTold(
    String customerId,
    String archiveId,
    String number,
    String status,
    @Nullable String departmentId,
    @Nullable Instant dueAt,
    @Nullable Boolean late,
    @Nullable String defect,
    @Nullable List<String> items,
    @Nullable Integer missing,
    @Nullable String loanId) {

  static ArchiveTold plain(ArchiveVolume volume) {
    return of(volume, null, null, null, null, null, null, null);
  }

  static ArchiveTold handedIn(ArchiveVolume volume, boolean late) {
    String department = volume.intake().departmentId();
    return of(volume, department, volume.intake().dueAt(), late, null, null, null, null);
  }

  static ArchiveTold overdue(ArchiveVolume volume, Delay delay) {
    return of(volume, delay.departmentId(), delay.dueAt(), null, null, null, null, null);
  }

  static ArchiveTold returned(ArchiveVolume volume, Defect.Kind kind) {
    String department = volume.intake().departmentId();
    return of(volume, department, null, null, kind.name(), null, null, null);
  }

  static ArchiveTold items(ArchiveVolume volume, List<String> codes) {
    return of(volume, null, null, null, null, codes, null, null);
  }

  static ArchiveTold verified(ArchiveVolume volume, int missing) {
    return of(volume, null, null, null, null, null, missing, null);
  }

  static ArchiveTold loan(ArchiveVolume volume, String loanId) {
    return of(volume, null, null, null, null, null, null, loanId);
  }

  private static ArchiveTold of(
      ArchiveVolume volume,
      @Nullable String departmentId,
      @Nullable Instant dueAt,
      @Nullable Boolean late,
      @Nullable String defect,
      @Nullable List<String> items,
      @Nullable Integer missing,
      @Nullable String loanId) {
    return new ArchiveTold(
        volume.customerId(),
        volume.id(),
        volume.number(),
        volume.status().name(),
        departmentId,
        dueAt,
        late,
        defect,
        items,
        missing,
        loanId);
  }
}
