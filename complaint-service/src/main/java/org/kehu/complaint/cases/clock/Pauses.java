package org.kehu.complaint.cases.clock;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kehu.kit.calendar.BusinessCalendar;

/**
 * The pauses of a case (暂停, field M16); only the last one can be open. Immutable.
 *
 * @param taken oldest first
 */
public record Pauses(List<CasePause> taken) {

  /** Copies. */
  public Pauses {
    taken = List.copyOf(taken);
  }

  /** One more, as far as the terms allow. */
  public Pauses with(
      PauseReason reason, String note, PauseTerms terms, BusinessCalendar calendar, Stamp stamp) {
    List<CasePause> longer = new ArrayList<>(taken);
    longer.add(CasePause.begun(reason, note, terms.limit(reason, taken.size()), calendar, stamp));
    return new Pauses(longer);
  }

  /** The open one. */
  public Optional<CasePause> open() {
    return taken.isEmpty() || taken.getLast().ended() != null
        ? Optional.empty()
        : Optional.of(taken.getLast());
  }

  /** The open one is over; no effect when there is none. */
  public Pauses ended(Stamp stamp) {
    return open().map(pause -> withLast(pause.ended(stamp))).orElse(this);
  }

  /** The open one ends by another calendar. */
  public Pauses reckoned(BusinessCalendar calendar) {
    return open().map(pause -> withLast(pause.reckoned(calendar))).orElse(this);
  }

  private Pauses withLast(CasePause pause) {
    List<CasePause> same = new ArrayList<>(taken);
    same.set(same.size() - 1, pause);
    return new Pauses(same);
  }
}
