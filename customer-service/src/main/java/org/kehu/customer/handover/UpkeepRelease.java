package org.kehu.customer.handover;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.file.Customer;
import org.kehu.customer.file.FilesOfStaff;
import org.kehu.kit.process.Advance;
import org.kehu.kit.process.ProcessStep;
import org.kehu.kit.process.Stint;
import org.kehu.kit.process.Tally;
import org.kehu.kit.process.Walk;
import org.springframework.stereotype.Component;

/** The step that leaves the upkeep of files to their owners again. */
@Component
class UpkeepRelease implements ProcessStep {

  static final String NAME = "upkeep";
  private static final String RELEASED = "released";
  private static final int A_PIECE = 50;

  private final Handovers handovers;
  private final FilesOfStaff files;

  UpkeepRelease(Handovers handovers, FilesOfStaff files) {
    this.handovers = handovers;
    this.files = files;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Walk walk(Stint stint) {
    String leaver = handovers.known(HandoverKind.handoverOf(stint)).leaverId();
    return new Release(stint, leaver);
  }

  private final class Release implements Walk {

    private final Stint stint;
    private final String leaver;
    private @Nullable String last;
    private Tally tally;

    Release(Stint stint, String leaver) {
      this.stint = stint;
      this.leaver = leaver;
      this.last = stint.cursor();
      this.tally = stint.tally();
    }

    @Override
    public Advance next() {
      List<Customer> piece = files.kept(leaver, last, A_PIECE);
      if (piece.isEmpty()) {
        return Advance.done(tally);
      }
      for (Customer file : piece) {
        stint.requireHeld();
        files.release(file.id(), leaver);
        tally = tally.with(RELEASED);
      }
      last = piece.getLast().id();
      return Advance.further(last, tally);
    }
  }
}
