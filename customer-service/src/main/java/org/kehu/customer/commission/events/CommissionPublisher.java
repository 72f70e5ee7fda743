package org.kehu.customer.commission.events;

import java.util.ArrayList;
import java.util.List;
import org.kehu.customer.Topics;
import org.kehu.customer.commission.Commission;
import org.kehu.customer.commission.CommissionEvent;
import org.kehu.customer.commission.CommissionStatus;
import org.kehu.customer.commission.Share;
import org.kehu.kit.outbox.EventPublisher;
import org.kehu.kit.outbox.OutgoingEvent;
import org.kehu.kit.outbox.StateRecord;
import org.springframework.stereotype.Component;

/** Tells how commissions are shared; who has not agreed yet has open work. */
@Component
class CommissionPublisher implements EventPublisher<Commission, CommissionEvent> {

  /** The body of every event of a commission. */
  record Told(
      String commissionId,
      String number,
      String customerId,
      String status,
      List<ToldShare> shares) {}

  /** Who gets how many percent. */
  record ToldShare(String staffId, int percent) {}

  /** Open work, as every service tells it. */
  record Task(
      String taskId,
      String kind,
      String subject,
      String number,
      String assigneeId,
      String departmentId,
      String level,
      String link) {}

  @Override
  public OutgoingEvent publish(Commission one, CommissionEvent event) {
    String what =
        switch (event) {
          case CommissionEvent.CommissionRecorded recorded -> "recorded";
          case CommissionEvent.SharesProposed proposed -> "proposed";
          case CommissionEvent.SharesAgreed agreed -> "agreed";
          case CommissionEvent.CommissionCancelled cancelled -> "cancelled";
        };
    return new OutgoingEvent(
        Topics.CUSTOMER, "kehu.customer.commission-" + what + ".v1", told(one), one.customerId());
  }

  private static Told told(Commission one) {
    List<ToldShare> shares =
        one.shares().all().stream()
            .map(share -> new ToldShare(share.staffId(), share.percent()))
            .toList();
    return new Told(one.id(), one.number(), one.customerId(), one.status().name(), shares);
  }

  @Override
  public List<StateRecord> states(Commission one) {
    if (one.shares().isFull()) {
      return List.of();
    }
    List<StateRecord> states = new ArrayList<>();
    List<Share> shares = one.shares().all();
    for (int place = 0; place < shares.size(); place++) {
      states.add(state(one, shares.get(place), one.id() + "-share-" + (place + 1)));
    }
    return states;
  }

  private static StateRecord state(Commission one, Share share, String id) {
    boolean open = one.status() == CommissionStatus.PROPOSED && !share.confirmed();
    return open
        ? new StateRecord(Topics.TASKS, id, Topics.TASKS, task(one, share, id), one.customerId())
        : StateRecord.tombstone(Topics.TASKS, id, Topics.TASKS);
  }

  private static Task task(Commission one, Share share, String id) {
    return new Task(
        id,
        "COMMISSION_CONFIRMATION",
        one.subject(),
        one.number(),
        share.staffId(),
        one.departmentId(),
        one.level().name(),
        "/api/v1/customers/commissions/" + one.id());
  }
}
