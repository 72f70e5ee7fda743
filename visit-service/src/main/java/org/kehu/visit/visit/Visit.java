package org.kehu.visit.visit;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.access.Tokens;
import org.kehu.visit.calendar.Moment;
import org.kehu.visit.customer.CustomerMatter;
import org.kehu.visit.customer.KnownCustomer;
import org.kehu.visit.visit.VisitEvent.VisitAccessChanged;
import org.kehu.visit.visit.VisitEvent.VisitCancelled;
import org.kehu.visit.visit.VisitEvent.VisitChanged;
import org.kehu.visit.visit.VisitEvent.VisitCompleted;
import org.kehu.visit.visit.VisitEvent.VisitConducted;
import org.kehu.visit.visit.VisitEvent.VisitConfirmed;
import org.kehu.visit.visit.VisitEvent.VisitHandedOver;
import org.kehu.visit.visit.VisitEvent.VisitMissed;
import org.kehu.visit.visit.VisitEvent.VisitPlanned;
import org.kehu.visit.visit.VisitEvent.VisitPrepared;
import org.kehu.visit.visit.VisitEvent.VisitReported;
import org.kehu.visit.visit.VisitEvent.VisitRescheduled;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A visit to a customer (拜访): planned, confirmed with the customer, prepared, conducted, summed up,
 * reported (catalogue V-01 … V-07, field M25).
 */
@Document("visits")
public class Visit extends CustomerMatter {

  /** How long one is reckoned to last: for clashes and calendars. */
  public static final Duration LASTS = Duration.ofHours(1);

  private static final Duration FURTHEST = Duration.ofDays(731);
  private static final int MOST_MOVES = 20;

  private String number = "";
  private String ownerId = "";
  private VisitStatus status = VisitStatus.PLANNED;
  private VisitPurpose purpose = VisitPurpose.OTHER;
  private Instant plannedAt = Instant.EPOCH;
  private List<Visitor> visitors = new ArrayList<>();
  private @Nullable String content;
  private @Nullable String place;
  private @Nullable Confirmation confirmation;
  private @Nullable Preparation preparation;
  private @Nullable Conduct conduct;
  private @Nullable Summary summary;
  private @Nullable Report report;
  private @Nullable Ending ending;
  private List<Moved> moves = new ArrayList<>();

  private Visit() {}

  /** A newly planned visit; told as {@link #planned()}. */
  public static Visit plan(
      String number, KnownCustomer customer, PlanVisit plan, String ownerId, Moment now) {
    Visit visit = new Visit();
    visit.number = number;
    visit.ownerId = ownerId;
    visit.purpose = plan.purpose();
    visit.plannedAt = plausible(plan.plannedAt(), now);
    visit.visitors = withOwner(plan.visitors(), ownerId);
    visit.content = plan.content();
    visit.place = plan.place();
    visit.concern(customer);
    return visit;
  }

  /** The event of a newly planned visit. */
  public static VisitEvent planned() {
    return new VisitPlanned();
  }

  /** Edits the plan; what was prepared for another plan has to be prepared anew. */
  List<VisitEvent> edit(VisitPlan plan) {
    if (plan.equals(plan())) {
      return List.of();
    }
    status = status.after(VisitMove.EDIT);
    purpose = plan.purpose();
    visitors = withOwner(plan.visitors(), ownerId);
    content = plan.content();
    place = plan.place();
    preparation = null;
    peopleChanged();
    return List.of(new VisitChanged());
  }

  List<VisitEvent> confirm(
      Confirmation.Channel channel, @Nullable String note, String by, Moment now) {
    status = status.after(VisitMove.CONFIRM);
    confirmation = new Confirmation(now.instant(), by, channel, note);
    return List.of(new VisitConfirmed());
  }

  /** Checks the preparation off; refused while something is missing. */
  List<VisitEvent> prepare(Preparation checklist) {
    VisitStatus next = status.after(VisitMove.PREPARE);
    Preparation whole = checklist.with(withOwner(checklist.visitors(), ownerId));
    List<String> missing = whole.missing();
    if (!missing.isEmpty()) {
      throw VisitProblem.PREPARATION_INCOMPLETE.problem().with("missing", missing);
    }
    status = next;
    preparation = whole;
    visitors = whole.visitors();
    peopleChanged();
    return List.of(new VisitPrepared());
  }

  /** It took place. */
  List<VisitEvent> conduct(
      @Nullable Instant arrived, @Nullable String feedback, String by, Moment now) {
    status = status.after(VisitMove.CONDUCT);
    Instant at = arrived == null ? now.instant() : arrived;
    if (at.isAfter(now.instant())) {
      throw VisitProblem.CONDUCTED_IN_FUTURE.problem().with("arrivedAt", at);
    }
    conduct = new Conduct(at, !at.isAfter(plannedAt), by, feedback);
    return List.of(new VisitConducted());
  }

  /** Sums it up and fixes the next step, which becomes a follow-up. */
  List<VisitEvent> complete(
      CompleteVisit summed, @Nullable FilledForm form, String by, Moment now) {
    status = status.after(VisitMove.COMPLETE);
    NextStep next = nextStep(summed, now);
    summary =
        new Summary(
            now.instant(),
            by,
            summed.summary(),
            summed.intention(),
            next,
            summed.marketNotes(),
            summed.competitorNotes(),
            form);
    return List.of(new VisitCompleted());
  }

  private @Nullable NextStep nextStep(CompleteVisit summed, Moment now) {
    CompleteVisit.Step step = summed.nextStep();
    if (step == null) {
      return null;
    }
    if (step.dueOn().isBefore(now.today())) {
      throw VisitProblem.NEXT_STEP_PAST.problem().with("dueOn", step.dueOn());
    }
    String who = step.ownerId() == null ? ownerId : step.ownerId();
    return new NextStep(step.what(), who, step.dueOn(), step.mode());
  }

  /** Presents it to leadership. */
  List<VisitEvent> report(String toId, @Nullable String note, String by, Moment now) {
    status = status.after(VisitMove.REPORT);
    report = new Report(now.instant(), by, toId, note);
    return List.of(new VisitReported());
  }

  /** Moves it to another time; the customer has to confirm anew. */
  List<VisitEvent> reschedule(Instant to, String reason, String by, Moment now) {
    VisitStatus next = status.after(VisitMove.RESCHEDULE);
    if (moves.size() >= MOST_MOVES) {
      throw VisitProblem.MOVED_TOO_OFTEN.problem().with("most", MOST_MOVES);
    }
    Instant previous = plannedAt;
    plannedAt = plausible(to, now);
    status = next;
    confirmation = null;
    ending = null;
    moves.add(new Moved(previous, plannedAt, reason, by, now.instant()));
    return List.of(new VisitRescheduled(previous));
  }

  List<VisitEvent> cancel(String reason, String by, Moment now) {
    status = status.after(VisitMove.CANCEL);
    ending = new Ending(now.instant(), by, reason);
    return List.of(new VisitCancelled());
  }

  /** It did not take place as planned; it may still be moved. */
  List<VisitEvent> miss(String reason, String by, Moment now) {
    status = status.after(VisitMove.MISS);
    ending = new Ending(now.instant(), by, reason);
    return List.of(new VisitMissed());
  }

  /**
   * Its owner leaves the company: another person makes it (C-115). Who went stays on record once it
   * took place.
   */
  List<VisitEvent> handOver(String leaverId, String heirId) {
    if (!ownerId.equals(leaverId) || !status.isOpen()) {
      return List.of();
    }
    ownerId = heirId;
    if (status != VisitStatus.CONDUCTED) {
      List<Visitor> others =
          visitors.stream().filter(visitor -> !visitor.staffId().equals(leaverId)).toList();
      visitors = withOwner(others, heirId);
    }
    peopleChanged();
    return List.of(new VisitHandedOver(leaverId));
  }

  /** Takes over the customer's department, level and scope. */
  List<VisitEvent> follow(KnownCustomer customer) {
    return carryRightsOf(customer) ? List.of(new VisitAccessChanged()) : List.of();
  }

  private static Instant plausible(Instant at, Moment now) {
    Instant earliest = now.today().atStartOfDay(now.zone()).toInstant();
    if (at.isBefore(earliest) || at.isAfter(now.instant().plus(FURTHEST))) {
      throw VisitProblem.VISIT_TIME_IMPLAUSIBLE
          .problem()
          .with("plannedAt", at)
          .with("earliest", earliest)
          .with("latest", now.instant().plus(FURTHEST));
    }
    return at;
  }

  private static List<Visitor> withOwner(List<Visitor> visitors, String ownerId) {
    List<Visitor> all = new ArrayList<>(visitors);
    if (visitors.stream().noneMatch(visitor -> visitor.staffId().equals(ownerId))) {
      all.addFirst(new Visitor(ownerId, null));
    }
    return all;
  }

  @Override
  protected Set<String> workers() {
    Set<String> workers = new LinkedHashSet<>();
    workers.add(Tokens.own(ownerId));
    visitors.forEach(visitor -> workers.add(Tokens.own(visitor.staffId())));
    return workers;
  }

  @Override
  public String subjectKind() {
    return "visit";
  }

  /** What may be edited. */
  public VisitPlan plan() {
    return new VisitPlan(purpose, visitors, content, place);
  }

  public String number() {
    return number;
  }

  public String ownerId() {
    return ownerId;
  }

  public VisitStatus status() {
    return status;
  }

  public Instant plannedAt() {
    return plannedAt;
  }

  public @Nullable Confirmation confirmation() {
    return confirmation;
  }

  public @Nullable Preparation preparation() {
    return preparation;
  }

  public @Nullable Conduct conduct() {
    return conduct;
  }

  public @Nullable Summary summary() {
    return summary;
  }

  public @Nullable Report report() {
    return report;
  }

  public @Nullable Ending ending() {
    return ending;
  }

  /** Every change of the planned time. */
  public List<Moved> moves() {
    return List.copyOf(moves);
  }
}
