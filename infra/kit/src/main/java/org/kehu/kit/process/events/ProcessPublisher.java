package org.kehu.kit.process.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.outbox.EventPublisher;
import org.kehu.kit.outbox.OutgoingEvent;
import org.kehu.kit.process.ProcessDocument;
import org.kehu.kit.process.ProcessEvent;
import org.kehu.kit.process.ProcessEvent.CancelRequested;
import org.kehu.kit.process.ProcessEvent.ProcessCancelled;
import org.kehu.kit.process.ProcessEvent.ProcessCompleted;
import org.kehu.kit.process.ProcessEvent.ProcessFailed;
import org.kehu.kit.process.ProcessEvent.ProcessResumed;
import org.kehu.kit.process.ProcessEvent.ProcessStarted;
import org.kehu.kit.process.ProcessEvent.ProcessStuck;
import org.kehu.kit.process.ProcessEvent.ProcessUndone;
import org.kehu.kit.process.ProcessEvent.UndoRequested;
import org.kehu.kit.process.Tally;
import org.kehu.kit.process.Trouble;

/** Tells the turns in the life of a long command on its service's own topic. */
public final class ProcessPublisher implements EventPublisher<ProcessDocument, ProcessEvent> {

  @Override
  public OutgoingEvent publish(ProcessDocument process, ProcessEvent event) {
    return switch (event) {
      case ProcessStarted e -> told("started", process, null);
      case ProcessCompleted e -> told("completed", process, null);
      case ProcessFailed e -> told("failed", process, e.trouble());
      case ProcessStuck e -> told("stuck", process, e.trouble());
      case ProcessResumed e -> told("resumed", process, null);
      case CancelRequested e -> told("cancel-requested", process, null);
      case ProcessCancelled e -> told("cancelled", process, null);
      case UndoRequested e -> told("undo-requested", process, null);
      case ProcessUndone e -> told("undone", process, null);
    };
  }

  private static OutgoingEvent told(
      String what, ProcessDocument process, @Nullable Trouble trouble) {
    Tally tally = process.course().tally();
    Told body =
        new Told(
            process.id(),
            process.order().service(),
            process.order().kind(),
            process.state().name(),
            tally.done(),
            tally.refused(),
            trouble == null ? null : trouble.code(),
            trouble == null ? null : trouble.step());
    String topic = "kehu." + process.order().service() + ".v1";
    return new OutgoingEvent(topic, "kehu.process." + what + ".v1", body, null);
  }

  /** Body of all events of a process. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Told(
      String processId,
      String service,
      String kind,
      String state,
      long done,
      long refused,
      @Nullable String reason,
      @Nullable String step) {}
}
