package org.kehu.complaint.cases;

import java.util.List;
import org.kehu.complaint.cases.command.MergeCase;
import org.kehu.complaint.cases.command.RegisterCase;
import org.kehu.complaint.cases.command.SplitCase;
import org.kehu.complaint.cases.contact.CustomerClaim;
import org.kehu.complaint.cases.contact.RelatedCase;
import org.kehu.complaint.cases.contact.RelatedCase.Relation;
import org.kehu.complaint.cases.contact.Statement;
import org.kehu.complaint.cases.refusal.CaseProblem;
import org.kehu.kit.access.Caller;
import org.kehu.kit.call.Call;
import org.kehu.kit.store.Stored;
import org.springframework.stereotype.Service;

/** Links, merges and splits cases: both are seen and worked with by whoever does it (M24). */
@Service
public class BondDesk {

  private final Cases cases;
  private final CaseRights rights;
  private final CaseMoves moves;
  private final CaseDesk desk;
  private final CustomerNaming naming;
  private final FieldWork fieldWork;

  BondDesk(
      Cases cases,
      CaseRights rights,
      CaseMoves moves,
      CaseDesk desk,
      CustomerNaming naming,
      FieldWork fieldWork) {
    this.cases = cases;
    this.rights = rights;
    this.moves = moves;
    this.desk = desk;
    this.naming = naming;
    this.fieldWork = fieldWork;
  }

  /** It belongs to another one. */
  public Stored<ComplaintCase> link(CaseId id, RelatedCase other) {
    if (!other.relation().isByHand()) {
      throw CaseProblem.RELATION_NOT_BY_HAND.problem().with("relation", other.relation());
    }
    mine(id, CaseMove.LINK);
    worked(id, other.caseId());
    return moves.make(id, CaseMove.LINK, (c, stamp) -> c.link(other, stamp));
  }

  /** It goes on in another one. */
  public Stored<ComplaintCase> merge(CaseId id, MergeCase command) {
    mine(id, CaseMove.MERGE);
    ComplaintCase leading = worked(id, command.leadingCaseId());
    return moves.make(
        id,
        CaseMove.MERGE,
        (c, stamp) -> {
          MergeGate.require(c, claim(c), leading, claim(leading));
          if (fieldWork.isOpen(id)) {
            throw CaseProblem.SERVICE_ORDER_OPEN.problem().with("caseId", id.value());
          }
          return c.merge(command, stamp);
        });
  }

  private CustomerClaim claim(ComplaintCase c) {
    return rights.disclosure(c, caller()).claim(c);
  }

  /** Part of it goes on in a case of its own, in the same causal chain. */
  public Stored<ComplaintCase> split(CaseId id, SplitCase command) {
    ComplaintCase c = mine(id, CaseMove.SPLIT);
    Call here = Call.current();
    return new Call(
            here.caller(),
            c.correlationId(),
            here.causationId(),
            here.idempotencyKey(),
            null,
            here.origin())
        .within(() -> desk.register(part(c, command)));
  }

  private RegisterCase part(ComplaintCase c, SplitCase command) {
    return new RegisterCase(
        command.kind(),
        c.channel(),
        c.source(),
        command.severity(),
        command.causeType(),
        new Statement(
            command.description(),
            command.remedySought(),
            null,
            null,
            command.product(),
            c.statement().occurredAt()),
        c.complainant(),
        c.customer(),
        naming.present(c.customer()).known(),
        c.receiptHolders,
        c.firstContactOwnerId(),
        c.departmentId(),
        c.assigneeId(),
        List.of(new RelatedCase(c.id(), Relation.SPLIT_FROM)));
  }

  /** Whose case it is comes first, so that nothing is told of the other one for nothing. */
  private ComplaintCase mine(CaseId id, CaseMove move) {
    ComplaintCase c = cases.get(id, rights.sight(caller()));
    moves.require(move, c, caller());
    return c;
  }

  private ComplaintCase worked(CaseId id, String otherId) {
    if (id.value().equals(otherId)) {
      throw CaseProblem.BOND_TO_ITSELF.problem();
    }
    Caller caller = caller();
    return cases
        .find(new CaseId(otherId), rights.work(caller))
        .filter(c -> rights.disclosure(c, caller) != Disclosure.RECEIPT)
        .orElseThrow(() -> CaseProblem.RELATED_CASE_UNKNOWN.problem().with("caseId", otherId));
  }

  private static Caller caller() {
    return Call.current().caller();
  }
}
