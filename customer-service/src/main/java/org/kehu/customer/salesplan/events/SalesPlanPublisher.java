package org.kehu.customer.salesplan.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.CustomerProperties;
import org.kehu.customer.Topics;
import org.kehu.customer.salesplan.SalesPlan;
import org.kehu.customer.salesplan.SalesPlanEvent;
import org.kehu.kit.outbox.EventPublisher;
import org.kehu.kit.outbox.OutgoingEvent;
import org.kehu.kit.outbox.StateRecord;
import org.springframework.stereotype.Component;

/**
 * Tells what becomes of sales plans; reviews and shortfalls are open work of who answers for it.
 */
@Component
class SalesPlanPublisher implements EventPublisher<SalesPlan, SalesPlanEvent> {

  private static final String PATH = "/api/v1/customers/sales-plans/";

  private final CustomerProperties properties;

  SalesPlanPublisher(CustomerProperties properties) {
    this.properties = properties;
  }

  /**
   * The body of every event of a plan.
   *
   * @param subject an id, a tier's code or a region's name; never a person's name
   * @param version the one that holds; 0 before any was approved
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Told(
      String planId,
      String number,
      String kind,
      String subject,
      int year,
      String departmentId,
      String responsibleId,
      String status,
      int version,
      boolean fellShort,
      @Nullable Integer quarter) {}

  /** Open work, as every service tells it. */
  record Task(
      String taskId,
      String kind,
      String subject,
      String number,
      String departmentId,
      String level,
      String link,
      String assigneeId,
      String dueAt) {}

  @Override
  public OutgoingEvent publish(SalesPlan plan, SalesPlanEvent event) {
    return switch (event) {
      case SalesPlanEvent.PlanDrafted drafted -> out("drafted", told(plan, null));
      case SalesPlanEvent.PlanRevised revised -> out("revised", told(plan, null));
      case SalesPlanEvent.PlanSubmitted submitted -> out("submitted", told(plan, null));
      case SalesPlanEvent.PlanApproved approved -> out("approved", told(plan, null));
      case SalesPlanEvent.PlanReturned returned -> out("returned", told(plan, null));
      case SalesPlanEvent.PlanWithdrawn withdrawn -> out("withdrawn", told(plan, null));
      case SalesPlanEvent.PlanTookForce force -> out("took-force", told(plan, null));
      case SalesPlanEvent.PlanAdapted adapted -> out("adapted", told(plan, null));
      case SalesPlanEvent.QuarterReviewed one -> out("reviewed", told(plan, one.quarter()));
      case SalesPlanEvent.PlanFellShort lacking -> out("fell-short", told(plan, null));
      case SalesPlanEvent.PlanCaughtUp caught -> out("caught-up", told(plan, null));
      case SalesPlanEvent.PlanClosed closed -> out("closed", told(plan, null));
    };
  }

  private static OutgoingEvent out(String what, Told told) {
    return new OutgoingEvent(
        Topics.CUSTOMER, "kehu.customer.sales-plan-" + what + ".v1", told, null);
  }

  private static Told told(SalesPlan plan, @Nullable Integer quarter) {
    return new Told(
        plan.id(),
        plan.number(),
        plan.about().kind().name(),
        plan.about().value(),
        plan.year().getValue(),
        plan.departmentId(),
        plan.responsibleId(),
        plan.status().name(),
        plan.versions().size(),
        plan.standing().fellShort(),
        quarter);
  }

  @Override
  public List<StateRecord> states(SalesPlan plan) {
    if (plan.versions().isEmpty()) {
      return List.of();
    }
    LocalDate since = plan.standing().shortSince();
    return List.of(
        state(plan, "-review", "SALES_PLAN_REVIEW", plan.reviewDueOn()),
        state(plan, "-shortfall", "SALES_SHORTFALL", since));
  }

  private StateRecord state(SalesPlan plan, String suffix, String kind, @Nullable LocalDate due) {
    String id = plan.id() + suffix;
    if (due == null) {
      return StateRecord.tombstone(Topics.TASKS, id, Topics.TASKS);
    }
    Task task =
        new Task(
            id,
            kind,
            plan.subject(),
            plan.number(),
            plan.departmentId(),
            plan.level().name(),
            PATH + plan.id(),
            plan.responsibleId(),
            due.plusDays(1).atStartOfDay(properties.zone()).toInstant().toString());
    return new StateRecord(Topics.TASKS, id, Topics.TASKS, task, null);
  }
}
