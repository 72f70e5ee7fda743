package org.kehu.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kehu.launcher.FakeProject.Outcome;

/** A disk that is really full, not one that pretends to be. */
class FullDiskIT {

  private static final int DISK_FULL = 14;

  @TempDir Path folder;

  @Test
  void aDataDirectoryWithoutRoomIsOneSentence() throws Exception {
    Path data = folder.resolve("data");
    FakeProject project = FakeProject.in(folder.resolve("project"));
    try (SmallDisk disk = SmallDisk.mounted(data, 1024)) {
      assertRefused(
          project.kehu("up", "--detach", "--data", disk.folder().toString()),
          "The disk of " + data + " has 1 MB left and the suite needs at least 300 MB");
    }
  }

  @Test
  void aProjectWithoutRoomForDataIsOneSentence() throws Exception {
    FakeProject project = FakeProject.in(folder);
    try (SmallDisk disk = SmallDisk.mounted(project.data(), 1024)) {
      assertRefused(project.kehu("up", "--detach"), disk.folder().toString());
    }
  }

  @Test
  void aProjectWithoutRoomForTheLauncherItselfIsOneSentence() throws Exception {
    FakeProject project = FakeProject.in(folder);
    try (SmallDisk disk = SmallDisk.mounted(project.data(), 64)) {
      assertRefused(project.kehu("help"), "The launcher cannot write to " + disk.folder());
    }
  }

  private static void assertRefused(Outcome outcome, String sentence) {
    assertThat(outcome.code()).as(outcome.toString()).isEqualTo(DISK_FULL);
    assertThat(outcome.err().lines()).as(outcome.toString()).hasSize(1);
    assertThat(outcome.err()).startsWith("kehu: ").contains(sentence);
  }
}
