package org.kehu.customer.archive.events;

import java.util.List;
import org.kehu.customer.Topics;
import org.kehu.customer.archive.ArchiveEvent;
import org.kehu.customer.archive.ArchiveVolume;
import org.kehu.kit.outbox.EventPublisher;
import org.kehu.kit.outbox.OutgoingEvent;
import org.kehu.kit.outbox.StateRecord;
import org.springframework.stereotype.Component;

/** Tells what happens to volumes of the archive in ids and codes; never what they hold. */
@Component
class ArchivePublisher implements EventPublisher<ArchiveVolume, ArchiveEvent> {

  @Override
  public OutgoingEvent publish(ArchiveVolume one, ArchiveEvent event) {
    return switch (event) {
      case ArchiveEvent.IntakeAgreed agreed -> plain(one, "archive-agreed");
      case ArchiveEvent.HandedIn handed ->
          told(one, "archive-handed-in", ArchiveTold.handedIn(one, handed.late()));
      case ArchiveEvent.HandInOverdue overdue ->
          told(one, "archive-overdue", ArchiveTold.overdue(one, overdue.delay()));
      case ArchiveEvent.VolumeReturned returned ->
          told(one, "archive-returned", ArchiveTold.returned(one, returned.defect()));
      case ArchiveEvent.VolumeFiled filed -> plain(one, "archive-filed");
      case ArchiveEvent.IntakeCancelled cancelled -> plain(one, "archive-cancelled");
      case ArchiveEvent.VolumeVerified verified ->
          told(one, "archive-verified", ArchiveTold.verified(one, verified.missing()));
      case ArchiveEvent.ItemsMissing missing ->
          told(one, "archive-items-missing", ArchiveTold.items(one, missing.codes()));
      case ArchiveEvent.ItemsFound found ->
          told(one, "archive-items-found", ArchiveTold.items(one, found.codes()));
      case ArchiveEvent.VolumeRelocated relocated -> plain(one, "archive-relocated");
      case ArchiveEvent.VolumeLent lent ->
          told(one, "archive-lent", ArchiveTold.loan(one, lent.loanId()));
      case ArchiveEvent.VolumeBack back ->
          told(one, "archive-back", ArchiveTold.loan(one, back.loanId()));
    };
  }

  private static OutgoingEvent plain(ArchiveVolume one, String what) {
    return told(one, what, ArchiveTold.plain(one));
  }

  private static OutgoingEvent told(ArchiveVolume one, String what, ArchiveTold body) {
    return new OutgoingEvent(
        Topics.CUSTOMER, "kehu.customer." + what + ".v1", body, one.customerId());
  }

  @Override
  public List<StateRecord> states(ArchiveVolume one) {
    return ArchiveTasks.of(one);
  }
}
