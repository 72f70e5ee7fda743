package org.kehu.customer.handover;

import org.kehu.customer.staff.DepartureDesk;
import org.kehu.kit.process.ProcessDesk;
import org.springframework.stereotype.Component;

/** What follows when a handover is opened, begins or is cancelled; repeats change nothing. */
@Component
public class HandoverStart {

  private final Handovers handovers;
  private final DepartureDesk departures;
  private final ProcessDesk processes;

  HandoverStart(Handovers handovers, DepartureDesk departures, ProcessDesk processes) {
    this.handovers = handovers;
    this.departures = departures;
    this.processes = processes;
  }

  /** The directory knows that the person leaves, unless that is over already. */
  public void announce(String handoverId) {
    Handover handover = handovers.known(handoverId);
    if (handover.ending().isEmpty()) {
      departures.announce(handover.leaverId(), handoverId);
    }
  }

  /** The directory knows that the person stays. */
  public void recall(String handoverId) {
    departures.recall(handovers.known(handoverId).leaverId(), handoverId);
  }

  /** A runner begins within a second. */
  public void begin(String handoverId) {
    processes.start(HandoverKind.command(handovers.known(handoverId)));
  }
}
