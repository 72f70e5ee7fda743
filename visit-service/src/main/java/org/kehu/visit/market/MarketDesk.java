package org.kehu.visit.market;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.ids.Numbers;
import org.kehu.kit.paging.Page;
import org.kehu.kit.paging.PageRequest;
import org.kehu.kit.problem.RequestProblem;
import org.kehu.kit.store.Change;
import org.kehu.kit.store.Stored;
import org.kehu.visit.SecurityRules;
import org.kehu.visit.calendar.CompanyCalendar;
import org.springframework.stereotype.Service;

/** What people do with market notes; each under the caller's present rights. */
@Service
public class MarketDesk {

  private static final int MOST_DAYS = 366;

  private final MarketNotes notes;
  private final CompanyCalendar calendar;
  private final Numbers numbers;

  MarketDesk(MarketNotes notes, CompanyCalendar calendar, Numbers numbers) {
    this.notes = notes;
    this.calendar = calendar;
    this.numbers = numbers;
  }

  public MarketNote get(String id) {
    return notes.get(id, SecurityRules.sight());
  }

  public Page<MarketNote> page(MarketFilter filter, PageRequest request) {
    return notes.page(filter, SecurityRules.sight(), request);
  }

  /** Takes a note for the caller's department. */
  public Stored<MarketNote> take(TakeNote command) {
    String author = SecurityRules.person();
    String department =
        SecurityRules.department().orElseThrow(() -> RequestProblem.RIGHT_MISSING.problem());
    return notes.create(() -> {
      String number = numbers.next(calendar.now().numberPrefix("SC"), 4);
      return Change.of(
          MarketNote.take(number, command, author, department, calendar.now()), MarketNote.taken());
    });
  }

  /** A leader says what follows from it. */
  public Stored<MarketNote> assess(String id, MarketUse use, @Nullable String advice) {
    String by = SecurityRules.person();
    return notes.change(
        id,
        SecurityRules.sight(),
        note -> note.assess(new MarketAssessment(use, advice, by, calendar.now().instant())));
  }

  /** Sums up what was learnt in some days, at most a year. */
  public MarketSummary summary(LocalDate from, LocalDate to) {
    if (to.isBefore(from) || to.isAfter(from.plusDays(MOST_DAYS))) {
      throw MarketProblem.MARKET_PERIOD_WRONG
          .problem()
          .with("from", from.toString())
          .with("to", to.toString());
    }
    return notes.summary(from, to, SecurityRules.sight());
  }
}
