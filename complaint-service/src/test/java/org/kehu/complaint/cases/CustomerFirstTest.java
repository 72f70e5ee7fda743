package org.kehu.complaint.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.kehu.complaint.cases.CaseSamples.ALWAYS;
import static org.kehu.complaint.cases.CaseSamples.MEETS;
import static org.kehu.complaint.cases.CaseSamples.at;
import static org.kehu.complaint.cases.CaseSamples.in;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kehu.complaint.cases.command.AmendCase;
import org.kehu.complaint.cases.command.ApologyGiven;
import org.kehu.complaint.cases.command.OfferProposals;
import org.kehu.complaint.cases.command.ReasonGiven;
import org.kehu.complaint.cases.command.ResolveCase;
import org.kehu.complaint.cases.contact.Statement;
import org.kehu.complaint.cases.refusal.CaseProblem;
import org.kehu.complaint.cases.solution.Alternative;
import org.kehu.complaint.cases.solution.Expectation;
import org.kehu.complaint.cases.solution.Fit;
import org.kehu.kit.problem.Problem;
import org.kehu.kit.problem.ProblemType;
import org.kehu.kit.problem.ProblemWords;
import org.kehu.kit.problem.RequestProblem;
import org.kehu.testkit.Proves;

class CustomerFirstTest {

  private static final Fit EXCEEDS = new Fit(Expectation.EXCEEDS, null);
  private static final Fit BELOW = new Fit(Expectation.BELOW, "仪器排期已满");

  private static void refused(ProblemType with, ThrowingCallable deed) {
    assertThatExceptionOfType(Problem.class)
        .isThrownBy(deed)
        .satisfies(problem -> assertThat(problem.type()).isEqualTo(with));
  }

  private static OfferProposals offer(
      int best, @Nullable ApologyGiven apology, @Nullable Fit... fits) {
    return new OfferProposals(
        Arrays.stream(fits).map(fit -> new Alternative("方案", "说明", fit)).toList(), best, apology);
  }

  private static ComplaintCase found(boolean ownFault) {
    ComplaintCase c = in(CaseStatus.INVESTIGATING);
    c.finishInvestigation(CaseSamples.findings(ownFault), at(40));
    return c;
  }

  private static void forget(ComplaintCase c) {
    AmendCase usual = CaseSamples.amended(c, c.severity());
    c.amend(
        new AmendCase(
            usual.severity(),
            usual.causeType(),
            Statement.of("送检两周未出报告"),
            usual.complainant(),
            usual.customer()),
        c.customer(),
        c.level(),
        CaseSamples.rules(c.terms()),
        at(41));
  }

  @Test
  @Proves("P-33")
  void whenTheFaultIsOursNothingIsOfferedWithoutAnApologyOfTheCompany() {
    ComplaintCase c = found(true);

    refused(
        CaseProblem.APOLOGY_MISSING,
        () -> c.offer(offer(1, null, MEETS, MEETS, MEETS), ALWAYS, at(50)));
    assertThat(c.status()).isEqualTo(CaseStatus.INVESTIGATED);
    assertThat(c.proposals()).isEmpty();
    c.offer(offer(1, CaseSamples.apology(), MEETS, MEETS, MEETS), ALWAYS, at(50));

    assertThat(c.apology()).isEqualTo(CaseSamples.apology().by(at(50)));
    c.offer(offer(1, null, EXCEEDS), ALWAYS, at(51));
    assertThat(c.apology()).as("once is enough").isEqualTo(CaseSamples.apology().by(at(50)));
    found(false).offer(offer(1, null, MEETS, MEETS, MEETS), ALWAYS, at(50));
  }

  @Test
  @Proves("P-33")
  void aFaultOfOursIsSolvedFromThePositionOfTheCustomerWhichHasToBeKnown() {
    ComplaintCase c = found(true);
    forget(c);

    refused(
        CaseProblem.REMEDY_UNKNOWN,
        () -> c.offer(offer(1, CaseSamples.apology(), MEETS, MEETS, MEETS), ALWAYS, at(50)));
    ComplaintCase other = found(false);
    forget(other);
    other.offer(offer(1, null, null, null, null), ALWAYS, at(50));
    assertThat(other.status()).isEqualTo(CaseStatus.PROPOSED);
  }

  @Test
  @Proves("P-33")
  void aResultWithoutAnEarlierApologyBringsOne() {
    ComplaintCase c = found(true);
    c.apology = null;
    c.status = CaseStatus.REOPENED;
    c.terms = CaseSamples.DIRECT;

    refused(CaseProblem.APOLOGY_MISSING, () -> c.resolve(CaseSamples.solved(true), ALWAYS, at(60)));
    c.resolve(new ResolveCase("已重检", MEETS, CaseSamples.apology(), true, null), ALWAYS, at(60));

    assertThat(c.apology()).isNotNull();
    assertThat(c.status()).isEqualTo(CaseStatus.RESOLVED);
  }

  @Test
  @Proves("P-34")
  void everyAlternativeIsWeighedAgainstWhatTheCustomerWants() {
    ComplaintCase c = found(false);

    refused(
        CaseProblem.FIT_MISSING, () -> c.offer(offer(1, null, MEETS, null, MEETS), ALWAYS, at(50)));
    refused(RequestProblem.VALIDATION_FAILED, () -> new Fit(Expectation.BELOW, " "));
    c.offer(offer(3, null, BELOW, MEETS, EXCEEDS), ALWAYS, at(50));

    assertThat(c.proposals()).extracting(one -> one.fit()).containsExactly(BELOW, MEETS, EXCEEDS);
  }

  @Test
  @Proves("P-34")
  void theBestIsNeverOneThatFallsShortBesideOneThatDoesNot() {
    refused(CaseProblem.BEST_FALLS_SHORT, () -> offer(1, null, BELOW, MEETS, EXCEEDS));

    assertThat(offer(1, null, BELOW, BELOW, BELOW).best()).isEqualTo(1);
  }

  @Test
  @Proves("P-34")
  void theResultTellsHowItStandsToWhatTheCustomerWants() {
    ComplaintCase confirmed = in(CaseStatus.APPROVED);
    confirmed.resolve(new ResolveCase("已重检", null, null, true, null), ALWAYS, at(80));
    assertThat(confirmed.resolution()).extracting(one -> one.fit()).isEqualTo(MEETS);

    ComplaintCase better = in(CaseStatus.APPROVED);
    better.resolve(new ResolveCase("已重检", EXCEEDS, null, true, null), ALWAYS, at(80));
    assertThat(better.resolution()).extracting(one -> one.fit()).isEqualTo(EXCEEDS);

    ComplaintCase again = in(CaseStatus.REOPENED, CaseSamples.DIRECT);
    refused(
        CaseProblem.FIT_MISSING,
        () -> again.resolve(new ResolveCase("已重检", null, null, true, null), ALWAYS, at(110)));
    ComplaintCase unknown = in(CaseStatus.ACKNOWLEDGED, CaseSamples.DIRECT);
    forget(unknown);
    unknown.resolve(new ResolveCase("五个工作日", null, null, true, null), ALWAYS, at(45));
    unknown.reopen(new ReasonGiven("客户追问"), ALWAYS, at(46));
    assertThat(unknown.status()).isEqualTo(CaseStatus.REOPENED);
  }

  @Test
  void whatIsOwedIsSaidInBothLanguages() {
    for (CaseProblem type :
        List.of(
            CaseProblem.APOLOGY_MISSING,
            CaseProblem.REMEDY_UNKNOWN,
            CaseProblem.FIT_MISSING,
            CaseProblem.BEST_FALLS_SHORT)) {
      for (Locale language : List.of(Locale.CHINESE, Locale.ENGLISH)) {
        assertThat(ProblemWords.title(type, language)).isNotBlank();
        assertThat(ProblemWords.detail(type.problem().with("best", 1), language))
            .isNotBlank()
            .doesNotContain("{");
      }
    }
  }
}
