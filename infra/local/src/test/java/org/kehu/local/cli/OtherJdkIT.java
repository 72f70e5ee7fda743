package org.kehu.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A developer's Maven that runs on Java 17: the build finds JDK 25 by itself. */
class OtherJdkIT {

  @TempDir Path folder;

  @Test
  void mavenOnJava17BuildsWithJdk25() throws Exception {
    Path jdk17 =
        jdks()
            .filter(OtherJdkIT::is17)
            .findFirst()
            .orElseThrow(
                () -> NotRun.because("Maven on Java 17", "there is no JDK 17 in /usr/lib/jvm"));
    Maven maven = Maven.find(new Project(FakeProject.realRoot(), jdk17));
    List<String> said = new ArrayList<>();
    int code =
        maven.run(
            folder.resolve("log"),
            List.of("-o", "-N", "validate", "-Dkehu.format.skip=true"),
            said::add);
    assertThat(code).as(said.toString()).isZero();
    assertThat(said)
        .anySatisfy(line ->
            assertThat(line).containsPattern("Selected JDK toolchain: JDK\\[(?!" + jdk17 + ")"));
  }

  private static Stream<Path> jdks() throws IOException {
    Path usual = Path.of("/usr/lib/jvm");
    if (Files.notExists(usual)) {
      return Stream.of();
    }
    try (Stream<Path> folders = Files.list(usual)) {
      return folders.toList().stream();
    }
  }

  private static boolean is17(Path folder) {
    return release(folder).filter(text -> text.contains("JAVA_VERSION=\"17")).isPresent()
        && Files.isExecutable(folder.resolve("bin/java"));
  }

  private static Optional<String> release(Path folder) {
    try {
      return Optional.of(Files.readString(folder.resolve("release")));
    } catch (IOException none) {
      return Optional.empty();
    }
  }
}
