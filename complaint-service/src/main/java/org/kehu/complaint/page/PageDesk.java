package org.kehu.complaint.page;

import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.kehu.complaint.cases.CaseDesk;
import org.kehu.complaint.cases.CaseId;
import org.kehu.complaint.cases.CaseTimes;
import org.kehu.complaint.cases.Cases;
import org.kehu.complaint.cases.ComplaintCase;
import org.kehu.complaint.cases.clock.Stamp;
import org.kehu.complaint.cases.command.AmendCase;
import org.kehu.complaint.cases.command.AnswerProposal;
import org.kehu.complaint.cases.command.ReasonGiven;
import org.kehu.complaint.cases.command.TakeFurtherContact;
import org.kehu.complaint.cases.contact.CustomerClaim;
import org.kehu.complaint.cases.contact.Restatement;
import org.kehu.complaint.cases.contact.Severity;
import org.kehu.complaint.cases.contact.Statement;
import org.kehu.complaint.intake.IntakeDesk;
import org.kehu.complaint.intake.TakeContact;
import org.kehu.complaint.page.command.FileContact;
import org.kehu.complaint.page.command.IssueLink;
import org.kehu.kit.access.Caller;
import org.kehu.kit.call.Call;
import org.kehu.kit.call.IdempotencyKey;
import org.kehu.kit.files.FileDesk;
import org.kehu.kit.files.StoredFile;
import org.kehu.kit.identity.StaffDirectory;
import org.kehu.kit.identity.StaffMember;
import org.kehu.kit.policy.Policies;
import org.kehu.kit.policy.PolicyKind;
import org.kehu.kit.store.Change;
import org.springframework.stereotype.Service;

/**
 * What a customer does on the page. The link is the whole right: no login, no session, no cookie;
 * it lets do what an app may do for its customer, and nothing of the handling.
 */
@Service
public class PageDesk {

  /** Who acts in cases for a customer on the page. */
  public static final String CUSTOMER = "system:customer-page";

  private static final Caller CALLER = Caller.system("customer-page");

  private final PageLinks links;
  private final LinkTokens tokens;
  private final IntakeDesk intake;
  private final CaseDesk desk;
  private final CaseTimes times;
  private final Cases cases;
  private final FileDesk files;
  private final StaffDirectory staff;
  private final Policies policies;
  private final PolicyKind<PagePolicy> kind;
  private final Clock clock;

  PageDesk(
      PageLinks links,
      LinkTokens tokens,
      IntakeDesk intake,
      CaseDesk desk,
      CaseTimes times,
      Cases cases,
      FileDesk files,
      StaffDirectory staff,
      Policies policies,
      PolicyKind<PagePolicy> kind,
      Clock clock) {
    this.links = links;
    this.tokens = tokens;
    this.intake = intake;
    this.desk = desk;
    this.times = times;
    this.cases = cases;
    this.files = files;
    this.staff = staff;
    this.policies = policies;
    this.kind = kind;
    this.clock = clock;
  }

  /** Opens the page; changes nothing, so that mail scanners may follow the link. */
  public OpenPage open(String token) {
    PageLink link = link(token);
    return new OpenPage(link, Optional.ofNullable(link.caseId()).map(this::followed).orElse(null));
  }

  private PageLink link(String token) {
    PageLink link =
        tokens.link(token).flatMap(links::find).orElseThrow(PageProblem.PAGE_LINK_UNKNOWN::problem);
    link.requireOpen(clock.instant());
    return link;
  }

  private FollowedCase followed(String caseId) {
    ComplaintCase c =
        cases.find(new CaseId(caseId)).orElseThrow(PageProblem.PAGE_LINK_UNKNOWN::problem);
    String contact = staff.byId(c.firstContactOwnerId()).map(StaffMember::name).orElse(null);
    return FollowedCase.of(
        c, contact, attached(caseId).stream().map(StoredFile::shownName).toList());
  }

  private List<StoredFile> attached(String caseId) {
    return files.keptWith("case", caseId).stream()
        .filter(file -> file.uploadedBy().equals(CUSTOMER))
        .toList();
  }

  /**
   * Files a contact: by a customer's own link once, by a channel's link once a form, however often
   * either is sent.
   *
   * @param form names the form that is sent, so that sending it twice is filing once
   * @return the path by which it is followed
   */
  public String file(String token, FileContact contact, String form) {
    PageLink link = link(token);
    if (link.purpose() == LinkPurpose.FOLLOWING) {
      throw PageProblem.PAGE_LINK_FOLLOWS.problem();
    }
    if (link.caseId() != null) {
      return tokens.path(link);
    }
    boolean own = link.purpose() == LinkPurpose.FILING;
    String once = own ? link.id() : link.id() + ":" + form;
    String caseId = asCustomer(once, () -> intake.take(taken(link, contact)).aggregate().id());
    Instant until = clock.instant().plus(Duration.ofDays(policy().followingDays()));
    if (own) {
      asCustomer(
          null,
          () -> {
            links.change(new PageLinkId(link.id()), one -> one.filed(caseId, until));
            return caseId;
          });
      return tokens.path(link);
    }
    return tokens.path(follower(link, caseId, until));
  }

  private TakeContact taken(PageLink link, FileContact contact) {
    String giver =
        staff
            .byId(link.issued().by())
            .filter(one -> link.purpose() == LinkPurpose.FILING && one.active())
            .map(StaffMember::staffId)
            .orElse(null);
    return new TakeContact(
        contact.kind(),
        link.channel(),
        Severity.GENERAL,
        null,
        contact.statement(),
        contact.complainant(),
        link.purpose() == LinkPurpose.FILING ? link.customer() : CustomerClaim.NONE,
        giver,
        List.of());
  }

  /** The link of a case that came in by a channel's link; one a case. */
  private PageLink follower(PageLink link, String caseId, Instant until) {
    IssueLink command = new IssueLink(LinkPurpose.FOLLOWING, null, CustomerClaim.NONE, caseId);
    return asCustomer(
        "follow:" + caseId,
        () ->
            links
                .create(() ->
                    Change.of(
                        PageLink.of(
                            command,
                            link.channel(),
                            link.departmentId(),
                            link.level(),
                            until,
                            new Stamp(CUSTOMER, clock.instant())),
                        PageLink.told()))
                .aggregate());
  }

  /** The customer confirms the content that was said back (P-13). */
  public void confirm(String token, @Nullable String opinion) {
    act(token, null, id -> desk.amend(id, c -> confirmed(c, opinion)));
  }

  private static AmendCase confirmed(ComplaintCase c, @Nullable String opinion) {
    Statement said = c.statement();
    Restatement back = said.restatement();
    Restatement agreed = back == null ? null : new Restatement(back.content(), true, opinion);
    Statement next =
        new Statement(
            said.description(),
            said.remedySought(),
            said.realCause(),
            agreed,
            said.product(),
            said.occurredAt());
    return new AmendCase(c.severity(), c.causeType(), next, c.complainant(), c.customer().found());
  }

  /** The customer takes an alternative. */
  public void accept(String token, AnswerProposal answer) {
    act(token, null, id -> desk.accept(id, answer));
  }

  /** The customer objects to one. */
  public void refuse(String token, AnswerProposal answer) {
    act(token, null, id -> desk.refuse(id, answer));
  }

  /** The customer writes again on the same matter; sending a form twice is writing once. */
  public void say(String token, String words, String form) {
    PageLink link = link(token);
    TakeFurtherContact again = new TakeFurtherContact(link.channel(), words);
    act(token, link.id() + ":" + form, id -> times.takeFurtherContact(id, again));
  }

  /** The customer takes it back. */
  public void withdraw(String token, ReasonGiven reason) {
    act(token, null, id -> desk.withdraw(id, reason));
  }

  /** The customer says that it is not solved. */
  public void reopen(String token, ReasonGiven reason) {
    act(token, null, id -> desk.reopen(id, reason));
  }

  /** The customer attaches a file; sending it twice attaches it once. */
  public void attach(String token, String name, InputStream content, String form) {
    PageLink link = link(token);
    PagePolicy policy = policy();
    act(
        token,
        link.id() + ":" + form,
        id -> {
          if (attached(id.value()).size() >= policy.files()) {
            throw PageProblem.PAGE_FILES_TOO_MANY.problem().with("files", policy.files());
          }
          return files.attach(
              "case", id.value(), name, new BoundedStream(content, policy.fileBytes()));
        });
  }

  private void act(String token, @Nullable String once, Function<CaseId, Object> work) {
    String caseId = link(token).caseId();
    if (caseId == null) {
      throw PageProblem.PAGE_LINK_UNKNOWN.problem();
    }
    asCustomer(once, () -> work.apply(new CaseId(caseId)));
  }

  private static <R> R asCustomer(@Nullable String once, Supplier<R> work) {
    Call here = Call.current();
    IdempotencyKey key = once == null ? null : new IdempotencyKey("page:" + once, "page");
    return new Call(CALLER, here.correlationId(), here.causationId(), key, null, here.origin())
        .within(work::get);
  }

  /** What may be attached, for the page to say so. */
  public PagePolicy policy() {
    return policies.at(kind, clock.instant()).value();
  }
}
