package org.kehu.visit.occasion.events;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.money.Money;
import org.kehu.kit.outbox.EventPublisher;
import org.kehu.kit.outbox.OutgoingEvent;
import org.kehu.kit.outbox.StateRecord;
import org.kehu.visit.Topics;
import org.kehu.visit.occasion.DemandPlan;
import org.kehu.visit.occasion.Evaluation;
import org.kehu.visit.occasion.Invitation;
import org.kehu.visit.occasion.Occasion;
import org.kehu.visit.occasion.OccasionEvent;
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
import org.kehu.visit.occasion.OccasionStatus;
import org.kehu.visit.task.Task;
import org.springframework.stereotype.Component;

/**
 * Tells others of occasions: kinds, times, numbers, amounts; words stay here, but for those of a
 * notice that customers shall get.
 */
@Component
class OccasionPublisher implements EventPublisher<Occasion, OccasionEvent> {

  @Override
  public OutgoingEvent publish(Occasion occasion, OccasionEvent event) {
    return switch (event) {
      case OccasionPlanned() -> told("occasion-planned", plan(occasion));
      case OccasionChanged() -> told("occasion-changed", plan(occasion));
      case OccasionCancelled() -> told("occasion-cancelled", plan(occasion));
      case CustomersInvited(int count) -> told("occasion-invited", invited(occasion, count));
      case InvitationAnswered(Invitation answered) -> answered(occasion, answered);
      case DemandNoted(Invitation noted) -> demanded(occasion, noted);
      case NoticeRequested request ->
          new OutgoingEvent(
              Topics.EVENTS,
              "kehu.visit.notice-requested.v1",
              NoticeFacts.of(occasion, request),
              request.customerId());
      case OccasionHeld() -> told("occasion-held", outcome(occasion));
      case CostRecorded(Money amount) -> told("occasion-cost-recorded", cost(occasion, amount));
      case OccasionEvaluated() -> told("occasion-evaluated", outcome(occasion));
    };
  }

  /** It is open work of whoever planned it until it is evaluated or called off. */
  @Override
  public List<StateRecord> states(Occasion occasion) {
    OccasionStatus status = occasion.status();
    if (status == OccasionStatus.EVALUATED || status == OccasionStatus.CANCELLED) {
      return List.of(StateRecord.tombstone(Topics.TASKS, occasion.id(), Task.TYPE));
    }
    Task task =
        new Task(
            occasion.id(),
            status == OccasionStatus.PLANNED ? "OCCASION" : "OCCASION_EVALUATION",
            "occasion/" + occasion.id(),
            occasion.number(),
            occasion.organiserId(),
            null,
            occasion.departmentId(),
            occasion.plan().startsAt(),
            occasion.level().name(),
            "/api/v1/activities/" + occasion.id());
    return List.of(new StateRecord(Topics.TASKS, occasion.id(), Task.TYPE, task, null));
  }

  private static OutgoingEvent told(String event, Object data) {
    return new OutgoingEvent(Topics.EVENTS, "kehu.visit." + event + ".v1", data, null);
  }

  private static OutgoingEvent answered(Occasion occasion, Invitation answered) {
    Answered data =
        new Answered(
            occasion.id(),
            occasion.number(),
            occasion.kind().name(),
            answered.customerId(),
            answered.state().name());
    return new OutgoingEvent(
        Topics.EVENTS, "kehu.visit.occasion-answered.v1", data, answered.customerId());
  }

  private static OutgoingEvent demanded(Occasion occasion, Invitation noted) {
    DemandPlan demand = Objects.requireNonNull(noted.demand());
    Demanded data =
        new Demanded(occasion.id(), occasion.number(), noted.customerId(), demand.year());
    return new OutgoingEvent(
        Topics.EVENTS, "kehu.visit.occasion-demand-noted.v1", data, noted.customerId());
  }

  private static Planned plan(Occasion occasion) {
    return new Planned(
        occasion.id(),
        occasion.number(),
        occasion.kind().name(),
        occasion.departmentId(),
        occasion.organiserId(),
        occasion.plan().startsAt(),
        occasion.budget().amount(),
        occasion.budget().currency());
  }

  private static Invited invited(Occasion occasion, int count) {
    return new Invited(
        occasion.id(),
        occasion.number(),
        occasion.kind().name(),
        count,
        occasion.invitations().size());
  }

  private static Paid cost(Occasion occasion, Money amount) {
    return new Paid(
        occasion.id(),
        occasion.number(),
        occasion.kind().name(),
        occasion.departmentId(),
        amount.amount(),
        occasion.spent().amount(),
        occasion.budget().amount(),
        amount.currency());
  }

  private static Outcome outcome(Occasion occasion) {
    Evaluation evaluation = occasion.evaluation();
    Money income = evaluation == null ? null : evaluation.income();
    long attended =
        occasion.invitations().stream()
            .filter(one -> one.state() == Invitation.State.ATTENDED)
            .count();
    return new Outcome(
        occasion.id(),
        occasion.number(),
        occasion.kind().name(),
        occasion.departmentId(),
        occasion.invitations().size(),
        attended,
        occasion.spent().amount(),
        occasion.budget().amount(),
        income == null ? null : income.amount(),
        occasion.budget().currency());
  }

  record Demanded(String occasionId, String number, String customerId, int year) {}

  record Planned(
      String occasionId,
      String number,
      String kind,
      String departmentId,
      String organiserId,
      Instant startsAt,
      BigDecimal budget,
      String currency) {}

  record Invited(String occasionId, String number, String kind, int added, int invited) {}

  record Answered(
      String occasionId, String number, String kind, String customerId, String answer) {}

  record Paid(
      String occasionId,
      String number,
      String kind,
      String departmentId,
      BigDecimal amount,
      BigDecimal spent,
      BigDecimal budget,
      String currency) {}

  record Outcome(
      String occasionId,
      String number,
      String kind,
      String departmentId,
      int invited,
      long attended,
      BigDecimal spent,
      BigDecimal budget,
      @Nullable BigDecimal income,
      String currency) {}
}
