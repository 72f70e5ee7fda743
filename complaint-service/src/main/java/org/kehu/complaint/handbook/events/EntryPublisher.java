package org.kehu.complaint.handbook.events;

import java.util.List;
import org.kehu.complaint.Topics;
import org.kehu.complaint.handbook.EntryEvent;
import org.kehu.complaint.handbook.EntryEvent.EntryApproved;
import org.kehu.complaint.handbook.EntryEvent.EntryDrafted;
import org.kehu.complaint.handbook.EntryEvent.EntryRefused;
import org.kehu.complaint.handbook.EntryEvent.EntryRetired;
import org.kehu.complaint.handbook.EntryEvent.EntryRevised;
import org.kehu.complaint.handbook.EntryEvent.EntrySubmitted;
import org.kehu.complaint.handbook.EntryEvent.EntryUsed;
import org.kehu.complaint.handbook.EntryStatus;
import org.kehu.complaint.handbook.HandbookEntry;
import org.kehu.kit.access.Role;
import org.kehu.kit.outbox.EventPublisher;
import org.kehu.kit.outbox.OutgoingEvent;
import org.kehu.kit.outbox.StateRecord;
import org.springframework.stereotype.Component;

/** What others hear of the handbook; and the approval as the supervisors' work. */
@Component
class EntryPublisher implements EventPublisher<HandbookEntry, EntryEvent> {

  @Override
  public OutgoingEvent publish(HandbookEntry e, EntryEvent event) {
    return switch (event) {
      case EntryDrafted() -> told("handbook-entry-drafted", entry(e));
      case EntryRevised _ -> told("handbook-entry-revised", entry(e));
      case EntrySubmitted() -> told("handbook-entry-submitted", entry(e));
      case EntryApproved _ -> told("handbook-entry-approved", entry(e));
      case EntryRefused() -> told("handbook-entry-refused", entry(e));
      case EntryRetired() -> told("handbook-entry-retired", entry(e));
      case EntryUsed(String caseId, boolean helpful) ->
          told("handbook-entry-used", new EntryFacts.Used(e.id(), e.number(), caseId, helpful));
    };
  }

  private static OutgoingEvent told(String type, Object data) {
    return new OutgoingEvent(Topics.COMPLAINT, "kehu.complaint." + type + ".v1", data, null);
  }

  private static EntryFacts.Entry entry(HandbookEntry e) {
    return new EntryFacts.Entry(
        e.id(), e.number(), e.kind().name(), e.edition(), e.departmentId(), e.draft().product());
  }

  @Override
  public List<StateRecord> states(HandbookEntry e) {
    return List.of(
        e.status() == EntryStatus.SUBMITTED
            ? new StateRecord(Topics.TASK_STATE, e.id(), Topics.TASK_STATE, task(e), null)
            : StateRecord.tombstone(Topics.TASK_STATE, e.id(), Topics.TASK_STATE));
  }

  private static EntryFacts.Task task(HandbookEntry e) {
    return new EntryFacts.Task(
        e.id(),
        "APPROVE_HANDBOOK",
        e.subject(),
        e.number(),
        Role.SUPERVISOR.wireName(),
        e.departmentId(),
        e.level().name(),
        "/api/v1/handbook/" + e.id());
  }
}
