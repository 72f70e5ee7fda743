package org.kehu.complaint.page.events;

import org.kehu.complaint.Topics;
import org.kehu.complaint.page.PageLink;
import org.kehu.complaint.page.PageLinkEvent;
import org.kehu.complaint.page.PageLinkEvent.LinkIssued;
import org.kehu.complaint.page.PageLinkEvent.LinkUsed;
import org.kehu.complaint.page.PageLinkEvent.LinkWithdrawn;
import org.kehu.kit.outbox.EventPublisher;
import org.kehu.kit.outbox.OutgoingEvent;
import org.springframework.stereotype.Component;

/** What others hear of a link to the page. */
@Component
class PageLinkPublisher implements EventPublisher<PageLink, PageLinkEvent> {

  @Override
  public OutgoingEvent publish(PageLink link, PageLinkEvent event) {
    return switch (event) {
      case LinkIssued() -> told(link, "page-link-issued");
      case LinkUsed() -> told(link, "page-link-used");
      case LinkWithdrawn() -> told(link, "page-link-withdrawn");
    };
  }

  private static OutgoingEvent told(PageLink link, String type) {
    PageLinkFacts.Moved moved =
        new PageLinkFacts.Moved(
            link.id(),
            link.purpose().name(),
            link.status().name(),
            link.channel().code(),
            link.caseId(),
            link.departmentId(),
            link.expiresAt());
    return new OutgoingEvent(
        Topics.COMPLAINT, "kehu.complaint." + type + ".v1", moved, link.customer().id());
  }
}
