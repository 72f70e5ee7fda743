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
import org.kehu.complaint.cases.contact.Severity;
import org.kehu.complaint.cases.refusal.CaseProblem;
import org.kehu.kit.access.Caller;
import org.kehu.kit.access.Role;
import org.kehu.kit.problem.Problem;
import org.kehu.testkit.Proves;

class SecurityRulesTest {

  private final SecurityRules rules = new SecurityRules();
  private final ComplaintCase open = CaseSamples.in(CaseStatus.ASSIGNED);

  private static Caller person(String id, Role... roles) {
    return new Caller(
        Caller.Kind.PERSON, id, Set.of(roles), Set.of(), "customer-service", Set.of(), true);
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

  @Test
  void nobodyUnknownDoesAnything() {
    assertThat(movesOf(Caller.anonymous(), open)).isEmpty();
    assertThat(movesOf(person("st-xu-caiwu", Role.FINANCE), open)).isEmpty();
  }
}
