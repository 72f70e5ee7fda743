package org.kehu.customer.view.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.Topics;
import org.kehu.customer.view.SavedView;
import org.kehu.customer.view.Sharing;
import org.kehu.customer.view.ViewEvent;
import org.kehu.kit.outbox.EventPublisher;
import org.kehu.kit.outbox.OutgoingEvent;
import org.springframework.stereotype.Component;

/** Tells whose views there are and who uses them; never what they ask for. */
@Component
class ViewPublisher implements EventPublisher<SavedView, ViewEvent> {

  /** The body of every event. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Told(
      String viewId,
      String ownerId,
      @Nullable String previousOwnerId,
      String departmentId,
      Set<String> departments,
      Set<String> colleagues) {}

  @Override
  public OutgoingEvent publish(SavedView view, ViewEvent event) {
    return switch (event) {
      case ViewEvent.ViewSaved saved -> told("view-saved", view, null);
      case ViewEvent.ViewChanged changed -> told("view-changed", view, null);
      case ViewEvent.ViewDeleted deleted -> told("view-deleted", view, null);
      case ViewEvent.ViewTaken taken -> told("view-taken", view, taken.previousOwnerId());
    };
  }

  private static OutgoingEvent told(String what, SavedView view, @Nullable String previous) {
    Sharing sharing = view.content().sharing();
    Told told =
        new Told(
            view.id(),
            view.ownerId(),
            previous,
            view.departmentId(),
            sharing.departments(),
            sharing.colleagues());
    return new OutgoingEvent(Topics.CUSTOMER, "kehu.customer." + what + ".v1", told, null);
  }
}
