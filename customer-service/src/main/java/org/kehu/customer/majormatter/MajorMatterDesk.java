package org.kehu.customer.majormatter;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.CustomerProperties;
import org.kehu.customer.SecurityRules;
import org.kehu.customer.file.Customer;
import org.kehu.customer.file.CustomerDesk;
import org.kehu.customer.file.Customers;
import org.kehu.kit.access.Caller;
import org.kehu.kit.access.Sight;
import org.kehu.kit.call.Call;
import org.kehu.kit.ids.Numbers;
import org.kehu.kit.paging.Page;
import org.kehu.kit.paging.PageRequest;
import org.kehu.kit.policy.Policies;
import org.kehu.kit.store.Change;
import org.kehu.kit.store.Stored;
import org.springframework.stereotype.Service;

/** Takes reports of major matters, under the rights of whoever asks (C-20). */
@Service
public class MajorMatterDesk {

  private final MajorMatters matters;
  private final CustomerDesk files;
  private final Customers customers;
  private final Policies policies;
  private final Numbers numbers;
  private final CustomerProperties properties;
  private final Clock clock;

  MajorMatterDesk(
      MajorMatters matters,
      CustomerDesk files,
      Customers customers,
      Policies policies,
      Numbers numbers,
      CustomerProperties properties,
      Clock clock) {
    this.matters = matters;
    this.files = files;
    this.customers = customers;
    this.policies = policies;
    this.numbers = numbers;
    this.properties = properties;
    this.clock = clock;
  }

  /** One that the caller may see. */
  public MajorMatter get(String id) {
    return matters.get(id, sight());
  }

  /** One page of those that the caller may see, newest first. */
  public Page<MajorMatter> page(MajorMatterSearch search, PageRequest request) {
    return matters.page(search, sight(), request);
  }

  /** All ids of a customer, for a search; null for any. */
  public @Nullable Collection<String> idsOf(@Nullable String customerId) {
    return files.idsOf(customerId);
  }

  /**
   * Reports one. Everybody may who had to do with the customer, whether or not they may read the
   * file, as long as that is not confidential.
   */
  public Stored<MajorMatter> report(ReportMatter told) {
    MajorMatterPolicy policy = policy();
    LocalDate today = today();
    if (told.happenedOn().isAfter(today)) {
      throw MajorMatterProblem.MAJOR_MATTER_DAY_AHEAD
          .problem()
          .with("day", told.happenedOn().toString())
          .with("today", today.toString());
    }
    Word secrecy = told.secrecy() == null ? null : new Word(told.secrecy(), caller().id(), now());
    if (secrecy != null) {
      SecurityRules.requireSecrecyOfBusiness(caller());
    }
    Customer customer = customer(told.customer());
    return matters.create(() -> {
      String number = numbers.next("ZD-" + today.getYear() + "-", 6);
      Report report = report(told, policy, today);
      return Change.of(
          MajorMatter.reported(number, customer, report, secrecy, policy),
          new MajorMatterEvent.MatterReported());
    });
  }

  private Report report(ReportMatter told, MajorMatterPolicy policy, LocalDate today) {
    @Nullable String own = caller().departmentId();
    return new Report(
        told.kind(),
        told.what(),
        told.happenedOn(),
        caller().id(),
        own == null ? properties.defaultDepartment() : own,
        now(),
        policy.isLate(told.happenedOn(), today));
  }

  private Customer customer(String idOrNumber) {
    return files
        .seen(idOrNumber)
        .or(() -> customers.ordinary(idOrNumber))
        .orElseThrow(() ->
            MajorMatterProblem.MAJOR_MATTER_CUSTOMER_UNKNOWN
                .problem()
                .with("customer", idOrNumber));
  }

  /** Somebody adds to it. */
  public Stored<MajorMatter> supplement(String id, String text) {
    return matters.change(id, sight(), matter -> matter.supplement(word(text)));
  }

  /** The information department takes it in. */
  public Stored<MajorMatter> takeIn(String id) {
    requireInformation(id);
    return matters.change(id, sight(), matter -> matter.takeIn(new TakenIn(caller().id(), now())));
  }

  /** The business keeps it secret no longer. */
  public Stored<MajorMatter> release(String id) {
    Customer customer = customers.find(get(id).customerId()).orElseThrow();
    MajorMatterPolicy policy = policy();
    return matters.change(id, sight(), matter -> matter.release(customer.level(), policy, now()));
  }

  /** The information department finds that it is none. */
  public Stored<MajorMatter> voided(String id, String reason) {
    requireInformation(id);
    return matters.change(id, sight(), matter -> matter.voided(word(reason)));
  }

  private void requireInformation(String id) {
    SecurityRules.requireInformationDepartment(caller(), get(id).informationDepartment());
  }

  private Word word(String text) {
    return new Word(text, caller().id(), now());
  }

  private MajorMatterPolicy policy() {
    return policies.at(MajorMatterPolicy.KIND, now()).value();
  }

  private LocalDate today() {
    return LocalDate.ofInstant(now(), properties.zone());
  }

  private Instant now() {
    return clock.instant();
  }

  private static Sight sight() {
    return Sight.ofRoles(caller());
  }

  private static Caller caller() {
    return Call.current().caller();
  }
}
