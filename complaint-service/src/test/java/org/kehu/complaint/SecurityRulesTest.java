package org.kehu.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kehu.complaint.cases.CaseMove;
import org.kehu.complaint.cases.CaseSamples;
import org.kehu.complaint.cases.CaseStatus;
import org.kehu.complaint.cases.ComplaintCase;
import org.kehu.complaint.cases.Disclosure;
import org.kehu.complaint.cases.clock.Stamp;
import org.kehu.complaint.cases.contact.Severity;
import org.kehu.complaint.cases.refusal.CaseProblem;
import org.kehu.kit.access.Caller;
import org.kehu.kit.access.Level;
import org.kehu.kit.access.Role;
import org.kehu.kit.problem.Problem;
import org.kehu.testkit.Proves;

class SecurityRulesTest {

  private static final String GROUP = "complaint-group";

  private final SecurityRules rules = new SecurityRules();
  private final ComplaintCase open = CaseSamples.in(CaseStatus.ASSIGNED);

  private static Caller person(String id, Role... roles) {
    return new Caller(Caller.Kind.PERSON, id, Set.of(roles), Set.of(), GROUP, Set.of(GROUP), true);
  }

  private static Caller app(String... scopes) {
    return new Caller(Caller.Kind.APP, "portal", Set.of(), Set.of(scopes), null, Set.of(), true);
  }

  private Set<CaseMove> movesOf(Caller caller, ComplaintCase complaint) {
    Set<CaseMove> moves = EnumSet.noneOf(CaseMove.class);
    for (CaseMove move : CaseMove.values()) {
      if (catchThrowableOfType(Problem.class, () -> rules.require(move, complaint, caller))
          == null) {
        moves.add(move);
      }
    }
    return moves;
  }

  @Test
  void aComplaintOfficerHandlesAndClosesButDoesNotApprove() {
    Set<CaseMove> moves = movesOf(person("st-zheng-tousu", Role.COMPLAINT_OFFICER), open);

    assertThat(moves)
        .containsExactlyInAnyOrderElementsOf(
            EnumSet.complementOf(EnumSet.of(CaseMove.APPROVE, CaseMove.REJECT)));
  }

  @Test
  void anAgentServesButDoesNotCloseWhatIsNotHis() {
    Set<CaseMove> moves = movesOf(person("st-lin-kefu", Role.AGENT), open);

    assertThat(moves)
        .contains(CaseMove.ACKNOWLEDGE, CaseMove.AMEND, CaseMove.ESCALATE)
        .doesNotContain(
            CaseMove.CLOSE, CaseMove.RESOLVE, CaseMove.APPROVE, CaseMove.FINISH_INVESTIGATION);
  }

  @Test
  @Proves({"P-47", "P-54"})
  void whoWasAskedFirstMayAlwaysTellTheCustomerAndPassItOn() {
    Set<CaseMove> moves = movesOf(person(CaseSamples.OWNER, Role.EMPLOYEE), open);

    assertThat(moves)
        .containsExactlyInAnyOrder(
            CaseMove.ACKNOWLEDGE,
            CaseMove.PROMISE,
            CaseMove.TAKE_FURTHER_CONTACT,
            CaseMove.TELL_PROGRESS,
            CaseMove.AMEND,
            CaseMove.WITHDRAW,
            CaseMove.ESCALATE,
            CaseMove.REOPEN,
            CaseMove.TRANSFER);
  }

  @Test
  @Proves("P-36")
  void onlyTheGeneralManagerApprovesAndNobodyTheirOwnResult() {
    ComplaintCase accepted = CaseSamples.in(CaseStatus.ACCEPTED);

    assertThatCode(() ->
            rules.require(CaseMove.APPROVE, accepted, person("st-wang-zong", Role.GENERAL_MANAGER)))
        .doesNotThrowAnyException();
    assertThat(movesOf(person("st-sun-jingli", Role.MANAGER), accepted))
        .doesNotContain(CaseMove.APPROVE, CaseMove.REJECT);
    Problem own =
        catchThrowableOfType(
            Problem.class,
            () ->
                rules.require(
                    CaseMove.APPROVE, accepted, person(CaseSamples.OFFICER, Role.GENERAL_MANAGER)));
    assertThat(own.type()).isEqualTo(CaseProblem.OWN_RESULT);
  }

  @Test
  @Proves("P-10")
  void aCrisisEventIsClosedByTheGeneralManagerOnly() {
    ComplaintCase crisis = CaseSamples.registered(CaseSamples.STRICT, Severity.CRISIS);

    assertThat(movesOf(person("st-zheng-tousu", Role.COMPLAINT_OFFICER), crisis))
        .doesNotContain(CaseMove.CLOSE);
    assertThat(movesOf(person("st-wang-zong", Role.GENERAL_MANAGER), crisis))
        .contains(CaseMove.CLOSE);
  }

  @Test
  @Proves({"P-10", "P-51"})
  void aCrisisEventIsLoweredByTheGeneralManagerOnly() {
    ComplaintCase crisis = CaseSamples.registered(CaseSamples.STRICT, Severity.CRISIS);

    for (Caller other :
        List.of(
            person("st-lin-kefu", Role.AGENT),
            person("st-feng-dakehu", Role.ACCOUNT_MANAGER),
            person("st-zheng-tousu", Role.COMPLAINT_OFFICER),
            person("st-sun-jingli", Role.MANAGER),
            person("st-zhao-zhuren", Role.OFFICE),
            person(CaseSamples.OWNER, Role.EMPLOYEE),
            app("complaints.write"))) {
      Problem refused =
          catchThrowableOfType(
              Problem.class, () -> rules.requireSeverity(Severity.GENERAL, crisis, other));
      assertThat(refused.type()).isEqualTo(CaseProblem.CRISIS_STANDS);
      assertThatCode(() -> rules.requireSeverity(Severity.CRISIS, crisis, other))
          .doesNotThrowAnyException();
      assertThatCode(() -> rules.requireSeverity(Severity.CRISIS, open, other))
          .doesNotThrowAnyException();
    }
    assertThatCode(() ->
            rules.requireSeverity(
                Severity.MAJOR, crisis, person("st-wang-zong", Role.GENERAL_MANAGER)))
        .doesNotThrowAnyException();
  }

  @Test
  void anAppSpeaksForTheCustomerOnly() {
    assertThat(movesOf(app("complaints.write"), open))
        .containsExactlyInAnyOrder(
            CaseMove.TAKE_FURTHER_CONTACT,
            CaseMove.AMEND,
            CaseMove.ACCEPT_PROPOSAL,
            CaseMove.REFUSE_PROPOSAL,
            CaseMove.WITHDRAW,
            CaseMove.REOPEN);
    assertThat(rules.seesPerson(open, app("complaints.read"))).isFalse();
    assertThat(rules.seesPerson(open, app("complaints.read", "complaints.personal"))).isTrue();
  }

  @Test
  void personalDataIsForThoseWhoTalkWithThePerson() {
    assertThat(rules.seesPerson(open, person("st-lin-kefu", Role.AGENT))).isTrue();
    assertThat(rules.seesPerson(open, person(CaseSamples.OWNER, Role.EMPLOYEE))).isTrue();
    assertThat(rules.seesPerson(open, person("st-xu-caiwu", Role.FINANCE))).isFalse();
    assertThat(rules.seesPerson(open, person("st-qin-fawu", Role.LEGAL))).isFalse();
  }

  private static ComplaintCase linked(Level level) {
    ComplaintCase c = CaseSamples.in(CaseStatus.ASSIGNED);
    c.concerns(CaseSamples.known(level));
    return c;
  }

  @Test
  @Proves({"M3", "M5"})
  void whatTheCustomersFileTellsIsShownToWhoSeesTheCustomer() {
    ComplaintCase normal = linked(Level.NORMAL);
    Caller officer = person("st-zheng-tousu", Role.COMPLAINT_OFFICER);
    Caller owner = person("st-han-xiaoshou", Role.ACCOUNT_MANAGER);
    Caller chief = person("st-wang-zong", Role.GENERAL_MANAGER);

    assertThat(rules.disclosure(normal, officer)).isEqualTo(Disclosure.WORK);
    assertThat(rules.disclosure(open, officer))
        .as("and the same as long as nobody knows whether there is such a customer")
        .isEqualTo(Disclosure.WORK);
    assertThat(rules.disclosure(normal, owner)).isEqualTo(Disclosure.WHOLE);
    assertThat(rules.disclosure(normal, chief)).isEqualTo(Disclosure.WHOLE);
    assertThat(rules.disclosure(open, chief)).as("sees all there are").isEqualTo(Disclosure.WHOLE);
    assertThat(rules.disclosure(normal, app("complaints.read"))).isEqualTo(Disclosure.WHOLE);
    assertThat(rules.disclosure(linked(Level.RESTRICTED), owner)).isEqualTo(Disclosure.WHOLE);
    assertThat(rules.disclosure(linked(Level.CONFIDENTIAL), owner)).isEqualTo(Disclosure.RECEIPT);
  }

  @Test
  @Proves({"M3", "P-47"})
  void whoeverTookItKeepsAReceiptWhateverTheLevel() {
    Caller taker = person(CaseSamples.OWNER, Role.EMPLOYEE);
    ComplaintCase secret = linked(Level.TOP_SECRET);

    assertThat(rules.work(taker).shows(secret)).isFalse();
    assertThat(rules.sight(taker).shows(secret)).isTrue();
    assertThat(rules.disclosure(secret, taker)).isEqualTo(Disclosure.RECEIPT);
    assertThat(rules.sight(person("st-pu-tong", Role.EMPLOYEE)).shows(secret)).isFalse();
  }

  @Test
  @Proves({"M5", "P-47"})
  void withAReceiptAnOfficerDoesWhatWhoeverWasAskedMayAndNoMore() {
    ComplaintCase c = ComplaintCase.fresh();
    c.register(
        CaseSamples.claimedBy("st-zheng-tousu"),
        "TS-20261123-0009",
        CaseSamples.rules(CaseSamples.STRICT),
        new Stamp("st-zheng-tousu", CaseSamples.START));
    Caller officer = person("st-zheng-tousu", Role.COMPLAINT_OFFICER);

    assertThat(rules.disclosure(c, officer)).isEqualTo(Disclosure.RECEIPT);
    assertThat(movesOf(officer, c))
        .containsExactlyInAnyOrder(
            CaseMove.ACKNOWLEDGE,
            CaseMove.PROMISE,
            CaseMove.TAKE_FURTHER_CONTACT,
            CaseMove.TELL_PROGRESS,
            CaseMove.AMEND,
            CaseMove.TRANSFER,
            CaseMove.ESCALATE,
            CaseMove.REOPEN,
            CaseMove.WITHDRAW);
    assertThat(rules.shownMoves(c, officer)).doesNotContain(CaseMove.ASSIGN);
    c.concerns(CaseSamples.known(Level.RESTRICTED));
    assertThat(rules.disclosure(c, officer)).isEqualTo(Disclosure.RECEIPT);
  }

  @Test
  @Proves({"P-24", "P-48"})
  void whoeverWasAskedSolvesWhatCanBeSolvedAtOnce() {
    Caller asked = person(CaseSamples.OWNER, Role.EMPLOYEE);

    assertThat(movesOf(asked, CaseSamples.in(CaseStatus.ACKNOWLEDGED, CaseSamples.DIRECT)))
        .contains(CaseMove.RESOLVE);
    assertThat(movesOf(asked, CaseSamples.in(CaseStatus.ACKNOWLEDGED)))
        .doesNotContain(CaseMove.RESOLVE);
    assertThat(
            movesOf(
                asked,
                CaseSamples.in(CaseStatus.ACKNOWLEDGED, CaseSamples.DIRECT, Severity.CRISIS)))
        .doesNotContain(CaseMove.RESOLVE);
  }

  @Test
  void nobodyUnknownDoesAnything() {
    assertThat(movesOf(Caller.anonymous(), open)).isEmpty();
    assertThat(movesOf(person("st-xu-caiwu", Role.FINANCE), open)).isEmpty();
  }
}
