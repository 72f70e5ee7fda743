package org.kehu.customer.staff;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.kehu.kit.access.Caller;
import org.kehu.kit.access.Role;
import org.springframework.stereotype.Component;

/** Who may say that somebody is away, and who may write and read letters of delegation. */
@Component
class StaffRights {

  private static final Set<Role> READERS = Set.of(Role.OFFICE, Role.GENERAL_MANAGER, Role.AUDITOR);

  private final StaffRegister staff;

  StaffRights(StaffRegister staff) {
    this.staff = staff;
  }

  /** The person, or who leads or stands in for the leader of the person's department. */
  void requireAbsenceOf(StaffMember member, Caller caller) {
    boolean leads =
        staff
            .find(caller.id())
            .filter(StaffMember::isActive)
            .filter(one -> one.answersFor(member.departmentId()))
            .isPresent();
    if (!caller.id().equals(member.id()) && !leads) {
      throw StaffProblem.ABSENCE_NOT_YOURS.problem().with("staffId", member.id());
    }
  }

  /**
   * The lender, in the roles of the lender's own token; or the office on behalf of those for whom
   * it works, the general manager and deputies of its department, in that role only.
   */
  LetterAuthor authorFor(StaffMember lender, Caller caller) {
    if (caller.id().equals(lender.id())) {
      List<String> roles = caller.roles().stream().map(Role::wireName).sorted().toList();
      return new LetterAuthor(caller.id(), roles);
    }
    String department = Objects.requireNonNullElse(caller.departmentId(), "");
    if (caller.has(Role.OFFICE) && lender.answersFor(department)) {
      return new LetterAuthor(caller.id(), List.of(Role.GENERAL_MANAGER.wireName()));
    }
    throw StaffProblem.LETTER_NOT_YOURS.problem().with("staffId", lender.id());
  }

  /** The letters of a person that the caller may read: others see those that are given to them. */
  List<Letter> shown(StaffMember lender, Caller caller) {
    List<Letter> all = lender.book().letters();
    if (caller.id().equals(lender.id()) || caller.roles().stream().anyMatch(READERS::contains)) {
      return all;
    }
    return all.stream().filter(letter -> letter.delegateId().equals(caller.id())).toList();
  }
}
