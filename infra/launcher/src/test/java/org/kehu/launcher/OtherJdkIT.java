package org.kehu.launcher;

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

/** A developer's Maven that runs on Java 17: the build finds JDK 25 by itself for all it does. */
class OtherJdkIT {

  private static final String POM =
      """
      <project xmlns="http://maven.apache.org/POM/4.0.0">
        <modelVersion>4.0.0</modelVersion>
        <parent>
          <groupId>org.kehu</groupId>
          <artifactId>kehu</artifactId>
          <version>0.1.0</version>
          <relativePath>%s</relativePath>
        </parent>
        <artifactId>sample</artifactId>
        <dependencies>
          <dependency>
            <groupId>org.springframework.boot</groupId>
            <artifactId>spring-boot-starter-test</artifactId>
            <scope>test</scope>
          </dependency>
        </dependencies>
      </project>
      """;

  /** Words before {@code super()} are of Java 25. */
  private static final String NEEDS_25 =
      """
      package sample;

      public final class Greeting {
        private final String words;

        public Greeting(String words) {
          if (words.isBlank()) {
            throw new IllegalArgumentException("no words");
          }
          super();
          this.words = words;
        }

        public String words() {
          return words;
        }
      }
      """;

  private static final String TEST =
      """
      package sample;

      import static org.junit.jupiter.api.Assertions.assertEquals;

      import org.junit.jupiter.api.Test;

      class %s {
        @Test
        void runsOn25() {
          assertEquals(25, Runtime.version().feature(), new Greeting("hello").words());
        }
      }
      """;

  @TempDir Path folder;

  /** The formatter parses Java 25, so it cannot run inside a Maven on 17 either. */
  @Test
  void mavenOnJava17ChecksTheFormatWithJdk25() throws Exception {
    write("tree/Greeting.java", NEEDS_25);
    String tree = "-Dkehu.format.tree=" + folder.resolve("tree");
    Build build = new Build(FakeProject.realRoot(), "-N", "validate", tree);

    assertThat(build.code()).as(build.said().toString()).isZero();
    assertThat(build.said()).anySatisfy(line -> assertThat(line).contains("exec", "(format)"));

    write("tree/Bent.java", "class   Bent {}");
    Build bent = new Build(FakeProject.realRoot(), "-N", "validate", tree);
    assertThat(bent.code()).isNotZero();
    assertThat(bent.said()).anySatisfy(line -> assertThat(line).endsWith("Bent.java"));
    build.selects25();
  }

  /** A module that inherits what all of ours do; its tests fail on any other Java than 25. */
  @Test
  void mavenOnJava17CompilesAndTestsWithJdk25() throws Exception {
    Path parent = FakeProject.realRoot().resolve("pom.xml").toRealPath();
    write("pom.xml", POM.formatted(folder.toRealPath().relativize(parent)));
    write("src/main/java/sample/Greeting.java", NEEDS_25);
    write("src/test/java/sample/GreetingTest.java", TEST.formatted("GreetingTest"));
    write("src/test/java/sample/GreetingIT.java", TEST.formatted("GreetingIT"));

    Build build = new Build(folder, "verify");

    assertThat(build.code()).as(build.said().toString()).isZero();
    assertThat(build.said())
        .anySatisfy(line -> assertThat(line).contains("Tests run: 1", "sample.GreetingTest"))
        .anySatisfy(line -> assertThat(line).contains("Tests run: 1", "sample.GreetingIT"));
    build.selects25();
  }

  private void write(String file, String text) throws IOException {
    Path path = folder.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }

  /** What Maven on Java 17 says and how it ends. */
  private final class Build {

    private final List<String> said = new ArrayList<>();
    private final int code;

    Build(Path root, String... goals) throws IOException {
      Path jdk17 =
          jdks()
              .filter(OtherJdkIT::is17)
              .findFirst()
              .orElseThrow(
                  () -> NotRun.because("Maven on Java 17", "there is no JDK 17 in /usr/lib/jvm"));
      List<String> arguments = new ArrayList<>(List.of("-o"));
      arguments.addAll(List.of(goals));
      code = Maven.find(new Project(root, jdk17)).run(folder.resolve("log"), arguments, said::add);
    }

    int code() {
      return code;
    }

    List<String> said() {
      return said;
    }

    void selects25() {
      assertThat(said)
          .anySatisfy(line -> assertThat(line).contains("Selected JDK toolchain: JDK["))
          .filteredOn(line -> line.contains("Selected JDK toolchain: JDK["))
          .allSatisfy(line ->
              assertThat(release(Path.of(line.replaceFirst(".*JDK\\[([^]]+)].*", "$1"))))
                  .hasValueSatisfying(
                      release -> assertThat(release).contains("JAVA_VERSION=\"25")));
    }
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
