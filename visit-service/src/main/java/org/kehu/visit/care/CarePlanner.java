package org.kehu.visit.care;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.kehu.kit.access.Level;
import org.kehu.kit.access.Sight;
import org.kehu.kit.policy.Policies;
import org.kehu.kit.schedule.DueWork;
import org.kehu.visit.calendar.CompanyCalendar;
import org.kehu.visit.calendar.Moment;
import org.kehu.visit.customer.KnownCustomer;
import org.kehu.visit.customer.KnownCustomers;
import org.kehu.visit.occasion.OccasionDesk;
import org.kehu.visit.occasion.SeasonDue;
import org.kehu.visit.occasion.SeasonRules;
import org.kehu.visit.staff.Colleagues;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/**
 * Plans an occasion some days before a customer's day comes, for who looks after the customer; the
 * notice, if one is sent, goes through customer-service, which knows consent and fatigue.
 */
@Component
class CarePlanner implements DueWork {

  private static final int CHUNK = 100;
  private static final LocalTime MORNING = LocalTime.of(9, 0);
  private static final Sight ALL = Sight.everything(Level.TOP_SECRET);

  private final CareDays days;
  private final KnownCustomers customers;
  private final Colleagues colleagues;
  private final OccasionDesk occasions;
  private final Policies policies;
  private final CompanyCalendar calendar;

  CarePlanner(
      CareDays days,
      KnownCustomers customers,
      Colleagues colleagues,
      OccasionDesk occasions,
      Policies policies,
      CompanyCalendar calendar) {
    this.days = days;
    this.customers = customers;
    this.colleagues = colleagues;
    this.occasions = occasions;
    this.policies = policies;
    this.calendar = calendar;
  }

  @Override
  public String name() {
    return "visit-care-planner";
  }

  @Override
  public int run(Instant now) {
    Moment moment = new Moment(now, calendar.now().zone());
    int ahead = policies.at(SeasonRules.SEASONS, now).value().careDaysAhead();
    List<CareDay> coming = days.comingUntil(moment.today().plusDays(ahead), CHUNK);
    return (int) coming.stream().filter(day -> plan(day, moment)).count();
  }

  /** False without anybody who could see to it: then it is tried again. */
  private boolean plan(CareDay day, Moment now) {
    LocalDate on = day.nextOn();
    if (on == null) {
      return false;
    }
    KnownCustomer customer = customers.living(day.customerId(), ALL);
    return carer(customer)
        .map(carer -> {
          planOnce(due(day, on, customer, now), carer, customer);
          days.plannedFor(day, on);
          return true;
        })
        .orElse(false);
  }

  private Optional<String> carer(KnownCustomer customer) {
    return Optional.ofNullable(customer.ownerId())
        .filter(colleagues::works)
        .or(() -> colleagues.leaderOf(customer.departmentId()));
  }

  private void planOnce(SeasonDue due, String carer, KnownCustomer customer) {
    try {
      occasions.planOfSeason(due, carer, List.of(customer.id()));
    } catch (DuplicateKeyException plannedBefore) {
      // By another instance, or before a crash: what is left is to pass on to the next year.
    }
  }

  private static SeasonDue due(CareDay day, LocalDate on, KnownCustomer customer, Moment now) {
    LocalDate begins = on.isBefore(now.today()) ? now.today() : on;
    return new SeasonDue(
        day.kind().occasion(),
        customer.departmentId(),
        day.kind().title(),
        "care-" + day.id() + "-" + on.getYear(),
        begins.atTime(MORNING).atZone(now.zone()).toInstant());
  }
}
