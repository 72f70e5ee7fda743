package org.kehu.customer.staff.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.staff.Absence;
import org.kehu.customer.staff.Post;
import org.kehu.customer.staff.StaffMember;

/**
 * A person of the company.
 *
 * @param departments all that a leader or deputy answers for
 * @param leaving whether about to leave the company
 * @param absent whether away at this moment
 */
@Schema(name = "StaffMember")
record MemberView(
    String staffId,
    String userName,
    String name,
    String departmentId,
    List<String> departments,
    boolean leader,
    List<String> deputyOf,
    boolean active,
    @Nullable Post post,
    boolean leaving,
    boolean absent,
    @Nullable Instant absentFrom,
    @Nullable Instant absentUntil) {

  static MemberView of(StaffMember member, Instant now) {
    Optional<Absence> absence = Optional.ofNullable(member.absence());
    return new MemberView(
        member.id(),
        member.userName(),
        member.name(),
        member.departmentId(),
        List.copyOf(member.standing().departments()),
        member.standing().leader(),
        List.copyOf(member.standing().deputyOf()),
        member.isActive(),
        member.post(),
        member.isLeaving(),
        member.isAbsentAt(now),
        absence.map(Absence::from).orElse(null),
        absence.map(Absence::until).orElse(null));
  }
}
