package org.kehu.complaint.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.kehu.complaint.cases.CaseEvent.CaseAbsorbed;
import org.kehu.complaint.cases.CaseEvent.CaseLinked;
import org.kehu.complaint.cases.CaseEvent.CaseMerged;
import org.kehu.complaint.cases.CaseEvent.FurtherContactTaken;
import org.kehu.complaint.cases.clock.Stamp;
import org.kehu.complaint.cases.command.MergeCase;
import org.kehu.complaint.cases.command.TakeFurtherContact;
import org.kehu.complaint.cases.contact.RelatedCase;
import org.kehu.complaint.cases.contact.RelatedCase.Relation;
import org.kehu.complaint.cases.refusal.Bounds;
import org.kehu.complaint.cases.refusal.CaseProblem;
import org.kehu.complaint.cases.solution.FurtherContact;

/**
 * A case among others (关联、合并、拆分, field M24). One end is written by whoever does it, the other by
 * the system when it hears of it.
 */
public abstract class CaseBonds extends CaseCourse {

  CaseBonds() {}

  /** Somebody saw that it belongs to another one. */
  public List<CaseEvent> link(RelatedCase other, Stamp stamp) {
    CaseStatus next = after(CaseMove.LINK);
    if (related.contains(other)) {
      throw CaseProblem.ALREADY_LINKED.problem().with("caseId", other.caseId());
    }
    keep(other);
    move(CaseMove.LINK, next, stamp);
    return List.of(new CaseLinked(other));
  }

  /** Part of it goes on in a case of its own. */
  public List<CaseEvent> split(String newCaseId, Stamp stamp) {
    CaseStatus next = after(CaseMove.SPLIT);
    RelatedCase part = new RelatedCase(newCaseId, Relation.SPLIT_INTO);
    keep(part);
    move(CaseMove.SPLIT, next, stamp);
    return List.of(new CaseLinked(part));
  }

  /** It goes on in another case: it ends, nothing of it is due any more. */
  public List<CaseEvent> merge(MergeCase command, Stamp stamp) {
    CaseStatus next = after(CaseMove.MERGE);
    keep(new RelatedCase(command.leadingCaseId(), Relation.MERGED_INTO));
    lastReason = command.reason();
    promises = promised().settled().made();
    pauses = paused().ended(stamp).taken();
    chased = false;
    clocks = clocks().allStopped(stamp.at());
    move(CaseMove.MERGE, next, stamp);
    return List.of(new CaseMerged(command.leadingCaseId(), 1 + furtherContacts.size()));
  }

  /** Another one goes on in this one, and what the customer said there counts here; once. */
  List<CaseEvent> absorb(ComplaintCase merged) {
    RelatedCase bond = new RelatedCase(merged.id(), Relation.MERGED_FROM);
    if (related.contains(bond)) {
      return List.of();
    }
    keep(bond);
    furtherContacts =
        new ArrayList<>(
            Stream.concat(furtherContacts.stream(), contactsOf(merged))
                .limit(Bounds.MOST_ENTRIES)
                .toList());
    return List.of(new CaseAbsorbed(merged.id(), furtherContacts.size()));
  }

  private static Stream<FurtherContact> contactsOf(ComplaintCase merged) {
    FurtherContact first =
        new FurtherContact(
            merged.channel(),
            "并入 " + merged.number(),
            new Stamp(merged.firstContactOwnerId(), merged.receivedAt()));
    return Stream.concat(Stream.of(first), merged.furtherContacts().stream());
  }

  /** The other end of a bond; once. */
  List<CaseEvent> bound(RelatedCase other) {
    if (related.contains(other)) {
      return List.of();
    }
    keep(other);
    return List.of(new CaseLinked(other));
  }

  /** What is said of a merged one is kept there and passed on: nobody is chased for it here. */
  @Override
  public List<CaseEvent> takeFurtherContact(TakeFurtherContact command, Stamp stamp) {
    return status == CaseStatus.MERGED
        ? noted(command, stamp)
        : super.takeFurtherContact(command, stamp);
  }

  private List<CaseEvent> noted(TakeFurtherContact command, Stamp stamp) {
    Bounds.entries(furtherContacts.size() + 1);
    furtherContacts = new ArrayList<>(furtherContacts);
    furtherContacts.add(new FurtherContact(command.channel(), command.note(), stamp));
    move(CaseMove.TAKE_FURTHER_CONTACT, after(CaseMove.TAKE_FURTHER_CONTACT), stamp);
    return List.of(new FurtherContactTaken(command.channel(), furtherContacts.size()));
  }

  private void keep(RelatedCase other) {
    Bounds.entries(related.size() + 1);
    related = new ArrayList<>(related);
    related.add(other);
  }
}
