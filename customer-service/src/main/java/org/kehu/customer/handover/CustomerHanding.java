package org.kehu.customer.handover;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.CustomerProperties;
import org.kehu.customer.file.Customer;
import org.kehu.customer.file.FilesOfStaff;
import org.kehu.customer.file.Placement;
import org.kehu.kit.policy.Policies;
import org.kehu.kit.process.Advance;
import org.kehu.kit.process.ProcessStep;
import org.kehu.kit.process.Stint;
import org.kehu.kit.process.Tally;
import org.kehu.kit.process.Walk;
import org.springframework.stereotype.Component;

/**
 * The step that gives the leaver's customers to others, some at a time. Others are told of a piece
 * before it changes hands, so that a kill in between cannot leave their open work behind.
 */
@Component
class CustomerHanding implements ProcessStep {

  static final String NAME = "customers";
  static final String NOTICED = "noticed";
  private static final String QUIET = "quiet";
  private static final int A_PIECE = 50;

  private final Handovers handovers;
  private final FilesOfStaff files;
  private final Heirs heirs;
  private final HandoverNotice notices;
  private final Policies policies;
  private final CustomerProperties properties;
  private final Clock clock;

  CustomerHanding(
      Handovers handovers,
      FilesOfStaff files,
      Heirs heirs,
      HandoverNotice notices,
      Policies policies,
      CustomerProperties properties,
      Clock clock) {
    this.handovers = handovers;
    this.files = files;
    this.heirs = heirs;
    this.notices = notices;
    this.policies = policies;
    this.properties = properties;
    this.clock = clock;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Walk walk(Stint stint) {
    return new Handing(stint, handovers.known(HandoverKind.handoverOf(stint)));
  }

  private final class Handing implements Walk {

    private final Stint stint;
    private final Handover handover;
    private @Nullable String last;
    private Tally tally;

    Handing(Stint stint, Handover handover) {
      this.stint = stint;
      this.handover = handover;
      this.last = stint.cursor();
      this.tally = stint.tally();
    }

    @Override
    public Advance next() {
      List<Customer> piece = files.owned(handover.leaverId(), last, A_PIECE);
      if (piece.isEmpty()) {
        return Advance.done(tally);
      }
      List<Placement> places = piece.stream().map(file -> heirs.of(file, handover)).toList();
      tell(piece, places);
      for (int at = 0; at < piece.size(); at++) {
        stint.requireHeld();
        tally = tally.with(hand(piece.get(at), places.get(at)) ? NOTICED : QUIET);
      }
      last = piece.getLast().id();
      return Advance.further(last, tally);
    }

    private void tell(List<Customer> piece, List<Placement> places) {
      List<HandedCustomer> handed = new ArrayList<>();
      for (int at = 0; at < piece.size(); at++) {
        Placement place = places.get(at);
        handed.add(new HandedCustomer(piece.get(at).id(), place.ownerId(), place.departmentId()));
      }
      LocalDate today = LocalDate.ofInstant(clock.instant(), properties.zone());
      LocalDate contactBy =
          policies.at(HandoverPolicy.KIND, clock.instant()).value().contactBy(today);
      stint
          .once(piece.getFirst().id())
          .within(
              () -> handovers.change(handover.id(), present -> present.handed(handed, contactBy)));
    }

    /** Whether the customer is told. */
    private boolean hand(Customer file, Placement place) {
      Customer after = files.hand(file.id(), handover.leaverId(), place);
      return stint.once("notice/" + file.id()).within(() -> notices.ask(after, place, handover));
    }
  }
}
