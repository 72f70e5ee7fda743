package org.kehu.complaint.handbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kehu.complaint.handbook.EntryEvent.EntryRevised;
import org.kehu.complaint.handbook.command.UseEntry;
import org.kehu.kit.problem.Problem;
import org.kehu.testkit.Proves;

@Proves({"P-69", "M23"})
class HandbookEntryTest {

  private static void refused(EntryProblem with, ThrowingCallable deed) {
    assertThatExceptionOfType(Problem.class)
        .isThrownBy(deed)
        .satisfies(problem -> assertThat(problem.type()).isEqualTo(with));
  }

  @ParameterizedTest
  @EnumSource(EntryStatus.class)
  void whatIsNotInTheTableIsRefusedAndChangesNothing(EntryStatus status) {
    for (EntryMove move : EntryMove.values()) {
      HandbookEntry entry = EntrySamples.in(status);
      if (!status.allowed().contains(move)) {
        refused(EntryProblem.ENTRY_MOVE_NOT_ALLOWED, () -> EntrySamples.move(entry, move));
      } else if (move == EntryMove.USE && entry.published() == null) {
        refused(EntryProblem.ENTRY_NOT_PUBLISHED, () -> EntrySamples.move(entry, move));
      } else {
        assertThat(EntrySamples.move(entry, move)).hasSize(1);
        assertThat(entry.status()).isEqualTo(status.after(move).orElseThrow());
        continue;
      }
      assertThat(entry.status()).isEqualTo(status);
    }
  }

  @Test
  void readersKeepWhatWasApprovedWhileItIsWrittenAnew() {
    HandbookEntry entry = EntrySamples.in(EntryStatus.APPROVED);

    assertThat(entry.revise(EntrySamples.BETTER, EntrySamples.by(EntrySamples.AUTHOR, 2)))
        .containsExactly(new EntryRevised(2));
    assertThat(entry.published()).isEqualTo(EntrySamples.TEXT);
    assertThat(entry.scope()).contains(EntryRights.READERS);
    entry.submit();
    entry.approve(EntrySamples.by("st-sun-jingli", 4));
    assertThat(entry.published()).isEqualTo(EntrySamples.BETTER);
    entry.retire("标准已更新");
    assertThat(entry.published()).isNull();
    assertThat(entry.words()).isEmpty();
    assertThat(entry.scope()).doesNotContain(EntryRights.READERS);
  }

  @Test
  void aUseCountsOnceACase() {
    HandbookEntry entry = EntrySamples.in(EntryStatus.APPROVED);
    EntrySamples.move(entry, EntryMove.USE);

    refused(EntryProblem.ENTRY_USED_ALREADY, () -> EntrySamples.move(entry, EntryMove.USE));
    entry.use(new UseEntry("0192f0c0-0000-7000-8000-0000000000c2", false));
    assertThat(entry.usage().used()).isEqualTo(2);
    assertThat(entry.usage().helpful()).isEqualTo(1);
  }
}
