package org.kehu.complaint.page.command;

import org.jspecify.annotations.Nullable;
import org.kehu.complaint.cases.contact.Channel;
import org.kehu.complaint.cases.contact.CustomerClaim;
import org.kehu.complaint.page.LinkPurpose;
import org.kehu.complaint.page.PageProblem;

/**
 * Give out a link to the page: to a customer who shall file, for a channel, or to follow a case.
 *
 * @param purpose what for
 * @param channel how what is filed counts; null for the usual one of the page
 * @param customer who files, at the caller's word; by id or by number, not both
 * @param caseId what is followed
 */
public record IssueLink(
    LinkPurpose purpose,
    @Nullable Channel channel,
    CustomerClaim customer,
    @Nullable String caseId) {

  /** Only a customer's own link names a customer, only one that follows names a case. */
  public IssueLink {
    boolean follows = purpose == LinkPurpose.FOLLOWING;
    boolean named = customer.isNamed();
    boolean twice = customer.id() != null && customer.number() != null;
    boolean wrongCustomer = twice || (named && purpose != LinkPurpose.FILING);
    if (follows != (caseId != null) || wrongCustomer || (follows && channel != null)) {
      throw PageProblem.PAGE_LINK_INCOMPLETE.problem().with("purpose", purpose);
    }
  }
}
