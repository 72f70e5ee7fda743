package org.kehu.visit.maintenance;

import org.jspecify.annotations.Nullable;
import org.kehu.kit.access.Level;
import org.kehu.kit.access.Sight;
import org.kehu.kit.ids.Numbers;
import org.kehu.kit.paging.Page;
import org.kehu.kit.paging.PageRequest;
import org.kehu.kit.policy.EffectivePolicy;
import org.kehu.kit.policy.Policies;
import org.kehu.kit.problem.RequestProblem;
import org.kehu.kit.store.Change;
import org.kehu.kit.store.Stored;
import org.kehu.visit.SecurityRules;
import org.kehu.visit.calendar.CompanyCalendar;
import org.kehu.visit.customer.CustomerFollower;
import org.kehu.visit.customer.CustomerMatter;
import org.kehu.visit.customer.KnownCustomer;
import org.kehu.visit.customer.KnownCustomers;
import org.springframework.stereotype.Service;

/** What people do with records of maintenance; each under the caller's present rights. */
@Service
public class MaintenanceDesk implements CustomerFollower {

  private static final Sight ALL = Sight.everything(Level.TOP_SECRET);

  private final MaintenanceRecords records;
  private final KnownCustomers customers;
  private final Policies policies;
  private final CompanyCalendar calendar;
  private final Numbers numbers;

  MaintenanceDesk(
      MaintenanceRecords records,
      KnownCustomers customers,
      Policies policies,
      CompanyCalendar calendar,
      Numbers numbers) {
    this.records = records;
    this.customers = customers;
    this.policies = policies;
    this.calendar = calendar;
    this.numbers = numbers;
  }

  /** The rules in force. */
  public EffectivePolicy<MaintenancePolicy> rules() {
    return policies.now(MaintenanceRules.MAINTENANCE);
  }

  public MaintenanceRecord get(String id) {
    return records.get(id, SecurityRules.sight());
  }

  public Page<MaintenanceRecord> page(MaintenanceFilter filter, PageRequest request) {
    return records.page(filter, SecurityRules.sight(), request);
  }

  /** Puts on record what was done for a customer that the caller may see. */
  public Stored<MaintenanceRecord> record(RecordMaintenance command) {
    Recorder by =
        new Recorder(
            SecurityRules.person(),
            SecurityRules.department().orElseThrow(() -> RequestProblem.RIGHT_MISSING.problem()));
    return records.create(() -> {
      KnownCustomer customer = customers.living(command.customerId(), SecurityRules.sight());
      String number = numbers.next(calendar.now().numberPrefix("WH"), 4);
      return Change.of(
          MaintenanceRecord.of(number, customer, command, by, rules(), calendar.now()),
          MaintenanceRecord.recorded());
    });
  }

  public Stored<MaintenanceRecord> correct(String id, MaintenanceText text, String reason) {
    String by = SecurityRules.person();
    return records.change(
        id,
        SecurityRules.sight(),
        record -> record.correct(text, reason, by, calendar.now().instant()));
  }

  /** Checks a record for the department that is responsible for it. */
  public Stored<MaintenanceRecord> check(String id, @Nullable String remark) {
    String by = SecurityRules.person();
    return records.change(
        id,
        SecurityRules.sight(),
        record -> {
          requireResponsible(record.responsibleDepartmentId());
          return record.check(remark, by, calendar.now().instant());
        });
  }

  private static void requireResponsible(String responsible) {
    boolean ofIt = SecurityRules.department().filter(responsible::equals).isPresent();
    if (!ofIt && !SecurityRules.leadsAt(responsible)) {
      throw MaintenanceProblem.MAINTENANCE_CHECK_REFUSED.problem().with("responsible", responsible);
    }
  }

  @Override
  public Class<MaintenanceRecord> follows() {
    return MaintenanceRecord.class;
  }

  @Override
  public void follow(KnownCustomer customer) {
    records
        .withOtherRights(customer.id(), CustomerMatter.accessMark(customer))
        .forEach(id -> records.change(id, ALL, record -> record.follow(customer)));
  }
}
