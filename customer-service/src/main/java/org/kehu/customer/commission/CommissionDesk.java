package org.kehu.customer.commission;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.CustomerProperties;
import org.kehu.customer.file.Customer;
import org.kehu.customer.file.CustomerDesk;
import org.kehu.customer.file.CustomerStatus;
import org.kehu.customer.staff.StaffMember;
import org.kehu.customer.staff.StaffRegister;
import org.kehu.kit.access.Caller;
import org.kehu.kit.access.Role;
import org.kehu.kit.access.Sight;
import org.kehu.kit.call.Call;
import org.kehu.kit.ids.Numbers;
import org.kehu.kit.paging.Page;
import org.kehu.kit.paging.PageRequest;
import org.kehu.kit.store.Change;
import org.kehu.kit.store.Stored;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;

/** Records deals and how their commission is shared (C-118). */
@Service
public class CommissionDesk {

  private final Commissions commissions;
  private final CustomerDesk files;
  private final StaffRegister staff;
  private final Numbers numbers;
  private final CustomerProperties properties;
  private final Clock clock;

  CommissionDesk(
      Commissions commissions,
      CustomerDesk files,
      StaffRegister staff,
      Numbers numbers,
      CustomerProperties properties,
      Clock clock) {
    this.commissions = commissions;
    this.files = files;
    this.staff = staff;
    this.numbers = numbers;
    this.properties = properties;
    this.clock = clock;
  }

  /** One that the caller may see. */
  public Commission get(String id) {
    return commissions.get(id, sight());
  }

  /** One page of those that the caller may see, newest first. */
  public Page<Commission> page(CommissionSearch search, PageRequest request) {
    return commissions.page(search, sight(), request);
  }

  /** All ids of a customer, for a search; null for any. */
  public @Nullable Collection<String> idsOf(@Nullable String customerId) {
    return files.idsOf(customerId);
  }

  /** Records the commission of a deal, once. */
  public Stored<Commission> record(RecordDeal told) {
    Customer customer = files.get(told.customerId());
    if (customer.status() != CustomerStatus.COOPERATING) {
      throw CommissionProblem.COMMISSION_CUSTOMER_NOT_COOPERATING
          .problem()
          .with("number", customer.number());
    }
    requireClosed(told.wonOn());
    requireRecorder(told.shares());
    told.shares().all().forEach(share -> requireKnown(share.staffId()));
    try {
      return commissions.create(
          () -> new Change<>(recorded(told, customer), events(told.shares())));
    } catch (DuplicateKeyException taken) {
      throw CommissionProblem.COMMISSION_DEAL_TAKEN.problem().with("deal", told.dealNumber());
    }
  }

  private Commission recorded(RecordDeal told, Customer customer) {
    String number = numbers.next("TC-" + today().getYear() + "-", 6);
    return Commission.recorded(number, told, customer, caller().id(), clock.instant());
  }

  private static List<CommissionEvent> events(Shares shares) {
    CommissionEvent told = new CommissionEvent.CommissionRecorded();
    return shares.isFull() ? List.of(told, new CommissionEvent.SharesAgreed()) : List.of(told);
  }

  private void requireClosed(LocalDate day) {
    if (day.isAfter(today())) {
      throw CommissionProblem.COMMISSION_DAY_AHEAD.problem().with("day", day.toString());
    }
  }

  private static void requireRecorder(Shares shares) {
    if (!leads() && !shares.has(caller().id())) {
      throw CommissionProblem.COMMISSION_OF_OTHERS.problem();
    }
  }

  private void requireKnown(String staffId) {
    if (staff.find(staffId).filter(StaffMember::isActive).isEmpty()) {
      throw CommissionProblem.COMMISSION_STAFF_UNKNOWN.problem().with("staffId", staffId);
    }
  }

  /** One of the two proposes other shares. */
  public Stored<Commission> propose(String id, Shares shares) {
    return change(id, one -> one.propose(shares, caller().id()));
  }

  /** One of the two agrees. */
  public Stored<Commission> confirm(String id) {
    return change(id, one -> one.confirm(caller().id()));
  }

  /** It does not count. */
  public Stored<Commission> cancel(String id, String reason) {
    return change(id, one -> one.cancel(reason));
  }

  private Stored<Commission> change(String id, Function<Commission, List<CommissionEvent>> verb) {
    return commissions.change(id, sight(), verb);
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), properties.zone());
  }

  private static boolean leads() {
    return caller().hasAny(Role.SUPERVISOR, Role.MANAGER);
  }

  private static Sight sight() {
    return Sight.ofRoles(caller());
  }

  private static Caller caller() {
    return Call.current().caller();
  }
}
