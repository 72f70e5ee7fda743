package org.kehu.customer.project;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.kehu.customer.CustomerProperties;
import org.kehu.customer.file.CustomerDesk;
import org.kehu.customer.staff.StaffMember;
import org.kehu.customer.staff.StaffRegister;
import org.kehu.kit.access.Caller;
import org.kehu.kit.access.Role;
import org.kehu.kit.access.Sight;
import org.kehu.kit.call.Call;
import org.kehu.kit.policy.Policies;
import org.kehu.kit.store.Stored;
import org.springframework.stereotype.Component;

/**
 * How a project is read and changed whatever is done: under the rights to the customer's file, or
 * as one who works in it; and with its cost, time and margin looked at by the rules in force.
 */
@Component
class ProjectChanges {

  private final Projects projects;
  private final CustomerDesk files;
  private final StaffRegister staff;
  private final Policies policies;
  private final CustomerProperties properties;
  private final Clock clock;

  ProjectChanges(
      Projects projects,
      CustomerDesk files,
      StaffRegister staff,
      Policies policies,
      CustomerProperties properties,
      Clock clock) {
    this.projects = projects;
    this.files = files;
    this.staff = staff;
    this.policies = policies;
    this.properties = properties;
    this.clock = clock;
  }

  /** One that the caller may see, or a 404. */
  ServiceProject seen(String id) {
    return projects.get(id, sight(id));
  }

  private Sight sight(String id) {
    ServiceProject known = projects.known(id);
    Caller caller = Call.current().caller();
    boolean part = files.find(known.customerId()).isPresent() || known.hasMember(caller.id());
    return part ? Sight.everything(Sight.clearance(caller)) : Sight.nothing();
  }

  /** Changes one that the caller may see. */
  Stored<ServiceProject> of(String id, Function<ServiceProject, List<ProjectEvent>> verb) {
    return projects.change(
        id,
        sight(id),
        one -> {
          List<ProjectEvent> events = new ArrayList<>(verb.apply(one));
          files.find(one.customerId()).ifPresent(one::follow);
          events.addAll(look(one));
          return events;
        });
  }

  /** Looks at what is due and off in one, at present. */
  List<ProjectEvent> look(ServiceProject one) {
    return one.look(policy(), today(), properties.zone());
  }

  ProjectPolicy policy() {
    return policies.at(ProjectPolicy.KIND, now()).value();
  }

  /** Refuses somebody who is not with the company. */
  StaffMember requireKnown(String staffId) {
    return staff
        .find(staffId)
        .filter(StaffMember::isActive)
        .orElseThrow(() -> ProjectProblem.PROJECT_STAFF_UNKNOWN.problem().with("staffId", staffId));
  }

  /** Refuses a day that lies ahead as one on which something was done. */
  void requireDone(LocalDate day) {
    if (day.isAfter(today())) {
      throw ProjectProblem.PROJECT_DAY_AHEAD.problem().with("day", day.toString());
    }
  }

  /** Refuses a day that is over as one on which something is due. */
  void requireAhead(LocalDate day) {
    if (day.isBefore(today())) {
      throw ProjectProblem.PROJECT_DAY_PAST.problem().with("day", day.toString());
    }
  }

  /** Whether the caller's role is to lead. */
  static boolean leads() {
    return Call.current().caller().hasAny(Role.SUPERVISOR, Role.MANAGER);
  }

  static String caller() {
    return Call.current().caller().id();
  }

  LocalDate today() {
    return LocalDate.ofInstant(now(), properties.zone());
  }

  Instant now() {
    return clock.instant();
  }
}
