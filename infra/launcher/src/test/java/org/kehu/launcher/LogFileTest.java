package org.kehu.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogFileTest {

  @Test
  void theReasonIsWhatSpringsAnalysisSays() {
    assertThat(
            LogFile.reason(
                List.of(
                    "--- started by the launcher at now",
                    "APPLICATION FAILED TO START",
                    "",
                    "Description:",
                    "",
                    "Web server failed to start. Port 8081 was already in use.",
                    "")))
        .hasValue("Web server failed to start. Port 8081 was already in use.");
  }

  @Test
  void elseItIsTheDeepestCauseAfterTheRunFailed() {
    assertThat(
            LogFile.reason(
                List.of(
                    "Caused by: java.net.ConnectException: an earlier harmless one",
                    "ERROR Application run failed",
                    "org.example.WrapperException: outer",
                    "\tat org.example.A.b(A.java:1)",
                    "Caused by: java.lang.IllegalStateException: inner",
                    "\t... 12 common frames omitted")))
        .hasValue("inner");
  }

  @Test
  void aJvmThatDoesNotEvenStartSaysWhy() {
    assertThat(LogFile.reason(List.of("Error: Unable to access jarfile x.jar")))
        .hasValue("Unable to access jarfile x.jar");
  }

  @Test
  void aDiskThatWasFullWhileStartingHasItsOwnExitCode(@TempDir Path folder) throws Exception {
    Path log =
        Files.writeString(
            folder.resolve("visit.log"),
            "ERROR Application run failed\nCaused by: java.io.IOException: No space left on device\n");

    Refusal full = LogFile.failure(log, Part.VISIT);

    assertThat(full.code()).isEqualTo(ExitCode.DISK_FULL);
    assertThat(full.sentence()).contains("visit ended while it was starting (No space left");
  }

  @Test
  void onlyTheLastStartCounts() {
    assertThat(
            LogFile.reason(
                List.of(
                    "Error: Unable to access jarfile x.jar",
                    "--- started by the launcher at now",
                    "all is well")))
        .isEmpty();
  }
}
