package org.kehu.customer.salesplan;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.access.Tokens;
import org.kehu.kit.money.Money;
import org.kehu.kit.store.ScopedAggregate;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * The sales plan of one subject for one year (年度销售计划, X-21): its approved versions, the one that is
 * being made, how it stands, and the reviews of its quarters.
 */
@Document("sales_plans")
public final class SalesPlan extends ScopedAggregate {

  private String number = "";
  private PlanSubject about = new PlanSubject(SubjectKind.PERSON, "");
  private int year;
  private String takenBy = "";
  private String responsibleId = "";
  private PlanStatus status = PlanStatus.DRAFT;
  private @Nullable PlanDraft draft;
  private List<PlanVersion> versions = new ArrayList<>();
  private List<PlanReview> reviews = new ArrayList<>();
  private int firstQuarter = 1;
  private @Nullable LocalDate reviewDueOn;
  private Standing standing = Standing.NONE;
  private @Nullable String openFor;
  private @Nullable Instant unaskedSince;
  private @Nullable String result;

  private SalesPlan() {}

  /** One that was just drawn up. */
  static SalesPlan drafted(String number, DraftSalesPlan told, PlanPlace place, String by) {
    told.content().requireWhole();
    SalesPlan plan = new SalesPlan();
    plan.number = number;
    plan.about = told.subject();
    plan.year = told.year().getValue();
    plan.takenBy = by;
    plan.responsibleId = place.responsibleId();
    plan.draft = PlanDraft.begun(told.content(), null, by);
    plan.openFor = told.subject().key(told.year());
    plan.rescope(place.departmentId(), place.level());
    return plan;
  }

  /** Other words for the draft; the same again changes nothing. */
  List<SalesPlanEvent> revise(PlanContent content, String by) {
    require(PlanMove.REVISE);
    content.requireWhole();
    PlanDraft present = draft();
    if (present.content().equals(content)) {
      return List.of();
    }
    draft = present.rewritten(content, by);
    return List.of(new SalesPlanEvent.PlanRevised());
  }

  /** The draft goes to those who approve. */
  List<SalesPlanEvent> submit(String approvalId, @Nullable String approverId, Instant now) {
    require(PlanMove.SUBMIT);
    draft = draft().submitted(approvalId, approverId);
    unaskedSince = now;
    status = versions.isEmpty() ? PlanStatus.SUBMITTED : PlanStatus.ADAPTATION_SUBMITTED;
    return List.of(new SalesPlanEvent.PlanSubmitted());
  }

  /** They are asked; nobody else is told. */
  void asked() {
    unaskedSince = null;
  }

  boolean waitsFor(String approvalId) {
    return draft != null && approvalId.equals(draft.approvalId());
  }

  /** The version holds from now on, once its year has begun. */
  List<SalesPlanEvent> approved(String by, Instant at, LocalDate today, int reviewWithinDays) {
    PlanDraft made = draft();
    boolean began = !reviews.isEmpty() || reviewDueOn != null;
    versions.add(
        new PlanVersion(versions.size() + 1, made.content(), made.reason(), made.by(), by, at));
    draft = null;
    unaskedSince = null;
    status = began ? PlanStatus.IN_FORCE : PlanStatus.APPROVED;
    standing = standing.watchedAt(at);
    List<SalesPlanEvent> events = new ArrayList<>(List.of(new SalesPlanEvent.PlanApproved()));
    events.addAll(begin(today, reviewWithinDays));
    return events;
  }

  /** Its year has begun: it takes force, and its quarters are to be looked at. */
  private List<SalesPlanEvent> begin(LocalDate today, int reviewWithinDays) {
    if (status != PlanStatus.APPROVED || today.getYear() < year) {
      return List.of();
    }
    status = PlanStatus.IN_FORCE;
    if (reviewDueOn == null) {
      firstQuarter =
          today.getYear() > year ? PlanContent.QUARTERS : Quarters.of(today.getMonthValue());
      dueReview(reviewWithinDays);
    }
    return List.of(new SalesPlanEvent.PlanTookForce());
  }

  private void dueReview(int withinDays) {
    int quarter = nextQuarter();
    reviewDueOn =
        quarter > PlanContent.QUARTERS
            ? null
            : Quarters.end(Year.of(year), quarter).plusDays(withinDays);
  }

  /** It was not approved; null when nobody said why. */
  List<SalesPlanEvent> returned(@Nullable String note) {
    draft = draft().returned(note);
    unaskedSince = null;
    status = versions.isEmpty() ? PlanStatus.DRAFT : PlanStatus.ADAPTING;
    return List.of(new SalesPlanEvent.PlanReturned());
  }

  /** The draft is given up; a plan that has nothing else is given up with it. */
  List<SalesPlanEvent> withdraw() {
    require(PlanMove.WITHDRAW);
    draft = null;
    if (versions.isEmpty()) {
      status = PlanStatus.WITHDRAWN;
      openFor = null;
    } else {
      status = reviewDueOn == null && reviews.isEmpty() ? PlanStatus.APPROVED : PlanStatus.IN_FORCE;
    }
    return List.of(new SalesPlanEvent.PlanWithdrawn());
  }

  /** A further version is begun; the one in force holds until that is approved. */
  List<SalesPlanEvent> adapt(PlanContent content, String reason, String by) {
    require(PlanMove.ADAPT);
    content.requireWhole();
    draft = PlanDraft.begun(content, reason, by);
    status = PlanStatus.ADAPTING;
    return List.of(new SalesPlanEvent.PlanAdapted());
  }

  /** A quarter that is over was looked at; what was attained is kept with it. */
  List<SalesPlanEvent> review(PlanReview told, LocalDate today, int withinDays) {
    require(PlanMove.REVIEW);
    int due = nextQuarter();
    if (reviewDueOn == null
        || told.quarter() != due
        || !today.isAfter(Quarters.end(Year.of(year), due))) {
      throw SalesPlanProblem.SALES_PLAN_QUARTER_NOT_DUE
          .problem()
          .with("number", number)
          .with("quarter", told.quarter())
          .with("next", due);
    }
    reviews.add(told);
    dueReview(withinDays);
    return List.of(new SalesPlanEvent.QuarterReviewed(told.quarter()));
  }

  /** The year is over, and each of its quarters was looked at. */
  List<SalesPlanEvent> close(String outcome, LocalDate today) {
    require(PlanMove.CLOSE);
    if (today.getYear() <= year || reviewDueOn != null) {
      throw SalesPlanProblem.SALES_PLAN_YEAR_NOT_OVER.problem().with("number", number);
    }
    status = PlanStatus.CLOSED;
    result = outcome;
    openFor = null;
    standing = standing.ended();
    return List.of(new SalesPlanEvent.PlanClosed());
  }

  /** What the clock and the figures say: it takes force, falls short, or has caught up. */
  List<SalesPlanEvent> look(
      Attainment figures, Money expected, LocalDate today, Instant now, Instant next, int days) {
    List<SalesPlanEvent> events = new ArrayList<>(begin(today, days));
    boolean before = standing.fellShort();
    boolean isShort = figures.fellShort() && status != PlanStatus.APPROVED;
    LocalDate since = standing.shortSince() == null ? today : standing.shortSince();
    standing = new Standing(figures.months(), expected, isShort, isShort ? since : null, now, next);
    if (isShort != before) {
      events.add(isShort ? new SalesPlanEvent.PlanFellShort() : new SalesPlanEvent.PlanCaughtUp());
    }
    return events;
  }

  /** Nobody is to be told of it any more. */
  void rest() {
    standing = standing.watchedAt(null);
  }

  private void require(PlanMove move) {
    if (!status.allowed().contains(move)) {
      throw SalesPlanProblem.SALES_PLAN_MOVE_NOT_ALLOWED
          .problem()
          .with("number", number)
          .with("state", status.name())
          .with("move", move.name())
          .with("allowedMoves", List.copyOf(status.allowed()));
    }
  }

  private PlanDraft draft() {
    return Objects.requireNonNull(draft);
  }

  private int nextQuarter() {
    return firstQuarter + reviews.size();
  }

  @Override
  protected Set<String> tokens() {
    Set<String> tokens = new LinkedHashSet<>();
    tokens.add(Tokens.department(departmentId()));
    tokens.add(Tokens.taken(takenBy));
    tokens.add(Tokens.own(responsibleId));
    return tokens;
  }

  @Override
  public String subjectKind() {
    return "sales-plan";
  }

  /** {@code XJ-2026-000123}. */
  public String number() {
    return number;
  }

  public PlanSubject about() {
    return about;
  }

  public Year year() {
    return Year.of(year);
  }

  public String takenBy() {
    return takenBy;
  }

  /** Who answers for it. */
  public String responsibleId() {
    return responsibleId;
  }

  public PlanStatus status() {
    return status;
  }

  /** The version that is being made, if one is. */
  public Optional<PlanDraft> atHand() {
    return Optional.ofNullable(draft);
  }

  /** Approved ones, oldest first; the last holds. */
  public List<PlanVersion> versions() {
    return List.copyOf(versions);
  }

  /** What holds; else what is being made, or was. */
  public Optional<PlanContent> content() {
    return versions.isEmpty()
        ? atHand().map(PlanDraft::content)
        : Optional.of(versions.getLast().content());
  }

  public List<PlanReview> reviews() {
    return List.copyOf(reviews);
  }

  /** Until when the next quarter is to be looked at; null when none is ahead. */
  public @Nullable LocalDate reviewDueOn() {
    return reviewDueOn;
  }

  public Standing standing() {
    return standing;
  }

  /** What came of it; null before it was closed. */
  public @Nullable String result() {
    return result;
  }
}
