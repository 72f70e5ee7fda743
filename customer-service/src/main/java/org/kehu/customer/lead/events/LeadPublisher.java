package org.kehu.customer.lead.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.Topics;
import org.kehu.customer.lead.CustomerLead;
import org.kehu.customer.lead.LeadChannel;
import org.kehu.customer.lead.LeadEvent;
import org.kehu.customer.lead.LeadStatus;
import org.kehu.customer.lead.Reward;
import org.kehu.kit.outbox.EventPublisher;
import org.kehu.kit.outbox.OutgoingEvent;
import org.kehu.kit.outbox.StateRecord;
import org.springframework.stereotype.Component;

/** Tells what becomes of leads; a reward is open work until it is decided on and paid. */
@Component
class LeadPublisher implements EventPublisher<CustomerLead, LeadEvent> {

  /** The body of every event of a lead. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Told(
      String leadId,
      String number,
      String source,
      @Nullable String channel,
      @Nullable String referrerId,
      @Nullable String ownerId,
      String status,
      @Nullable String customerId,
      @Nullable String rewardAmount) {}

  /** Open work, as every service tells it. */
  record Task(
      String taskId,
      String kind,
      String subject,
      String number,
      String role,
      String departmentId,
      String level,
      String link) {}

  @Override
  public OutgoingEvent publish(CustomerLead lead, LeadEvent event) {
    String what =
        switch (event) {
          case LeadEvent.LeadFound found -> "lead-found";
          case LeadEvent.LeadAssigned assigned -> "lead-assigned";
          case LeadEvent.LeadConverted converted -> "lead-converted";
          case LeadEvent.LeadDropped dropped -> "lead-dropped";
          case LeadEvent.RewardDecided decided ->
              decided.agreed() ? "lead-reward-approved" : "lead-reward-refused";
          case LeadEvent.RewardPaid paid -> "lead-reward-paid";
        };
    return new OutgoingEvent(
        Topics.CUSTOMER, "kehu.customer." + what + ".v1", told(lead), lead.customerId());
  }

  private static Told told(CustomerLead lead) {
    LeadChannel channel = lead.origin().channel();
    return new Told(
        lead.id(),
        lead.number(),
        lead.origin().source().name(),
        channel == null ? null : channel.name(),
        lead.origin().referrerId(),
        lead.ownerId(),
        lead.status().name(),
        lead.customerId(),
        lead.reward().map(Reward::amount).map(one -> one.amount().toPlainString()).orElse(null));
  }

  @Override
  public List<StateRecord> states(CustomerLead lead) {
    if (lead.reward().isEmpty()) {
      return List.of();
    }
    return List.of(
        state(lead, "DECISION", lead.status() == LeadStatus.REWARD_DUE, "manager"),
        state(lead, "PAYMENT", lead.status() == LeadStatus.REWARD_APPROVED, "finance"));
  }

  private static StateRecord state(CustomerLead lead, String kind, boolean open, String role) {
    String id = lead.id() + "-reward-" + kind.toLowerCase(Locale.ROOT);
    return open
        ? new StateRecord(
            Topics.TASKS, id, Topics.TASKS, task(lead, id, kind, role), lead.customerId())
        : StateRecord.tombstone(Topics.TASKS, id, Topics.TASKS);
  }

  private static Task task(CustomerLead lead, String id, String kind, String role) {
    return new Task(
        id,
        "LEAD_REWARD_" + kind,
        lead.subject(),
        lead.number(),
        role,
        lead.departmentId(),
        lead.level().name(),
        "/api/v1/customers/leads/" + lead.id());
  }
}
