package org.kehu.complaint.cases;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.kehu.complaint.cases.CustomerNaming.Named;
import org.kehu.complaint.cases.clock.ServiceBasis;
import org.kehu.complaint.cases.clock.Stamp;
import org.kehu.complaint.cases.clock.Timetable;
import org.kehu.complaint.cases.clock.Timetables;
import org.kehu.complaint.cases.command.AmendCase;
import org.kehu.complaint.cases.command.AnswerProposal;
import org.kehu.complaint.cases.command.AssignCase;
import org.kehu.complaint.cases.command.CloseCase;
import org.kehu.complaint.cases.command.DecideResult;
import org.kehu.complaint.cases.command.EscalateCase;
import org.kehu.complaint.cases.command.FormerCase;
import org.kehu.complaint.cases.command.HoldCallback;
import org.kehu.complaint.cases.command.OfferProposals;
import org.kehu.complaint.cases.command.ReasonGiven;
import org.kehu.complaint.cases.command.RegisterCase;
import org.kehu.complaint.cases.command.ResolveCase;
import org.kehu.complaint.cases.command.TransferCase;
import org.kehu.complaint.cases.contact.CaseKind;
import org.kehu.complaint.cases.contact.Matter;
import org.kehu.complaint.cases.refusal.CaseProblem;
import org.kehu.complaint.cases.solution.Findings;
import org.kehu.complaint.cases.solution.TermsInForce;
import org.kehu.complaint.customer.KnownCustomer;
import org.kehu.kit.access.Caller;
import org.kehu.kit.access.Level;
import org.kehu.kit.call.Call;
import org.kehu.kit.call.IdempotencyKey;
import org.kehu.kit.paging.Page;
import org.kehu.kit.paging.PageRequest;
import org.kehu.kit.store.Change;
import org.kehu.kit.store.Stored;
import org.springframework.stereotype.Service;

/** What can be done with cases: sight, right, verb, one write. */
@Service
public class CaseDesk {

  private final Cases cases;
  private final CaseRights rights;
  private final CaseNumbers numbers;
  private final Timetables timetables;
  private final TermsInForce terms;
  private final ServiceBases bases;
  private final CustomerNaming naming;
  private final Prevention prevention;
  private final FieldWork fieldWork;
  private final CrisisChecks crises;
  private final CaseMeasures measures;
  private final CaseMoves moves;

  CaseDesk(
      Cases cases,
      CaseRights rights,
      CaseNumbers numbers,
      Timetables timetables,
      TermsInForce terms,
      ServiceBases bases,
      CustomerNaming naming,
      Prevention prevention,
      FieldWork fieldWork,
      CrisisChecks crises,
      CaseMeasures measures,
      CaseMoves moves) {
    this.cases = cases;
    this.rights = rights;
    this.numbers = numbers;
    this.timetables = timetables;
    this.terms = terms;
    this.bases = bases;
    this.naming = naming;
    this.prevention = prevention;
    this.fieldWork = fieldWork;
    this.crises = crises;
    this.measures = measures;
    this.moves = moves;
  }

  /** Takes a contact in. */
  public Stored<ComplaintCase> register(RegisterCase command) {
    Stored<ComplaintCase> stored = cases.create(() -> registered(command));
    if (!stored.replayed()) {
      measures.registered(stored.aggregate());
    }
    return stored;
  }

  private Change<ComplaintCase, CaseEvent> registered(RegisterCase command) {
    Stamp stamp = moves.stamp();
    ComplaintCase fresh = ComplaintCase.fresh();
    List<CaseEvent> events =
        fresh.register(
            command,
            numbers.next(),
            rules(command.kind(), basis(command, stamp.at()), stamp.at()),
            stamp);
    return new Change<>(fresh, events);
  }

  /** Takes over a settled case of an earlier register, each of its numbers once. */
  public Stored<ComplaintCase> migrate(RegisterCase command, FormerCase former) {
    Call here = Call.current();
    IdempotencyKey once = new IdempotencyKey("migrated#" + former.number(), "migrated");
    Call call =
        new Call(
            here.caller(), here.correlationId(), here.causationId(), once, null, here.origin());
    return call.within(() -> cases.create(() -> migrated(command, former)));
  }

  private Change<ComplaintCase, CaseEvent> migrated(RegisterCase command, FormerCase former) {
    Stamp stamp = moves.stamp();
    ComplaintCase fresh = ComplaintCase.fresh();
    ServiceBasis basis = basis(command, former.receivedAt());
    CaseRules rules = rules(command.kind(), basis, stamp.at());
    return new Change<>(fresh, fresh.migrate(command, former, numbers.next(), rules, stamp));
  }

  private ServiceBasis basis(RegisterCase command, Instant receivedAt) {
    return command.customer().isNamed()
        ? bases.of(command.severity(), command.matter(), command.known(), receivedAt)
        : ServiceBasis.of(command.severity());
  }

  private CaseRules rules(CaseKind kind, ServiceBasis basis, Instant receivedAt) {
    return new CaseRules(
        timetables.of(basis, receivedAt),
        terms.of(kind, basis.severity(), receivedAt),
        timetables.calendar());
  }

  /** The case, when the caller sees it. */
  public ComplaintCase get(CaseId id) {
    return cases.get(id, rights.sight(caller()));
  }

  /**
   * One page of what the caller sees, newest first. What a receipt does not show, no filter tells
   * either: asked for that way, only cases are found that the caller works with.
   */
  public Page<ComplaintCase> page(CaseFilter filter, PageRequest request) {
    Caller caller = caller();
    return filter.asksForHandling()
        ? cases.page(filter.withoutReceiptsOf(caller.id()), rights.work(caller), request)
        : cases.page(filter, rights.sight(caller), request);
  }

  /** Cases of one customer; without sight of the customer, those where it was named by its id. */
  public Page<ComplaintCase> page(CaseFilter filter, String customerId, PageRequest request) {
    return page(filter.ofCustomer(customerId, naming.isSeen(customerId, caller())), request);
  }

  /** Somebody is named who works on it. */
  public Stored<ComplaintCase> assign(CaseId id, AssignCase command) {
    return change(id, CaseMove.ASSIGN, (c, stamp) -> c.assign(command, stamp));
  }

  /** It is passed on. */
  public Stored<ComplaintCase> transfer(CaseId id, TransferCase command) {
    return change(
        id,
        CaseMove.TRANSFER,
        (c, stamp) -> {
          if (c.hasOnlyReceipt(stamp.by()) && stamp.by().equals(command.toId())) {
            throw CaseProblem.RECEIPT_TO_SELF.problem();
          }
          return c.transfer(command, stamp);
        });
  }

  /** What was written down changes; the function sees the present state. */
  public Stored<ComplaintCase> amend(CaseId id, Function<ComplaintCase, AmendCase> amendment) {
    return change(id, CaseMove.AMEND, (c, stamp) -> amended(c, amendment.apply(c), stamp));
  }

  private List<CaseEvent> amended(ComplaintCase c, AmendCase command, Stamp stamp) {
    Caller caller = caller();
    rights.requireSeverity(command.severity(), c, caller);
    Named named = naming.again(c, command.customer(), caller);
    Matter matter = new Matter(c.kind(), command.statement().product());
    ServiceBasis basis =
        bases.of(command.severity(), matter, named.known(), c.receivedAt()).weighed(c.assessment());
    CaseRules rules = rules(c.kind(), basis, c.receivedAt());
    return c.amend(command, named.link(), level(c, named, caller), rules, stamp);
  }

  /** Only who sees the customer it concerned so far may make it more open. */
  private Level level(ComplaintCase c, Named named, Caller caller) {
    Level next = named.level();
    if (next == null) {
      return c.level();
    }
    boolean whole = rights.disclosure(c, caller) == Disclosure.WHOLE;
    return whole || next.covers(c.level()) ? next : c.level();
  }

  /** Evidence is collected from now on. */
  public Stored<ComplaintCase> startInvestigation(CaseId id) {
    return change(id, CaseMove.START_INVESTIGATION, ComplaintCase::startInvestigation);
  }

  /** Evidence, cause and responsibility are stated. */
  public Stored<ComplaintCase> finishInvestigation(CaseId id, Findings findings) {
    return change(
        id, CaseMove.FINISH_INVESTIGATION, (c, stamp) -> c.finishInvestigation(findings, stamp));
  }

  /** Alternatives are put before the customer. */
  public Stored<ComplaintCase> offer(CaseId id, OfferProposals command) {
    return change(
        id, CaseMove.OFFER_PROPOSALS, (c, stamp) -> c.offer(command, timetables.calendar(), stamp));
  }

  /** The customer confirms one. */
  public Stored<ComplaintCase> accept(CaseId id, AnswerProposal command) {
    return change(
        id,
        CaseMove.ACCEPT_PROPOSAL,
        (c, stamp) -> c.accept(command, timetables.calendar(), stamp));
  }

  /** The customer objects to one. */
  public Stored<ComplaintCase> refuse(CaseId id, AnswerProposal command) {
    return change(
        id,
        CaseMove.REFUSE_PROPOSAL,
        (c, stamp) -> c.refuse(command, timetables.calendar(), stamp));
  }

  /** The result is agreed to or sent back. */
  public Stored<ComplaintCase> decide(CaseId id, DecideResult command) {
    CaseMove move = command.approved() ? CaseMove.APPROVE : CaseMove.REJECT;
    return change(id, move, (c, stamp) -> c.decide(command, stamp));
  }

  /** The decision is carried out and told, once nobody has to come to the customer any more. */
  public Stored<ComplaintCase> resolve(CaseId id, ResolveCase command) {
    return change(
        id,
        CaseMove.RESOLVE,
        (c, stamp) -> {
          if (fieldWork.isOpen(id)) {
            throw CaseProblem.SERVICE_ORDER_OPEN.problem().with("caseId", id.value());
          }
          requireContained(c);
          return c.resolve(command, timetables.calendar(), stamp);
        });
  }

  /** A crisis event is not solved before its checklist is done (P-10). */
  private void requireContained(ComplaintCase c) {
    Set<String> unticked = crises.unticked(c);
    if (!unticked.isEmpty()) {
      throw CaseProblem.CRISIS_UNCONTAINED.problem().with("unticked", List.copyOf(unticked));
    }
  }

  /** The customer is asked for an opinion. */
  public Stored<ComplaintCase> callBack(CaseId id, HoldCallback command) {
    return change(id, CaseMove.RECORD_CALLBACK, (c, stamp) -> c.callBack(command, stamp));
  }

  /** It ends. */
  public Stored<ComplaintCase> close(CaseId id, CloseCase command) {
    return change(
        id, CaseMove.CLOSE, (c, stamp) -> c.close(command, prevention.isPlanned(id), stamp));
  }

  /** It is taken up again. */
  public Stored<ComplaintCase> reopen(CaseId id, ReasonGiven command) {
    return change(
        id, CaseMove.REOPEN, (c, stamp) -> c.reopen(command, timetables.calendar(), stamp));
  }

  /** The customer takes it back. */
  public Stored<ComplaintCase> withdraw(CaseId id, ReasonGiven command) {
    return change(id, CaseMove.WITHDRAW, (c, stamp) -> c.withdraw(command, stamp));
  }

  /** Somebody takes it up the line. */
  public Stored<ComplaintCase> escalate(CaseId id, EscalateCase command) {
    return change(id, CaseMove.ESCALATE, (c, stamp) -> c.escalate(command, stamp));
  }

  /**
   * customer-service told of the customer; done by the system itself. A case that was taken at the
   * caller's word gets the targets that it would have had.
   */
  public Stored<ComplaintCase> concerns(CaseId id, KnownCustomer known) {
    return cases.change(
        id,
        c -> {
          boolean atTheirWord = !c.customer().verified();
          List<CaseEvent> events = new ArrayList<>(c.concerns(known));
          if (atTheirWord && c.customer().verified()) {
            Timetable timetable = timetables.of(bases.of(c), c.receivedAt());
            events.addAll(c.entitle(timetable, timetables.calendar(), moves.stamp()));
          }
          return events;
        });
  }

  private Stored<ComplaintCase> change(
      CaseId id, CaseMove move, BiFunction<ComplaintCase, Stamp, List<CaseEvent>> verb) {
    return moves.make(id, move, verb);
  }

  private static Caller caller() {
    return Call.current().caller();
  }
}
