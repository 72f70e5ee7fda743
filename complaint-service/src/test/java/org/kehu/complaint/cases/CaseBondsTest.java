package org.kehu.complaint.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.kehu.complaint.cases.CaseSamples.OTHER;
import static org.kehu.complaint.cases.CaseSamples.at;
import static org.kehu.complaint.cases.CaseSamples.in;

import java.util.Arrays;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.kehu.complaint.cases.CaseEvent.CaseAbsorbed;
import org.kehu.complaint.cases.CaseEvent.CaseLinked;
import org.kehu.complaint.cases.CaseEvent.CaseMerged;
import org.kehu.complaint.cases.CaseEvent.FurtherContactTaken;
import org.kehu.complaint.cases.contact.CustomerClaim;
import org.kehu.complaint.cases.contact.RelatedCase;
import org.kehu.complaint.cases.contact.RelatedCase.Relation;
import org.kehu.complaint.cases.contact.Severity;
import org.kehu.complaint.cases.refusal.CaseProblem;
import org.kehu.kit.problem.Problem;
import org.kehu.testkit.Proves;

@Proves("M24")
class CaseBondsTest {

  private static void refused(CaseProblem with, ThrowingCallable deed) {
    assertThat(catchThrowableOfType(Problem.class, deed).type()).isEqualTo(with);
  }

  @Test
  void aMergedCaseEndsPointsToTheLeadingOneAndNothingOfItIsDueAnyMore() {
    ComplaintCase c = in(CaseStatus.ASSIGNED);
    CaseSamples.move(c, CaseMove.TAKE_FURTHER_CONTACT);

    assertThat(CaseSamples.move(c, CaseMove.MERGE)).containsExactly(new CaseMerged(OTHER, 2));

    assertThat(c.status()).isEqualTo(CaseStatus.MERGED);
    assertThat(c.status().isOpen()).isFalse();
    assertThat(c.related()).containsExactly(new RelatedCase(OTHER, Relation.MERGED_INTO));
    assertThat(c.clocks().running()).noneMatch(clock -> clock.isRunning());
    assertThat(c.dueAt()).isNull();
    assertThat(c.nextMarkAt()).isNull();
    assertThat(c.isProgressDue()).isFalse();
    assertThat(c.allowedMoves()).containsExactly(CaseMove.TAKE_FURTHER_CONTACT);
  }

  @Test
  void theContactsOfAMergedCaseCountInTheLeadingOneOnce() {
    ComplaintCase merged = in(CaseStatus.MERGED);
    ComplaintCase leading = in(CaseStatus.ASSIGNED);

    assertThat(leading.absorb(merged)).containsExactly(new CaseAbsorbed(merged.id(), 1));
    assertThat(leading.absorb(merged)).isEmpty();

    assertThat(leading.furtherContacts()).hasSize(1);
    assertThat(leading.furtherContacts().getFirst().stamp().by())
        .isEqualTo(merged.firstContactOwnerId());
    assertThat(leading.status()).isEqualTo(CaseStatus.ASSIGNED);
    assertThat(CaseSamples.move(merged, CaseMove.TAKE_FURTHER_CONTACT))
        .as("kept, and nobody is chased for it here")
        .containsExactly(new FurtherContactTaken(merged.channel(), 1));
    assertThat(merged.isProgressDue()).isFalse();
  }

  @Test
  void aBondIsWrittenOnceAtBothEnds() {
    ComplaintCase c = in(CaseStatus.ASSIGNED);
    RelatedCase same = new RelatedCase(OTHER, Relation.SAME_CAUSE);

    assertThat(c.link(same, at(50))).containsExactly(new CaseLinked(same));
    refused(CaseProblem.ALREADY_LINKED, () -> c.link(same, at(51)));
    assertThat(c.bound(same)).isEmpty();
    RelatedCase twice = new RelatedCase(OTHER, Relation.DUPLICATED_BY);
    assertThat(c.bound(twice)).containsExactly(new CaseLinked(twice));
    assertThat(c.split("0192f0c0-0000-7000-8000-0000000000c3", at(52))).hasSize(1);
    assertThat(c.related())
        .extracting(RelatedCase::relation)
        .containsExactly(Relation.SAME_CAUSE, Relation.DUPLICATED_BY, Relation.SPLIT_INTO);
  }

  @Test
  void aMirroredBondIsNotMirroredBackForEver() {
    for (Relation relation : Relation.values()) {
      relation
          .mirrored()
          .filter(back -> back != relation)
          .ifPresent(back -> assertThat(back.mirrored()).as(relation.name()).isEmpty());
    }
    assertThat(Arrays.stream(Relation.values()).filter(Relation::isByHand))
        .containsExactly(Relation.RELATED, Relation.SAME_CAUSE, Relation.DUPLICATE_OF);
  }

  @Test
  void nothingGoesOnInASettledALesserOrAnotherCustomersCase() {
    ComplaintCase c = in(CaseStatus.ASSIGNED);
    ComplaintCase open = in(CaseStatus.INVESTIGATING);
    CustomerClaim one = new CustomerClaim(CaseSamples.CUSTOMER, "KH-2026-000123");

    MergeGate.require(c, one, open, one);
    MergeGate.require(c, CustomerClaim.NONE, open, one);
    for (CaseStatus settled : List.of(CaseStatus.RESOLVED, CaseStatus.CLOSED, CaseStatus.MERGED)) {
      refused(CaseProblem.LEADING_CASE_SETTLED, () -> MergeGate.require(c, one, in(settled), one));
    }
    ComplaintCase crisis = in(CaseStatus.ASSIGNED, CaseSamples.STRICT, Severity.CRISIS);
    refused(CaseProblem.LEADING_CASE_LESSER, () -> MergeGate.require(crisis, one, open, one));
    MergeGate.require(c, one, crisis, one);
    refused(
        CaseProblem.LEADING_OTHER_CUSTOMER,
        () -> MergeGate.require(c, one, open, new CustomerClaim(null, "KH-2026-000124")));
  }
}
