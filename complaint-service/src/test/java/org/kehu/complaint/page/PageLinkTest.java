package org.kehu.complaint.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.validation.Validation;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.kehu.complaint.cases.CaseSamples;
import org.kehu.complaint.cases.contact.Channel;
import org.kehu.complaint.cases.contact.CustomerClaim;
import org.kehu.complaint.page.PageLinkEvent.LinkUsed;
import org.kehu.complaint.page.PageLinkEvent.LinkWithdrawn;
import org.kehu.complaint.page.command.IssueLink;
import org.kehu.kit.access.Tokens;
import org.kehu.kit.policy.PolicyKind;
import org.kehu.kit.policy.PolicyValues;
import org.kehu.kit.problem.Problem;
import org.kehu.kit.problem.ProblemType;
import org.kehu.kit.problem.ProblemWords;
import org.kehu.testkit.Proves;
import tools.jackson.databind.json.JsonMapper;

@Proves("P-03")
class PageLinkTest {

  private static final PolicyKind<PagePolicy> KIND = new PagePolicies().complaintPage();
  private static final Channel ONLINE = new Channel("ONLINE_PLATFORM");
  private static final Instant UNTIL = PageSamples.UNTIL;

  private static void refused(ProblemType type, ThrowingCallable work) {
    assertThatExceptionOfType(Problem.class)
        .isThrownBy(work)
        .satisfies(problem -> assertThat(problem.type()).isEqualTo(type));
  }

  @Test
  void oneContactStandsBehindACustomersOwnLink() {
    PageLink link = PageSamples.link();
    Instant later = UNTIL.plus(Duration.ofDays(300));

    assertThat(link.filed(CaseSamples.OTHER, later)).containsExactly(new LinkUsed());
    assertThat(link.filed(CaseSamples.CUSTOMER, UNTIL)).isEmpty();

    assertThat(link.caseId()).isEqualTo(CaseSamples.OTHER);
    assertThat(link.status()).isEqualTo(LinkStatus.USED);
    assertThat(link.expiresAt()).isEqualTo(later);
    assertThat(link.scope())
        .containsExactlyInAnyOrder(
            Tokens.taken(CaseSamples.OFFICER), Tokens.department("customer-service"));
  }

  @Test
  void itOpensUntilItsTimeAndNotOnceItWasTakenBack() {
    PageLink link = PageSamples.link();
    link.requireOpen(UNTIL.minusMillis(1));
    refused(PageProblem.PAGE_LINK_EXPIRED, () -> link.requireOpen(UNTIL));

    assertThat(link.withdraw("已转发他人")).containsExactly(new LinkWithdrawn());
    refused(PageProblem.PAGE_LINK_WITHDRAWN, () -> link.requireOpen(CaseSamples.START));
    refused(PageProblem.PAGE_LINK_CLOSED, () -> link.withdraw("再次"));
  }

  @Test
  void eachPurposeHasWhatItNeedsAndNothingElse() {
    CustomerClaim both = new CustomerClaim(CaseSamples.CUSTOMER, "KH-2026-000123");
    CustomerClaim one = new CustomerClaim(null, "KH-2026-000123");
    CustomerClaim none = CustomerClaim.NONE;
    String id = CaseSamples.OTHER;
    refusedIncomplete(() -> new IssueLink(LinkPurpose.FILING, null, both, null));
    refusedIncomplete(() -> new IssueLink(LinkPurpose.FILING, null, none, id));
    refusedIncomplete(() -> new IssueLink(LinkPurpose.CHANNEL, null, one, null));
    refusedIncomplete(() -> new IssueLink(LinkPurpose.FOLLOWING, null, none, null));
    refusedIncomplete(() -> new IssueLink(LinkPurpose.FOLLOWING, ONLINE, none, id));
    refusedIncomplete(() -> new IssueLink(LinkPurpose.FOLLOWING, null, one, id));
  }

  private static void refusedIncomplete(ThrowingCallable work) {
    refused(PageProblem.PAGE_LINK_INCOMPLETE, work);
  }

  @Test
  void theShippedRuleHolds() {
    PolicyValues values =
        new PolicyValues(
            JsonMapper.builder().build(), Validation.buildDefaultValidatorFactory().getValidator());
    values.checkShipped(KIND);
    assertThat(values.shipped(KIND).fileBytes()).isEqualTo(4 << 20);
  }

  @Test
  void everyRefusalSpeaksBothLanguages() {
    for (PageProblem type : PageProblem.values()) {
      for (Locale language : new Locale[] {Locale.CHINESE, Locale.ENGLISH}) {
        assertThat(ProblemWords.title(type, language)).isNotBlank();
        assertThat(ProblemWords.detail(type.problem(), language)).isNotBlank();
      }
    }
  }
}
