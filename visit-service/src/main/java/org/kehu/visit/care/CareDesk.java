package org.kehu.visit.care;

import java.util.List;
import java.util.function.Function;
import org.kehu.kit.access.Level;
import org.kehu.kit.access.Sight;
import org.kehu.kit.paging.Page;
import org.kehu.kit.paging.PageRequest;
import org.kehu.kit.store.Change;
import org.kehu.kit.store.Stored;
import org.kehu.visit.SecurityRules;
import org.kehu.visit.calendar.CompanyCalendar;
import org.kehu.visit.customer.CustomerFollower;
import org.kehu.visit.customer.CustomerMatter;
import org.kehu.visit.customer.KnownCustomer;
import org.kehu.visit.customer.KnownCustomers;
import org.springframework.stereotype.Service;

/** What people do with days of care; each under the caller's present rights. */
@Service
public class CareDesk implements CustomerFollower {

  private static final Sight ALL = Sight.everything(Level.TOP_SECRET);

  private final CareDays days;
  private final KnownCustomers customers;
  private final CompanyCalendar calendar;

  CareDesk(CareDays days, KnownCustomers customers, CompanyCalendar calendar) {
    this.days = days;
    this.customers = customers;
    this.calendar = calendar;
  }

  public CareDay get(String id) {
    return days.get(id, SecurityRules.sight());
  }

  public Page<CareDay> page(List<String> customerIds, PageRequest request) {
    return days.page(customerIds, SecurityRules.sight(), request);
  }

  /** Notes a day of a customer whom the caller may see. */
  public Stored<CareDay> note(String customerId, CareDayKind kind, CareWho whose, CareDate date) {
    String by = SecurityRules.person();
    return days.create(() -> {
      KnownCustomer customer = customers.living(customerId, SecurityRules.sight());
      return Change.of(
          CareDay.note(customer, kind, whose, date, by, calendar.now().today()), CareDay.noted());
    });
  }

  public Stored<CareDay> correct(String id, CareDate date) {
    return change(id, day -> day.correct(date, calendar.now().today()));
  }

  public Stored<CareDay> end(String id) {
    return change(id, CareDay::end);
  }

  private Stored<CareDay> change(String id, Function<CareDay, List<CareDayEvent>> verb) {
    SecurityRules.person();
    return days.change(id, SecurityRules.sight(), verb);
  }

  @Override
  public Class<CareDay> follows() {
    return CareDay.class;
  }

  @Override
  public void follow(KnownCustomer customer) {
    days.withOtherRights(customer.id(), CustomerMatter.accessMark(customer))
        .forEach(id -> days.change(id, ALL, day -> day.follow(customer)));
  }
}
