package org.kehu.customer.project;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.file.Customer;
import org.kehu.kit.access.Tokens;
import org.kehu.kit.store.ScopedAggregate;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A project for one customer (客户服务项目) from the first question to the end of operations support
 * (C-112, C-113), with its cost, nodes and gross margin under control. What is done in a
 * project is said to its parts, once {@link #at} has let it through.
 */
@Document("service_projects")
public final class ServiceProject extends ScopedAggregate {

  private String number = "";
  private String customerId = "";
  private @Nullable String ownerId;
  private String question = "";
  private String leaderId = "";
  private ProjectStatus status = ProjectStatus.CONSULTING;
  private Planning planning = Planning.NONE;
  private Formalities formalities = new Formalities();
  private Works works = new Works();
  private Care care = new Care();
  private Costs costs = new Costs();
  private Standing standing = Standing.GOOD;
  private @Nullable String outcome;

  private ServiceProject() {}

  /** One that was just opened. */
  static ServiceProject opened(
      String number, OpenProject told, Customer customer, String leaderId) {
    ServiceProject project = new ServiceProject();
    project.number = number;
    project.customerId = customer.id();
    project.question = told.question();
    project.leaderId = leaderId;
    project.follow(customer);
    return project;
  }

  /** What the customer needs, each need with who of us is matched to it. */
  List<ProjectEvent> discuss(List<Need> needs) {
    at(ProjectMove.DISCUSS);
    planning = planning.discussed(needs);
    status = ProjectStatus.DISCUSSING;
    return List.of(new ProjectEvent.NeedsDiscussed());
  }

  /** Another version of the plan; the one in force stays so until the customer confirms this. */
  List<ProjectEvent> propose(PlanTerms terms, Instant at, String by) {
    at(ProjectMove.PROPOSE_PLAN);
    planning = planning.proposed(terms, at, by);
    status = status.isUnderWay() ? status : ProjectStatus.PLANNING;
    return List.of(new ProjectEvent.PlanProposed(planning.plans().size()));
  }

  /** What the customer said to the newest version; its nodes are work once it is confirmed. */
  List<ProjectEvent> answer(int version, CustomerWord word) {
    at(ProjectMove.ANSWER_PLAN);
    planning = planning.answered(version, word);
    if (!word.confirmed()) {
      return List.of(new ProjectEvent.PlanRefused(version));
    }
    status = status.isUnderWay() ? status : ProjectStatus.FORMALITIES;
    List<ProjectEvent> events = new ArrayList<>(List.of(new ProjectEvent.PlanConfirmed(version)));
    events.addAll(works.replaceNodes(planning.plans().getLast().terms().milestones(), word));
    return events;
  }

  /** Formalities are over; operations are supported, with a revisit at that day. */
  List<ProjectEvent> operate(LocalDate revisitOn) {
    at(ProjectMove.OPERATE);
    requireNone(ProjectProblem.PROJECT_FORMALITIES_OPEN, formalities.open().size());
    care.plan(revisitOn);
    status = ProjectStatus.OPERATING;
    return List.of(new ProjectEvent.OperationStarted());
  }

  /** It is over, and nothing is left to be done. */
  List<ProjectEvent> close(String result) {
    at(ProjectMove.CLOSE);
    requireNone(ProjectProblem.PROJECT_WORK_OPEN, works.open().size());
    requireNone(ProjectProblem.PROJECT_FORMALITIES_OPEN, formalities.open().size());
    requireNone(ProjectProblem.PROJECT_COMPLAINTS_OPEN, care.openCases());
    end(ProjectStatus.CLOSED, result);
    return List.of(new ProjectEvent.ProjectClosed());
  }

  /** Nothing comes of it. */
  List<ProjectEvent> abandon(String reason) {
    at(ProjectMove.ABANDON);
    end(ProjectStatus.ABANDONED, reason);
    return List.of(new ProjectEvent.ProjectAbandoned());
  }

  private void end(ProjectStatus how, String why) {
    status = how;
    outcome = why;
    care.plan(null);
  }

  private void requireNone(ProjectProblem problem, long open) {
    if (open > 0) {
      throw problem.problem().with("number", number).with("open", open);
    }
  }

  /** This one, if that can be done in its state. */
  ServiceProject at(ProjectMove move) {
    if (!status.allowed().contains(move)) {
      throw ProjectProblem.PROJECT_MOVE_NOT_ALLOWED
          .problem()
          .with("number", number)
          .with("state", status.name())
          .with("move", move.name())
          .with("allowedMoves", List.copyOf(status.allowed()));
    }
    return this;
  }

  /** It belongs where the customer's file does, and is as confidential. */
  void follow(Customer customer) {
    ownerId = customer.ownerId();
    rescope(customer.departmentId(), customer.level());
  }

  /** Looks at cost, time and margin by the rules in force, and lets all who have work see it. */
  List<ProjectEvent> look(ProjectPolicy policy, LocalDate today, ZoneId zone) {
    rescope(departmentId(), level());
    List<Flag> before = standing.flags();
    standing = Standing.of(this, policy, today, zone);
    return standing.flags().equals(before)
        ? List.of()
        : List.of(new ProjectEvent.FlagsChanged(standing.flags()));
  }

  /** Nobody looks after it any more. */
  void rest() {
    standing = Standing.GOOD;
  }

  /** The days of all that is still to be done; none once it is over. */
  Stream<LocalDate> dueDays() {
    if (status.isOver()) {
      return Stream.empty();
    }
    Stream<LocalDate> work = works.open().stream().map(WorkItem::dueOn);
    Stream<LocalDate> papers = formalities.open().stream().map(Formality::dueOn);
    Stream<LocalDate> revisit = Stream.ofNullable(care.revisitDueOn());
    return Stream.of(work, papers, revisit).flatMap(days -> days);
  }

  /** Its money against the plan in force; empty before the customer confirmed one. */
  public Optional<Figures> figures() {
    return planning.inForce().map(plan -> Figures.of(plan.terms(), costs));
  }

  /** Whether that person leads it or works in it. */
  boolean hasMember(String staffId) {
    return members().anyMatch(staffId::equals);
  }

  boolean isLedBy(String staffId) {
    return leaderId.equals(staffId);
  }

  private Stream<String> members() {
    Stream<String> matched = planning.needs().stream().map(Need::staffId);
    Stream<String> working = works.all().stream().map(WorkItem::responsibleId);
    Stream<String> filing = formalities.all().stream().map(Formality::responsibleId);
    return Stream.of(Stream.of(leaderId), matched, working, filing).flatMap(all -> all);
  }

  @Override
  protected Set<String> tokens() {
    Set<String> tokens = new LinkedHashSet<>();
    tokens.add(Tokens.department(departmentId()));
    if (ownerId != null) {
      tokens.add(Tokens.own(ownerId));
    }
    members().forEach(one -> tokens.add(Tokens.taken(one)));
    return tokens;
  }

  @Override
  public String subjectKind() {
    return "project";
  }

  /** {@code XM-2026-000123}. */
  public String number() {
    return number;
  }

  public String customerId() {
    return customerId;
  }

  /** What the customer came with. */
  public String question() {
    return question;
  }

  /** Who leads it. */
  public String leaderId() {
    return leaderId;
  }

  public ProjectStatus status() {
    return status;
  }

  public Planning planning() {
    return planning;
  }

  public Formalities formalities() {
    return formalities;
  }

  public Works works() {
    return works;
  }

  public Care care() {
    return care;
  }

  public Costs costs() {
    return costs;
  }

  /** What is off. */
  public List<Flag> flags() {
    return standing.flags();
  }

  /** What came of it, or why it was given up; null before its end. */
  public @Nullable String outcome() {
    return outcome;
  }
}
