package org.kehu.complaint.page;

import static org.kehu.kit.access.Role.GENERAL_MANAGER;
import static org.kehu.kit.access.Role.MANAGER;
import static org.kehu.kit.access.Role.OFFICE;
import static org.kehu.kit.access.Role.SUPERVISOR;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.kehu.complaint.cases.CaseId;
import org.kehu.complaint.cases.CaseRights;
import org.kehu.complaint.cases.Cases;
import org.kehu.complaint.cases.Disclosure;
import org.kehu.complaint.cases.clock.Stamp;
import org.kehu.complaint.cases.command.ReasonGiven;
import org.kehu.complaint.cases.contact.Channel;
import org.kehu.complaint.intake.IntakeDesk;
import org.kehu.complaint.page.command.IssueLink;
import org.kehu.kit.access.Caller;
import org.kehu.kit.access.Level;
import org.kehu.kit.access.Sight;
import org.kehu.kit.call.Call;
import org.kehu.kit.paging.Page;
import org.kehu.kit.paging.PageRequest;
import org.kehu.kit.policy.Policies;
import org.kehu.kit.policy.PolicyKind;
import org.kehu.kit.store.Change;
import org.kehu.kit.store.Stored;
import org.springframework.stereotype.Service;

/** What employees and apps do with links to the page: give out, list, take back. */
@Service
public class PageLinkDesk {

  private final PageLinks links;
  private final Cases cases;
  private final CaseRights rights;
  private final IntakeDesk intake;
  private final Policies policies;
  private final PolicyKind<PagePolicy> kind;
  private final Clock clock;

  PageLinkDesk(
      PageLinks links,
      Cases cases,
      CaseRights rights,
      IntakeDesk intake,
      Policies policies,
      PolicyKind<PagePolicy> kind,
      Clock clock) {
    this.links = links;
    this.cases = cases;
    this.rights = rights;
    this.intake = intake;
    this.policies = policies;
    this.kind = kind;
    this.clock = clock;
  }

  /** Gives one out. */
  public Stored<PageLink> issue(IssueLink command) {
    Caller caller = caller();
    if (command.purpose() == LinkPurpose.CHANNEL
        && !caller.hasAny(SUPERVISOR, MANAGER, OFFICE, GENERAL_MANAGER)) {
      throw PageProblem.PAGE_LINK_NOT_YOURS.problem().with("purpose", command.purpose());
    }
    Level level = level(command, caller);
    PagePolicy policy = policy();
    Channel named = command.channel();
    Channel channel = named == null ? policy.usualChannel() : named;
    intake.requireOpen(channel);
    String department = Objects.requireNonNullElse(caller.departmentId(), "");
    return links.create(() -> {
      Stamp stamp = new Stamp(caller.id(), now());
      Instant until = stamp.at().plus(Duration.ofDays(policy.daysOf(command.purpose())));
      return Change.of(
          PageLink.of(command, channel, department, level, until, stamp), PageLink.told());
    });
  }

  /** Whoever has a case followed must work with it: the page tells more than a receipt does. */
  private Level level(IssueLink command, Caller caller) {
    String caseId = command.caseId();
    if (caseId == null) {
      return Level.NORMAL;
    }
    return cases
        .find(new CaseId(caseId), rights.work(caller))
        .filter(c -> rights.disclosure(c, caller) != Disclosure.RECEIPT)
        .map(c -> c.level())
        .orElseThrow(() -> PageProblem.PAGE_CASE_UNKNOWN.problem().with("caseId", caseId));
  }

  /** The link, when the caller sees it. */
  public PageLink get(PageLinkId id) {
    return links.get(id, sight());
  }

  /** One page of what the caller sees, newest first. */
  public Page<PageLink> page(PageLinkFilter filter, PageRequest request) {
    return links.page(filter, sight(), request);
  }

  /** Takes one back. */
  public Stored<PageLink> withdraw(PageLinkId id, ReasonGiven reason) {
    return links.change(id, sight(), link -> link.withdraw(reason.reason()));
  }

  private PagePolicy policy() {
    return policies.at(kind, clock.instant()).value();
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  private static Sight sight() {
    return Sight.ofRoles(caller());
  }

  private static Caller caller() {
    return Call.current().caller();
  }
}
