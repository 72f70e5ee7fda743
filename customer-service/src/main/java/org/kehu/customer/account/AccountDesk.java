package org.kehu.customer.account;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.CustomerProperties;
import org.kehu.customer.SecurityRules;
import org.kehu.customer.file.Account;
import org.kehu.customer.file.Customer;
import org.kehu.customer.file.CustomerDesk;
import org.kehu.customer.file.CustomerKind;
import org.kehu.customer.staff.StaffMember;
import org.kehu.customer.staff.StaffRegister;
import org.kehu.kit.access.Sight;
import org.kehu.kit.call.Call;
import org.kehu.kit.ids.Numbers;
import org.kehu.kit.paging.Page;
import org.kehu.kit.paging.PageRequest;
import org.kehu.kit.store.Change;
import org.kehu.kit.store.Stored;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;

/** Opens and renames accounts on paper applications, under the rights to the files (C-21). */
@Service
public class AccountDesk {

  private final AccountApplications applications;
  private final CustomerDesk files;
  private final StaffRegister staff;
  private final Numbers numbers;
  private final CustomerProperties properties;
  private final Clock clock;

  AccountDesk(
      AccountApplications applications,
      CustomerDesk files,
      StaffRegister staff,
      Numbers numbers,
      CustomerProperties properties,
      Clock clock) {
    this.applications = applications;
    this.files = files;
    this.staff = staff;
    this.numbers = numbers;
    this.properties = properties;
    this.clock = clock;
  }

  /** One that the caller may see. */
  public AccountApplication get(String id) {
    return applications.get(id, sight());
  }

  /** One page of those that the caller may see, newest first. */
  public Page<AccountApplication> page(AccountSearch search, PageRequest request) {
    return applications.page(search, sight(), request);
  }

  /** All ids of a customer, for a search; null for any. */
  public @Nullable Collection<String> idsOf(@Nullable String customerId) {
    return files.idsOf(customerId);
  }

  /** Somebody brings a paper application. */
  public Stored<AccountApplication> apply(String customerId, ApplyForAccount wanted) {
    Customer customer = files.get(customerId);
    requireMeant(customer, wanted);
    requirePast(wanted.paper().signedOn());
    wanted.informIds().forEach(this::requireKnown);
    try {
      return applications.create(() -> {
        String number = numbers.next("ZH-" + today().getYear() + "-", 6);
        return Change.of(
            AccountApplication.made(number, customer, wanted, now(), caller()),
            new AccountEvent.AccountAppliedFor());
      });
    } catch (DuplicateKeyException open) {
      throw AccountProblem.ACCOUNT_APPLICATION_OPEN.problem().with("number", customer.number());
    }
  }

  private static void requireMeant(Customer customer, ApplyForAccount wanted) {
    Account account = customer.account();
    boolean rename = wanted.kind() == ApplicationKind.RENAME;
    String newName = wanted.newName();
    if (rename == (newName == null)) {
      throw AccountProblem.ACCOUNT_NAME_INVALID.problem().with("kind", wanted.kind().name());
    }
    if (rename && customer.kind() == CustomerKind.INDIVIDUAL) {
      throw AccountProblem.ACCOUNT_OF_INDIVIDUAL.problem().with("number", customer.number());
    }
    if (!rename && account != null) {
      throw AccountProblem.ACCOUNT_EXISTS
          .problem()
          .with("number", customer.number())
          .with("accountNumber", account.number());
    }
    if (rename) {
      requireRenames(customer, account, newName);
    }
  }

  private static void requireRenames(
      Customer customer, @Nullable Account account, @Nullable String newName) {
    if (account == null) {
      throw AccountProblem.ACCOUNT_MISSING.problem().with("number", customer.number());
    }
    if (account.hasName(newName)) {
      throw AccountProblem.ACCOUNT_NAME_UNCHANGED.problem().with("number", customer.number());
    }
  }

  private void requirePast(LocalDate day) {
    if (day.isAfter(today())) {
      throw AccountProblem.ACCOUNT_DAY_AHEAD
          .problem()
          .with("day", day.toString())
          .with("today", today().toString());
    }
  }

  private void requireKnown(String staffId) {
    if (staff.find(staffId).filter(StaffMember::isActive).isEmpty()) {
      throw AccountProblem.ACCOUNT_STAFF_UNKNOWN.problem().with("staffId", staffId);
    }
  }

  /** The paper lies in one of the two archives. */
  public Stored<AccountApplication> file(String id, FilingPlace place, String shelf) {
    get(id);
    SecurityRules.requireOwnFiling(Call.current().caller(), place == FilingPlace.FINANCE);
    PaperFiling filing = new PaperFiling(place, shelf, caller(), now());
    return applications.change(id, sight(), one -> one.file(filing));
  }

  /**
   * The ERP has recorded and classified it: the customer's file has the account, under the name
   * that was applied for.
   */
  public Stored<AccountApplication> record(String id, String accountNumber, String category) {
    AccountApplication seen = get(id);
    boolean repeated =
        seen.recording().filter(one -> one.accountNumber().equals(accountNumber)).isPresent();
    if (!repeated) {
      seen.requireRecordable();
      keep(seen, accountNumber, category);
    }
    Customer customer = files.get(seen.customerId());
    Recording done = new Recording(accountNumber, category, caller(), now());
    return applications.change(
        id, sight(), one -> repeated ? List.of() : one.record(done, customer));
  }

  private void keep(AccountApplication application, String accountNumber, String category) {
    Account present = files.get(application.customerId()).account();
    if (present != null && !present.number().equals(accountNumber)) {
      throw AccountProblem.ACCOUNT_NUMBER_DIFFERS.problem().with("accountNumber", present.number());
    }
    Instant since = present == null ? now() : present.since();
    Account account = new Account(accountNumber, application.accountName(), category, since);
    try {
      Call.current()
          .unconditional()
          .within(() -> files.keepAccount(application.customerId(), account));
    } catch (DuplicateKeyException taken) {
      throw AccountProblem.ACCOUNT_NUMBER_TAKEN.problem().with("accountNumber", accountNumber);
    }
  }

  /** Finance does not do it. */
  public Stored<AccountApplication> refuse(String id, String reason) {
    Customer customer = files.get(get(id).customerId());
    Refusal why = new Refusal(reason, caller(), now());
    return applications.change(id, sight(), one -> one.refuse(why, customer));
  }

  private LocalDate today() {
    return LocalDate.ofInstant(now(), properties.zone());
  }

  private Instant now() {
    return clock.instant();
  }

  private static Sight sight() {
    return Sight.ofRoles(Call.current().caller());
  }

  private static String caller() {
    return Call.current().caller().id();
  }
}
