package org.kehu.customer.handover;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.kehu.customer.CustomerProperties;
import org.kehu.customer.file.Customer;
import org.kehu.customer.file.CustomerDesk;
import org.kehu.customer.file.CustomerSearch;
import org.kehu.customer.file.Placement;
import org.kehu.customer.majormatter.MajorMatterPolicy;
import org.kehu.customer.staff.StaffMember;
import org.kehu.customer.staff.StaffRegister;
import org.kehu.kit.access.Caller;
import org.kehu.kit.access.Sight;
import org.kehu.kit.call.Call;
import org.kehu.kit.ids.Numbers;
import org.kehu.kit.paging.Page;
import org.kehu.kit.paging.PageRequest;
import org.kehu.kit.policy.Policies;
import org.kehu.kit.store.Change;
import org.kehu.kit.store.Stored;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;

/** Prepares handovers and lets them begin, under the rights of whoever asks (C-115, C-116). */
@Service
public class HandoverDesk {

  private final Handovers handovers;
  private final SuccessorCheck successors;
  private final LeftoverCount leftovers;
  private final StaffRegister staff;
  private final CustomerDesk files;
  private final Policies policies;
  private final Numbers numbers;
  private final CustomerProperties properties;
  private final Clock clock;

  HandoverDesk(
      Handovers handovers,
      SuccessorCheck successors,
      LeftoverCount leftovers,
      StaffRegister staff,
      CustomerDesk files,
      Policies policies,
      Numbers numbers,
      CustomerProperties properties,
      Clock clock) {
    this.handovers = handovers;
    this.successors = successors;
    this.leftovers = leftovers;
    this.staff = staff;
    this.files = files;
    this.policies = policies;
    this.numbers = numbers;
    this.properties = properties;
    this.clock = clock;
  }

  /** One that the caller may see. */
  public Handover get(String id) {
    return handovers.get(id, sight());
  }

  /** One page of those that the caller may see, newest first. */
  public Page<Handover> page(HandoverSearch search, PageRequest request) {
    return handovers.page(search, sight(), request);
  }

  /** What the leaver leaves behind now. */
  public Leftovers leftovers(String id) {
    return leftovers.of(get(id).leaverId());
  }

  /** One page of the leaver's customers that the caller may see, newest first. */
  public Page<Customer> customers(String id, PageRequest request) {
    return files.list(CustomerSearch.ofOwner(get(id).leaverId()), request);
  }

  /** Says that a person leaves: no file or table is handed out to that person any more. */
  public Stored<Handover> open(OpenHandover told) {
    StaffMember leaver =
        staff
            .find(told.staffId())
            .filter(StaffMember::isActive)
            .orElseThrow(() ->
                HandoverProblem.HANDOVER_STAFF_UNKNOWN.problem().with("staffId", told.staffId()));
    HandoverRights.requireBusiness(caller(), leaver.id(), leaver.departmentId());
    requirePlausible(told.leavesOn());
    Successors chosen = told.successors() == null ? successors.usual(leaver) : told.successors();
    successors.require(chosen, leaver.id());
    try {
      return handovers.create(() -> opened(told, leaver, chosen));
    } catch (DuplicateKeyException underWay) {
      throw HandoverProblem.HANDOVER_OPEN_ALREADY.problem().with("staffId", told.staffId());
    }
  }

  private Change<Handover, HandoverEvent> opened(
      OpenHandover told, StaffMember leaver, Successors chosen) {
    String number = numbers.next("JJ-" + today().getYear() + "-", 4);
    String information = policies.at(MajorMatterPolicy.KIND, now()).value().informationDepartment();
    Placement place = new Placement(leaver.id(), leaver.departmentId());
    return Change.of(
        Handover.opened(number, place, told, chosen, information, signature()),
        new HandoverEvent.HandoverOpened());
  }

  private void requirePlausible(LocalDate leavesOn) {
    LocalDate today = today();
    HandoverPolicy policy = policies.at(HandoverPolicy.KIND, now()).value();
    if (!policy.isPlausible(leavesOn, today)) {
      throw HandoverProblem.HANDOVER_DAY_IMPLAUSIBLE
          .problem()
          .with("day", leavesOn.toString())
          .with("earliest", today.toString())
          .with("latest", today.plusDays(policy.announcedAtMostDays()).toString());
    }
  }

  /** Says who takes over what. */
  public Stored<Handover> choose(String id, Successors chosen) {
    Handover seen = get(id);
    HandoverRights.require(caller(), seen, Side.BUSINESS);
    successors.require(chosen, seen.leaverId());
    return handovers.change(id, sight(), handover -> handover.choose(chosen));
  }

  /** A department confirms; archives that are out are returned first. */
  public Stored<Handover> confirm(String id, Side side) {
    Handover seen = get(id);
    HandoverRights.require(caller(), seen, side);
    leftovers.requireArchivesBack(seen);
    return handovers.change(id, sight(), handover -> handover.confirm(side, signature()));
  }

  /** It is carried out from now on. */
  public Stored<Handover> begin(String id) {
    Handover seen = get(id);
    HandoverRights.require(caller(), seen, Side.BUSINESS);
    leftovers.requireArchivesBack(seen);
    return handovers.change(id, sight(), Handover::begin);
  }

  /** The person stays. */
  public Stored<Handover> cancel(String id, String reason) {
    HandoverRights.require(caller(), get(id), Side.BUSINESS);
    return handovers.change(id, sight(), handover -> handover.cancel(reason, caller().id(), now()));
  }

  private Signature signature() {
    return new Signature(caller().id(), now());
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
