package org.kehu.complaint.summary;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.kehu.complaint.cases.CaseRights;
import org.kehu.complaint.customer.KnownCustomer;
import org.kehu.complaint.customer.KnownCustomers;
import org.kehu.kit.access.Caller;
import org.kehu.kit.calendar.BusinessCalendars;
import org.kehu.kit.call.Call;
import org.springframework.stereotype.Service;

/** Measures how well contacts are handled, for the line that answers for it. */
@Service
public class MeasureDesk {

  private final HandledCases cases;
  private final SummaryDesk period;
  private final CaseRights rights;
  private final KnownCustomers customers;
  private final BusinessCalendars calendars;
  private final Clock clock;

  MeasureDesk(
      HandledCases cases,
      SummaryDesk period,
      CaseRights rights,
      KnownCustomers customers,
      BusinessCalendars calendars,
      Clock clock) {
    this.cases = cases;
    this.period = period;
    this.rights = rights;
    this.customers = customers;
    this.calendars = calendars;
    this.clock = clock;
  }

  /**
   * Of the contacts of these days that the caller works with, as they stand now.
   *
   * @param to the last day, itself included
   */
  public List<HandlingMeasure> of(LocalDate from, LocalDate to, MeasureBy by) {
    SummaryDesk.requirePeriod(from, to);
    Caller caller = Call.current().caller();
    Instant begin = period.startOf(from);
    List<Handled> all = cases.between(begin, period.startOf(to.plusDays(1)), rights.work(caller));
    if (all.size() > HandledCases.MOST) {
      throw SummaryProblem.SUMMARY_TOO_MANY.problem().with("most", HandledCases.MOST);
    }
    return HandlingMeasure.of(all, key(by, caller), calendars.company(), clock.instant());
  }

  private Function<Handled, Optional<String>> key(MeasureBy by, Caller caller) {
    return switch (by) {
      case KIND -> one -> Optional.of(one.kind().name());
      case PERSON -> one -> Optional.of(one.person());
      case DEPARTMENT -> one -> Optional.of(one.departmentId());
      case PRODUCT -> one -> Optional.ofNullable(one.product());
      case GRADE -> one -> grade(one, caller);
    };
  }

  private Optional<String> grade(Handled one, Caller caller) {
    return Optional.ofNullable(one.customerId())
        .flatMap(id -> customers.find(id, null))
        .filter(known -> rights.seesCustomer(known, caller))
        .map(KnownCustomer::grade);
  }
}
