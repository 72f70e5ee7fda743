package org.kehu.complaint.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kehu.complaint.cases.CaseMove;
import org.kehu.complaint.cases.CaseSamples;
import org.kehu.complaint.cases.CaseStatus;
import org.kehu.complaint.cases.ComplaintCase;
import org.kehu.complaint.cases.solution.ToldEffect;
import org.kehu.testkit.Proves;

@Proves({"P-27", "P-72"})
class FollowedCaseTest {

  private static FollowedCase of(ComplaintCase c) {
    return FollowedCase.of(c, "陈客服", List.of());
  }

  @ParameterizedTest
  @EnumSource(CaseStatus.class)
  void nothingOfWhatIsOurs(CaseStatus status) {
    ComplaintCase c = CaseSamples.in(status);

    assertThat(of(c).toString())
        .doesNotContain("漏填加急标志", "WT-2026-1108", "st-", "王建国", "13805910001")
        .doesNotContain("GENERAL_MANAGER", "technical", CaseSamples.CUSTOMER, CaseSamples.OTHER);
  }

  @ParameterizedTest
  @EnumSource(CaseStatus.class)
  void aCustomerDoesNoStepOfTheHandling(CaseStatus status) {
    ComplaintCase c = CaseSamples.in(status);
    EnumSet<CustomerMove> steps = EnumSet.noneOf(CustomerMove.class);
    steps.addAll(of(c).moves());

    assertThat(steps.contains(CustomerMove.WITHDRAW))
        .isEqualTo(c.allowedMoves().contains(CaseMove.WITHDRAW));
    assertThat(steps.contains(CustomerMove.REOPEN))
        .isEqualTo(c.allowedMoves().contains(CaseMove.REOPEN));
    assertThat(steps.contains(CustomerMove.ACCEPT)).isEqualTo(status == CaseStatus.PROPOSED);
    assertThat(steps.contains(CustomerMove.CONFIRM)).isFalse();
  }

  @Test
  void whatWasToldIsShown() {
    ComplaintCase c = CaseSamples.in(CaseStatus.INVESTIGATING);
    c.tellProgress(CaseSamples.progress(), CaseSamples.ALWAYS, CaseSamples.at(35));
    assertThat(of(c).messages()).extracting(FollowedCase.Message::text).containsExactly("已重新排期");
    assertThat(of(c).promisedUntil()).isNotNull();
    assertThat(of(CaseSamples.in(CaseStatus.RESOLVED)).solution()).isEqualTo("已重检");
    ComplaintCase untold = CaseSamples.in(CaseStatus.APPROVED);
    untold.resolve(CaseSamples.solved(false), CaseSamples.ALWAYS, CaseSamples.at(80));
    assertThat(of(untold).solution()).isNull();
    ComplaintCase closed = CaseSamples.in(CaseStatus.CLOSED);
    closed.tellEffect(new ToldEffect("a-1", "JZ-20261123-0003", "等候缩短", CaseSamples.START));
    assertThat(of(closed).messages()).extracting(FollowedCase.Message::text).contains("等候缩短");
  }
}
