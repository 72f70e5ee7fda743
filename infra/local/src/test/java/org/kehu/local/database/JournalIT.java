package org.kehu.local.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kehu.local.Survival;

class JournalIT {

  @TempDir Path dir;

  @Test
  void changesAreToldInTheirOrder() throws IOException {
    write(7, 3);
    assertThat(told(7))
        .containsExactly(
            "stored 5/0", "removed 5/0", "stored 5/1", "removed 5/1", "stored 5/2", "removed 5/2");
  }

  @Test
  void aRecordCutOffAnywhereEndsTheJournalBeforeIt() throws IOException {
    write(7, 3);
    int whole = told(7).size();
    try (FileChannel file = FileChannel.open(journal(), StandardOpenOption.WRITE)) {
      for (long size = file.size() - 1; size >= 0; size--) {
        file.truncate(size);
        assertThat(told(7)).hasSizeLessThan(whole).isSubsetOf(all(3));
      }
    }
    assertThat(told(7)).isEmpty();
  }

  @Test
  void aDamagedRecordEndsTheJournalBeforeIt() throws IOException {
    write(7, 2);
    byte[] bytes = Files.readAllBytes(journal());
    bytes[bytes.length - 1] ^= 1;
    Files.write(journal(), bytes);
    assertThat(told(7)).containsExactly("stored 5/0", "removed 5/0", "stored 5/1");
  }

  @Test
  void aJournalOfAnotherGenerationTellsNothing() throws IOException {
    write(7, 2);
    assertThat(told(8)).isEmpty();
    assertThat(told(6)).isEmpty();
  }

  @Test
  void aNewGenerationForgetsTheOld() throws IOException {
    try (Journal journal = Journal.open(journal(), Survival.POWER_CUT)) {
      journal.restart(1);
      journal.stored(5, 0, new byte[] {1});
      journal.write(journal.take());
      journal.stored(5, 1, new byte[] {2});
      journal.restart(2);
    }
    assertThat(told(1)).isEmpty();
    assertThat(told(2)).isEmpty();
  }

  private void write(long generation, int changes) throws IOException {
    try (Journal journal = Journal.open(journal(), Survival.POWER_CUT)) {
      journal.restart(generation);
      for (int i = 0; i < changes; i++) {
        journal.stored(5, i, new byte[] {1, 2, 3});
        journal.write(journal.take());
        journal.removed(5, i);
      }
      journal.write(journal.take());
    }
  }

  private static List<String> all(int changes) {
    List<String> all = new ArrayList<>();
    for (int i = 0; i < changes; i++) {
      all.add("stored 5/" + i);
      all.add("removed 5/" + i);
    }
    return all;
  }

  private List<String> told(long generation) throws IOException {
    List<String> told = new ArrayList<>();
    Journal.replay(
        journal(),
        generation,
        new Changes() {
          @Override
          public void stored(int map, long position, byte[] document) {
            told.add("stored " + map + "/" + position);
          }

          @Override
          public void removed(int map, long position) {
            told.add("removed " + map + "/" + position);
          }
        });
    return told;
  }

  private Path journal() {
    return dir.resolve("journal");
  }
}
