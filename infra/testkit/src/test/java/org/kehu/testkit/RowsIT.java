package org.kehu.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The list of rows proved that ends every build. */
class RowsIT {

  private static final Instant BEGAN = Instant.parse("2026-11-28T09:30:00Z");

  @TempDir private Path project;

  private record Said(int code, String words) {}

  @BeforeEach
  void writeCatalogue() throws IOException {
    Path docs = Files.createDirectories(project.resolve("infra/docs"));
    Files.writeString(
        docs.resolve("requirements.md"), "| C-01 | one |\n| C-02 | two |\n| C-03 | three |\n");
  }

  private void left(String file, String row, Instant when) throws IOException {
    Path rows = Files.createDirectories(project.resolve("some-service/target/rows"));
    Path written = Files.writeString(rows.resolve(file), row + "\n");
    Files.setLastModifiedTime(written, FileTime.from(when));
  }

  private Said rows() throws IOException, InterruptedException {
    Path program = Path.of("..", "build", "Rows.java");
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    Process running =
        new ProcessBuilder(
                java.toString(), program.toString(), project.toString(), BEGAN.toString())
            .redirectErrorStream(true)
            .start();
    String words = new String(running.getInputStream().readAllBytes(), UTF_8);
    return new Said(running.waitFor(), words);
  }

  @Test
  void onlyWhatThisBuildProvedCounts() throws Exception {
    left("proved-1.txt", "C-01", BEGAN.plusSeconds(5));
    left("proved-2.txt", "C-02", BEGAN.minusSeconds(1));
    left("proved-3.txt", "C-03", BEGAN.plusSeconds(5));
    left("failed-4.txt", "C-01", BEGAN.minusSeconds(60));
    left("failed-5.txt", "C-03", BEGAN.plusSeconds(9));

    Said said = rows();

    assertThat(said.code()).as(said.words()).isZero();
    assertThat(said.words())
        .contains("rows C proved (1): C-01\n", "rows C not proved (2): C-02 C-03\n");
  }

  @Test
  void aRowThatNoCatalogueHasFailsTheBuildWhileItIsNamed() throws Exception {
    left("proved-1.txt", "C-99", BEGAN.minusSeconds(1));
    assertThat(rows().code()).isZero();

    left("proved-2.txt", "C-99", BEGAN);
    Said said = rows();

    assertThat(said.code()).isEqualTo(1);
    assertThat(said.words()).contains("[C-99]");
  }
}
