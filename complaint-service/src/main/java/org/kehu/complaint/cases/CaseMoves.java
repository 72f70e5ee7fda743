package org.kehu.complaint.cases;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.BiFunction;
import org.kehu.complaint.cases.clock.Stamp;
import org.kehu.kit.access.Caller;
import org.kehu.kit.call.Call;
import org.kehu.kit.store.Stored;
import org.springframework.stereotype.Component;

/** Makes a move: the case is seen, the move is the caller's and legal, the verb, one write. */
@Component
class CaseMoves {

  private final Cases cases;
  private final CaseRights rights;
  private final CaseMeasures measures;
  private final Clock clock;

  CaseMoves(Cases cases, CaseRights rights, CaseMeasures measures, Clock clock) {
    this.cases = cases;
    this.rights = rights;
    this.measures = measures;
    this.clock = clock;
  }

  /** Makes it, or refuses: 404 when the case is not seen, 403, 409. */
  Stored<ComplaintCase> make(
      CaseId id, CaseMove move, BiFunction<ComplaintCase, Stamp, List<CaseEvent>> verb) {
    Caller caller = Call.current().caller();
    Stored<ComplaintCase> stored =
        cases.change(
            id,
            rights.sight(caller),
            c -> {
              require(move, c, caller);
              return verb.apply(c, stamp());
            });
    if (!stored.replayed()) {
      measures.moved(move, stored.aggregate());
    }
    return stored;
  }

  /** Refuses with 403 or 409 what is not the caller's move or not legal now. */
  void require(CaseMove move, ComplaintCase c, Caller caller) {
    rights.require(move, c, caller);
    if (!c.allowedMoves().contains(move)) {
      throw c.refusal(move, rights.shownMoves(c, caller));
    }
  }

  /** Who acts, and when. */
  Stamp stamp() {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    return new Stamp(Call.current().caller().id(), now);
  }
}
