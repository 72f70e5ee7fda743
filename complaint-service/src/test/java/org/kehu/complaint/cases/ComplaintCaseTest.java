package org.kehu.complaint.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.kehu.complaint.cases.CaseSamples.ALWAYS;
import static org.kehu.complaint.cases.CaseSamples.OFFICER;
import static org.kehu.complaint.cases.CaseSamples.OWNER;
import static org.kehu.complaint.cases.CaseSamples.START;
import static org.kehu.complaint.cases.CaseSamples.at;
import static org.kehu.complaint.cases.CaseSamples.in;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kehu.complaint.cases.CaseEvent.CaseAcknowledged;
import org.kehu.complaint.cases.CaseEvent.CaseAssigned;
import org.kehu.complaint.cases.CaseEvent.CaseDeadlinesMoved;
import org.kehu.complaint.cases.CaseEvent.CaseEscalated;
import org.kehu.complaint.cases.CaseEvent.CasePromised;
import org.kehu.complaint.cases.CaseEvent.CaseRegistered;
import org.kehu.complaint.cases.CaseEvent.CaseTransferred;
import org.kehu.complaint.cases.clock.ClockKind;
import org.kehu.complaint.cases.clock.Escalation;
import org.kehu.complaint.cases.clock.EscalationStep;
import org.kehu.complaint.cases.clock.Stamp;
import org.kehu.complaint.cases.clock.Timetable;
import org.kehu.complaint.cases.command.AcknowledgeCase;
import org.kehu.complaint.cases.command.AmendCase;
import org.kehu.complaint.cases.command.AnswerProposal;
import org.kehu.complaint.cases.command.AssignCase;
import org.kehu.complaint.cases.command.CloseCase;
import org.kehu.complaint.cases.command.DecideResult;
import org.kehu.complaint.cases.command.EscalateCase;
import org.kehu.complaint.cases.command.FormerCase;
import org.kehu.complaint.cases.command.HoldCallback;
import org.kehu.complaint.cases.command.PromiseTime;
import org.kehu.complaint.cases.command.ReasonGiven;
import org.kehu.complaint.cases.command.TransferCase;
import org.kehu.complaint.cases.contact.CaseKind;
import org.kehu.complaint.cases.contact.CauseType;
import org.kehu.complaint.cases.contact.Complainant;
import org.kehu.complaint.cases.contact.CustomerClaim;
import org.kehu.complaint.cases.contact.CustomerLink;
import org.kehu.complaint.cases.contact.Severity;
import org.kehu.complaint.cases.refusal.Bounds;
import org.kehu.complaint.cases.refusal.CaseProblem;
import org.kehu.complaint.cases.solution.CallbackOutcome;
import org.kehu.complaint.cases.solution.CaseTerms;
import org.kehu.complaint.cases.solution.Findings;
import org.kehu.complaint.cases.solution.Opinion;
import org.kehu.complaint.cases.solution.PreventionRule;
import org.kehu.complaint.cases.solution.Proposal;
import org.kehu.complaint.cases.solution.ToldEffect;
import org.kehu.complaint.customer.KnownCustomer;
import org.kehu.kit.access.Level;
import org.kehu.kit.access.Tokens;
import org.kehu.kit.calendar.BusinessCalendar;
import org.kehu.kit.calendar.CalendarPolicy;
import org.kehu.kit.calendar.CalendarVersion;
import org.kehu.kit.calendar.Holiday;
import org.kehu.kit.calendar.Season;
import org.kehu.kit.calendar.WorkBlock;
import org.kehu.kit.crypto.Disclosure;
import org.kehu.kit.problem.Problem;
import org.kehu.testkit.Proves;

class ComplaintCaseTest {

  private static final HoldCallback HELD =
      new HoldCallback(CallbackOutcome.HELD, Opinion.SATISFIED, null);
  private static final HoldCallback NOT_REACHED =
      new HoldCallback(CallbackOutcome.NOT_REACHED, null, null);
  private static final CloseCase CLOSE = new CloseCase("客户满意", null);

  private static Problem refusal(ThrowingCallable work) {
    return catchThrowableOfType(Problem.class, work);
  }

  @Test
  @Proves({"P-11", "P-47"})
  void aRegisteredCaseWaitsInItsDepartmentAndIsOwnedByWhoWasAskedFirst() {
    ComplaintCase c = CaseSamples.registered(CaseSamples.STRICT, Severity.GENERAL);

    assertThat(c.status()).isEqualTo(CaseStatus.RECEIVED);
    assertThat(c.firstContactOwnerId()).isEqualTo(OWNER);
    assertThat(c.assigneeId()).isNull();
    assertThat(c.scope())
        .containsExactlyInAnyOrder(
            Tokens.taken(OWNER),
            Tokens.department("complaint-group"),
            Tokens.queue("complaint-group"));
    assertThat(c.dueAt()).isEqualTo(START.plus(Duration.ofHours(6)));
  }

  @Test
  @Proves("P-11")
  void aSettledCaseOfAnEarlierRegisterKeepsItsTimesAndNothingOfItIsDue() {
    ComplaintCase c = ComplaintCase.fresh();
    Instant received = CaseSamples.START.minus(Duration.ofDays(2000));
    Instant solved = received.plus(Duration.ofDays(4));

    List<CaseEvent> told =
        c.migrate(
            CaseSamples.registration(CaseKind.COMPLAINT, Severity.CRISIS, null),
            new FormerCase("2019-投-0042", received, solved, "已重检"),
            "TS-20261123-0009",
            CaseSamples.rules(CaseSamples.STRICT),
            CaseSamples.at(0));

    assertThat(told).containsExactly(new CaseEvent.CaseMigrated("2019-投-0042", received, solved));
    assertThat(c.status()).isEqualTo(CaseStatus.CLOSED);
    assertThat(c.receivedAt()).isEqualTo(received);
    assertThat(c.nextMarkAt()).isNull();
    assertThat(c.dueAt()).isNull();
    assertThat(c.watch(CaseSamples.ALWAYS, CaseSamples.at(60))).isEmpty();
    assertThat(c.allowedMoves()).containsExactly(CaseMove.REOPEN);
    assertThatExceptionOfType(Problem.class)
        .isThrownBy(() -> new FormerCase("1", solved, received, "x"));
    assertThatExceptionOfType(Problem.class)
        .isThrownBy(() ->
            new FormerCase("1", received, CaseSamples.START.plus(Duration.ofDays(1)), "x")
                .settledBy(CaseSamples.START));
  }

  @Test
  @Proves({"P-10", "P-51"})
  void aCrisisEventGoesStraightToTheGeneralManager() {
    ComplaintCase c = ComplaintCase.fresh();

    List<CaseEvent> events =
        c.register(
            CaseSamples.registration(CaseKind.COMPLAINT, Severity.CRISIS, null),
            "TS-20261123-0002",
            CaseSamples.rules(CaseSamples.DIRECT),
            new Stamp(OWNER, START));

    assertThat(events)
        .containsExactly(new CaseRegistered(), new CaseEscalated(EscalationStep.GENERAL_MANAGER));
    assertThat(c.approver()).isEqualTo(org.kehu.kit.access.Role.GENERAL_MANAGER);
  }

  @Test
  @Proves({"P-21", "P-23"})
  void acknowledgingPromisesTheResolutionTargetUnlessAnotherTimeIsTold() {
    ComplaintCase c = in(CaseStatus.RECEIVED);

    List<CaseEvent> events = c.acknowledge(new AcknowledgeCase(null), ALWAYS, at(10));

    Instant due = START.plus(Duration.ofHours(24));
    assertThat(events)
        .containsExactly(new CaseAcknowledged(at(10).at()), new CasePromised(due, 3, 1));
    assertThat(c.promisedUntil()).contains(due);
    assertThat(c.clocks().clock(ClockKind.ACKNOWLEDGEMENT).orElseThrow().isRunning()).isFalse();

    ComplaintCase other = in(CaseStatus.RECEIVED);
    Instant told = START.plus(Duration.ofHours(3));
    other.acknowledge(new AcknowledgeCase(told), ALWAYS, at(10));
    assertThat(other.promisedUntil()).contains(told);
  }

  @Test
  @Proves("P-29")
  void aPromiseInThePastIsNoPromise() {
    ComplaintCase c = in(CaseStatus.RECEIVED);

    Problem refused = refusal(() -> c.acknowledge(new AcknowledgeCase(START), ALWAYS, at(10)));

    assertThat(refused.type()).isEqualTo(CaseProblem.PROMISE_IN_PAST);
    assertThat(c.status()).isEqualTo(CaseStatus.RECEIVED);
  }

  @Test
  @Proves("P-25")
  void atThePromisedTimeTheCustomerIsAnsweredWhateverTheProgressOnce() {
    ComplaintCase c = in(CaseStatus.RECEIVED);
    c.acknowledge(new AcknowledgeCase(START.plus(Duration.ofHours(1))), ALWAYS, at(10));

    assertThat(c.watch(ALWAYS, at(59))).isEmpty();
    assertThat(c.watch(ALWAYS, at(60)))
        .containsExactly(new CaseEscalated(EscalationStep.PROMISE_DUE));
    assertThat(c.watch(ALWAYS, at(61))).isEmpty();

    c.promise(new PromiseTime(START.plus(Duration.ofHours(2)), "仪器送修"), ALWAYS, at(70));
    assertThat(c.promises()).hasSize(2);
    assertThat(c.watch(ALWAYS, at(120)))
        .containsExactly(new CaseEscalated(EscalationStep.PROMISE_DUE));
  }

  @Test
  @Proves({"P-47", "P-50"})
  void aTransferLeavesTheFirstContactOwnerAnswerable() {
    ComplaintCase c = in(CaseStatus.ASSIGNED);

    List<CaseEvent> events = c.transfer(new TransferCase("st-qin-fawu", "legal", "涉诉"), at(25));

    assertThat(events).containsExactly(new CaseTransferred(OFFICER, "st-qin-fawu", "legal"));
    assertThat(c.firstContactOwnerId()).isEqualTo(OWNER);
    assertThat(c.scope())
        .contains(Tokens.taken(OWNER), Tokens.own("st-qin-fawu"), Tokens.department("legal"))
        .doesNotContain(Tokens.own(OFFICER), Tokens.queue("legal"));
  }

  @Test
  @Proves({"P-16", "P-18"})
  void nobodyInvestigatesWithoutBeingNamed() {
    assertThat(in(CaseStatus.ACKNOWLEDGED).allowedMoves())
        .contains(CaseMove.ASSIGN)
        .doesNotContain(CaseMove.START_INVESTIGATION);
    assertThat(in(CaseStatus.ASSIGNED).allowedMoves()).contains(CaseMove.START_INVESTIGATION);
    assertThat(
            refusal(
                () -> new Findings(List.of(), "c", CauseType.QUALITY, null, null, List.of(), true)))
        .isNotNull();
  }

  @Test
  @Proves("P-31")
  void threeOrFourAlternativesAreOfferedWithTheBestMarked() {
    ComplaintCase c = in(CaseStatus.INVESTIGATED);

    for (int wrong : List.of(1, 2, 5)) {
      Problem refused = refusal(() -> c.offer(CaseSamples.proposals(wrong), ALWAYS, at(50)));
      assertThat(refused.type()).isEqualTo(CaseProblem.PROPOSALS_COUNT);
      assertThat(refused.members()).containsEntry("least", 3).containsEntry("most", 4);
    }
    c.offer(CaseSamples.proposals(4), ALWAYS, at(50));

    assertThat(c.proposals()).hasSize(4);
    assertThat(c.proposals()).filteredOn(Proposal::best).hasSize(1);
  }

  @Test
  @Proves("P-31")
  void onObjectionAnotherIsOfferedAndOnlyAConfirmedOneIsCarriedOut() {
    ComplaintCase c = in(CaseStatus.PROPOSED);

    c.refuse(new AnswerProposal(1, "太慢"), ALWAYS, at(51));
    assertThat(c.status()).isEqualTo(CaseStatus.PROPOSED);
    assertThat(refusal(() -> c.accept(new AnswerProposal(1, null), ALWAYS, at(52))).type())
        .isEqualTo(CaseProblem.PROPOSAL_ANSWERED);
    assertThat(refusal(() -> c.accept(new AnswerProposal(9, null), ALWAYS, at(52))).type())
        .isEqualTo(CaseProblem.PROPOSAL_UNKNOWN);
    c.offer(CaseSamples.proposals(1), ALWAYS, at(53));
    c.accept(new AnswerProposal(4, null), ALWAYS, at(54));

    assertThat(c.acceptedProposal()).isEqualTo(4);
    assertThat(c.allowedMoves()).doesNotContain(CaseMove.RESOLVE);
  }

  @Test
  @Proves("P-36")
  void aResultSentBackMayBeProposedAnew() {
    ComplaintCase c = in(CaseStatus.ACCEPTED);

    c.decide(new DecideResult(false, "赔偿过高"), at(65));

    assertThat(c.status()).isEqualTo(CaseStatus.PROPOSED);
    assertThat(c.acceptedProposal()).isNull();
    assertThat(c.proposals().getFirst().answer()).isEqualTo(Proposal.Answer.REJECTED);
    assertThat(refusal(() -> new DecideResult(false, " "))).isNotNull();
  }

  @Test
  @Proves({"P-24", "P-48"})
  void whatTheFirstPersonCanSolveIsSolvedAtOnceWherePolicyLetsHim() {
    ComplaintCase c = in(CaseStatus.ACKNOWLEDGED, CaseSamples.DIRECT);

    c.resolve(CaseSamples.solved(true), ALWAYS, at(12));
    c.close(CLOSE, true, at(13));

    assertThat(c.status()).isEqualTo(CaseStatus.CLOSED);
    assertThat(in(CaseStatus.ACKNOWLEDGED).allowedMoves()).doesNotContain(CaseMove.RESOLVE);
  }

  @Test
  @Proves({"P-38", "P-39", "M20", "M21"})
  void aCaseIsNotClosedBeforeTheCustomerWasToldAndAsked() {
    ComplaintCase c = in(CaseStatus.APPROVED);
    c.resolve(CaseSamples.solved(false), ALWAYS, at(80));

    Problem refused = refusal(() -> c.close(CLOSE, true, at(81)));
    assertThat(refused.type()).isEqualTo(CaseProblem.CLOSE_GATE_UNMET);
    assertThat(refused.members().get("unmet"))
        .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
        .containsExactlyInAnyOrder(
            CloseGate.Unmet.DECISION_NOT_TOLD, CloseGate.Unmet.CALLBACKS_MISSING);

    c.callBack(HELD, at(82));
    assertThat(CloseGate.unmet(c, null, true)).isEmpty();
    c.close(CLOSE, true, at(83));
    assertThat(c.status()).isEqualTo(CaseStatus.CLOSED);
  }

  @ParameterizedTest
  @CsvSource({
    "NEVER, true, false",
    "OWN_FAULT, true, true",
    "OWN_FAULT, false, false",
    "ALWAYS, false, true"
  })
  @Proves({"P-40", "M22"})
  void whereTheRulesAskForItAnActionIsOwnedAndDatedBeforeClosing(
      PreventionRule rule, boolean ownFault, boolean asked) {
    ComplaintCase c = in(CaseStatus.INVESTIGATING, CaseSamples.asking(rule));
    c.finishInvestigation(CaseSamples.findings(ownFault), at(40));

    assertThat(c.asksForPrevention()).isEqualTo(asked);
    assertThat(CloseGate.unmet(c, null, false).contains(CloseGate.Unmet.CORRECTIVE_ACTION_MISSING))
        .isEqualTo(asked);
    assertThat(CloseGate.unmet(c, null, true))
        .doesNotContain(CloseGate.Unmet.CORRECTIVE_ACTION_MISSING);
  }

  @Test
  @Proves("M21")
  void afterThreeAttemptsWithoutAnswerTheCustomerCountsAsUnreachable() {
    ComplaintCase c = in(CaseStatus.RESOLVED);
    c.callBack(NOT_REACHED, at(81));
    c.callBack(NOT_REACHED, at(82));
    assertThat(CloseGate.unmet(c, null, true)).contains(CloseGate.Unmet.CALLBACKS_MISSING);

    c.callBack(NOT_REACHED, at(83));

    assertThat(CloseGate.unmet(c, null, true)).doesNotContain(CloseGate.Unmet.CALLBACKS_MISSING);
    assertThat(c.clocks().clock(ClockKind.CALLBACK).orElseThrow().isRunning()).isFalse();
  }

  @Test
  @Proves("M20")
  void aDissatisfiedCustomerIsToldWhereElseToTurn() {
    ComplaintCase c = in(CaseStatus.RESOLVED);
    c.callBack(new HoldCallback(CallbackOutcome.HELD, Opinion.DISSATISFIED, null), at(81));

    assertThat(refusal(() -> c.close(CLOSE, true, at(82))).type())
        .isEqualTo(CaseProblem.CLOSE_GATE_UNMET);
    c.close(new CloseCase("客户仍不满意", "12315"), true, at(83));
    assertThat(c.status()).isEqualTo(CaseStatus.CLOSED);
  }

  @Test
  @Proves("M14")
  void reopeningKeepsTheTimeUsedAndDoesNotCountTheTimeBetween() {
    ComplaintCase c = in(CaseStatus.RESOLVED);
    assertThat(c.dueAt()).isEqualTo(at(80).at().plus(Duration.ofHours(8)));
    Stamp back = new Stamp(OFFICER, START.plus(Duration.ofHours(100)));

    c.reopen(new ReasonGiven("仍有错字"), ALWAYS, back);

    Duration used = Duration.ofMinutes(80);
    assertThat(c.clocks().resolutionDueAt())
        .isEqualTo(back.at().plus(Duration.ofHours(24).minus(used)));
    assertThat(c.watch(ALWAYS, back)).as("a paused case must not escalate on return").isEmpty();
    assertThat(c.reopened()).isEqualTo(1);
  }

  @Test
  @Proves("M17")
  void eachMarkIsToldOnceAndABreachOvertakesItsRisk() {
    ComplaintCase c = in(CaseStatus.RECEIVED);
    // Acknowledgement in 6 h, first response in 12 h, resolution in 24 h; at risk at 80 %.
    assertThat(c.nextMarkAt()).isEqualTo(at(288).at());
    assertThat(c.watch(ALWAYS, at(287))).isEmpty();
    assertThat(c.watch(ALWAYS, at(288)))
        .containsExactly(new CaseEscalated(EscalationStep.ACKNOWLEDGEMENT_AT_RISK));
    assertThat(c.watch(ALWAYS, at(300))).isEmpty();
    assertThat(c.watch(ALWAYS, at(360)))
        .containsExactly(new CaseEscalated(EscalationStep.ACKNOWLEDGEMENT_BREACHED));
    assertThat(c.watch(ALWAYS, at(24 * 60)))
        .containsExactly(
            new CaseEscalated(EscalationStep.FIRST_RESPONSE_BREACHED),
            new CaseEscalated(EscalationStep.RESOLUTION_BREACHED));
    assertThat(c.nextMarkAt()).isNull();
    assertThat(c.watch(ALWAYS, at(100 * 60))).isEmpty();
  }

  @Test
  @Proves({"M15", "M17"})
  void anotherCalendarMovesWhatIsAheadAndKeepsWhatWasUsedAndTold() {
    ComplaintCase c = in(CaseStatus.ACKNOWLEDGED);
    c.watch(ALWAYS, at(20 * 60));
    assertThat(c.escalations())
        .extracting(Escalation::step)
        .containsExactly(
            EscalationStep.FIRST_RESPONSE_BREACHED,
            EscalationStep.RESOLUTION_AT_RISK,
            EscalationStep.NEXT_RESPONSE_BREACHED);

    // Six in the morning of the next day, the 21st hour: the rest of that day is off from now on.
    assertThat(c.reckon(closedOn(START.plus(Duration.ofHours(21)))))
        .containsExactly(new CaseDeadlinesMoved(at(10).at().plus(Duration.ofHours(6))));

    assertThat(c.clocks().resolutionDueAt()).isEqualTo(START.plus(Duration.ofHours(24 + 18)));
    assertThat(c.clocks().clock(ClockKind.ACKNOWLEDGEMENT).orElseThrow().clock().stoppedAt())
        .isEqualTo(at(10).at());
    assertThat(c.watch(ALWAYS, at(25 * 60)))
        .as("the former due time, which was promised")
        .containsExactly(new CaseEscalated(EscalationStep.PROMISE_DUE));
    assertThat(c.watch(ALWAYS, at(42 * 60)))
        .containsExactly(new CaseEscalated(EscalationStep.RESOLUTION_BREACHED));
  }

  @Test
  void aCalendarThatMovesNothingIsNoEvent() {
    BusinessCalendar later = closedOn(START.plus(Duration.ofDays(9)));

    assertThat(in(CaseStatus.ACKNOWLEDGED).reckon(later)).isEmpty();
    assertThat(in(CaseStatus.CLOSED).reckon(closedOn(START))).isEmpty();
  }

  /** Never closed but, by a version in force from an instant on, on the day of that instant. */
  private static BusinessCalendar closedOn(Instant from) {
    WorkBlock all = new WorkBlock(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);
    Season season = new Season("全天", "always", MonthDay.of(1, 1), List.of(all));
    LocalDate day = LocalDate.ofInstant(from, ZoneId.of("Asia/Shanghai"));
    Holiday holiday = new Holiday("停电", "power cut", day, day);
    return BusinessCalendar.of(
        List.of(
            new CalendarVersion(0, Instant.EPOCH, calendar(season, List.of())),
            new CalendarVersion(1, from, calendar(season, List.of(holiday)))));
  }

  private static CalendarPolicy calendar(Season season, List<Holiday> holidays) {
    Set<DayOfWeek> all = EnumSet.allOf(DayOfWeek.class);
    return new CalendarPolicy("Asia/Shanghai", List.of(season), all, holidays, List.of(), null);
  }

  @Test
  @Proves("M16")
  void aGraverCaseGetsAnotherTargetAndKeepsItsUsedTime() {
    ComplaintCase c = in(CaseStatus.ASSIGNED);

    c.amend(
        CaseSamples.amended(c, Severity.MAJOR),
        c.customer(),
        c.level(),
        new CaseRules(CaseSamples.timetable("DEFAULT", 12), CaseSamples.STRICT, ALWAYS),
        at(60));

    assertThat(c.clocks().resolutionDueAt()).isEqualTo(START.plus(Duration.ofHours(12)));
    assertThat(c.clocks().clock(ClockKind.RESOLUTION).orElseThrow().clock().start())
        .isEqualTo(START);
  }

  @Test
  @Proves({"P-10", "P-36", "P-51"})
  void whatBecomesACrisisAfterItsApprovalIsApprovedAgain() {
    for (CaseStatus late : List.of(CaseStatus.ACCEPTED, CaseStatus.APPROVED)) {
      ComplaintCase c = in(late);

      c.amend(
          CaseSamples.amended(c, Severity.CRISIS),
          c.customer(),
          c.level(),
          CaseSamples.rules(CaseSamples.STRICT),
          at(75));

      assertThat(c.status()).isEqualTo(CaseStatus.ACCEPTED);
      assertThat(c.allowedMoves())
          .contains(CaseMove.APPROVE, CaseMove.REJECT)
          .doesNotContain(CaseMove.RESOLVE);
      c.decide(new DecideResult(true, null), new Stamp("st-wang-zong", at(76).at()));
      assertThat(c.allowedMoves()).contains(CaseMove.RESOLVE);
    }
  }

  @Test
  void anAmendmentThatChangesNothingHappensNotAtAll() {
    ComplaintCase c = in(CaseStatus.ASSIGNED);

    assertThat(
            c.amend(
                CaseSamples.amended(c, Severity.GENERAL),
                c.customer(),
                c.level(),
                CaseSamples.rules(CaseSamples.STRICT),
                at(60)))
        .isEmpty();
  }

  @Test
  void aClaimOfTwoDifferentCustomersIsNeverVerified() {
    KnownCustomer known = CaseSamples.known(Level.CONFIDENTIAL);

    assertThat(CustomerLink.claimed("another", known.number()).fits(known)).isFalse();
    assertThat(CustomerLink.claimed(known.id(), "KH-2").fits(known)).isFalse();
    assertThat(CustomerLink.claimed(known.id(), known.number()).fits(known)).isTrue();
    assertThat(CustomerLink.claimed(null, known.number()).fits(known)).isTrue();
    assertThat(CustomerLink.NONE.fits(known)).isFalse();
  }

  @Test
  void anotherNumberAloneNamesAnotherCustomer() {
    ComplaintCase c = in(CaseStatus.ASSIGNED);
    c.concerns(CaseSamples.known(Level.NORMAL));
    CustomerClaim found = c.customer().found();

    CustomerClaim other = found.replacedBy(new CustomerClaim(found.id(), "KH-2"));
    assertThat(other).isEqualTo(new CustomerClaim(null, "KH-2"));
    assertThat(found.replacedBy(new CustomerClaim("c2", found.number())))
        .isEqualTo(new CustomerClaim("c2", null));
    assertThat(found.replacedBy(CustomerClaim.NONE)).isEqualTo(CustomerClaim.NONE);

    CustomerLink link = CustomerLink.claimed(other);
    assertThat(
            c.amend(
                CaseSamples.amended(c, Severity.GENERAL),
                link,
                c.level(),
                CaseSamples.rules(CaseSamples.STRICT),
                at(60)))
        .hasSize(1);
    assertThat(c.customer()).isEqualTo(link);
    assertThat(c.concerns(CaseSamples.known(Level.CONFIDENTIAL)))
        .as("the former customer is no longer meant")
        .isEmpty();
  }

  @Test
  void whatWasSaidStaysBesideWhatWasFound() {
    ComplaintCase c = in(CaseStatus.ASSIGNED);
    KnownCustomer known = CaseSamples.known(Level.RESTRICTED);

    c.concerns(known);

    assertThat(c.customer().said()).isEqualTo(new CustomerClaim(CaseSamples.CUSTOMER, null));
    assertThat(c.customer().found()).isEqualTo(new CustomerClaim(known.id(), known.number()));
    assertThat(c.customer().scope(c.level()).level()).isEqualTo(Level.RESTRICTED);
    assertThat(c.customer().scope(c.level()).scope())
        .containsExactlyInAnyOrder(Tokens.own("st-han-xiaoshou"), Tokens.department("sales"));
  }

  @Test
  void aReceiptIsLiftedByAColleaguesWordAndNotByOnesOwn() {
    ComplaintCase c = ComplaintCase.fresh();
    c.register(
        CaseSamples.claimedBy(OFFICER),
        "TS-20261123-0004",
        CaseSamples.rules(CaseSamples.STRICT),
        new Stamp(OFFICER, START));
    assertThat(c.hasOnlyReceipt(OFFICER)).isTrue();
    assertThat(c.isAssignedByHand()).isFalse();

    c.assign(new AssignCase(OFFICER, "complaint-group"), at(1));
    assertThat(c.hasOnlyReceipt(OFFICER)).as("who names, does not lift").isTrue();
    c.assign(new AssignCase(OFFICER, "complaint-group"), new Stamp("st-zheng-tousu", at(2).at()));

    assertThat(c.hasOnlyReceipt(OFFICER)).isFalse();
    assertThat(c.isAssignedByHand()).isTrue();
  }

  @Test
  @Proves({"P-23", "M14"})
  void withAReceiptTheUsualTimeIsPromisedAndExplained() {
    ComplaintCase c = in(CaseStatus.RECEIVED);
    Timetable usual = CaseSamples.timetable("DEFAULT", 40);

    assertThat(c.clocks().under(usual, ALWAYS).resolutionDueAt())
        .isEqualTo(START.plus(Duration.ofHours(40)));
    c.acknowledge(new AcknowledgeCase(null, START.plus(Duration.ofHours(40))), ALWAYS, at(10));

    assertThat(c.promisedUntil()).contains(START.plus(Duration.ofHours(40)));
    assertThat(c.clocks().resolutionDueAt()).isEqualTo(START.plus(Duration.ofHours(24)));
    assertThat(
            c.clocks()
                .under(usual, ALWAYS)
                .clock(ClockKind.ACKNOWLEDGEMENT)
                .orElseThrow()
                .clock()
                .stoppedAt())
        .isEqualTo(at(10).at());
  }

  @Test
  @Proves({"P-10", "P-36", "P-51"})
  void aCrisisEventIsNeverSolvedAtOnceWhateverPolicyLetsOneDo() {
    for (CaseStatus early :
        List.of(CaseStatus.ACKNOWLEDGED, CaseStatus.ASSIGNED, CaseStatus.REOPENED)) {
      ComplaintCase crisis = in(early, CaseSamples.DIRECT, Severity.CRISIS);

      assertThat(crisis.allowedMoves()).doesNotContain(CaseMove.RESOLVE);
      assertThat(crisis.isSolvableAtOnce()).isFalse();
      assertThat(refusal(() -> CaseSamples.move(crisis, CaseMove.RESOLVE)).type())
          .isEqualTo(CaseProblem.MOVE_NOT_ALLOWED);
      assertThat(in(early, CaseSamples.DIRECT).isSolvableAtOnce()).isTrue();
    }
  }

  @Test
  @Proves("P-36")
  void whatNeedsApprovalIsNotSolvedAtOnceUnlessItsCauseNeedsNone() {
    CaseTerms both =
        new CaseTerms(
            0,
            1,
            4,
            true,
            org.kehu.kit.access.Role.MANAGER,
            Set.of(CauseType.QUALITY),
            0,
            3,
            PreventionRule.NEVER,
            Set.of());
    ComplaintCase c = in(CaseStatus.ASSIGNED, both);
    assertThat(c.allowedMoves()).doesNotContain(CaseMove.RESOLVE);

    AmendCase process =
        new AmendCase(
            c.severity(), CauseType.PROCESS, c.statement(), c.complainant(), c.customer().said());
    c.amend(process, c.customer(), c.level(), CaseSamples.rules(both), at(30));

    assertThat(c.allowedMoves()).contains(CaseMove.RESOLVE);
  }

  @Test
  void aCaseIsNeverMoreOpenThanItsCustomer() {
    ComplaintCase c = in(CaseStatus.ASSIGNED);

    List<CaseEvent> events = c.concerns(CaseSamples.known(Level.CONFIDENTIAL));

    assertThat(events).hasSize(1);
    assertThat(c.level()).isEqualTo(Level.CONFIDENTIAL);
    assertThat(c.customer().verified()).isTrue();
    assertThat(c.scope()).contains(Tokens.own("st-han-xiaoshou"));
    assertThat(c.concerns(CaseSamples.known(Level.CONFIDENTIAL))).isEmpty();
  }

  @Test
  @Proves("P-46")
  void aKeyAccountsCaseBeginsWithItsManager() {
    ComplaintCase c = ComplaintCase.fresh();
    List<CaseEvent> events =
        c.register(
            CaseSamples.registration(CaseKind.COMPLAINT, Severity.GENERAL, "st-feng-dakehu"),
            "TS-20261123-0003",
            CaseSamples.rules(CaseSamples.STRICT),
            new Stamp(OWNER, START));

    assertThat(events)
        .containsExactly(
            new CaseRegistered(), new CaseAssigned("st-feng-dakehu", "complaint-group"));
    assertThat(c.status()).isEqualTo(CaseStatus.RECEIVED);
  }

  @Test
  void anAnonymousComplainantHasNoNameAndIsNotToldInLogs() {
    assertThat(refusal(() -> new Complainant(true, "王建国", null, null, null)).type())
        .isEqualTo(CaseProblem.ANONYMOUS_WITH_NAME);
    Complainant person = CaseSamples.person();
    assertThat(person.toString()).doesNotContain("王", "138");
    assertThat(person.shown(Disclosure.MASKED))
        .isEqualTo(new Complainant(false, "王**", "138****0001", "w***@example.com", "福州市北****"));
    assertThat(person.shown(Disclosure.HIDDEN))
        .isEqualTo(new Complainant(false, null, null, null, null));
  }

  @Test
  void anEscalationByHandIsTakenOnceAndNotInTimesPlace() {
    ComplaintCase c = in(CaseStatus.ASSIGNED);
    EscalateCase toSupervisor = new EscalateCase(EscalationStep.SUPERVISOR, "超出权限");
    c.escalate(toSupervisor, at(25));

    assertThat(refusal(() -> c.escalate(toSupervisor, at(26))).type())
        .isEqualTo(CaseProblem.ALREADY_ESCALATED);
    assertThat(refusal(() -> new EscalateCase(EscalationStep.PROMISE_DUE, "x")).type())
        .isEqualTo(CaseProblem.STEP_NOT_BY_HAND);
  }

  @Test
  void entriesOfACaseAreBounded() {
    ComplaintCase c = in(CaseStatus.RESOLVED);
    for (int i = 0; i < Bounds.MOST_ENTRIES; i++) {
      c.callBack(NOT_REACHED, at(81 + i));
    }
    assertThat(refusal(() -> c.callBack(NOT_REACHED, at(300))).type())
        .isEqualTo(CaseProblem.TOO_MANY_ENTRIES);
  }

  @Test
  void theKindOfCauseIsSettledOnceTheCustomerConfirmed() {
    ComplaintCase c = in(CaseStatus.ACCEPTED);
    AmendCase other =
        new AmendCase(
            c.severity(), CauseType.PROCESS, c.statement(), c.complainant(), c.customer().said());

    assertThat(
            refusal(() ->
                    c.amend(
                        other,
                        c.customer(),
                        c.level(),
                        CaseSamples.rules(CaseSamples.STRICT),
                        at(61)))
                .type())
        .isEqualTo(CaseProblem.CAUSE_TYPE_FIXED);
    assertThat(Set.of(c.causeType())).containsExactly(CauseType.QUALITY);
  }

  @Test
  @Proves({"M13", "M16"})
  void whatHeldAtReceiptAndBecameKnownLaterSetsTheTargetsOnceAndUsedTimeStays() {
    ComplaintCase c = in(CaseStatus.ASSIGNED);
    Timetable agreed = CaseSamples.timetable("AGREEMENT:GOLD", 8);

    List<CaseEvent> events = c.entitle(agreed, ALWAYS, at(60));

    assertThat(events).containsExactly(new CaseDeadlinesMoved(c.dueAt()));
    assertThat(c.clocks().timetable()).isEqualTo(agreed);
    assertThat(c.clocks().resolutionDueAt())
        .as("reckoned from the receipt")
        .isEqualTo(START.plus(Duration.ofHours(8)));
    assertThat(c.status()).isEqualTo(CaseStatus.ASSIGNED);
    assertThat(c.entitle(agreed, ALWAYS, at(61))).isEmpty();
    assertThat(in(CaseStatus.CLOSED).entitle(agreed, ALWAYS, at(200)))
        .as("no clock runs any more")
        .isEmpty();
  }

  @Test
  @Proves({"P-64", "P-65"})
  void whatCameOfASuggestionIsToldOnceForEachActionWhateverBecameOfTheCase() {
    ComplaintCase c = in(CaseStatus.CLOSED);
    ToldEffect effect = new ToldEffect("a-1", "JZ-20261123-0003", "等候缩短", START);

    assertThat(c.tellEffect(effect)).containsExactly(new CaseEvent.EffectTold("a-1", START));

    assertThat(c.effects()).containsExactly(effect);
    assertThat(c.status()).isEqualTo(CaseStatus.CLOSED);
    assertThat(c.tellEffect(effect)).isEmpty();
    assertThat(c.tellEffect(new ToldEffect("a-2", "JZ-20261123-0004", "又缩短", START))).hasSize(1);
  }
}
