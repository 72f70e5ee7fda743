package org.kehu.kit.approval;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.access.Caller;
import org.kehu.kit.access.Role;
import org.kehu.kit.access.Sight;
import org.kehu.kit.access.Tokens;
import org.kehu.kit.identity.DelegationLetter;
import org.kehu.kit.identity.Mandate;
import org.kehu.kit.identity.Power;
import org.kehu.kit.identity.StaffMember;

/**
 * A caller at a moment, with all in whose place the caller may be asked.
 *
 * @param self as the staff directory knows the caller; null if it does not
 * @param mandates by what rights the caller acts for others; none while the directory's copy is old
 */
public record Party(Caller caller, @Nullable StaffMember self, List<Mandate> mandates) {

  public Party {
    mandates = List.copyOf(mandates);
  }

  /** The approvals that concern the caller, up to clearance; the system sees all. */
  public Sight sight() {
    return caller.isSystem() ? Sight.ofRoles(caller) : Sight.of(tokens(), Sight.clearance(caller));
  }

  /** Tokens of the approvals that concern the caller: as participant, and as requester or voter. */
  Set<String> tokens() {
    Set<String> all = asked();
    all.add(Tokens.own(caller.id()));
    return all;
  }

  /** Tokens of participants in whose place the caller is asked. */
  public Set<String> asked() {
    Set<String> all = new LinkedHashSet<>();
    if (caller.isPerson()) {
      all.add(PartyTokens.person(caller.id()));
      caller.roles().forEach(role -> addRole(role.wireName(), ownDepartments(), all));
      addLeader(self, all);
      mandates.forEach(mandate -> addMandate(mandate, all));
    }
    return all;
  }

  private static void addRole(String role, Set<String> departments, Set<String> tokens) {
    tokens.add(PartyTokens.role(role, null));
    departments.forEach(department -> tokens.add(PartyTokens.role(role, department)));
  }

  private static void addLeader(@Nullable StaffMember member, Set<String> tokens) {
    if (member != null && member.leader()) {
      tokens.add(PartyTokens.leader(member.department()));
    }
  }

  private static void addMandate(Mandate mandate, Set<String> tokens) {
    StaffMember principal = mandate.principal();
    Set<String> places = new LinkedHashSet<>();
    places.add(PartyTokens.person(principal.staffId()));
    addLeader(principal, places);
    DelegationLetter letter = mandate.letter();
    if (letter == null) {
      tokens.addAll(places);
      return;
    }
    letter.roles().forEach(role -> addRole(role, departmentsOf(principal), places));
    for (String code : letter.powers()) {
      places.forEach(place -> tokens.add(PartyTokens.lent(place, Power.anyTime(code))));
      if (mandate.away()) {
        places.forEach(place -> tokens.add(PartyTokens.lent(place, Power.whileAway(code))));
      }
    }
  }

  /** How the caller may speak from a seat: of the own right, else on behalf of others. */
  List<Voice> voices(Seat seat, Power power) {
    Participant participant = seat.participant();
    if (isOwn(participant)) {
      return List.of(new Voice(caller.id(), seat.passedOnBy(), null));
    }
    return onBehalf(participant, power).toList();
  }

  /** Whether the caller may decide for a participant, of the own right or on behalf of another. */
  public boolean speaksFor(Participant participant, Power power) {
    return isOwn(participant) || onBehalf(participant, power).findAny().isPresent();
  }

  private Stream<Voice> onBehalf(Participant participant, Power power) {
    return mandates.stream()
        .filter(mandate -> reaches(mandate, participant, power))
        .map(mandate ->
            new Voice(
                caller.id(),
                mandate.principal().staffId(),
                mandate.letter() == null ? null : mandate.letter().id()));
  }

  boolean isOwn(Participant participant) {
    if (!caller.isPerson()) {
      return false;
    }
    return switch (participant.kind()) {
      case PERSON -> caller.id().equals(participant.staffId());
      case LEADER -> self != null && leads(self, participant);
      case ROLE ->
          caller.roles().stream().map(Role::wireName).anyMatch(named(participant)::equals)
              && (participant.departmentId() == null
                  || ownDepartments().contains(participant.departmentId()));
    };
  }

  private static boolean reaches(Mandate mandate, Participant participant, Power power) {
    StaffMember principal = mandate.principal();
    return switch (participant.kind()) {
      case PERSON -> principal.staffId().equals(participant.staffId()) && mandate.covers(power);
      case LEADER -> leads(principal, participant) && mandate.covers(power);
      case ROLE ->
          mandate.covers(power, named(participant))
              && (participant.departmentId() == null
                  || departmentsOf(principal).contains(participant.departmentId()));
    };
  }

  private static boolean leads(StaffMember member, Participant participant) {
    return member.leader() && member.department().equals(participant.departmentId());
  }

  private static String named(Participant participant) {
    return Objects.requireNonNull(participant.role());
  }

  private Set<String> ownDepartments() {
    Set<String> all = new HashSet<>(caller.departments());
    if (caller.departmentId() != null) {
      all.add(caller.departmentId());
    }
    return all;
  }

  private static Set<String> departmentsOf(StaffMember member) {
    Set<String> all = new HashSet<>(member.departments());
    all.add(member.department());
    return all;
  }
}
