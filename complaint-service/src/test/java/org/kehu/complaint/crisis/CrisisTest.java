package org.kehu.complaint.crisis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kehu.complaint.cases.CaseSamples;
import org.kehu.complaint.cases.ComplaintCase;
import org.kehu.complaint.cases.command.AssignCase;
import org.kehu.complaint.crisis.CrisisEvent.CrisisAlerted;
import org.kehu.complaint.crisis.CrisisEvent.CrisisEnded;
import org.kehu.complaint.crisis.CrisisEvent.CrisisItemDone;
import org.kehu.complaint.crisis.CrisisEvent.CrisisMoved;
import org.kehu.complaint.crisis.CrisisEvent.CrisisNoted;
import org.kehu.complaint.crisis.CrisisEvent.CrisisUnnoted;
import org.kehu.complaint.crisis.CrisisEvent.LeaderInformed;
import org.kehu.kit.policy.PolicyFault;
import org.kehu.testkit.Proves;

@Proves("P-10")
class CrisisTest {

  private final Crisis crisis = CrisisSamples.alerted();

  @Test
  void theLineIsToldAndEachLeaderGetsANotice() {
    assertThat(crisis.told())
        .containsExactly(
            new CrisisAlerted(),
            new LeaderInformed(CrisisSamples.LEADER),
            new LeaderInformed(CrisisSamples.CHIEF));
    assertThat(crisis.scope())
        .contains("dep:complaint-group", "dep:gm-office", "taken:" + CrisisSamples.CHIEF);
  }

  @Test
  void eachDepartmentTakesNoteOnceAndThenNobodyIsAwaited() {
    assertThat(crisis.note("gm-office", CrisisSamples.by(CrisisSamples.CHIEF, 5)))
        .containsExactly(new CrisisNoted("gm-office"));
    assertThatThrownBy(() -> crisis.note("gm-office", CrisisSamples.by("st-li-fu", 6)))
        .hasMessageStartingWith("crisis-note-not-awaited");
    assertThatThrownBy(() -> crisis.note("sales", CrisisSamples.by("st-li-fu", 6)))
        .hasMessageStartingWith("crisis-note-not-awaited");
    assertThat(crisis.isAnyAwaited()).isTrue();

    crisis.note("complaint-group", CrisisSamples.by(CrisisSamples.LEADER, 7));

    assertThat(crisis.isAnyAwaited()).isFalse();
    assertThat(crisis.dueAt()).isNull();
    assertThat(crisis.watch(CrisisSamples.NOTE_BY.plusSeconds(1))).isEmpty();
  }

  @Test
  void thatSomebodyDidNotTakeNoteIsToldOnceAtTheMoment() {
    assertThat(crisis.watch(CrisisSamples.NOTE_BY.minusMillis(1))).isEmpty();
    assertThat(crisis.watch(CrisisSamples.NOTE_BY)).containsExactly(new CrisisUnnoted());
    assertThat(crisis.watch(CrisisSamples.NOTE_BY.plus(Duration.ofDays(1)))).isEmpty();
    assertThat(crisis.isLate()).isTrue();
  }

  @Test
  void whatIsDoneIsTickedOnceWithWhoAndWhen() {
    List<String> codes = new ArrayList<>(crisis.unticked());
    assertThat(codes).hasSize(5);
    String first = codes.removeFirst();

    assertThat(crisis.tick(first, "已停用该批报告", CrisisSamples.by("st-wu-tousu", 9)))
        .containsExactly(new CrisisItemDone(first, 4));

    assertThat(crisis.unticked()).containsExactlyElementsOf(codes);
    assertThat(crisis.checklist().getFirst().done()).isEqualTo(CrisisSamples.by("st-wu-tousu", 9));
    assertThat(crisis.checklist().getFirst().note()).isEqualTo("已停用该批报告");
    assertThatThrownBy(() -> crisis.tick(first, "又一次", CrisisSamples.by("st-wu-tousu", 10)))
        .hasMessageStartingWith("crisis-item-unknown");
    assertThatThrownBy(() -> crisis.tick("NOTHING", "x", CrisisSamples.by("st-wu-tousu", 10)))
        .hasMessageStartingWith("crisis-item-unknown");
    assertThatThrownBy(
            () -> crisis.tick(codes.getFirst(), " ", CrisisSamples.by("st-wu-tousu", 10)))
        .hasMessageStartingWith("validation-failed");
  }

  @Test
  void itEndsOnceAndThenNothingIsToBeDone() {
    assertThat(crisis.end(CrisisEnd.Reason.LOWERED, CrisisSamples.NOTE_BY))
        .containsExactly(new CrisisEnded(CrisisEnd.Reason.LOWERED));

    assertThat(crisis.end(CrisisEnd.Reason.SOLVED, CrisisSamples.NOTE_BY)).isEmpty();
    assertThat(crisis.watch(CrisisSamples.NOTE_BY)).isEmpty();
    assertThatThrownBy(() -> crisis.note("gm-office", CrisisSamples.by("st-li-fu", 40)))
        .hasMessageStartingWith("crisis-over");
    assertThatThrownBy(() -> crisis.tick("CONTAIN", "x", CrisisSamples.by("st-li-fu", 40)))
        .hasMessageStartingWith("crisis-over");
  }

  @Test
  void itLiesWhereItsCaseLies() {
    ComplaintCase c = CrisisSamples.grave();
    assertThat(crisis.follow(c)).isEmpty();

    c.assign(new AssignCase("st-wu-tousu", "technical"), CaseSamples.at(5));

    assertThat(crisis.follow(c)).containsExactly(new CrisisMoved());
    assertThat(crisis.scope()).contains("dep:technical", "own:st-wu-tousu", "dep:gm-office");
    assertThat(crisis.follow(c)).isEmpty();
  }

  @Test
  @Proves("P-51")
  void theShippedPolicyIsSoundAndOneThatNeverAsksIsRefused() {
    CrisisSamples.VALUES.checkShipped(CrisisSamples.KIND);
    CrisisPolicy.Item twice = new CrisisPolicy.Item("CONTAIN", "控制", "Contain");

    assertThat(
            CrisisSamples.KIND.faultsOf(
                new CrisisPolicy(List.of("gm-office"), Duration.ZERO, List.of(twice, twice))))
        .extracting(PolicyFault::rule)
        .containsExactly("duration-not-positive", "item-twice");
    assertThat(Set.copyOf(CrisisSamples.VALUES.shipped(CrisisSamples.KIND).alertDepartmentIds()))
        .contains("gm-office");
  }
}
