package org.kehu.customer.archive;

import java.time.LocalDate;
import java.util.List;
import org.kehu.kit.access.Level;
import org.kehu.kit.access.Sight;
import org.kehu.kit.call.Call;
import org.springframework.stereotype.Component;

/** What the archive holds now, in numbers. */
@Component
public class ArchiveStatistics {

  private final ArchiveVolumes volumes;
  private final ArchiveCounts counts;

  ArchiveStatistics(ArchiveVolumes volumes, ArchiveCounts counts) {
    this.volumes = volumes;
    this.counts = counts;
  }

  /** As far as the caller is cleared. */
  public ArchiveFigures present() {
    Level upTo = clearance();
    List<ArchiveFigures.Group> groups = counts.filed(upTo);
    long all = groups.stream().mapToLong(ArchiveFigures.Group::volumes).sum();
    return new ArchiveFigures(all, groups, volumes.incomplete(upTo), volumes.lent(upTo));
  }

  /** How many filed volumes were last checked before a day, as far as the caller is cleared. */
  public long unverified(LocalDate before) {
    return volumes.unverified(before, clearance());
  }

  private static Level clearance() {
    return Sight.clearance(Call.current().caller());
  }
}
