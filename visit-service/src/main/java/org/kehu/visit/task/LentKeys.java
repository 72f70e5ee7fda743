package org.kehu.visit.task;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.access.Role;
import org.kehu.kit.identity.DelegationLetter;
import org.kehu.kit.identity.Mandate;
import org.kehu.kit.identity.StaffMember;

/**
 * What ties open work to letters of delegation: whose it is, by name or role, and the power that a
 * letter must lend (C-72).
 */
final class LentKeys {

  private LentKeys() {}

  /** Of a task; null when no letter lends it. */
  static @Nullable String of(Task task) {
    String power = task.power();
    String holder = task.assigneeId() == null ? task.role() : task.assigneeId();
    if (power == null || holder == null) {
      return null;
    }
    String place = task.assigneeId() == null ? role(holder, task.departmentId()) : person(holder);
    return lent(place, power, Boolean.TRUE.equals(task.powerOnlyWhileAway()));
  }

  /** Of all work that somebody may do by these letters. */
  static Set<String> of(List<Mandate> mandates) {
    Set<String> keys = new LinkedHashSet<>();
    for (Mandate mandate : mandates) {
      DelegationLetter letter = mandate.letter();
      if (letter != null) {
        places(mandate.principal(), letter.roles())
            .forEach(place -> addLent(place, letter, mandate.away(), keys));
      }
    }
    return keys;
  }

  private static Set<String> places(StaffMember writer, Set<String> roles) {
    Set<String> places = new LinkedHashSet<>(Set.of(person(writer.staffId())));
    Set<String> departments = new LinkedHashSet<>(writer.departments());
    departments.add(writer.department());
    for (String role : roles) {
      departments.forEach(department -> places.add(role(role, department)));
    }
    return places;
  }

  private static void addLent(
      String place, DelegationLetter letter, boolean away, Set<String> keys) {
    for (String power : letter.powers()) {
      keys.add(lent(place, power, false));
      if (away) {
        keys.add(lent(place, power, true));
      }
    }
  }

  private static String person(String staffId) {
    return "person:" + staffId;
  }

  /** A role that reaches everything is served whatever the department. */
  private static String role(String role, String departmentId) {
    boolean everywhere =
        Role.of(role).filter(one -> one.reach() == Role.Reach.EVERYTHING).isPresent();
    return everywhere ? "role:" + role : "role:" + role + "@" + departmentId;
  }

  private static String lent(String place, String power, boolean onlyWhileAway) {
    return place + "|" + power + (onlyWhileAway ? "|away" : "");
  }
}
