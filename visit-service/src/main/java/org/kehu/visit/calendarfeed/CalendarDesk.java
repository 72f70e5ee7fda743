package org.kehu.visit.calendarfeed;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.access.Level;
import org.kehu.kit.access.Sight;
import org.kehu.kit.paging.Page;
import org.kehu.kit.paging.PageRequest;
import org.kehu.visit.SecurityRules;
import org.kehu.visit.calendar.CompanyCalendar;
import org.kehu.visit.customer.KnownCustomer;
import org.kehu.visit.customer.KnownCustomers;
import org.kehu.visit.visit.Visit;
import org.kehu.visit.visit.VisitFilter;
import org.kehu.visit.visit.Visits;
import org.springframework.stereotype.Service;

/**
 * The visits on which somebody goes along, from a month ago to a year ahead, at most a thousand,
 * the last planned first. A calendar lies outside the suite: of customers above the level normal it
 * shows number and time alone, and by a link, behind which no token proves a clearance, nothing.
 */
@Service
public class CalendarDesk {

  private static final Duration BACK = Duration.ofDays(31);
  private static final Duration AHEAD = Duration.ofDays(366);
  private static final int MOST = 1000;

  private final Visits visits;
  private final KnownCustomers customers;
  private final CalendarLinkDesk links;
  private final CompanyCalendar calendar;

  CalendarDesk(
      Visits visits, KnownCustomers customers, CalendarLinkDesk links, CompanyCalendar calendar) {
    this.visits = visits;
    this.customers = customers;
    this.links = links;
    this.calendar = calendar;
  }

  /** The caller's own. */
  public List<CalendarEntry> own() {
    return of(SecurityRules.person(), SecurityRules.sight());
  }

  /** Those of the person whose link it is. */
  public List<CalendarEntry> behind(String secret) {
    String staffId = links.personBehind(secret);
    return of(staffId, CalendarLinkDesk.sightOf(staffId));
  }

  private List<CalendarEntry> of(String staffId, Sight sight) {
    Instant now = calendar.now().instant();
    List<Visit> own = all(VisitFilter.of(staffId, now.minus(BACK), now.plus(AHEAD)), sight);
    Map<String, KnownCustomer> seen =
        customers.shown(own.stream().map(Visit::customerId).collect(Collectors.toSet()), sight);
    return own.stream()
        .map(visit -> new CalendarEntry(visit, name(visit, seen.get(visit.customerId()))))
        .toList();
  }

  private List<Visit> all(VisitFilter filter, Sight sight) {
    List<Visit> all = new ArrayList<>();
    @Nullable String next = null;
    do {
      PageRequest request = new PageRequest(PageRequest.MAX_LIMIT, next, false);
      Page<Visit> page = visits.page(filter, sight, request);
      all.addAll(page.items());
      next = page.next();
    } while (next != null && all.size() < MOST);
    return all;
  }

  private static @Nullable String name(Visit visit, @Nullable KnownCustomer customer) {
    boolean open = visit.level() == Level.NORMAL;
    return open && customer != null ? customer.name() : null;
  }
}
