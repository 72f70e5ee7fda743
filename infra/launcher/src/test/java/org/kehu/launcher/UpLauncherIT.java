package org.kehu.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.kehu.launcher.FakeProject.Outcome;

/** What is done with a suite that is up; each test leaves it up. */
class UpLauncherIT extends LauncherTest {

  private static final String BASE = Integer.toString(FakeProject.freeBase());

  @BeforeAll
  static void up() throws Exception {
    Outcome up = renewed().kehu("up", "--detach", "--port-base", BASE);
    assertThat(up.code()).as(up.toString()).isZero();
  }

  @AfterAll
  static void down() throws Exception {
    FakeProject.at(root()).kehu("down");
  }

  /** The second has a database that somebody else runs, and a folder that a shell would split. */
  @Test
  void twoSuitesRunSideBySide() throws Exception {
    String otherBase = Integer.toString(FakeProject.freeBase());
    String otherData = folder.resolve("other data").toString();
    String named = "mongodb://db.example:27017";
    try {
      Outcome up =
          project.kehu(
              Map.of("KEHU_MONGODB_URI", named),
              "up",
              "--detach",
              "--port-base",
              otherBase,
              "--data",
              otherData);
      assertThat(up.code()).as(up.toString()).isZero();
      assertThat(up.out())
          .contains("infra      ready; database: " + named)
          .contains("infra/kehu demo --data '" + otherData + "'")
          .contains("$(infra/kehu token erp --data '" + otherData + "')")
          .contains("events tail kehu.customer.v1 --data '" + otherData + "'");
      for (Part service : Part.SERVICES) {
        assertThat(project.kehu("logs", service.title(), "--data", otherData).out())
            .contains("stores in " + named);
      }
      assertThat(project.kehu("status", "--data", otherData).out()).contains(otherBase);
    } finally {
      project.kehu("down", "--data", otherData);
    }
    assertThat(states()).containsExactly("ready");
  }

  @Test
  void anotherPortBaseOnARunningSuiteIsRefused() throws Exception {
    Outcome up = project.kehu("up", "--detach", "--port-base", "9080");
    assertThat(up.code()).isEqualTo(15);
    assertOneSentence(up, "already runs", BASE);
  }

  @Test
  void restartBringsOneProcessBack() throws Exception {
    long before = pid("survey");
    assertThat(project.kehu("restart", "survey").code()).isZero();
    assertThat(pid("survey")).isNotEqualTo(before);
    project.kehu("kill", "survey");
    assertThat(project.kehu("restart", "survey").code()).isZero();
    assertThat(states()).containsExactly("ready");
  }

  @Test
  void aHalfDeadEarlierRunIsSaidAndCompleted() throws Exception {
    long visit = pid("visit");
    assertThat(project.kehu("kill", "infra").code()).isZero();
    assertThat(project.kehu("kill", "gateway").code()).isZero();
    assertThat(states()).containsExactlyInAnyOrder("dead", "ready");

    Outcome up = project.kehu("up", "--detach");

    assertThat(up.code()).as(up.toString()).isZero();
    assertThat(up.out()).contains("An earlier run is half dead: infra, gateway no longer run");
    assertThat(states()).containsExactly("ready");
    assertThat(pid("visit")).isEqualTo(visit);
  }

  @Test
  void freshDropsTheDataAndPlainUpKeepsIt() throws Exception {
    Path stored = project.data().resolve("store/something");
    Files.writeString(stored, "x");
    project.kehu("down");
    project.kehu("up", "--detach", "--port-base", BASE);
    assertThat(stored).exists();
    Outcome fresh = project.kehu("up", "--detach", "--fresh");
    assertThat(fresh.code()).as(fresh.toString()).isZero();
    assertThat(fresh.out()).contains("is stopped first, and what it stored is dropped");
    assertThat(stored).doesNotExist();
  }

  @Test
  void whileAnotherLauncherIsAtWorkOneWaits() throws Exception {
    assertBusy("run/lock", "is starting or stopping the suite", "down");
    assertBusy("aot/lock", "is making the start-up caches", "cache");
  }

  private void assertBusy(String file, String sentence, String command) throws Exception {
    Path lock = project.data().resolve(file);
    Files.createDirectories(lock.getParent());
    try (FileChannel channel =
            FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock held = channel.lock()) {
      assertThat(held.isValid()).isTrue();
      Outcome outcome = project.kehu(command);
      assertThat(outcome.code()).as(outcome.toString()).isEqualTo(18);
      assertOneSentence(outcome, sentence);
    }
  }

  @Test
  void aTokenThatTheIssuerRefusesIsSaid() throws Exception {
    Path silent = Files.writeString(project.data().resolve("silent-issuer"), "");
    Outcome token = project.kehu("token", "agent");
    Files.delete(silent);
    assertThat(token.code()).isEqualTo(19);
    assertThat(token.out()).isEmpty();
    assertOneSentence(token, "The issuer gave no token");
  }

  @Test
  void aYearIsHandedToTheSuiteWhichDraftsItOrSaysWhatIsWrong() throws Exception {
    String table = Files.writeString(folder.resolve("next.csv"), "2027-01-01").toString();
    String former = Files.writeString(folder.resolve("former.csv"), "2026-01-01").toString();

    Outcome drafted =
        project.kehu(
            "calendar", "add-year", table, "--department", "gm-office", "--person", "st-1");
    Outcome refused = project.kehu("calendar", "add-year", former);

    assertThat(drafted.code()).as(drafted.toString()).isZero();
    assertThat(drafted.out())
        .contains(
            "http://localhost:" + BASE + "/api/v1/policies/customer/calendar/versions/3",
            "department=gm-office&person=st-1",
            "/submit",
            "/approve");
    assertThat(refused.code()).isEqualTo(1);
    assertThat(refused.out()).isEmpty();
    assertOneSentence(refused, "Days overlap. \"元旦\" stands twice.");
  }
}
