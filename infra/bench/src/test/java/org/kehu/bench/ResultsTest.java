package org.kehu.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kehu.bench.ground.Ground;

class ResultsTest {

  @TempDir Path folder;

  @Test
  void aSceneThatIsRunAgainReplacesItsSectionAndLeavesTheOthers() throws IOException {
    Path file = folder.resolve("RESULTS.md");
    put(file, "Hop", "monday", "1");
    put(file, "Write", "monday", "2");
    put(file, "Hop", "tuesday", "3");

    String text = Files.readString(file);
    assertThat(text).startsWith("# Measured\n").containsOnlyOnce("# Measured\n");
    assertThat(text)
        .containsSubsequence("## Hop", "tuesday", "| 3 |", "## Write", "monday", "| 2 |");
    assertThat(text).containsOnlyOnce("## Hop").containsOnlyOnce("monday");
  }

  @Test
  void aBrokenGateIsSeen() {
    assertThat(new Finding("a", "1", "2", "2.00", "≤ 1", false).row()).contains("does not hold");
    assertThat(new Finding("a", "1", "1", "1.00", "≤ 1", true).row()).endsWith("| holds |");
  }

  @Test
  void aSceneThatBreaksOffIsSeenWithItsFirstCause() {
    Finding broken =
        Finding.brokenOff(
            new IllegalStateException(
                "the load broke off", new IllegalStateException("503\n| no")));

    assertThat(broken.row())
        .isEqualTo("| broke off: 503 / no |  |  |  | comes to its end | **does not hold** |");
  }

  private static void put(Path file, String title, String when, String ours) {
    new Results(file)
        .put(new Named(title), when, List.of(new Finding("what", "1", ours, "", "", true)));
  }

  private record Named(String title) implements Scene {
    @Override
    public String name() {
      return title;
    }

    @Override
    public List<Finding> measure(Ground ground, Dose dose) {
      return List.of();
    }
  }
}
