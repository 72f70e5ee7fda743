package org.kehu.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourcesTest {

  private static final Instant BUILT = Instant.parse("2026-11-23T06:00:00Z");

  @TempDir Path root;
  Project project;
  Path jar;

  @BeforeEach
  void aVisitServiceThatWasBuiltAfterItsSources() throws IOException {
    project = new Project(root, Path.of("/jdk"));
    file("pom.xml", BUILT.minusSeconds(60));
    file("visit-service/pom.xml", BUILT.minusSeconds(60));
    file("visit-service/src/main/java/A.java", BUILT.minusSeconds(60));
    file("infra/kit/src/main/java/B.java", BUILT.minusSeconds(60));
    // Reproducible jars carry one and the same time for ever.
    jar = file("visit-service/target/kehu-visit-service-0.1.0.jar", Instant.EPOCH);
    file("visit-service/target/kehu-visit-service-0.1.0.jar.original", BUILT);
    quieten();
  }

  @Test
  void whatIsNewerThanItsSourcesIsNotBuiltAgain() {
    assertThat(Sources.stale(project, List.of(Part.VISIT))).isEmpty();
    assertThat(Sources.jar(project, Part.VISIT)).hasValue(jar);
  }

  @Test
  void aChangedSourceAChangedKitAChangedPomAndADeletedFileMakeItStale() throws IOException {
    for (String changed :
        List.of(
            "visit-service/src/main/java/A.java",
            "visit-service/src/main/java",
            "infra/kit/src/main/java/B.java",
            "visit-service/pom.xml",
            "pom.xml")) {
      aVisitServiceThatWasBuiltAfterItsSources();
      touch(root.resolve(changed), BUILT.plusSeconds(1));
      assertThat(Sources.stale(project, List.of(Part.VISIT)))
          .as(changed)
          .containsExactly(Part.VISIT);
    }
  }

  @Test
  void whatWasBuiltWithoutChangeIsNotBuiltForEver() throws IOException {
    touch(root.resolve("pom.xml"), BUILT.plusSeconds(1));
    Sources.markBuilt(project, Part.VISIT, FileTime.from(BUILT.plusSeconds(2)));
    assertThat(Sources.stale(project, List.of(Part.VISIT))).isEmpty();
  }

  @Test
  void aMissingJarIsStale() throws IOException {
    Files.delete(jar);
    assertThat(Sources.stale(project, List.of(Part.VISIT))).containsExactly(Part.VISIT);
  }

  private Path file(String name, Instant changed) throws IOException {
    Path file = root.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, "");
    touch(file, changed);
    return file;
  }

  private void quieten() throws IOException {
    for (String folder : List.of("visit-service/src/main", "infra/kit/src/main")) {
      touch(root.resolve(folder), BUILT.minusSeconds(60));
      touch(root.resolve(folder).resolve("java"), BUILT.minusSeconds(60));
    }
  }

  private static void touch(Path path, Instant changed) throws IOException {
    Files.setLastModifiedTime(path, FileTime.from(changed));
  }
}
