package org.kehu.complaint.cases;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kehu.complaint.cases.clock.ServiceBasis;
import org.kehu.complaint.cases.clock.Stamp;
import org.kehu.complaint.cases.clock.Timetable;
import org.kehu.complaint.cases.clock.Timetables;
import org.kehu.complaint.cases.command.AcknowledgeCase;
import org.kehu.complaint.cases.command.AmendCase;
import org.kehu.complaint.cases.command.AnswerProposal;
import org.kehu.complaint.cases.command.AssignCase;
import org.kehu.complaint.cases.command.CloseCase;
import org.kehu.complaint.cases.command.DecideResult;
import org.kehu.complaint.cases.command.EscalateCase;
import org.kehu.complaint.cases.command.HoldCallback;
import org.kehu.complaint.cases.command.OfferProposals;
import org.kehu.complaint.cases.command.PromiseTime;
import org.kehu.complaint.cases.command.ReasonGiven;
import org.kehu.complaint.cases.command.RegisterCase;
import org.kehu.complaint.cases.command.ResolveCase;
import org.kehu.complaint.cases.command.TransferCase;
import org.kehu.complaint.cases.contact.CustomerLink;
import org.kehu.complaint.cases.contact.KnownLink;
import org.kehu.complaint.cases.contact.Severity;
import org.kehu.complaint.cases.solution.CaseTerms;
import org.kehu.complaint.cases.solution.Findings;
import org.kehu.complaint.cases.solution.TermsInForce;
import org.kehu.complaint.customer.KnownCustomer;
import org.kehu.complaint.customer.KnownCustomers;
import org.kehu.kit.access.Caller;
import org.kehu.kit.access.Sight;
import org.kehu.kit.call.Call;
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
  private final KnownCustomers customers;
  private final CaseMeasures measures;
  private final Clock clock;

  public CaseDesk(
      Cases cases,
      CaseRights rights,
      CaseNumbers numbers,
      Timetables timetables,
      TermsInForce terms,
      KnownCustomers customers,
      CaseMeasures measures,
      Clock clock) {
    this.cases = cases;
    this.rights = rights;
    this.numbers = numbers;
    this.timetables = timetables;
    this.terms = terms;
    this.customers = customers;
    this.measures = measures;
    this.clock = clock;
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
    Stamp stamp = stamp();
    ComplaintCase fresh = ComplaintCase.fresh();
    List<CaseEvent> events =
        fresh.register(
            command,
            numbers.next(),
            timetables.of(basis(command.severity(), command.known()), stamp.at()),
            terms.of(command.kind(), command.severity(), stamp.at()),
            timetables.calendar(),
            stamp);
    return new Change<>(fresh, events);
  }

  /** The case, when the caller sees it. */
  public ComplaintCase get(CaseId id) {
    return cases.get(id, sight());
  }

  /** One page of what the caller sees, newest first. */
  public Page<ComplaintCase> page(CaseFilter filter, PageRequest request) {
    return cases.page(filter, sight(), request);
  }

  /** The customer is told that it was received. */
  public Stored<ComplaintCase> acknowledge(CaseId id, AcknowledgeCase command) {
    return change(id, CaseMove.ACKNOWLEDGE, (c, stamp) -> c.acknowledge(command, stamp));
  }

  /** Another time is promised. */
  public Stored<ComplaintCase> promise(CaseId id, PromiseTime command) {
    return change(id, CaseMove.PROMISE, (c, stamp) -> c.promise(command, stamp));
  }

  /** Somebody is named who works on it. */
  public Stored<ComplaintCase> assign(CaseId id, AssignCase command) {
    return change(id, CaseMove.ASSIGN, (c, stamp) -> c.assign(command, stamp));
  }

  /** It is passed on. */
  public Stored<ComplaintCase> transfer(CaseId id, TransferCase command) {
    return change(id, CaseMove.TRANSFER, (c, stamp) -> c.transfer(command, stamp));
  }

  /** What was written down changes; the function sees the present state. */
  public Stored<ComplaintCase> amend(CaseId id, Function<ComplaintCase, AmendCase> amendment) {
    return change(id, CaseMove.AMEND, (c, stamp) -> amended(c, amendment.apply(c), stamp));
  }

  private List<CaseEvent> amended(ComplaintCase c, AmendCase command, Stamp stamp) {
    rights.requireSeverity(command.severity(), c, Call.current().caller());
    CustomerLink claimed = c.claimedBy(command);
    KnownCustomer known = KnownLink.of(claimed, c.customer(), customers).orElse(null);
    Timetable timetable = timetables.of(basis(command.severity(), known), c.receivedAt());
    CaseTerms rules = terms.of(c.kind(), command.severity(), c.receivedAt());
    return c.amend(command, known, timetable, rules, timetables.calendar(), stamp);
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
    return change(id, CaseMove.OFFER_PROPOSALS, (c, stamp) -> c.offer(command, stamp));
  }

  /** The customer confirms one. */
  public Stored<ComplaintCase> accept(CaseId id, AnswerProposal command) {
    return change(id, CaseMove.ACCEPT_PROPOSAL, (c, stamp) -> c.accept(command, stamp));
  }

  /** The customer objects to one. */
  public Stored<ComplaintCase> refuse(CaseId id, AnswerProposal command) {
    return change(id, CaseMove.REFUSE_PROPOSAL, (c, stamp) -> c.refuse(command, stamp));
  }

  /** The result is agreed to or sent back. */
  public Stored<ComplaintCase> decide(CaseId id, DecideResult command) {
    CaseMove move = command.approved() ? CaseMove.APPROVE : CaseMove.REJECT;
    return change(id, move, (c, stamp) -> c.decide(command, stamp));
  }

  /** The decision is carried out and told. */
  public Stored<ComplaintCase> resolve(CaseId id, ResolveCase command) {
    return change(
        id, CaseMove.RESOLVE, (c, stamp) -> c.resolve(command, timetables.calendar(), stamp));
  }

  /** The customer is asked for an opinion. */
  public Stored<ComplaintCase> callBack(CaseId id, HoldCallback command) {
    return change(id, CaseMove.RECORD_CALLBACK, (c, stamp) -> c.callBack(command, stamp));
  }

  /** It ends. */
  public Stored<ComplaintCase> close(CaseId id, CloseCase command) {
    return change(id, CaseMove.CLOSE, (c, stamp) -> c.close(command, stamp));
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

  /** Time passed; done by the system itself. */
  public Stored<ComplaintCase> watch(CaseId id) {
    return cases.change(id, c -> c.watch(stamp()));
  }

  /** customer-service told of the customer; done by the system itself. */
  public Stored<ComplaintCase> concerns(CaseId id, KnownCustomer known) {
    return cases.change(id, c -> c.concerns(known));
  }

  private Stored<ComplaintCase> change(
      CaseId id, CaseMove move, BiFunction<ComplaintCase, Stamp, List<CaseEvent>> verb) {
    Caller caller = Call.current().caller();
    Stored<ComplaintCase> stored =
        cases.change(
            id,
            rights.sight(caller),
            c -> {
              rights.require(move, c, caller);
              return verb.apply(c, stamp());
            });
    if (!stored.replayed()) {
      measures.moved(move, stored.aggregate());
    }
    return stored;
  }

  private static ServiceBasis basis(Severity severity, @Nullable KnownCustomer known) {
    return known == null
        ? ServiceBasis.of(severity)
        : new ServiceBasis(severity, known.grade(), known.tier(), known.agreementLevel());
  }

  private Sight sight() {
    return rights.sight(Call.current().caller());
  }

  private Stamp stamp() {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    return new Stamp(Call.current().caller().id(), now);
  }
}
