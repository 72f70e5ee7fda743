package org.kehu.customer.archive;

import java.util.List;
import java.util.function.Function;
import org.kehu.kit.access.Level;
import org.kehu.kit.access.Sight;
import org.kehu.kit.call.Call;
import org.springframework.stereotype.Component;

/**
 * Lets volumes out of their cabinets and takes them back, for loans that were granted: nobody's
 * rights are asked here.
 */
@Component
public class ArchiveCustody {

  private static final Sight EVERYTHING = Sight.everything(Level.TOP_SECRET);

  private final ArchiveVolumes volumes;
  private final ArchiveTerms terms;

  ArchiveCustody(ArchiveVolumes volumes, ArchiveTerms terms) {
    this.volumes = volumes;
    this.terms = terms;
  }

  /** It goes out; refused while another loan has it. */
  public void lend(String volumeId, String loanId) {
    change(volumeId, volume -> volume.lend(loanId));
  }

  /** It is back, without what is missing. */
  public void takeBack(String volumeId, String loanId, List<String> missing, boolean traced) {
    change(volumeId, volume -> volume.takeBack(loanId, missing, traced, superior(), terms.now()));
  }

  /** It is lost with a loan; the superior is told (C-78). */
  public void lose(String volumeId) {
    change(volumeId, volume -> volume.lose(superior(), terms.now()));
  }

  /** The role that is told of what is missing. */
  public String superior() {
    return terms.policy().superior();
  }

  private void change(String id, Function<ArchiveVolume, List<ArchiveEvent>> verb) {
    Call.current().unconditional().within(() -> volumes.change(id, EVERYTHING, verb));
  }
}
