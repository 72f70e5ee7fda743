package org.kehu.visit.revisit;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.policy.EffectivePolicy;
import org.kehu.visit.calendar.CompanyCalendar;
import org.kehu.visit.contact.ContactMode;
import org.kehu.visit.customer.KnownCustomer;
import org.kehu.visit.customer.KnownCustomers;
import org.kehu.visit.project.CustomerProject;
import org.kehu.visit.project.ProjectStatus;
import org.kehu.visit.project.Projects;
import org.kehu.visit.staff.Colleagues;
import org.kehu.visit.visit.Visits;
import org.springframework.stereotype.Component;

/**
 * What is owed to a customer now: a revisit for each cadence of the policy, and one for each of the
 * customer's projects (catalogue V-18, V-19).
 */
@Component
class Duties {

  private static final String UNGRADED = "NONE";

  private final Revisits revisits;
  private final Visits visits;
  private final Projects projects;
  private final KnownCustomers customers;
  private final Colleagues colleagues;
  private final CompanyCalendar calendar;

  Duties(
      Revisits revisits,
      Visits visits,
      Projects projects,
      KnownCustomers customers,
      Colleagues colleagues,
      CompanyCalendar calendar) {
    this.revisits = revisits;
    this.visits = visits;
    this.projects = projects;
    this.customers = customers;
    this.colleagues = colleagues;
    this.calendar = calendar;
  }

  List<Duty> of(KnownCustomer customer, EffectivePolicy<CadencePolicy> inForce) {
    List<Duty> duties = new ArrayList<>();
    inForce.value().rules().forEach(rule -> duties.add(byGrade(customer, rule, inForce)));
    ProjectCycles cycles = inForce.value().projects();
    if (cycles != null) {
      projects
          .of(customers.idsOf(customer.id()))
          .forEach(project -> duties.add(ofProject(customer, project, cycles, inForce)));
    }
    return duties;
  }

  /** Nothing is owed any more for what a customer still has an open revisit. */
  Duty abolished(KnownCustomer customer, OpenCadence open, EffectivePolicy<CadencePolicy> inForce) {
    CadenceRule none = new CadenceRule(open.cadence(), Map.of(), ContactMode.PHONE, 0);
    return duty(
        customer, none, open.projectId(), null, known(customer), customer.ownerId(), inForce);
  }

  private Duty byGrade(
      KnownCustomer customer, CadenceRule rule, EffectivePolicy<CadencePolicy> inForce) {
    Basis basis = lastContact(customer, rule).orElseGet(() -> known(customer));
    Period cycle = rule.cycle(customer.grade()).orElse(null);
    return duty(customer, rule, null, cycle, basis, customer.ownerId(), inForce);
  }

  /** The last revisit or visit that fulfils a rule; of one day the revisit. */
  private Optional<Basis> lastContact(KnownCustomer customer, CadenceRule rule) {
    Stream<Basis> revisit =
        revisits.lastCompletedOn(customer.id(), rule.fulfilledBy()).stream()
            .map(on -> new Basis(Basis.Kind.LAST_REVISIT, on));
    Stream<Basis> visit =
        rule.visits().isEmpty()
            ? Stream.empty()
            : visits.lastMadeTo(customer.id(), rule.visits()).stream()
                .map(at -> new Basis(Basis.Kind.LAST_VISIT, calendar.now().dayOf(at)));
    return Stream.concat(visit, revisit).reduce((one, other) -> other.isBefore(one) ? one : other);
  }

  private Duty ofProject(
      KnownCustomer customer,
      CustomerProject project,
      ProjectCycles cycles,
      EffectivePolicy<CadencePolicy> inForce) {
    Basis basis =
        revisits
            .lastCompletedOn(project.id())
            .map(on -> new Basis(Basis.Kind.LAST_REVISIT, on))
            .orElseGet(() -> since(project));
    CadenceRule rule = new CadenceRule(ProjectCycles.CODE, Map.of(), cycles.mode(), cycles.slack());
    Period cycle = cycles.cycle(project, basis.on()).orElse(null);
    String own = project.ownerId();
    String owner = own != null && colleagues.works(own) ? own : customer.ownerId();
    Duty duty = duty(customer, rule, project.id(), cycle, basis, owner, inForce);
    return project.status() == ProjectStatus.CLOSED && !inForce.value().isGone(customer)
        ? duty.because(ReplanReason.PROJECT_CLOSED)
        : duty;
  }

  private Duty duty(
      KnownCustomer customer,
      CadenceRule rule,
      @Nullable String projectId,
      @Nullable Period cycle,
      Basis basis,
      @Nullable String ownerId,
      EffectivePolicy<CadencePolicy> inForce) {
    boolean gone = inForce.value().isGone(customer);
    return new Duty(
        customer.id(),
        rule,
        projectId,
        inForce.version(),
        projectId == null
            ? customer.grade()
            : Objects.requireNonNullElse(customer.grade(), UNGRADED),
        gone ? null : cycle,
        gone ? ReplanReason.CUSTOMER_GONE : ReplanReason.NO_CADENCE,
        inForce.value().maker(ownerId, customer.departmentId()),
        basis,
        calendar.now().today());
  }

  private Basis known(KnownCustomer customer) {
    return new Basis(Basis.Kind.CUSTOMER_KNOWN, calendar.now().dayOf(customer.knownSince()));
  }

  private static Basis since(CustomerProject project) {
    LocalDate delivered = project.deliveredOn();
    return delivered == null
        ? new Basis(Basis.Kind.PROJECT_STARTED, project.startedOn())
        : new Basis(Basis.Kind.PROJECT_DELIVERED, delivered);
  }
}
