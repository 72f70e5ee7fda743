package org.kehu.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kehu.launcher.FakeProject.Outcome;

/** What is missing for a build or for tests: one sentence, one exit code. */
class MissingToolsIT extends LauncherTest {

  private String base;

  @BeforeEach
  void setUp() throws Exception {
    renewed();
    base = Integer.toString(FakeProject.freeBase());
  }

  @Test
  void noMavenIsOneSentenceWhenSomethingMustBeBuilt() throws Exception {
    Files.delete(project.root().resolve("gateway/target/kehu-gateway-0.1.0.jar"));
    Map<String, String> bare =
        Map.of(
            "PATH", toolsWithoutMaven().toString(),
            "MAVEN_HOME", "",
            "M2_HOME", "",
            "KEHU_MAVEN_PLACES", "/nowhere");
    Outcome up = project.kehu(bare, "up", "--detach", "--port-base", base);
    assertThat(up.code()).isEqualTo(11);
    assertOneSentence(up, "there is no Maven", "MAVEN_HOME");
  }

  @Test
  void aFailedBuildIsOneSentenceThatNamesTheFirstErrorAndTheLog() throws Exception {
    Files.delete(project.root().resolve("gateway/target/kehu-gateway-0.1.0.jar"));
    Path tools = toolsWithoutMaven();
    Path maven = tools.resolve("mvn");
    Files.writeString(maven, "#!/bin/bash\necho '[ERROR] Gateway.java:[3,1] ; expected'\nexit 1\n");
    assertThat(maven.toFile().setExecutable(true)).isTrue();
    Outcome up =
        project.kehu(Map.of("PATH", tools.toString()), "up", "--detach", "--port-base", base);
    assertThat(up.code()).isEqualTo(12);
    assertOneSentence(up, "Gateway.java:[3,1] ; expected", "build.log");
  }

  @Test
  void aDiskThatIsFullWhileBuildingHasItsOwnExitCode() throws Exception {
    Files.delete(project.root().resolve("gateway/target/kehu-gateway-0.1.0.jar"));
    Path tools = toolsWithoutMaven();
    program(tools, "mvn", "echo '[ERROR] /x/Y.class: No space left on device'; exit 1");
    Outcome up =
        project.kehu(Map.of("PATH", tools.toString()), "up", "--detach", "--port-base", base);
    assertThat(up.code()).isEqualTo(14);
    assertOneSentence(up, "became full while building", "build.log");
  }

  @Test
  void anOldMavenIsOneSentence() throws Exception {
    Files.delete(project.root().resolve("gateway/target/kehu-gateway-0.1.0.jar"));
    Path tools = toolsWithoutMaven();
    program(tools, "mvn", "echo 'Apache Maven 3.6.3 (abc)'");
    Outcome up =
        project.kehu(Map.of("PATH", tools.toString()), "up", "--detach", "--port-base", base);
    assertThat(up.code()).isEqualTo(11);
    assertOneSentence(up, "is Maven 3.6.3, and the build needs 3.8 or newer");
  }

  /** Debian packages need root; npm does not. */
  @Test
  void whatTheTestsNeedIsSetUpOnceBeforeThem() throws Exception {
    Path tools = toolsWithoutMaven();
    Path asked = folder.resolve("asked");
    Path lint = Files.createDirectories(project.root().resolve("infra/contracts/lint"));
    Files.writeString(lint.resolve("package.json"), "{}");
    Files.writeString(lint.resolve("package-lock.json"), "{}");
    program(
        tools,
        "npm",
        "echo \"npm $*\" >> '%s'; mkdir -p node_modules; > node_modules/.package-lock.json"
            .formatted(asked));
    program(
        tools,
        "apt-get",
        "echo \"apt-get $*\" >> '%s'; for p in chromium promtool; do echo > '%s'/$p; chmod +x '%s'/$p; done"
            .formatted(asked, tools, tools));
    program(tools, "chmod", "exec /bin/chmod \"$@\"");
    program(tools, "mvn", "echo '[INFO] BUILD SUCCESS'");
    try {
      Map<String, String> environment = Map.of("PATH", tools.toString());
      assertThat(project.kehu(environment, "test").code()).isZero();
      assertThat(Files.readString(asked)).contains("npm ci");
      if ("root".equals(System.getProperty("user.name"))) {
        assertThat(Files.readString(asked))
            .contains("apt-get install -qy --no-install-recommends chromium chromium-driver");
        Files.delete(asked);
        assertThat(project.kehu(environment, "test").out()).doesNotContain("setup");
        assertThat(asked).doesNotExist();
      }
    } finally {
      Disk.deleteTree(lint);
    }
  }

  @Test
  void noJdkIsOneSentence() throws Exception {
    Path tools = toolsWithoutMaven();
    Outcome up =
        project.kehu(
            Map.of(
                "PATH",
                tools.toString(),
                "JAVA_HOME",
                "/nowhere",
                "HOME",
                folder.toString(),
                "KEHU_JDK_PLACES",
                "/nowhere"),
            "up");
    assertThat(up.code()).isEqualTo(10);
    assertOneSentence(up, "No JDK 25 was found", "JAVA_HOME");
  }

  @Test
  void failedTestsAreOneSentenceAndWhatIsNotRunIsNamedBefore() throws Exception {
    Path tools = toolsWithoutMaven();
    Path maven = tools.resolve("mvn");
    Files.writeString(
        maven,
        "#!/bin/bash\necho '[ERROR] Tests run: 3, Failures: 1, Errors: 0, Skipped: 0'\nexit 1\n");
    assertThat(maven.toFile().setExecutable(true)).isTrue();
    Outcome test = project.kehu(Map.of("PATH", tools.toString()), "test");
    assertThat(test.code()).isEqualTo(20);
    assertOneSentence(test, "The tests failed", "test.log");
    assertThat(test.out())
        .contains(
            "Not run: the lint of the API descriptions - infra/contracts/lint/package.json is missing",
            "Not run: the browser tests - chromium is missing",
            "3 tests run, 1 failures");
  }
}
