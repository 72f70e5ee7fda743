package org.kehu.complaint.cases;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kehu.complaint.cases.clock.Assessment;
import org.kehu.complaint.cases.clock.Assessment.Complexity;
import org.kehu.complaint.cases.clock.Assessment.Impact;
import org.kehu.complaint.cases.clock.ClockKind;
import org.kehu.complaint.cases.clock.EscalationStep;
import org.kehu.complaint.cases.clock.PauseReason;
import org.kehu.complaint.cases.clock.PauseTerms;
import org.kehu.complaint.cases.clock.Stamp;
import org.kehu.complaint.cases.clock.Timetable;
import org.kehu.complaint.cases.command.AcknowledgeCase;
import org.kehu.complaint.cases.command.AmendCase;
import org.kehu.complaint.cases.command.AnswerProposal;
import org.kehu.complaint.cases.command.ApologyGiven;
import org.kehu.complaint.cases.command.AssignCase;
import org.kehu.complaint.cases.command.CloseCase;
import org.kehu.complaint.cases.command.DecideResult;
import org.kehu.complaint.cases.command.EscalateCase;
import org.kehu.complaint.cases.command.HoldCallback;
import org.kehu.complaint.cases.command.MergeCase;
import org.kehu.complaint.cases.command.OfferProposals;
import org.kehu.complaint.cases.command.PauseCase;
import org.kehu.complaint.cases.command.PromiseTime;
import org.kehu.complaint.cases.command.ReasonGiven;
import org.kehu.complaint.cases.command.RegisterCase;
import org.kehu.complaint.cases.command.ResolveCase;
import org.kehu.complaint.cases.command.TakeFurtherContact;
import org.kehu.complaint.cases.command.TellProgress;
import org.kehu.complaint.cases.command.TransferCase;
import org.kehu.complaint.cases.contact.CaseKind;
import org.kehu.complaint.cases.contact.CaseSource;
import org.kehu.complaint.cases.contact.CauseType;
import org.kehu.complaint.cases.contact.Channel;
import org.kehu.complaint.cases.contact.Complainant;
import org.kehu.complaint.cases.contact.CustomerLink;
import org.kehu.complaint.cases.contact.RelatedCase;
import org.kehu.complaint.cases.contact.RelatedCase.Relation;
import org.kehu.complaint.cases.contact.Severity;
import org.kehu.complaint.cases.contact.Statement;
import org.kehu.complaint.cases.solution.Alternative;
import org.kehu.complaint.cases.solution.CallbackOutcome;
import org.kehu.complaint.cases.solution.CaseTerms;
import org.kehu.complaint.cases.solution.Evidence;
import org.kehu.complaint.cases.solution.Expectation;
import org.kehu.complaint.cases.solution.Findings;
import org.kehu.complaint.cases.solution.Fit;
import org.kehu.complaint.cases.solution.Opinion;
import org.kehu.complaint.cases.solution.PreventionRule;
import org.kehu.complaint.customer.KnownCustomer;
import org.kehu.kit.access.Level;
import org.kehu.kit.access.Role;
import org.kehu.kit.calendar.BusinessCalendar;

/** Cases in each state, made by the verbs alone, on a calendar that never closes. */
public final class CaseSamples {

  public static final Instant START = Instant.parse("2026-11-23T01:00:00Z");
  public static final String OWNER = "st-chen-kefu";
  public static final String OFFICER = "st-wu-tousu";
  public static final String CUSTOMER = "0192f0c0-0000-7000-8000-000000000001";
  public static final String OTHER = "0192f0c0-0000-7000-8000-0000000000c2";
  public static final BusinessCalendar ALWAYS =
      BusinessCalendar.roundTheClock(java.time.ZoneId.of("Asia/Shanghai"));
  public static final CaseTerms STRICT =
      new CaseTerms(
          0, 3, 4, false, Role.GENERAL_MANAGER, Set.of(), 1, 3, PreventionRule.NEVER, Set.of());
  public static final CaseTerms DIRECT =
      new CaseTerms(0, 1, 4, true, null, Set.of(), 0, 3, PreventionRule.NEVER, Set.of());
  public static final PauseTerms PAUSES =
      new PauseTerms(Map.of(PauseReason.CUSTOMER_MATERIAL, Duration.ofHours(10)), 2);
  public static final Fit MEETS = new Fit(Expectation.MEETS, null);
  public static final Timetable TIMETABLE = timetable("DEFAULT", 24);

  private CaseSamples() {}

  /** Acknowledge in a quarter, respond in half, resolve in all of the given hours. */
  public static Timetable timetable(String basis, int hours) {
    return new Timetable(
        3,
        basis,
        null,
        Map.of(
            ClockKind.ACKNOWLEDGEMENT, Duration.ofMinutes(hours * 15L),
            ClockKind.FIRST_RESPONSE, Duration.ofMinutes(hours * 30L),
            ClockKind.NEXT_RESPONSE, Duration.ofHours(6),
            ClockKind.RESOLUTION, Duration.ofHours(hours),
            ClockKind.CALLBACK, Duration.ofHours(8)),
        80,
        PAUSES);
  }

  public static CaseRules rules(CaseTerms terms) {
    return new CaseRules(TIMETABLE, terms, ALWAYS);
  }

  public static Stamp at(int minutes) {
    return new Stamp(OFFICER, START.plus(Duration.ofMinutes(minutes)));
  }

  public static KnownCustomer known(Level level) {
    return new KnownCustomer(
        CUSTOMER,
        "KH-2026-000123",
        "COOPERATING",
        "A",
        null,
        "st-han-xiaoshou",
        "sales",
        level,
        null);
  }

  public static Complainant person() {
    return new Complainant(false, "王建国", "13805910001", "wangjg@example.com", "福州市北大路1号");
  }

  public static RegisterCase registration(
      CaseKind kind, Severity severity, @Nullable String assignee) {
    return new RegisterCase(
        kind,
        new Channel("TELEPHONE"),
        CaseSource.STAFF,
        severity,
        null,
        new Statement("送检两周未出报告", "本周内出具报告", null, null, null, null),
        person(),
        CustomerLink.claimed(CUSTOMER, null),
        null,
        Set.of(),
        OWNER,
        "complaint-group",
        assignee,
        List.of());
  }

  /** A contact whose taker does not see the customer it names. */
  public static RegisterCase claimedBy(String staffId) {
    RegisterCase usual = registration(CaseKind.COMPLAINT, Severity.GENERAL, null);
    return new RegisterCase(
        usual.kind(),
        usual.channel(),
        usual.source(),
        usual.severity(),
        usual.causeType(),
        usual.statement(),
        usual.complainant(),
        usual.customer(),
        usual.known(),
        Set.of(staffId),
        usual.firstContactOwnerId(),
        usual.departmentId(),
        usual.assigneeId(),
        usual.related());
  }

  /** A complaint of somebody who left no name and nothing to write to. */
  public static ComplaintCase nameless() {
    RegisterCase usual = registration(CaseKind.COMPLAINT, Severity.GENERAL, null);
    return registered(
        STRICT,
        new RegisterCase(
            usual.kind(),
            usual.channel(),
            usual.source(),
            usual.severity(),
            usual.causeType(),
            usual.statement(),
            Complainant.ANONYMOUS,
            usual.customer(),
            usual.known(),
            usual.receiptHolders(),
            usual.firstContactOwnerId(),
            usual.departmentId(),
            usual.assigneeId(),
            usual.related()));
  }

  public static ComplaintCase registered(CaseTerms terms, Severity severity) {
    return registered(terms, registration(CaseKind.COMPLAINT, severity, null));
  }

  private static ComplaintCase registered(CaseTerms terms, RegisterCase command) {
    ComplaintCase c = ComplaintCase.fresh();
    c.register(command, "TS-20261123-0001", rules(terms), new Stamp(OWNER, START));
    return c;
  }

  /**
   * A complaint that went the usual way to the state, with whatever it needs for a further step.
   */
  public static ComplaintCase in(CaseStatus status) {
    return in(status, STRICT);
  }

  public static ComplaintCase in(CaseStatus status, CaseTerms terms) {
    return in(status, terms, Severity.GENERAL);
  }

  public static ComplaintCase in(CaseStatus status, CaseTerms terms, Severity severity) {
    ComplaintCase c = registered(terms, severity);
    if (status == CaseStatus.RECEIVED) {
      return c;
    }
    c.acknowledge(new AcknowledgeCase(null), ALWAYS, at(10));
    if (status == CaseStatus.ACKNOWLEDGED) {
      return c;
    }
    if (status == CaseStatus.WITHDRAWN) {
      c.withdraw(new ReasonGiven("误会"), at(11));
      return c;
    }
    if (status == CaseStatus.MERGED) {
      c.merge(new MergeCase(OTHER, "同一批次"), at(11));
      return c;
    }
    c.assign(new AssignCase(OFFICER, "complaint-group"), at(20));
    if (status == CaseStatus.ASSIGNED) {
      return c;
    }
    c.startInvestigation(at(30));
    if (status == CaseStatus.INVESTIGATING) {
      return c;
    }
    c.finishInvestigation(findings(), at(40));
    if (status == CaseStatus.INVESTIGATED) {
      return c;
    }
    c.offer(threeProposals(), ALWAYS, at(50));
    if (status == CaseStatus.PROPOSED) {
      return c;
    }
    c.accept(new AnswerProposal(1, null), ALWAYS, at(60));
    if (status == CaseStatus.ACCEPTED) {
      return c;
    }
    if (c.approver() != null) {
      c.decide(new DecideResult(true, null), new Stamp("st-wang-zong", at(70).at()));
      if (status == CaseStatus.APPROVED) {
        return c;
      }
    }
    c.resolve(solved(true), ALWAYS, at(80));
    if (status == CaseStatus.RESOLVED) {
      return c;
    }
    c.callBack(new HoldCallback(CallbackOutcome.HELD, Opinion.SATISFIED, null), at(90));
    if (status == CaseStatus.REOPENED) {
      c.reopen(new ReasonGiven("仍有错字"), ALWAYS, at(100));
      return c;
    }
    c.close(new CloseCase("客户满意", null), true, at(100));
    return c;
  }

  /** The strict rules, with another word on corrective actions. */
  public static CaseTerms asking(PreventionRule rule) {
    return new CaseTerms(
        0, 3, 4, false, Role.GENERAL_MANAGER, Set.of(), 1, 3, rule, Set.of("production"));
  }

  public static Findings findings() {
    return findings(true);
  }

  public static Findings findings(boolean ownFault) {
    return new Findings(
        List.of(new Evidence("委托单原件", "WT-2026-1108")),
        "漏填加急标志",
        CauseType.QUALITY,
        "technical",
        null,
        List.of("production"),
        ownFault);
  }

  public static OfferProposals threeProposals() {
    return proposals(3);
  }

  public static OfferProposals proposals(int count) {
    return new OfferProposals(
        java.util.stream.IntStream.rangeClosed(1, count)
            .mapToObj(n -> new Alternative("方案" + n, "说明" + n, MEETS))
            .toList(),
        1,
        apology());
  }

  public static ApologyGiven apology() {
    return new ApologyGiven("谨代表公司向您致歉", new Channel("TELEPHONE"));
  }

  public static ResolveCase solved(boolean told) {
    return new ResolveCase("已重检", MEETS, null, told, null);
  }

  public static TellProgress progress() {
    return new TellProgress("已重新排期", new Channel("TELEPHONE"));
  }

  public static PauseCase waiting() {
    return new PauseCase(PauseReason.CUSTOMER_MATERIAL, "等待客户补寄样品");
  }

  /** Does a move with a command that is right in itself. */
  public static List<CaseEvent> move(ComplaintCase c, CaseMove move) {
    Stamp stamp = at(200);
    return switch (move) {
      case ACKNOWLEDGE -> c.acknowledge(new AcknowledgeCase(null), ALWAYS, stamp);
      case PROMISE -> c.promise(new PromiseTime(stamp.at().plusSeconds(60), "仪器送修"), ALWAYS, stamp);
      case ASSESS ->
          c.assess(
              new Assessment(true, Complexity.COMPLEX, Impact.WIDE),
              timetable("DEFAULT", 12),
              ALWAYS,
              stamp);
      case TAKE_FURTHER_CONTACT ->
          c.takeFurtherContact(new TakeFurtherContact(new Channel("TELEPHONE"), "客户再次来电"), stamp);
      case TELL_PROGRESS -> c.tellProgress(progress(), ALWAYS, stamp);
      case PAUSE -> c.pause(waiting(), ALWAYS, stamp);
      case RESUME -> c.resume(new ReasonGiven("样品已到"), ALWAYS, stamp);
      case ASSIGN -> c.assign(new AssignCase("st-zheng-tousu", "complaint-group"), stamp);
      case TRANSFER -> c.transfer(new TransferCase("st-qin-fawu", "legal", "涉诉"), stamp);
      case AMEND ->
          c.amend(amended(c, Severity.MAJOR), c.customer(), c.level(), rules(c.terms()), stamp);
      case START_INVESTIGATION -> c.startInvestigation(stamp);
      case FINISH_INVESTIGATION -> c.finishInvestigation(findings(), stamp);
      case OFFER_PROPOSALS -> c.offer(threeProposals(), ALWAYS, stamp);
      case ACCEPT_PROPOSAL -> c.accept(new AnswerProposal(2, null), ALWAYS, stamp);
      case REFUSE_PROPOSAL -> c.refuse(new AnswerProposal(2, null), ALWAYS, stamp);
      case APPROVE -> c.decide(new DecideResult(true, null), stamp);
      case REJECT -> c.decide(new DecideResult(false, "赔偿过高"), stamp);
      case RESOLVE -> c.resolve(solved(true), ALWAYS, stamp);
      case RECORD_CALLBACK ->
          c.callBack(new HoldCallback(CallbackOutcome.HELD, Opinion.SATISFIED, null), stamp);
      case CLOSE -> {
        if (c.status() == CaseStatus.RESOLVED) {
          c.callBack(new HoldCallback(CallbackOutcome.HELD, Opinion.SATISFIED, null), stamp);
        }
        yield c.close(new CloseCase("客户满意", null), true, stamp);
      }
      case REOPEN -> c.reopen(new ReasonGiven("又出现"), ALWAYS, stamp);
      case ESCALATE -> c.escalate(new EscalateCase(EscalationStep.SUPERVISOR, "超出权限"), stamp);
      case WITHDRAW -> c.withdraw(new ReasonGiven("误会"), stamp);
      case LINK -> c.link(new RelatedCase(OTHER, Relation.SAME_CAUSE), stamp);
      case SPLIT -> c.split(OTHER, stamp);
      case MERGE -> c.merge(new MergeCase(OTHER, "同一批次"), stamp);
    };
  }

  public static AmendCase amended(ComplaintCase c, Severity severity) {
    return new AmendCase(
        severity, c.causeType(), c.statement(), c.complainant(), c.customer().said());
  }
}
