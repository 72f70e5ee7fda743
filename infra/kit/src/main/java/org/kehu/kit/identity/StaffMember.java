package org.kehu.kit.identity;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A person of the staff directory, as {@code kehu.staff.state.v1} tells it.
 *
 * @param userName the name that tokens carry
 * @param departments all that a leader or deputy answers for, own and below
 * @param deputyOf whom the person stands in for
 * @param letters by which the person lends powers to others, those to come among them
 * @param leaving whether the person is about to leave the company; null for no
 */
public record StaffMember(
    String staffId,
    String userName,
    String name,
    @Nullable String departmentId,
    Set<String> departments,
    boolean leader,
    List<String> deputyOf,
    boolean active,
    @Nullable Instant absentFrom,
    @Nullable Instant absentUntil,
    List<DelegationLetter> letters,
    @Nullable Boolean leaving) {

  public StaffMember {
    departments = departments == null ? Set.of() : Set.copyOf(departments);
    deputyOf = deputyOf == null ? List.of() : List.copyOf(deputyOf);
    letters = letters == null ? List.of() : List.copyOf(letters);
  }

  /** Whether away at a time. */
  public boolean absentAt(Instant time) {
    return absentFrom != null
        && !time.isBefore(absentFrom)
        && (absentUntil == null || time.isBefore(absentUntil));
  }

  /** Whether with the company and not away at a time. */
  public boolean isThereAt(Instant time) {
    return active && !absentAt(time);
  }

  /**
   * By what rights the person acts for another at a time: as deputy while the other is away, and by
   * letters that hold then. Who has left the company acts for nobody, and nobody for them.
   */
  public List<Mandate> mandatesFor(StaffMember principal, Instant time) {
    if (!active || !principal.active || staffId.equals(principal.staffId)) {
      return List.of();
    }
    boolean away = principal.absentAt(time);
    Stream<Mandate> asDeputy =
        Stream.of(new Mandate(principal, null, away))
            .filter(deputy -> away && deputyOf.contains(principal.staffId));
    Stream<Mandate> byLetter =
        principal.letters.stream()
            .filter(letter -> letter.delegateId().equals(staffId) && letter.holdsAt(time))
            .map(letter -> new Mandate(principal, letter, away));
    return Stream.concat(asDeputy, byLetter).toList();
  }

  /** Whether the person acts for another in a power at a time. */
  public boolean standsInFor(StaffMember principal, Power power, Instant time) {
    return mandatesFor(principal, time).stream().anyMatch(mandate -> mandate.covers(power));
  }

  /** Whether about to leave the company: no data may be taken away any more (C-116). */
  public boolean isLeaving() {
    return Boolean.TRUE.equals(leaving);
  }

  /** The department; a person in the directory has one. */
  public String department() {
    return Objects.requireNonNullElse(departmentId, "");
  }
}
