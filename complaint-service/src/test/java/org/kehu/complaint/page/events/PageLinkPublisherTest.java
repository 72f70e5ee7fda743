package org.kehu.complaint.page.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kehu.complaint.EventForm;
import org.kehu.complaint.page.PageLink;
import org.kehu.complaint.page.PageLinkEvent;
import org.kehu.complaint.page.PageSamples;
import org.kehu.testkit.Proves;

@Proves("P-03")
class PageLinkPublisherTest {

  private final PageLinkPublisher publisher = new PageLinkPublisher();

  @Test
  void everyEventFitsItsSchemaAndNamesNobody() {
    PageLink link = PageSamples.link();
    for (PageLinkEvent event :
        List.of(
            new PageLinkEvent.LinkIssued(),
            new PageLinkEvent.LinkUsed(),
            new PageLinkEvent.LinkWithdrawn())) {
      assertThat(EventForm.of(publisher.publish(link, event))).doesNotContain("KH-", "/c/");
    }
  }
}
