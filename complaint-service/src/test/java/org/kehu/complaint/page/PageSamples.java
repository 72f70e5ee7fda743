package org.kehu.complaint.page;

import java.time.Duration;
import java.time.Instant;
import org.kehu.complaint.cases.CaseSamples;
import org.kehu.complaint.cases.contact.Channel;
import org.kehu.complaint.cases.contact.CustomerClaim;
import org.kehu.complaint.page.command.IssueLink;
import org.kehu.kit.access.Level;

/** Links to the page for tests. */
public final class PageSamples {

  static final Instant UNTIL = CaseSamples.START.plus(Duration.ofDays(30));

  private PageSamples() {}

  /** A customer's own link by which nothing was filed yet. */
  public static PageLink link() {
    return PageLink.of(
        new IssueLink(LinkPurpose.FILING, null, new CustomerClaim(null, "KH-2026-000123"), null),
        new Channel("ONLINE_PLATFORM"),
        "customer-service",
        Level.NORMAL,
        UNTIL,
        CaseSamples.at(0));
  }
}
