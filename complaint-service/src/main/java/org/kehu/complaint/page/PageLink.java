package org.kehu.complaint.page;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kehu.complaint.cases.clock.Stamp;
import org.kehu.complaint.cases.contact.Channel;
import org.kehu.complaint.cases.contact.CustomerClaim;
import org.kehu.complaint.page.PageLinkEvent.LinkIssued;
import org.kehu.complaint.page.PageLinkEvent.LinkUsed;
import org.kehu.complaint.page.PageLinkEvent.LinkWithdrawn;
import org.kehu.complaint.page.command.IssueLink;
import org.kehu.kit.access.Level;
import org.kehu.kit.access.Tokens;
import org.kehu.kit.store.ScopedAggregate;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A link to the page where customers file a contact and follow it: whom it was given out for, until
 * when it holds, and the case behind it.
 */
@Document("page_links")
public class PageLink extends ScopedAggregate {

  private LinkPurpose purpose = LinkPurpose.FILING;
  private LinkStatus status = LinkStatus.OPEN;
  private Channel channel = Channel.SURVEY;
  private CustomerClaim customer = CustomerClaim.NONE;
  private @Nullable String caseId;
  private Stamp issued = new Stamp("", Instant.EPOCH);
  private Instant expiresAt = Instant.EPOCH;
  private @Nullable String lastReason;

  PageLink() {}

  /**
   * A new one.
   *
   * @param channel how what is filed by it counts
   * @param department of whoever gives it out
   * @param level of the case that it shows
   * @param expiresAt until when it holds
   */
  static PageLink of(
      IssueLink command,
      Channel channel,
      String department,
      Level level,
      Instant expiresAt,
      Stamp stamp) {
    PageLink link = new PageLink();
    link.purpose = command.purpose();
    link.channel = channel;
    link.customer = command.customer();
    link.caseId = command.caseId();
    link.status = command.caseId() == null ? LinkStatus.OPEN : LinkStatus.USED;
    link.issued = stamp;
    link.expiresAt = expiresAt;
    link.rescope(department, level);
    return link;
  }

  /** What a new one tells. */
  static PageLinkEvent told() {
    return new LinkIssued();
  }

  /**
   * A contact was filed by a customer's own link: from now on it shows that one.
   *
   * @param until when it can be followed
   */
  List<PageLinkEvent> filed(String filedCaseId, Instant until) {
    if (caseId != null) {
      return List.of();
    }
    caseId = filedCaseId;
    status = LinkStatus.USED;
    expiresAt = until;
    return List.of(new LinkUsed());
  }

  /** It is taken back: it opens nothing any more. */
  List<PageLinkEvent> withdraw(String reason) {
    if (status == LinkStatus.WITHDRAWN) {
      throw PageProblem.PAGE_LINK_CLOSED.problem();
    }
    status = LinkStatus.WITHDRAWN;
    lastReason = reason;
    return List.of(new LinkWithdrawn());
  }

  /** Refuses with 410 what opens nothing any more. */
  void requireOpen(Instant now) {
    if (status == LinkStatus.WITHDRAWN) {
      throw PageProblem.PAGE_LINK_WITHDRAWN.problem();
    }
    if (!now.isBefore(expiresAt)) {
      throw PageProblem.PAGE_LINK_EXPIRED.problem();
    }
  }

  /** Whether something can be filed by it. */
  public boolean isForFiling() {
    return caseId == null;
  }

  @Override
  protected Set<String> tokens() {
    Set<String> tokens = new LinkedHashSet<>();
    tokens.add(Tokens.taken(issued.by()));
    tokens.add(Tokens.department(departmentId()));
    return tokens;
  }

  @Override
  public String subjectKind() {
    return "page-link";
  }

  public LinkPurpose purpose() {
    return purpose;
  }

  public LinkStatus status() {
    return status;
  }

  /** How what is filed by it counts. */
  public Channel channel() {
    return channel;
  }

  /** Who files by it, at the word of whoever gave it out. */
  public CustomerClaim customer() {
    return customer;
  }

  /** The case that it shows; null until something was filed by it. */
  public @Nullable String caseId() {
    return caseId;
  }

  /** Who gave it out and when. */
  public Stamp issued() {
    return issued;
  }

  /** Until when it holds. */
  public Instant expiresAt() {
    return expiresAt;
  }

  /** Why it was taken back. */
  public @Nullable String lastReason() {
    return lastReason;
  }
}
