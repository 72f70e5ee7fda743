package org.kehu.customer.merge.events;

import java.time.Instant;
import org.kehu.customer.Topics;
import org.kehu.customer.merge.CustomerMerge;
import org.kehu.customer.merge.MergeEvent;
import org.kehu.kit.outbox.EventPublisher;
import org.kehu.kit.outbox.OutgoingEvent;
import org.springframework.stereotype.Component;

/** Tells that merges were decided on and taken back. */
@Component
class MergePublisher implements EventPublisher<CustomerMerge, MergeEvent> {

  /** The body of every event of a merge. */
  record Told(
      String mergeId, String survivorId, String loserId, String policyVersion, Instant undoUntil) {}

  @Override
  public OutgoingEvent publish(CustomerMerge merge, MergeEvent event) {
    String what =
        switch (event) {
          case MergeEvent.MergeBegun begun -> "merge-begun";
          case MergeEvent.UnmergeBegun begun -> "unmerge-begun";
        };
    Told told =
        new Told(
            merge.id(),
            merge.survivorId(),
            merge.loserId(),
            merge.policyVersion(),
            merge.undoUntil());
    return new OutgoingEvent(
        Topics.CUSTOMER, "kehu.customer." + what + ".v1", told, merge.survivorId());
  }
}
