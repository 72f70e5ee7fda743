package org.kehu.customer.secrecy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.CustomerProperties;
import org.kehu.customer.staff.StaffMember;
import org.kehu.customer.staff.StaffRegister;
import org.kehu.kit.access.Sight;
import org.kehu.kit.call.Call;
import org.kehu.kit.paging.Page;
import org.kehu.kit.paging.PageRequest;
import org.kehu.kit.store.Change;
import org.kehu.kit.store.Stored;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;

/** Keeps what employees signed, and says who has not (G-12, G-18). */
@Service
public class SecrecyDesk {

  private final SecrecyAgreements agreements;
  private final StaffRegister staff;
  private final CustomerProperties properties;
  private final Clock clock;

  SecrecyDesk(
      SecrecyAgreements agreements,
      StaffRegister staff,
      CustomerProperties properties,
      Clock clock) {
    this.agreements = agreements;
    this.staff = staff;
    this.properties = properties;
    this.clock = clock;
  }

  /** An employee signed. */
  public Stored<SecrecyAgreement> sign(String staffId, SecrecyTerms terms) {
    StaffMember member =
        staff
            .find(staffId)
            .filter(StaffMember::isActive)
            .orElseThrow(
                () -> SecrecyProblem.SECRECY_STAFF_UNKNOWN.problem().with("staffId", staffId));
    terms.requireSound(today());
    String by = Call.current().caller().id();
    try {
      return agreements.create(() ->
          Change.of(
              SecrecyAgreement.signed(staffId, member.departmentId(), terms, by),
              new SecrecyEvent.SecrecySigned()));
    } catch (DuplicateKeyException signed) {
      throw SecrecyProblem.SECRECY_SIGNED_ALREADY.problem().with("staffId", staffId);
    }
  }

  /** It ends: another one follows, or the person leaves. */
  public Stored<SecrecyAgreement> end(String id, String reason, LocalDate on) {
    SecrecyAgreement.Ending how =
        new SecrecyAgreement.Ending(reason, on, clock.instant(), Call.current().caller().id());
    return agreements.change(id, sight(), one -> one.end(how));
  }

  public SecrecyAgreement get(String id) {
    return agreements.get(id, sight());
  }

  /** One page of those that the caller may see, newest first. */
  public Page<SecrecyAgreement> page(@Nullable String staffId, PageRequest request) {
    return agreements.page(staffId, sight(), request);
  }

  /** One page of the people whom none binds today; it may hold fewer than asked for. */
  public Page<StaffMember> unbound(@Nullable String departmentId, PageRequest request) {
    Page<StaffMember> people = staff.page(departmentId, true, request);
    List<String> ids = people.items().stream().map(StaffMember::id).toList();
    Set<String> bound = agreements.boundOn(today(), ids);
    return new Page<>(
        people.items().stream().filter(one -> !bound.contains(one.id())).toList(),
        people.next(),
        null);
  }

  /** The present day of the company. */
  public LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), properties.zone());
  }

  private static Sight sight() {
    return Sight.ofRoles(Call.current().caller());
  }
}
