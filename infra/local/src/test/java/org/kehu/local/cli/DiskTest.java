package org.kehu.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class DiskTest {

  private static final Path PATH = Path.of("/data");

  @Test
  void aFullDiskHasItsOwnExitCodeWhereverItShows() {
    Refusal full =
        Disk.refusal(PATH, new FileSystemException("/data/x", null, "No space left on device"));
    assertThat(full.code()).isEqualTo(ExitCode.DISK_FULL);
    assertThat(full.sentence()).contains("The disk is full at /data");
    assertThat(Disk.refusal(PATH, new IOException("Disk quota exceeded")).code())
        .isEqualTo(ExitCode.DISK_FULL);
  }

  @Test
  void otherTroubleIsSaidInItsOwnWords() {
    Refusal denied = Disk.refusal(PATH, new AccessDeniedException("/data/x"));
    assertThat(denied.code()).isEqualTo(ExitCode.FAILED);
    assertThat(denied.sentence()).isEqualTo("Cannot use /data: access denied.");
  }
}
