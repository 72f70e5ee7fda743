package org.kehu.visit.revisit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.access.Tokens;
import org.kehu.visit.calendar.Moment;
import org.kehu.visit.contact.ContactMode;
import org.kehu.visit.customer.CustomerMatter;
import org.kehu.visit.customer.KnownCustomer;
import org.kehu.visit.revisit.RevisitEvent.RevisitAccessChanged;
import org.kehu.visit.revisit.RevisitEvent.RevisitCompleted;
import org.kehu.visit.revisit.RevisitEvent.RevisitPlanned;
import org.kehu.visit.revisit.RevisitEvent.RevisitProblemFound;
import org.kehu.visit.revisit.RevisitEvent.RevisitReplanned;
import org.kehu.visit.revisit.RevisitEvent.RevisitWithdrawn;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * One revisit (回访) owed to one customer for one cadence, or about one project. While it is open its
 * {@code openKey} is unique, so a customer never has two for the same reason (catalogue V-17 …
 * V-29).
 */
@Document("revisits")
public class Revisit extends CustomerMatter {

  private String number = "";
  private String cadence = "";
  private @Nullable String projectId;
  private ContactMode mode = ContactMode.PHONE;
  private RevisitStatus status = RevisitStatus.PLANNED;
  private String grade = "";
  private @Nullable String ownerId;
  private String worker = "";
  private @Nullable String makerDepartmentId;
  private LocalDate dueOn = LocalDate.EPOCH;
  private LocalDate latestOn = LocalDate.EPOCH;
  private @Nullable Reckoning reckoning;
  private @Nullable Agreement agreement;
  private @Nullable Outcome outcome;
  private @Nullable LocalDate completedOn;
  private @Nullable ReplanReason withdrawnBecause;
  private @Nullable String openKey;

  private Revisit() {}

  private Revisit(String number, KnownCustomer customer, Duty duty, Reckoning reckoning) {
    this.number = number;
    this.cadence = duty.rule().code();
    this.projectId = duty.projectId();
    this.mode = duty.rule().mode();
    take(duty.maker());
    this.openKey = openKey(customer.id(), cadence, projectId);
    reckoned(reckoning);
    concern(customer);
  }

  /** A newly planned revisit; told as {@link #planned()}. */
  public static Revisit plan(
      String number, KnownCustomer customer, Duty duty, Reckoning reckoning) {
    return new Revisit(number, customer, duty, reckoning);
  }

  /** The event of a newly planned revisit. */
  public static RevisitEvent planned() {
    return new RevisitPlanned();
  }

  /** What is unique among open revisits. */
  static String openKey(String customerId, String cadence, @Nullable String projectId) {
    String key = customerId + "|" + cadence;
    return projectId == null ? key : key + "|" + projectId;
  }

  /** Carries out what planning decided, and follows the customer's rights. */
  List<RevisitEvent> follow(KnownCustomer customer, PlanStep step, Duty duty) {
    List<RevisitEvent> events = new ArrayList<>();
    switch (step) {
      case PlanStep.Replan(Reckoning next, ReplanReason reason) -> {
        status = status.after(RevisitMove.REPLAN);
        events.add(new RevisitReplanned(dueOn, reason));
        reckoned(next);
        handOver(duty);
      }
      case PlanStep.HandOver() -> {
        status = status.after(RevisitMove.REPLAN);
        events.add(new RevisitReplanned(dueOn, ReplanReason.OWNER_CHANGED));
        handOver(duty);
      }
      case PlanStep.Withdraw(ReplanReason reason) -> {
        status = status.after(RevisitMove.WITHDRAW);
        withdrawnBecause = reason;
        openKey = null;
        events.add(new RevisitWithdrawn(reason));
      }
      case PlanStep.Keep _, PlanStep.Plan _ -> {}
    }
    events.addAll(follow(customer));
    return events;
  }

  /** Takes over the customer's department, level and scope. */
  List<RevisitEvent> follow(KnownCustomer customer) {
    return carryRightsOf(customer) ? List.of(new RevisitAccessChanged()) : List.of();
  }

  /** A date was agreed with the customer; it stands, whatever is replanned. */
  List<RevisitEvent> agree(AgreeRevisit agreed, String staffId, Moment now) {
    status = status.after(RevisitMove.AGREE);
    if (agreed.on().isBefore(now.today())) {
      throw RevisitProblem.AGREED_DATE_PAST.problem().with("on", agreed.on());
    }
    LocalDate previous = dueOn;
    agreement = new Agreement(agreed.on(), staffId, now.instant(), agreed.note());
    mode = agreed.mode() == null ? mode : agreed.mode();
    dueOn = agreed.on();
    return List.of(new RevisitReplanned(previous, ReplanReason.AGREED_WITH_CUSTOMER));
  }

  /** It was made; a problem found is told beside. */
  List<RevisitEvent> complete(CompleteRevisit made, String staffId, Moment now) {
    status = status.after(RevisitMove.COMPLETE);
    Instant at = made.at() == null ? now.instant() : made.at();
    if (at.isAfter(now.instant())) {
      throw RevisitProblem.COMPLETED_IN_FUTURE.problem().with("at", at);
    }
    ProblemArea area = made.problemArea().orElse(null);
    completedOn = now.dayOf(at);
    outcome =
        new Outcome(
            at,
            completedOn,
            staffId,
            made.mode(),
            made.answers(),
            made.satisfied(),
            made.needs(),
            made.summary(),
            made.problem(),
            area);
    openKey = null;
    RevisitEvent completed = new RevisitCompleted();
    return area == null ? List.of(completed) : List.of(completed, new RevisitProblemFound(area));
  }

  private void reckoned(Reckoning next) {
    this.reckoning = next;
    this.grade = next.grade();
    this.dueOn = next.dueOn();
    this.latestOn = next.latestOn();
  }

  private void handOver(Duty duty) {
    take(duty.maker());
    peopleChanged();
  }

  private void take(Maker maker) {
    this.ownerId = maker.ownerId();
    this.makerDepartmentId = maker.ownerId() == null ? maker.departmentId() : null;
    this.worker = maker.worker();
  }

  @Override
  protected Set<String> workers() {
    Set<String> workers = new LinkedHashSet<>();
    if (ownerId != null) {
      workers.add(Tokens.own(ownerId));
    } else {
      workers.add(Tokens.queue(makerDepartmentId()));
      workers.add(Tokens.department(makerDepartmentId()));
    }
    return workers;
  }

  @Override
  public String subjectKind() {
    return "revisit";
  }

  public String number() {
    return number;
  }

  public String cadence() {
    return cadence;
  }

  /** The project that it is about, if it is about one. */
  public @Nullable String projectId() {
    return projectId;
  }

  public ContactMode mode() {
    return mode;
  }

  public RevisitStatus status() {
    return status;
  }

  /** The grade that it was planned by. */
  public String grade() {
    return grade;
  }

  /** Who makes it; null while it is in the department's queue. */
  public @Nullable String ownerId() {
    return ownerId;
  }

  /** Whose work it is: the department in whose queue it waits, else that of the customer. */
  public String makerDepartmentId() {
    return makerDepartmentId == null ? departmentId() : makerDepartmentId;
  }

  boolean isMadeBy(Maker maker) {
    return Objects.equals(maker.ownerId(), ownerId) && maker.worker().equals(worker);
  }

  /** Whose workload it belongs to: the owner, else the department. */
  public String worker() {
    return worker;
  }

  /** The day it is planned for. */
  public LocalDate dueOn() {
    return dueOn;
  }

  /** The end of its cycle. */
  public LocalDate latestOn() {
    return latestOn;
  }

  public Reckoning reckoning() {
    return Objects.requireNonNull(reckoning, "a revisit is always reckoned");
  }

  public @Nullable Agreement agreement() {
    return agreement;
  }

  public @Nullable Outcome outcome() {
    return outcome;
  }

  public @Nullable LocalDate completedOn() {
    return completedOn;
  }

  public @Nullable ReplanReason withdrawnBecause() {
    return withdrawnBecause;
  }
}
