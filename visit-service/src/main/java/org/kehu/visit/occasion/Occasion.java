package org.kehu.visit.occasion;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.access.Level;
import org.kehu.kit.access.Tokens;
import org.kehu.kit.money.Money;
import org.kehu.kit.store.ScopedAggregate;
import org.kehu.visit.calendar.Moment;
import org.kehu.visit.occasion.OccasionEvent.CostRecorded;
import org.kehu.visit.occasion.OccasionEvent.CustomersInvited;
import org.kehu.visit.occasion.OccasionEvent.DemandNoted;
import org.kehu.visit.occasion.OccasionEvent.InvitationAnswered;
import org.kehu.visit.occasion.OccasionEvent.NoticeRequested;
import org.kehu.visit.occasion.OccasionEvent.OccasionCancelled;
import org.kehu.visit.occasion.OccasionEvent.OccasionChanged;
import org.kehu.visit.occasion.OccasionEvent.OccasionEvaluated;
import org.kehu.visit.occasion.OccasionEvent.OccasionHeld;
import org.kehu.visit.occasion.OccasionEvent.OccasionPlanned;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * An occasion on which we meet or please customers (客户活动): planned, invited to, held, paid for and
 * evaluated (catalogue V-31 … V-40).
 */
@Document("occasions")
public class Occasion extends ScopedAggregate {

  /** How many customers one occasion invites. */
  static final int MOST_INVITED = 1000;

  private static final Duration FURTHEST = Duration.ofDays(731);
  private static final int MOST_COSTS = 200;

  /** One write tells no more, so that its events can leave. */
  private static final int MOST_TOLD = 200;

  private String number = "";
  private String organiserId = "";
  private OccasionStatus status = OccasionStatus.PLANNED;
  private OccasionKind kind = OccasionKind.OTHER;
  private @Nullable OccasionPlan plan;
  private @Nullable String formerLessons;
  private List<Invitation> invitations = new ArrayList<>();
  private List<Cost> costs = new ArrayList<>();
  private @Nullable String record;
  private @Nullable Evaluation evaluation;
  private @Nullable String cancelledBecause;
  private @Nullable String seasonKey;

  private Occasion() {}

  /** The same, as the one of its season: there is one a department and season. */
  Occasion ofSeason(String key) {
    seasonKey = key;
    return this;
  }

  /**
   * A newly planned occasion; told as {@link #planned()}.
   *
   * @param formerLessons what the last one of its kind taught
   */
  static Occasion plan(
      String number,
      OccasionPlan plan,
      String organiserId,
      String departmentId,
      @Nullable String formerLessons,
      Moment now) {
    Occasion occasion = new Occasion();
    occasion.number = number;
    occasion.organiserId = organiserId;
    occasion.formerLessons = formerLessons;
    occasion.take(plausible(plan, now));
    occasion.rescope(departmentId, Level.NORMAL);
    return occasion;
  }

  /** The event of a newly planned occasion. */
  static OccasionEvent planned() {
    return new OccasionPlanned();
  }

  List<OccasionEvent> edit(OccasionPlan other, Moment now) {
    require(OccasionStatus.PLANNED);
    if (other.equals(plan())) {
      return List.of();
    }
    take(other.startsAt().equals(plan().startsAt()) ? checked(other) : plausible(other, now));
    return List.of(new OccasionChanged());
  }

  /** Invites customers; who is invited stays so. */
  List<OccasionEvent> invite(Collection<String> customerIds) {
    require(OccasionStatus.PLANNED);
    Set<String> invited =
        invitations.stream().map(Invitation::customerId).collect(Collectors.toSet());
    List<Invitation> more =
        customerIds.stream()
            .distinct()
            .filter(id -> !invited.contains(id))
            .map(Invitation::of)
            .toList();
    if (invitations.size() + more.size() > MOST_INVITED) {
      throw OccasionProblem.TOO_MANY_INVITED.problem().with("most", MOST_INVITED);
    }
    invitations.addAll(more);
    return more.isEmpty() ? List.of() : List.of(new CustomersInvited(more.size()));
  }

  /** Time, place and content were confirmed with a customer, or the customer declined. */
  List<OccasionEvent> answer(
      String customerId, boolean accepted, @Nullable String note, Moment now) {
    require(OccasionStatus.PLANNED);
    Invitation answered = invitation(customerId).answered(accepted, now.instant(), note);
    invitations.replaceAll(one -> one.customerId().equals(customerId) ? answered : one);
    return List.of(new InvitationAnswered(answered));
  }

  /**
   * Tells those who are invited and were not told yet, by notice (catalogue V-30, V-39); those who
   * are left are told when it is asked again.
   *
   * @param seen customers whom the caller may see; the others are not told
   */
  List<OccasionEvent> tell(String text, Set<String> seen, Moment now) {
    if (status == OccasionStatus.CANCELLED || status == OccasionStatus.EVALUATED) {
      throw refused();
    }
    if (!kind.isToldByNotice()) {
      throw OccasionProblem.NOTICE_NOT_MEANT.problem().with("kind", kind.name());
    }
    Set<String> told =
        invitations.stream()
            .filter(one -> one.toldAt() == null && seen.contains(one.customerId()))
            .map(Invitation::customerId)
            .limit(MOST_TOLD)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    invitations.replaceAll(one -> told.contains(one.customerId()) ? one.told(now.instant()) : one);
    return told.stream().<OccasionEvent>map(one -> new NoticeRequested(one, text)).toList();
  }

  /** Notes what a customer needs in the next year; noting again corrects it (catalogue V-34). */
  List<OccasionEvent> noteDemand(String customerId, String what, String by, Moment now) {
    if (status != OccasionStatus.PLANNED && status != OccasionStatus.HELD) {
      throw refused();
    }
    if (kind != OccasionKind.GIFT) {
      throw OccasionProblem.DEMAND_NOT_ASKED.problem().with("kind", kind.name());
    }
    int next = now.dayOf(plan().startsAt()).getYear() + 1;
    Invitation noted =
        invitation(customerId).demanding(new DemandPlan(next, what, by, now.instant()));
    invitations.replaceAll(one -> one.customerId().equals(customerId) ? noted : one);
    return List.of(new DemandNoted(noted));
  }

  /** It took place; all others who were invited were absent. */
  List<OccasionEvent> hold(Collection<String> attendedIds, String how, Moment now) {
    require(OccasionStatus.PLANNED);
    if (now.instant().isBefore(plan().startsAt())) {
      throw OccasionProblem.OCCASION_NOT_BEGUN.problem().with("startsAt", plan().startsAt());
    }
    attendedIds.forEach(this::invitation);
    Set<String> came = Set.copyOf(attendedIds);
    invitations.replaceAll(one -> one.after(came.contains(one.customerId())));
    status = OccasionStatus.HELD;
    record = how;
    return List.of(new OccasionHeld());
  }

  /**
   * Something was paid.
   *
   * @param mayExceed whether more may be spent than was planned
   */
  List<OccasionEvent> pay(String what, Money amount, boolean mayExceed, String by, Moment now) {
    if (status == OccasionStatus.CANCELLED || status == OccasionStatus.EVALUATED) {
      throw refused();
    }
    if (costs.size() >= MOST_COSTS) {
      throw OccasionProblem.TOO_MANY_COSTS.problem().with("most", MOST_COSTS);
    }
    if (!mayExceed && spent().plus(amount).compareTo(budget()) > 0) {
      throw OccasionProblem.COST_ABOVE_BUDGET
          .problem()
          .with("budget", budget().amount().toPlainString())
          .with("spent", spent().amount().toPlainString());
    }
    costs.add(new Cost(what, amount, by, now.instant()));
    return List.of(new CostRecorded(amount));
  }

  List<OccasionEvent> evaluate(Evaluation said) {
    require(OccasionStatus.HELD);
    long lacking = invitations.stream().filter(Invitation::lacksDemand).count();
    if (kind == OccasionKind.GIFT && lacking > 0) {
      throw OccasionProblem.DEMAND_PLANS_MISSING.problem().with("customersLeft", lacking);
    }
    status = OccasionStatus.EVALUATED;
    evaluation = said;
    return List.of(new OccasionEvaluated());
  }

  List<OccasionEvent> cancel(String reason) {
    require(OccasionStatus.PLANNED);
    status = OccasionStatus.CANCELLED;
    cancelledBecause = reason;
    return List.of(new OccasionCancelled());
  }

  private void take(OccasionPlan next) {
    plan = next;
    kind = next.kind();
  }

  private Invitation invitation(String customerId) {
    return invitations.stream()
        .filter(one -> one.customerId().equals(customerId))
        .findFirst()
        .orElseThrow(() -> OccasionProblem.NOT_INVITED.problem().with("customerId", customerId));
  }

  private void require(OccasionStatus wanted) {
    if (status != wanted) {
      throw refused();
    }
  }

  private RuntimeException refused() {
    return OccasionProblem.OCCASION_STATE_REFUSED.problem().with("state", status.name());
  }

  private static OccasionPlan plausible(OccasionPlan plan, Moment now) {
    Instant earliest = now.today().atStartOfDay(now.zone()).toInstant();
    Instant latest = now.instant().plus(FURTHEST);
    if (plan.startsAt().isBefore(earliest) || plan.startsAt().isAfter(latest)) {
      throw OccasionProblem.OCCASION_TIME_IMPLAUSIBLE
          .problem()
          .with("startsAt", plan.startsAt())
          .with("earliest", earliest)
          .with("latest", latest);
    }
    return checked(plan);
  }

  private static OccasionPlan checked(OccasionPlan plan) {
    if ((plan.kind() == OccasionKind.TRAINING) == plan.topics().isEmpty()) {
      throw OccasionProblem.TRAINING_TOPICS_WRONG.problem().with("kind", plan.kind().name());
    }
    return plan;
  }

  @Override
  protected Set<String> tokens() {
    Set<String> tokens = new LinkedHashSet<>();
    tokens.add(Tokens.own(organiserId));
    tokens.add(Tokens.department(departmentId()));
    return tokens;
  }

  @Override
  public String subjectKind() {
    return "occasion";
  }

  public String number() {
    return number;
  }

  /** Staff id of who plans it. */
  public String organiserId() {
    return organiserId;
  }

  public OccasionStatus status() {
    return status;
  }

  public OccasionKind kind() {
    return kind;
  }

  public OccasionPlan plan() {
    return Objects.requireNonNull(plan, "an occasion always has a plan");
  }

  /** What the last one of its kind taught. */
  public @Nullable String formerLessons() {
    return formerLessons;
  }

  public List<Invitation> invitations() {
    return List.copyOf(invitations);
  }

  public List<Cost> costs() {
    return List.copyOf(costs);
  }

  /** What it may cost. */
  public Money budget() {
    Money budget = plan().budget();
    return budget == null ? Money.ZERO : budget;
  }

  /** What was paid so far. */
  public Money spent() {
    return costs.stream().map(Cost::amount).reduce(Money.ZERO, Money::plus);
  }

  /** How it went. */
  public @Nullable String record() {
    return record;
  }

  public @Nullable Evaluation evaluation() {
    return evaluation;
  }

  public @Nullable String cancelledBecause() {
    return cancelledBecause;
  }
}
