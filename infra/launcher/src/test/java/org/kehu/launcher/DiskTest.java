package org.kehu.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
    Refusal gone = Disk.refusal(PATH, new NoSuchFileException("/data"));
    assertThat(gone.sentence()).isEqualTo("Cannot use /data: it does not exist.");
  }

  @Test
  void aTreeIsDeletedThatAnotherDeletesToo(@TempDir Path folder) throws Exception {
    Path tree = Files.createDirectories(folder.resolve("a/b")).getParent();
    for (int i = 0; i < 300; i++) {
      Files.writeString(Objects.requireNonNull(tree).resolve("b/" + i), "x");
    }
    try (ExecutorService both = Executors.newFixedThreadPool(2)) {
      Callable<Boolean> delete =
          () -> {
            Disk.deleteTree(tree);
            return true;
          };
      for (Future<Boolean> done : both.invokeAll(List.of(delete, delete))) {
        assertThat(done.get()).isTrue();
      }
    }
    assertThat(tree).doesNotExist();
  }
}
