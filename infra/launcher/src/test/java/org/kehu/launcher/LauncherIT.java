package org.kehu.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.kehu.launcher.FakeProject.Outcome;
import tools.jackson.databind.JsonNode;

/** Coming up and going down, and what is said when that fails. */
class LauncherIT extends LauncherTest {

  String base;

  @BeforeEach
  void setUp() throws Exception {
    renewed();
    base = Integer.toString(FakeProject.freeBase());
  }

  @AfterEach
  void everythingIsStopped() throws Exception {
    Files.deleteIfExists(project.data().resolve("fail"));
    project.kehu("down");
  }

  @Test
  void upStartsAllPrintsOneTableAndThreeThingsToTry() throws Exception {
    Outcome up = project.kehu("up", "--detach", "--port-base", base);

    assertThat(up.code()).as(up.toString()).isZero();
    assertThat(up.out())
        .contains("infra      ready; database: fake")
        .contains("process     state       port       pid    memory  started   ready after")
        .containsPattern(
            "customer    ready     +%d +\\d+ +\\d+ MB  \\d\\d:\\d\\d:\\d\\d  \\d+\\.\\d s"
                .formatted(new Ports(Integer.parseInt(base)).of(Part.CUSTOMER)))
        .contains(
            "answers GET /api/v1/customers, /api/v1/complaints, /api/v1/visits, /api/v1/surveys")
        .containsSubsequence("Now try", "infra/kehu demo", "curl", "events tail")
        .doesNotContain("--data");
    JsonNode status = status();
    assertThat(status.size()).isEqualTo(7);
    for (JsonNode one : status) {
      assertThat(one.propertyNames())
          .containsExactly("name", "pid", "port", "state", "rssMb", "upMs");
      assertThat(one.get("state").asString()).isEqualTo("ready");
      assertThat(one.get("pid").asLong()).isPositive();
      assertThat(one.get("rssMb").asInt()).isPositive();
      assertThat(one.get("upMs").asLong()).isPositive();
    }
    assertThat(project.kehu("logs", "visit").out()).contains("客户 serves");

    Outcome again = project.kehu("up", "--detach");
    assertThat(again.code()).isZero();
    assertThat(again.out()).contains("up already");

    Outcome down = project.kehu("down");
    assertThat(down.code()).isZero();
    assertThat(down.out()).contains("its data stays");
    assertThat(states()).containsExactly("stopped");
    assertThat(project.kehu("down").out()).contains("Nothing runs");
  }

  @Test
  void aPortInUseIsOneSentenceAndNothingStaysRunning() throws Exception {
    int port = new Ports(Integer.parseInt(base)).of(Part.VISIT);
    try (var taken = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      Outcome up = project.kehu("up", "--detach", "--port-base", base);
      assertThat(up.code()).isEqualTo(13);
      assertOneSentence(up, "Port " + port + ", needed for visit, is in use", "--port-base");
      assertThat(taken.isClosed()).isFalse();
    }
    assertThat(states()).containsExactly("stopped");
  }

  @Test
  void aPidThatBelongsToSomebodyElseByNowIsLeftAlone() throws Exception {
    Files.createDirectories(project.data().resolve("run"));
    Files.writeString(project.data().resolve("kehu-data-directory"), "");
    long mine = ProcessHandle.current().pid();
    Files.writeString(
        project.data().resolve("run/visit.properties"),
        "pid=" + mine + "\nbegan=2020-01-01T00:00:00Z\nportBase=" + base + "\n");
    Files.writeString(project.data().resolve("run/survey.properties"), "pi");

    assertThat(project.kehu("kill", "visit").code()).isEqualTo(17);
    assertThat(project.kehu("up", "--detach", "--port-base", base).code()).isZero();
    assertThat(pid("visit")).isNotEqualTo(mine);
    assertThat(project.kehu("down").code()).isZero();
    assertThat(ProcessHandle.current().isAlive()).isTrue();
  }

  @Test
  void aProcessThatEndsAtOnceIsSaidWithItsReasonAndTheRestIsStopped() throws Exception {
    prepareData();
    Files.writeString(project.data().resolve("fail"), "");

    Outcome up = project.kehu("up", "--detach", "--port-base", base);

    assertThat(up.code()).isEqualTo(16);
    assertThat(up.err()).contains("ended while it was starting (The file fail says so)");
    assertThat(up.err().lines()).hasSize(1);
    assertThat(states()).containsExactly("stopped");
  }

  @Test
  void anEarlierProcessThatRunsAndServesNobodyIsSaid() throws Exception {
    project.kehu("up", "--detach", "--port-base", base);
    assertThat(project.kehu("kill", "gateway").code()).isZero();
    String visit = Long.toString(pid("visit"));
    signal("STOP", visit);
    try {
      Outcome up = project.kehu(Map.of("KEHU_PATIENCE", "4"), "up", "--detach");
      assertThat(up.code()).isEqualTo(15);
      assertOneSentence(up, "visit of an earlier run does not serve any more", "infra/kehu down");
    } finally {
      signal("CONT", visit);
    }
  }

  @Test
  void aProcessThatIsNeverReadyIsSaidAndAllAreStopped() throws Exception {
    int port = new Ports(Integer.parseInt(base)).of(Part.SURVEY);
    prepareData();
    Files.writeString(project.data().resolve("unready"), Integer.toString(port));

    Outcome up = project.kehu(Map.of("KEHU_PATIENCE", "4"), "up", "--detach", "--port-base", base);

    assertThat(up.code()).as(up.toString()).isEqualTo(16);
    assertOneSentence(up, "survey runs but is not ready after 4 seconds", "survey.log");
    assertThat(states()).containsExactly("stopped");
  }

  @Test
  void aGatewayThatLetsNobodyInIsSaid() throws Exception {
    prepareData();
    Files.writeString(project.data().resolve("closed-door"), "");

    Outcome up = project.kehu(Map.of("KEHU_PATIENCE", "8"), "up", "--detach", "--port-base", base);

    assertThat(up.code()).as(up.toString()).isEqualTo(16);
    assertOneSentence(up, "is not answered with 200 (503", "gateway.log");
  }

  @Test
  void withoutDetachCtrlCStopsAll() throws Exception {
    Process up = project.start(Map.of(), "up", "--port-base", base);
    await()
        .atMost(Duration.ofSeconds(90))
        .pollInterval(Duration.ofMillis(500))
        .until(() -> states().equals(Set.of("ready")));
    new ProcessBuilder("kill", "-INT", Long.toString(up.pid())).start().waitFor();
    assertThat(up.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(up.exitValue()).isEqualTo(130);
    assertThat(new String(up.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
        .contains("visit      stopped")
        .doesNotContain("died");
    assertThat(states()).containsExactly("stopped");
  }

  @Test
  void aFolderOfSomebodyElseIsNeverTouched() throws Exception {
    Path theirs = Files.createDirectories(folder.resolve("theirs"));
    Files.writeString(theirs.resolve("letter"), "dear");
    Outcome up = project.kehu("up", "--fresh", "--detach", "--data", theirs.toString());
    assertThat(up.code()).isEqualTo(2);
    assertOneSentence(up, "is not empty and holds no Kehu data");
    assertThat(theirs.resolve("letter")).hasContent("dear");
  }

  @Test
  void cachesAreMadeOnceUsedByTheNextStartAndNeverBreakOne() throws Exception {
    project.forgetUnpacked();
    assertThat(project.kehu("cache").code()).isEqualTo(21);
    project.kehu("up", "--detach", "--port-base", base);

    Outcome made = project.kehu("cache");
    assertThat(made.code()).as(made.toString()).isZero();
    assertThat(made.out()).contains("visit      cache made", "All start-up caches are made");
    List<Path> caches = caches();
    assertThat(caches).hasSize(Part.values().length);
    assertThat(project.data().resolve("aot/rehearsal")).doesNotExist();
    assertThat(project.kehu("cache").out()).contains("All start-up caches are there");
    assertThat(states()).containsExactly("ready");

    project.kehu("restart", "visit");
    Path used =
        caches.stream().filter(file -> file.toString().contains("visit")).toList().getFirst();
    assertThat(commandLine(pid("visit"))).contains("-XX:AOTCache=" + used);
    Files.writeString(used, "neither a cache nor of this JVM");
    assertThat(project.kehu("restart", "visit").code()).isZero();
    assertThat(states()).containsExactly("ready");
  }

  @Test
  void upMakesCachesInTheBackgroundAndDownEndsThat() throws Exception {
    Outcome up = project.kehu("up", "--detach", "--port-base", base, "--cache", "make");
    assertThat(up.code()).as(up.toString()).isZero();
    assertThat(up.out()).contains("being made in the background");
    long maker =
        Long.parseLong(
            Files.readAllLines(project.data().resolve("run/cache-maker.properties")).stream()
                .filter(line -> line.startsWith("pid="))
                .map(line -> line.substring(4))
                .toList()
                .getFirst());

    assertThat(project.kehu("down").code()).isZero();

    assertThat(ProcessHandle.of(maker).filter(one -> !Proc.isZombie(maker))).isEmpty();
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> Files.notExists(project.data().resolve("aot/rehearsal")));
  }

  @Test
  @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void logsFollowUntilTheyAreEnded() throws Exception {
    Outcome none = project.kehu("logs", "visit");
    assertThat(none.code()).isEqualTo(17);
    assertOneSentence(none, "There is no log");
    Path log = Files.createDirectories(project.data().resolve("logs")).resolve("visit.log");
    Files.writeString(log, "第一行\n");
    Process follow = project.start(Map.of(), "logs", "visit", "-f");
    try (BufferedReader lines = follow.inputReader(StandardCharsets.UTF_8)) {
      assertThat(lines.readLine()).isEqualTo("第一行");
      Files.writeString(log, "第二行\n", StandardOpenOption.APPEND);
      assertThat(lines.readLine()).isEqualTo("第二行");
      Files.writeString(log, "短\n");
      assertThat(lines.readLine()).isEqualTo("短");
    } finally {
      follow.destroy();
      assertThat(follow.waitFor(30, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void whatIsDownHasAPortAndNothingElse() throws Exception {
    Outcome status = project.kehu("status", "--json");
    assertThat(status.out())
        .contains(
            "{\"name\":\"infra\",\"pid\":null,\"port\":9000,\"state\":\"stopped\",\"rssMb\":0,\"upMs\":0}");
  }

  @Test
  void whatIsNotThereOrNotRunningIsSaid() throws Exception {
    Outcome events = project.kehu("events", "tail", "kehu.customer.v1", "--max", "1");
    assertThat(events.code()).isEqualTo(17);
    assertOneSentence(events, "The broker is not running");
    Outcome reconcile = project.kehu("events", "reconcile");
    assertThat(reconcile.code()).isEqualTo(17);
    assertOneSentence(reconcile, "Not every service is running");
    Outcome demo = project.kehu("demo");
    assertThat(demo.code()).isEqualTo(21);
    assertOneSentence(demo, "There is no demo in this tree");
    Outcome kill = project.kehu("kill", "visit");
    assertThat(kill.code()).isEqualTo(17);
    assertOneSentence(kill, "visit is not running");
  }

  @Test
  void tokenOfASuiteThatIsDownSaysSoOnStandardErrorOnly() throws Exception {
    Outcome token = project.kehu("token", "agent");
    assertThat(token.code()).isEqualTo(17);
    assertThat(token.out()).isEmpty();
    assertOneSentence(token, "not running", "infra/kehu up");
  }

  @Test
  void wrongWordsAreExplained() throws Exception {
    assertUsage("upp", "no command 'upp'");
    assertUsage("up --dettach", "no option '--dettach'");
    assertUsage("up --port-base", "needs a value");
    assertUsage("up --port-base abc", "whole number");
    assertUsage("up --port-base 60000", "from 1024 to");
    assertUsage("up --cache soon", "make, use or off");
    assertUsage("events follow kehu.customer.v1", "events tail TOPIC");
    assertUsage("events tail", "'infra/kehu events tail' was given 0 names instead of 1 name");
    assertUsage("events reconcile now", "1 name instead of 0 names");
    assertUsage("events tail kehu.customer.v1 --max all", "whole number");
    assertUsage("calendar add-year", "0 names instead of 1 name");
    assertUsage("calendar drop-year 2026.csv", "calendar add-year FILE");
    assertUsage("calendar add-year no-such.csv", "no file no-such.csv");
    assertUsage("demo --seed x", "whole number");
    assertUsage("demo twice", "1 name instead of 0 names");
    assertUsage("kill", "0 names instead of 1 name");
    assertUsage("kill nobody", "infra, discovery, customer");
    assertUsage("down --fresh", "has no option --fresh");
    assertUsage("token agent --minutes 0", "1 to 1440");
    assertUsage("token agent;rm", "letters, digits");
    assertThat(project.kehu("help").code()).isZero();
    assertThat(project.kehu().code()).isZero();
  }

  private void assertUsage(String words, String expected) throws Exception {
    Outcome outcome = project.kehu(words.split(" "));
    assertThat(outcome.code()).as(words).isEqualTo(2);
    assertOneSentence(outcome, expected);
  }

  private List<Path> caches() throws Exception {
    try (Stream<Path> files = Files.list(project.data().resolve("aot"))) {
      return files.filter(file -> file.toString().endsWith(".aot")).toList();
    }
  }

  private static String commandLine(long pid) {
    ProcessHandle.Info info = ProcessHandle.of(pid).orElseThrow().info();
    return String.join(" ", info.arguments().orElseThrow());
  }
}
