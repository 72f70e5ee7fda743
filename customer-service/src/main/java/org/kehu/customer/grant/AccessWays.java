package org.kehu.customer.grant;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.file.Customer;
import org.kehu.customer.file.FileGrant;
import org.kehu.customer.grant.AccessWay.Why;
import org.kehu.kit.access.Level;
import org.kehu.kit.access.Role;
import org.kehu.kit.access.Role.Reach;
import org.kehu.kit.access.Tokens;

/**
 * All ways in which a file may be read, from the same facts that queries are made of: nobody is in
 * because a list is empty.
 */
final class AccessWays {

  private final Customer file;
  private final List<AccessWay> ways = new ArrayList<>();

  private AccessWays(Customer file) {
    this.file = file;
  }

  static List<AccessWay> of(Customer file, Instant now) {
    AccessWays found = new AccessWays(file);
    found.people();
    found.departments();
    found.company();
    file.grants().holdingAt(now).forEach(found::grant);
    return List.copyOf(found.ways);
  }

  private void people() {
    person(Why.OWNER, file.ownerId(), Reach.OWN);
    person(Why.KEEPER, file.keeperId(), Reach.OWN);
    person(Why.TOOK_IN, file.takenBy(), Reach.TAKEN);
  }

  private void person(Why why, @Nullable String staffId, Reach least) {
    if (staffId != null) {
      ways.add(AccessWay.ofPerson(why, staffId, cleared(reach -> reach.compareTo(least) >= 0)));
    }
  }

  private void departments() {
    if (file.ownerId() == null) {
      roles(Why.QUEUE, file.departmentId(), cleared(reach -> reach == Reach.QUEUE));
    }
    roles(
        Why.DEPARTMENT,
        file.departmentId(),
        cleared(reach -> reach == Reach.DEPARTMENT || reach == Reach.DEPARTMENT_AND_BELOW));
  }

  private void company() {
    roles(Why.COMPANY, null, cleared(reach -> reach == Reach.EVERYTHING));
    if (file.level() == Level.NORMAL) {
      ways.add(AccessWay.ofRoles(Why.APPS, null, List.of()));
    }
  }

  private void roles(Why why, @Nullable String departmentId, List<Role> roles) {
    if (!roles.isEmpty()) {
      ways.add(AccessWay.ofRoles(why, departmentId, roles));
    }
  }

  private List<Role> cleared(Predicate<Reach> reach) {
    return Arrays.stream(Role.values())
        .filter(role -> reach.test(role.reach()) && role.clearance().covers(file.level()))
        .toList();
  }

  private void grant(FileGrant grant) {
    String person = Tokens.own("");
    boolean toPerson = grant.holder().startsWith(person);
    String id =
        grant.holder().substring(toPerson ? person.length() : Tokens.department("").length());
    ways.add(
        new AccessWay(
            Why.GRANT,
            toPerson ? id : null,
            toPerson ? null : id,
            List.of(),
            grant.writing(),
            grant.until()));
  }
}
