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
        .containsSubsequence("## Hop", "tuesday", "| 3.00 |", "## Write", "monday", "| 2.00 |");
    assertThat(text).containsOnlyOnce("## Hop").containsOnlyOnce("monday");
    assertThat(text).contains("| 3.00 |  |  |  |  |  |\n\n## Write\n\nmonday\n\n|");
  }

  @Test
  void aBrokenGateIsSeenAndHowFarTheGoalIs() {
    Target target = Target.atMost(45, 25, " s");

    assertThat(Finding.beside("a", 60, 50, target).row())
        .isEqualTo(
            "| a | 60.00 | 50.00 | 0.83 | ≤ 45 s | **does not hold** | ≤ 25 s | 100 % above |");
    assertThat(Finding.beside("a", 60, 30, target).row())
        .endsWith("| ≤ 45 s | holds | ≤ 25 s | 20 % above |");
    assertThat(Finding.beside("a", 60, 25, target).row()).endsWith("| reached |");
  }

  @Test
  void aRatioIsJudgedByTheRatio() {
    Target target = Target.atLeast(0.7, 0.9, " of the peer");

    assertThat(Finding.relative("a", 200, 162, target).row())
        .isEqualTo(
            "| a | 200 | 162 | 0.81 | ≥ 0.7 of the peer | holds | ≥ 0.9 of the peer | 10 % below |");
    assertThat(Finding.relative("a", 200, 100, target).holds()).isFalse();
  }

  @Test
  void whatHasNoPeerIsJudgedAllTheSame() {
    Target nothing = Target.atMost(0, 0, "");

    assertThat(Finding.alone("a", 3, nothing).row())
        .isEqualTo("| a |  | 3.00 |  | ≤ 0 | **does not hold** | ≤ 0 | 3.00 above |");
    assertThat(Finding.beside("a", Double.NaN, 20, Target.atMost(30, 10, "")).row())
        .isEqualTo("| a |  | 20.00 |  | ≤ 30 | holds | ≤ 10 | 100 % above |");
    assertThat(Finding.alone("a", Double.NaN, nothing).holds()).isFalse();
  }

  @Test
  void aSceneThatBreaksOffIsSeenWithItsFirstCause() {
    Finding broken =
        Finding.brokenOff(
            new IllegalStateException(
                "the load broke off", new IllegalStateException("503\n| no")));

    assertThat(broken.row())
        .isEqualTo("| broke off: 503 / no |  |  |  | comes to its end | **does not hold** |  |  |");
  }

  @Test
  void notesStandBehindTheTable() throws IOException {
    Path file = folder.resolve("RESULTS.md");
    Finding finding = Finding.plain("what", 1);
    new Results(file)
        .put(new Named("Hop"), "monday", new Measured(List.of(finding), List.of("Where it goes.")));

    assertThat(Files.readString(file))
        .endsWith("| what |  | 1.00 |  |  |  |  |  |\n\nWhere it goes.\n");
  }

  private static void put(Path file, String title, String when, String ours) {
    new Results(file)
        .put(
            new Named(title),
            when,
            new Measured(List.of(Finding.plain("what", Double.parseDouble(ours))), List.of()));
  }

  private record Named(String title) implements Scene {
    @Override
    public String name() {
      return title;
    }

    @Override
    public Measured measure(Ground ground, Dose dose) {
      return new Measured(List.of(), List.of());
    }
  }
}
