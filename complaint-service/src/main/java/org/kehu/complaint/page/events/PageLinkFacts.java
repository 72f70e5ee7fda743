package org.kehu.complaint.page.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The body of events of links: ids and codes, never the link itself. */
final class PageLinkFacts {

  private PageLinkFacts() {}

  @JsonInclude(Include.NON_NULL)
  record Moved(
      String linkId,
      String purpose,
      String status,
      String channel,
      @Nullable String caseId,
      String departmentId,
      Instant expiresAt) {}
}
