package org.kehu.complaint.cases;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kehu.complaint.cases.CaseEvent.CaseAcknowledged;
import org.kehu.complaint.cases.CaseEvent.CaseClosed;
import org.kehu.complaint.cases.CaseEvent.CasePromised;
import org.kehu.complaint.cases.CaseEvent.CaseResolved;
import org.kehu.complaint.cases.CaseEvent.CaseWithdrawn;
import org.kehu.complaint.cases.CaseEvent.EffectTold;
import org.kehu.complaint.cases.CaseEvent.NoticeRequested;
import org.kehu.complaint.cases.CaseEvent.ProgressTold;
import org.kehu.complaint.cases.clock.CaseClock;
import org.kehu.complaint.cases.clock.ClockKind;

/**
 * Which notice follows from what happened to a case. It is asked for in the same write as what
 * happened, so exactly once; customer-service knows addresses and consent and sends it.
 */
final class CaseNotices {

  private CaseNotices() {}

  /** What happened, and the request for the notice that it calls for, if somebody can get it. */
  static List<CaseEvent> with(ComplaintCase c, List<CaseEvent> happened) {
    boolean acknowledged = happened.stream().anyMatch(CaseAcknowledged.class::isInstance);
    List<CaseEvent> all = new ArrayList<>(happened);
    if (c.isComplainantWritten()) {
      happened.stream()
          .filter(event -> !(acknowledged && event instanceof CasePromised))
          .flatMap(event -> asked(c, event).stream())
          .forEach(all::add);
    } else {
      happened.stream()
          .filter(EffectTold.class::isInstance)
          .map(EffectTold.class::cast)
          .forEach(told -> all.add(new NoticeRequested(CaseNotice.EFFECT_TO_TELL, told.foundAt())));
    }
    return all;
  }

  private static Optional<NoticeRequested> asked(ComplaintCase c, CaseEvent event) {
    return switch (event) {
      case CaseAcknowledged _ -> notice(CaseNotice.ACKNOWLEDGEMENT, nextWord(c));
      case CasePromised promised -> notice(CaseNotice.PROGRESS, promised.promisedUntil());
      case ProgressTold _ -> notice(CaseNotice.PROGRESS, nextWord(c));
      case CaseResolved resolved -> notice(CaseNotice.ANSWER, resolved.resolvedAt());
      case CaseClosed closed -> notice(CaseNotice.CLOSING, closed.closedAt());
      case EffectTold told -> notice(CaseNotice.EFFECT, told.foundAt());
      case CaseWithdrawn withdrawn -> notice(CaseNotice.CLOSING, withdrawn.withdrawnAt());
      default -> Optional.empty();
    };
  }

  private static Optional<NoticeRequested> notice(CaseNotice notice, Instant at) {
    return Optional.of(new NoticeRequested(notice, at));
  }

  /** The promise if it stands, else when our next word is due, else the solution. */
  private static Instant nextWord(ComplaintCase c) {
    return c.standingPromise()
        .or(() -> c.clocks().clock(ClockKind.NEXT_RESPONSE).map(CaseClock::dueAt))
        .orElseGet(() -> c.clocks().resolutionDueAt());
  }
}
