package org.kehu.complaint.cases;

import java.util.List;
import java.util.Optional;
import org.kehu.complaint.cases.command.TakeFurtherContact;
import org.kehu.complaint.cases.contact.RelatedCase;
import org.kehu.complaint.cases.contact.RelatedCase.Relation;
import org.kehu.complaint.cases.solution.FurtherContact;
import org.kehu.kit.call.Call;
import org.springframework.stereotype.Service;

/**
 * Writes the other end of each bond, as the system itself: an end that stands is not written again,
 * so it may be heard of more than once.
 */
@Service
public class BondMirror {

  private final Cases cases;
  private final CaseMoves moves;

  BondMirror(Cases cases, CaseMoves moves) {
    this.cases = cases;
    this.moves = moves;
  }

  /** A case was written that may belong to others. */
  public void reflect(CaseId id) {
    cases.find(id).ifPresent(c -> c.related().forEach(bond -> reflect(c, bond)));
  }

  private void reflect(ComplaintCase c, RelatedCase bond) {
    Relation back = bond.relation().mirrored().orElse(null);
    CaseId other = new CaseId(bond.caseId());
    if (back != null && cases.find(other).isPresent()) {
      // One key for several writes would take the second for a repeat of the first.
      Call.current()
          .unconditional()
          .within(() -> cases.change(other, one -> reflected(one, c, back)));
    }
  }

  private List<CaseEvent> reflected(ComplaintCase one, ComplaintCase c, Relation back) {
    RelatedCase bond = new RelatedCase(c.id(), back);
    boolean parts = back == Relation.SPLIT_INTO && !one.related().contains(bond);
    if (back == Relation.MERGED_FROM) {
      return one.absorb(c);
    }
    return parts && one.allowedMoves().contains(CaseMove.SPLIT)
        ? one.split(c.id(), moves.stamp())
        : one.bound(bond);
  }

  /** The customer came again on a case that goes on in another one: that one hears of it. */
  public void passOn(CaseId id, int contact) {
    cases
        .find(id)
        .filter(c -> c.status() == CaseStatus.MERGED)
        .filter(c -> c.furtherContacts().size() >= contact)
        .ifPresent(c -> passOn(c, c.furtherContacts().get(contact - 1)));
  }

  private void passOn(ComplaintCase merged, FurtherContact contact) {
    leading(merged)
        .ifPresent(leading ->
            cases.change(
                leading,
                one ->
                    one.allowedMoves().contains(CaseMove.TAKE_FURTHER_CONTACT)
                        ? one.takeFurtherContact(
                            new TakeFurtherContact(contact.channel(), contact.note()),
                            contact.stamp())
                        : List.of()));
  }

  private static Optional<CaseId> leading(ComplaintCase merged) {
    return merged.related().stream()
        .filter(bond -> bond.relation() == Relation.MERGED_INTO)
        .map(bond -> new CaseId(bond.caseId()))
        .findFirst();
  }
}
