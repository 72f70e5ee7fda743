package org.kehu.kit.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kehu.kit.access.Caller;
import org.kehu.kit.access.Level;
import org.kehu.kit.access.Role;
import org.kehu.kit.approval.ApprovalEvent.ApprovalEnded;
import org.kehu.kit.approval.ApprovalEvent.ApprovalOverdue;
import org.kehu.kit.approval.ApprovalEvent.ApprovalVoted;
import org.kehu.kit.approval.ApprovalStatus.Move;
import org.kehu.kit.approval.Route.Stage;
import org.kehu.kit.approval.Vote.Verdict;
import org.kehu.kit.identity.DelegationLetter;
import org.kehu.kit.identity.Mandate;
import org.kehu.kit.identity.Power;
import org.kehu.kit.identity.StaffMember;
import org.kehu.kit.problem.Problem;
import org.kehu.kit.problem.ProblemType;
import org.kehu.testkit.Proves;

/** Who is asked when, who speaks for whom, and how it ends. */
@Proves("M30")
class ApprovalTest {

  private static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");
  private static final Power POWER = Power.anyTime("sample.sign");
  private static final Participant A = Participant.person("a");
  private static final Participant B = Participant.person("b");
  private static final Participant C = Participant.person("c");

  private static Approval asked(Stage... stages) {
    return asked(ask(stages));
  }

  private static AskApproval ask(Stage... stages) {
    return AskApproval.of(
        "approval",
        new Subject("sample", "1", "/api/v1/samples/1"),
        POWER,
        new Snapshot(Map.of("title", "样例")),
        Route.of(stages),
        "requester",
        "sales");
  }

  private static Approval asked(AskApproval ask) {
    return Approval.asked(
        ask, "SP-20261123-0001", Round.of(ask.route(), Participant::staffId), NOW);
  }

  private static Party person(String id, Role... roles) {
    return party(id, List.of(), roles);
  }

  private static Party party(String id, List<Mandate> mandates, Role... roles) {
    Caller caller =
        new Caller(Caller.Kind.PERSON, id, Set.of(roles), Set.of(), "sales", Set.of(), true);
    return new Party(caller, member(id, false), mandates);
  }

  private static StaffMember member(String id, boolean leader, DelegationLetter... letters) {
    return new StaffMember(
        id,
        id,
        id,
        "sales",
        Set.of("sales"),
        leader,
        List.of(),
        true,
        null,
        null,
        List.of(letters),
        null);
  }

  private static Mandate deputyOf(String id, boolean leader) {
    return new Mandate(member(id, leader), null, true);
  }

  private static Mandate letterOf(String id, String power, String... roles) {
    DelegationLetter letter =
        new DelegationLetter("letter", "x", Set.of(power), Set.of(roles), NOW, NOW.plusSeconds(60));
    return new Mandate(member(id, true, letter), letter, false);
  }

  private static List<ApprovalEvent> vote(Approval approval, Party party, Verdict verdict) {
    return vote(approval, party, verdict, null);
  }

  private static List<ApprovalEvent> vote(
      Approval approval, Party party, Verdict verdict, @Nullable Integer seat) {
    approval.require(verdict == Verdict.APPROVED ? Move.APPROVE : Move.REFUSE);
    Turn turn = Turn.of(approval, party, seat);
    return approval.vote(turn, new Vote(verdict, turn.voice(), NOW, "note"), Map.of());
  }

  private static List<ApprovalEvent> approve(Approval approval, String who) {
    return vote(approval, person(who), Verdict.APPROVED);
  }

  private static List<Integer> open(Approval approval) {
    return approval.open().stream().map(Seat::number).toList();
  }

  private static void refused(ThrowingCallable work, ProblemType type) {
    assertThatThrownBy(work)
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.type()).isEqualTo(type));
  }

  @Test
  void allAreAskedAtOnceAndEachMustApprove() {
    Approval approval = asked(Stage.all(A, B));
    assertThat(open(approval)).containsExactly(1, 2);

    assertThat(approve(approval, "b")).hasSize(1);
    assertThat(approval.status()).isEqualTo(ApprovalStatus.OPEN);
    assertThat(approve(approval, "a"))
        .hasSize(2)
        .last()
        .isEqualTo(new ApprovalEnded(ApprovalStatus.APPROVED));

    assertThat(approval.isUnapplied()).isTrue();
    assertThat(approval.ending()).hasValueSatisfying(end -> assertThat(end.by()).isEqualTo("a"));
  }

  @ParameterizedTest
  @EnumSource(StepMode.class)
  void oneRefusalRefuses(StepMode mode) {
    Approval approval = asked(new Stage(mode, List.of(A, B)), Stage.all(C));

    assertThat(vote(approval, person("a"), Verdict.REFUSED))
        .last()
        .isEqualTo(new ApprovalEnded(ApprovalStatus.REFUSED));
    assertThat(open(approval)).isEmpty();
    refused(() -> approve(approval, "b"), ApprovalProblem.APPROVAL_MOVE_NOT_ALLOWED);
  }

  @Test
  void ofAnyTheFirstDecidesForAll() {
    Approval approval = asked(Stage.any(A, B), Stage.all(C));

    approve(approval, "b");

    assertThat(open(approval)).containsExactly(3);
    refused(() -> approve(approval, "a"), ApprovalProblem.NOT_ASKED);
    approve(approval, "c");
    assertThat(approval.status()).isEqualTo(ApprovalStatus.APPROVED);
  }

  @Test
  void inSequenceOneIsAskedAfterTheOther() {
    Approval approval = asked(Stage.inSequence(A, B));

    assertThat(open(approval)).containsExactly(1);
    refused(() -> approve(approval, "b"), ApprovalProblem.NOT_ASKED);
    approve(approval, "a");
    assertThat(open(approval)).containsExactly(2);
    approve(approval, "b");
    assertThat(approval.status()).isEqualTo(ApprovalStatus.APPROVED);
  }

  @Test
  void whoIsAddedBeforeIsAskedFirstAndThenWhoAddedAgain() {
    Approval approval = asked(Stage.all(A));
    approval.addSigner(Turn.of(approval, person("a"), null), Place.BEFORE, B, "b");

    assertThat(open(approval)).containsExactly(2);
    refused(() -> approve(approval, "a"), ApprovalProblem.NOT_ASKED);
    approve(approval, "b");
    assertThat(approval.status()).isEqualTo(ApprovalStatus.OPEN);
    approve(approval, "a");
    assertThat(approval.status()).isEqualTo(ApprovalStatus.APPROVED);
  }

  @Test
  void whoIsAddedAfterIsAskedWhenWhoAddedHasApproved() {
    Approval approval = asked(Stage.any(A, C));
    approval.addSigner(Turn.of(approval, person("a"), null), Place.AFTER, B, "b");

    approve(approval, "a");
    assertThat(approval.status()).as("a's line is not through").isEqualTo(ApprovalStatus.OPEN);
    assertThat(open(approval)).containsExactly(3, 2);
    approve(approval, "b");
    assertThat(approval.status()).isEqualTo(ApprovalStatus.APPROVED);
  }

  @Test
  void whatIsPassedOnIsDecidedOnBehalfOfWhoPassedIt() {
    Approval approval = asked(Stage.all(A));
    Turn turn = Turn.of(approval, person("a"), null);
    approval.passOn(turn, new Vote(Verdict.PASSED_ON, turn.voice(), NOW, "请审"), "b");

    refused(() -> approve(approval, "a"), ApprovalProblem.NOT_ASKED);
    assertThat(approve(approval, "b"))
        .first()
        .isInstanceOfSatisfying(
            ApprovalVoted.class,
            voted -> assertThat(voted.vote().voice()).isEqualTo(new Voice("b", "a", null)));
    assertThat(approval.status()).isEqualTo(ApprovalStatus.APPROVED);
  }

  @Test
  void whoStandsInDecidesButDoesNotPassOn() {
    Approval approval = asked(Stage.all(A));
    Party deputy = party("d", List.of(deputyOf("a", false)));
    Turn turn = Turn.of(approval, deputy, null);

    refused(
        () -> approval.passOn(turn, new Vote(Verdict.PASSED_ON, turn.voice(), NOW, null), "b"),
        ApprovalProblem.SEAT_NOT_YOURS);
    vote(approval, deputy, Verdict.APPROVED);
    assertThat(approval.ending())
        .hasValueSatisfying(end -> {
          assertThat(end.by()).isEqualTo("d");
          assertThat(end.onBehalfOf()).isEqualTo("a");
        });
  }

  @Test
  @Proves("C-72")
  void aLetterLetsAnotherDecideInTheRoleItLendsAndThePowerItNames() {
    Approval approval = asked(Stage.any(Participant.role(Role.GENERAL_MANAGER)));
    Party wrongPower = party("d", List.of(letterOf("chief", "other.power", "general-manager")));
    Party wrongRole = party("d", List.of(letterOf("chief", "sample.sign", "manager")));
    Party right = party("d", List.of(letterOf("chief", "sample.sign", "general-manager")));

    refused(() -> Turn.of(approval, wrongPower, null), ApprovalProblem.NOT_ASKED);
    refused(() -> Turn.of(approval, wrongRole, null), ApprovalProblem.NOT_ASKED);
    assertThat(Turn.of(approval, right, null).voice()).isEqualTo(new Voice("d", "chief", "letter"));
    assertThat(right.sight().shows(approval)).isTrue();
    assertThat(wrongPower.sight().shows(approval)).isFalse();
    assertThat(wrongRole.sight().shows(approval)).isFalse();
  }

  @Test
  void nobodyDecidesTheirOwnRequestNorAnybodyForThem() {
    AskApproval ask =
        ask(Stage.any(Participant.role(Role.MANAGER), Participant.leaderOf("sales")))
            .writtenBy(Set.of("author"));
    Approval approval = asked(ask);

    for (String interested : List.of("requester", "author")) {
      refused(
          () -> Turn.of(approval, person(interested, Role.MANAGER), null),
          ApprovalProblem.OWN_REQUEST);
      refused(
          () -> Turn.of(approval, party("d", List.of(deputyOf(interested, true))), null),
          ApprovalProblem.OWN_REQUEST);
    }
    refused(
        () -> ask(Stage.all(Participant.person("requester"))),
        ApprovalProblem.PARTICIPANT_ASKED_FOR_IT);
    Turn manager = Turn.of(approval, person("m", Role.MANAGER), null);
    refused(
        () -> approval.addSigner(manager, Place.BEFORE, Participant.person("author"), "author"),
        ApprovalProblem.PARTICIPANT_ASKED_FOR_IT);
  }

  @Test
  void nobodysOpinionCountsTwiceInAStep() {
    Approval approval =
        asked(Stage.all(Participant.role(Role.MANAGER), Participant.role(Role.FINANCE)));
    Party both = person("both", Role.MANAGER, Role.FINANCE);

    vote(approval, both, Verdict.APPROVED);

    refused(() -> vote(approval, both, Verdict.APPROVED), ApprovalProblem.ALREADY_HEARD);
    vote(approval, person("other", Role.FINANCE), Verdict.APPROVED);
    assertThat(approval.status()).isEqualTo(ApprovalStatus.APPROVED);
  }

  @Test
  void whoStandsInAndIsAskedTooSpeaksForEachOnce() {
    Approval approval = asked(Stage.all(A, B));
    Party deputy = party("a", List.of(deputyOf("b", false)));

    assertThat(Turn.of(approval, deputy, null).seat().number()).as("the own first").isEqualTo(1);
    vote(approval, deputy, Verdict.APPROVED);
    vote(approval, deputy, Verdict.APPROVED);

    assertThat(approval.status()).isEqualTo(ApprovalStatus.APPROVED);
  }

  @Test
  void aRoleOfADepartmentIsThatDepartments() {
    Approval approval = asked(Stage.any(Participant.role(Role.MANAGER, "legal")));
    Caller caller =
        new Caller(
            Caller.Kind.PERSON, "m", Set.of(Role.MANAGER), Set.of(), "x", Set.of("legal"), true);

    refused(() -> Turn.of(approval, person("m", Role.MANAGER), null), ApprovalProblem.NOT_ASKED);
    assertThat(person("m", Role.MANAGER).sight().shows(approval)).isFalse();
    Party there = new Party(caller, null, List.of());
    assertThat(Turn.of(approval, there, null).own()).isTrue();
    assertThat(there.sight().shows(approval)).isTrue();
  }

  @Test
  void onlyPartiesSeeIt() {
    Approval approval = asked(Stage.inSequence(A, B));

    for (String party : List.of("requester", "a", "b")) {
      assertThat(person(party).sight().shows(approval)).as(party).isTrue();
    }
    assertThat(person("c", Role.GENERAL_MANAGER).sight().shows(approval)).isFalse();
    assertThat(party("d", List.of(deputyOf("requester", false))).sight().shows(approval))
        .as("the deputy of who asked is not asked")
        .isFalse();
    Caller app = new Caller(Caller.Kind.APP, "a", Set.of(), Set.of("x"), null, Set.of(), true);
    assertThat(new Party(app, null, List.of()).sight().shows(approval)).isFalse();
  }

  @Test
  void aboveNormalOnlyThePartiesWhoAreClearedSeeIt() {
    AskApproval ask =
        new AskApproval(
            "secret",
            new Subject("sample", "1", "/x"),
            POWER,
            new Snapshot(Map.of("title", "机密")),
            Route.of(Stage.any(A, B)),
            "requester",
            Set.of(),
            "sales",
            Level.CONFIDENTIAL,
            null,
            null);

    assertThat(person("a", Role.EMPLOYEE).sight().shows(asked(ask))).isFalse();
    assertThat(person("a", Role.MANAGER).sight().shows(asked(ask))).isTrue();
  }

  @Test
  void whoDecidedForAnotherStaysAParty() {
    Approval approval = asked(Stage.all(A));
    vote(approval, party("d", List.of(deputyOf("a", false))), Verdict.APPROVED);

    assertThat(person("d").sight().shows(approval)).isTrue();
  }

  @Test
  void itIsWithdrawnOnlyWhileOpen() {
    Approval approval = asked(Stage.all(A));

    assertThat(approval.withdraw(new Ending("requester", null, NOW, "有误")))
        .containsExactly(new ApprovalEnded(ApprovalStatus.WITHDRAWN));
    assertThat(open(approval)).isEmpty();
    assertThat(approval.isUnapplied()).isTrue();
    refused(
        () -> approval.withdraw(new Ending("requester", null, NOW, "x")),
        ApprovalProblem.APPROVAL_MOVE_NOT_ALLOWED);
  }

  @Test
  void thoseAskedAreRemindedOnceAndAtTheEndItExpires() {
    Approval approval = asked(ask(Stage.all(A)).within(NOW.plusSeconds(10), NOW.plusSeconds(20)));

    assertThat(approval.watch("system", NOW.plusSeconds(9))).isEmpty();
    assertThat(approval.watch("system", NOW.plusSeconds(10)))
        .containsExactly(new ApprovalOverdue());
    assertThat(approval.watch("system", NOW.plusSeconds(11))).isEmpty();
    assertThat(approval.watch("system", NOW.plusSeconds(20)))
        .containsExactly(new ApprovalEnded(ApprovalStatus.EXPIRED));
    assertThat(approval.watch("system", NOW.plusSeconds(30))).isEmpty();
    refused(() -> approve(approval, "a"), ApprovalProblem.APPROVAL_MOVE_NOT_ALLOWED);
    refused(
        () -> ask(Stage.all(A)).within(NOW.plusSeconds(20), NOW.plusSeconds(10)),
        ApprovalProblem.APPROVAL_TIMES_INVALID);
  }

  @Test
  void anOutcomeIsAppliedOnce() {
    Approval approval = asked(Stage.all(A));
    assertThat(approval.applied()).as("still open").isEmpty();
    approve(approval, "a");

    assertThat(approval.applied()).containsExactly(new ApprovalEvent.OutcomeApplied());
    assertThat(approval.applied()).isEmpty();
  }

  @Test
  void theRoundIsBounded() {
    Approval approval = asked(Stage.all(A));
    for (int i = 1; i < Round.MOST_SEATS; i++) {
      approval.addSigner(
          Turn.of(approval, person("a"), 1), Place.AFTER, Participant.person("p" + i), "p" + i);
    }
    refused(
        () -> approval.addSigner(Turn.of(approval, person("a"), 1), Place.AFTER, B, "b"),
        ApprovalProblem.ROUND_FULL);
    refused(() -> Stage.all(), ApprovalProblem.ROUTE_INVALID);
    refused(() -> Route.of(), ApprovalProblem.ROUTE_INVALID);
    refused(() -> new Snapshot(Map.of()), ApprovalProblem.SNAPSHOT_INVALID);
    refused(() -> new Snapshot(Map.of("Bad name", "x")), ApprovalProblem.SNAPSHOT_INVALID);
    refused(
        () -> new Snapshot(Map.of("long", "x".repeat(Snapshot.MOST_CHARACTERS + 1))),
        ApprovalProblem.SNAPSHOT_INVALID);
    refused(
        () -> new Participant(Participant.Kind.ROLE, null, "dancer", null),
        ApprovalProblem.PARTICIPANT_INVALID);
    refused(
        () -> new Participant(Participant.Kind.PERSON, null, null, "sales"),
        ApprovalProblem.PARTICIPANT_INVALID);
  }

  @ParameterizedTest
  @EnumSource(value = ApprovalStatus.class, mode = EnumSource.Mode.EXCLUDE, names = "OPEN")
  void whatIsOverIsOnlyCarriedOut(ApprovalStatus over) {
    for (Move move : Move.values()) {
      assertThat(over.allows(move)).isEqualTo(move == Move.APPLY);
    }
    assertThat(over.moves()).isEmpty();
    assertThat(ApprovalStatus.OPEN.moves())
        .containsExactly(Move.APPROVE, Move.REFUSE, Move.ADD_SIGN, Move.DELEGATE, Move.WITHDRAW);
  }
}
