package org.kehu.customer.lead;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.CustomerProperties;
import org.kehu.customer.file.Customer;
import org.kehu.customer.file.CustomerDesk;
import org.kehu.customer.file.CustomerProblem;
import org.kehu.customer.file.CustomerStatus;
import org.kehu.customer.staff.StaffMember;
import org.kehu.customer.staff.StaffRegister;
import org.kehu.kit.access.Sight;
import org.kehu.kit.call.Call;
import org.kehu.kit.ids.Numbers;
import org.kehu.kit.money.Money;
import org.kehu.kit.paging.Page;
import org.kehu.kit.paging.PageRequest;
import org.kehu.kit.policy.Policies;
import org.kehu.kit.store.Change;
import org.kehu.kit.store.Stored;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;

/** Follows leads until they are customers, and rewards who supplied them (C-31, C-32). */
@Service
public class LeadDesk {

  private final CustomerLeads leads;
  private final CustomerDesk files;
  private final StaffRegister staff;
  private final Policies policies;
  private final Numbers numbers;
  private final CustomerProperties properties;
  private final Clock clock;

  LeadDesk(
      CustomerLeads leads,
      CustomerDesk files,
      StaffRegister staff,
      Policies policies,
      Numbers numbers,
      CustomerProperties properties,
      Clock clock) {
    this.leads = leads;
    this.files = files;
    this.staff = staff;
    this.policies = policies;
    this.numbers = numbers;
    this.properties = properties;
    this.clock = clock;
  }

  /** One that the caller may see. */
  public CustomerLead get(String id) {
    return leads.get(id, sight());
  }

  /** One page of those that the caller may see, newest first. */
  public Page<CustomerLead> page(LeadSearch search, PageRequest request) {
    return leads.page(search, sight(), request);
  }

  /** Keeps a lead with its source (C-31). */
  public Stored<CustomerLead> find(FindLead told) {
    told.origin().requireWhole();
    requireKnown(told.origin().referrerId());
    String department = departmentOf(told);
    return leads.create(() -> {
      String number = numbers.next("XS-" + today().getYear() + "-", 6);
      return Change.of(
          CustomerLead.found(number, told, department, caller(), clock.instant()),
          new LeadEvent.LeadFound());
    });
  }

  private void requireKnown(@Nullable String staffId) {
    if (staffId != null && staff.find(staffId).filter(StaffMember::isActive).isEmpty()) {
      throw LeadProblem.LEAD_STAFF_UNKNOWN.problem().with("staffId", staffId);
    }
  }

  private String departmentOf(FindLead told) {
    String wanted = told.departmentId();
    if (wanted != null && !staff.hasDepartment(wanted)) {
      throw CustomerProblem.DEPARTMENT_UNKNOWN.problem().with("departmentId", wanted);
    }
    return wanted == null ? properties.defaultDepartment() : wanted;
  }

  /** Names who follows it up. */
  public Stored<CustomerLead> assign(String id, String staffId) {
    get(id);
    requireKnown(staffId);
    return leads.change(id, sight(), lead -> lead.assign(staffId));
  }

  /** It became a customer, who cooperates; the reward is computed by the policy in force (C-32). */
  public Stored<CustomerLead> convert(String id, String customerId) {
    get(id);
    Customer customer =
        files
            .find(customerId)
            .orElseThrow(
                () -> LeadProblem.LEAD_CUSTOMER_UNKNOWN.problem().with("customerId", customerId));
    if (customer.status() != CustomerStatus.COOPERATING) {
      throw LeadProblem.LEAD_NOT_YET_CUSTOMER.problem().with("number", customer.number());
    }
    try {
      return leads.change(
          id, sight(), lead -> lead.convert(customerId, earned(lead, customer), clock.instant()));
    } catch (DuplicateKeyException taken) {
      throw LeadProblem.LEAD_CUSTOMER_TAKEN.problem().with("number", customer.number());
    }
  }

  private Money earned(CustomerLead lead, Customer customer) {
    Instant now = clock.instant();
    RewardPolicy policy = policies.at(RewardPolicy.KIND, now).value();
    return policy.rewardFor(customer.grading().grade(), lead.foundAt(), now);
  }

  /** Nothing comes of it. */
  public Stored<CustomerLead> drop(String id, String reason) {
    return leads.change(id, sight(), lead -> lead.drop(reason));
  }

  /** The reward is agreed to or not (C-32). */
  public Stored<CustomerLead> decide(String id, boolean agreed, @Nullable String note) {
    Reward.Decision word = new Reward.Decision(agreed, note, clock.instant(), caller());
    return leads.change(id, sight(), lead -> lead.decide(word));
  }

  /** The reward is paid, once (C-32). */
  public Stored<CustomerLead> pay(String id, String reference, LocalDate paidOn) {
    if (paidOn.isAfter(today())) {
      throw LeadProblem.LEAD_DAY_AHEAD
          .problem()
          .with("day", paidOn.toString())
          .with("today", today().toString());
    }
    Reward.Payment how = new Reward.Payment(reference, paidOn, clock.instant(), caller());
    return leads.change(id, sight(), lead -> lead.pay(how));
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), properties.zone());
  }

  private static Sight sight() {
    return Sight.ofRoles(Call.current().caller());
  }

  private static String caller() {
    return Call.current().caller().id();
  }
}
