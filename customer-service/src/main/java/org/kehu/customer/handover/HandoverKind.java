package org.kehu.customer.handover;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.kehu.customer.staff.DepartureDesk;
import org.kehu.kit.access.Level;
import org.kehu.kit.call.Call;
import org.kehu.kit.ids.Ids;
import org.kehu.kit.process.ProcessDocument;
import org.kehu.kit.process.ProcessKind;
import org.kehu.kit.process.ProcessStep;
import org.kehu.kit.process.StartProcess;
import org.kehu.kit.process.Starter;
import org.kehu.kit.process.Stint;
import org.springframework.stereotype.Component;

/**
 * Handovers as long commands (C-116). The leaver loses all rights before anybody gets some; then
 * customers change hands, and upkeep that the leaver was named for comes back to the owners.
 */
@Component
class HandoverKind implements ProcessKind {

  static final String KEY = "handover";
  private static final String HANDOVER = "handover";

  private final Handovers handovers;
  private final DepartureDesk departures;
  private final CustomerHanding customers;
  private final UpkeepRelease upkeep;
  private final Clock clock;

  HandoverKind(
      Handovers handovers,
      DepartureDesk departures,
      CustomerHanding customers,
      UpkeepRelease upkeep,
      Clock clock) {
    this.handovers = handovers;
    this.departures = departures;
    this.customers = customers;
    this.upkeep = upkeep;
    this.clock = clock;
  }

  /** The command that carries a handover out: the same for each time that it is asked for. */
  static StartProcess command(Handover handover) {
    return new StartProcess(
        Ids.of(KEY, handover.id()),
        KEY,
        Map.of(HANDOVER, handover.id()),
        Starter.of(Call.current().caller()),
        handover.departmentId(),
        Level.NORMAL);
  }

  /** Id of the handover that a process carries out. */
  static String handoverOf(Stint stint) {
    return stint.argument(HANDOVER);
  }

  @Override
  public String key() {
    return KEY;
  }

  @Override
  public List<ProcessStep> steps() {
    return List.of(
        ProcessStep.of("directory", this::leave),
        customers,
        upkeep,
        ProcessStep.of("close", this::close));
  }

  private void leave(Stint stint) {
    Handover handover = handovers.known(handoverOf(stint));
    departures.leave(handover.leaverId(), handover.id());
  }

  private void close(Stint stint) {
    var handed = stint.forward(CustomerHanding.NAME).tally();
    Outcome outcome =
        new Outcome(
            handed.done(),
            stint.forward(UpkeepRelease.NAME).tally().done(),
            handed.count(CustomerHanding.NOTICED));
    String by = Call.current().caller().id();
    handovers.change(
        handoverOf(stint), handover -> handover.complete(outcome, by, clock.instant()));
  }

  @Override
  public String subject(ProcessDocument process) {
    return "/api/v1/customers/handovers/" + process.order().arguments().get(HANDOVER);
  }
}
