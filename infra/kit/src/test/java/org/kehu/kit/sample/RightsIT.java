package org.kehu.kit.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kehu.kit.identity.DirectoryAge;
import org.kehu.kit.identity.StaffDirectory;
import org.kehu.kit.ids.Ids;
import org.kehu.testkit.Company;
import org.kehu.testkit.Events;
import org.kehu.testkit.KehuServiceTest;
import org.kehu.testkit.TestIssuer;
import org.kehu.testkit.TestSuite;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Who a token makes its bearer, together with what the staff directory says. */
@KehuServiceTest
class RightsIT {

  private static final Duration SOON = Duration.ofSeconds(30);
  private static final TestIssuer ISSUER = TestSuite.running().issuer();

  @LocalServerPort private int port;
  @Autowired private MongoTemplate mongo;
  @Autowired private StaffDirectory directory;
  private Sample sample;

  @BeforeAll
  static void tellCompany() {
    Company.tell();
  }

  @BeforeEach
  void meet() {
    sample = new Sample(port);
  }

  @AfterEach
  void catchUp() {
    DirectoryAge.behind(Duration.ZERO);
  }

  private int status(String path, String token) throws Exception {
    return sample.get(path, token).statusCode();
  }

  private static void tellStaff(String userName, long sequence, String more) {
    String id = "st-" + userName;
    String json =
        """
        {"staffId":"%s","userName":"%s","name":"%s","departmentId":"sales","departments":["sales"],
         "leader":false,"deputyOf":[],%s}
        """
            .formatted(id, userName, userName, more);
    Events.tell(StaffDirectory.TOPIC, StaffDirectory.TOPIC, "staff/" + id, sequence, json);
  }

  @Test
  void rightsOlderThanThirtySecondsShowNothingAboveNormal() throws Exception {
    String manager = ISSUER.person("yang.zongjian", "manager");
    String open = "/api/v1/notes/" + sample.written("open", "NORMAL", Sample.APP);
    String secret = "/api/v1/notes/" + sample.written("secret", "CONFIDENTIAL", Sample.APP);
    await().atMost(SOON).until(() -> status(secret, manager) == 200);

    DirectoryAge.behind(Duration.ofSeconds(40));

    Sample.assertProblem(sample.get(secret, manager), 404, "not-found");
    assertThat(status(open, manager)).isEqualTo(200);
    assertThat(sample.get("/api/v1/notes?limit=200", manager).body())
        .contains("\"open\"")
        .doesNotContain("\"secret\"");

    DirectoryAge.behind(Duration.ZERO);
    await().atMost(SOON).until(() -> status(secret, manager) == 200);
  }

  @Test
  void anInactivePersonIsRefusedUntilActiveAgain() throws Exception {
    String token = ISSUER.person("left.last-week", "agent");
    tellStaff("left.last-week", 1, "\"active\":false");

    await().atMost(SOON).until(() -> status("/api/v1/notes", token) == 403);
    Sample.assertProblem(sample.get("/api/v1/notes", token), 403, "person-inactive");

    tellStaff("left.last-week", 2, "\"active\":true");
    await().atMost(SOON).until(() -> status("/api/v1/notes", token) == 200);
  }

  @Test
  void aPersonWhomTheDirectoryForgotIsAnUnknownPerson() throws Exception {
    String token = ISSUER.person("short.stay", "agent");
    tellStaff("short.stay", 1, "\"active\":false");
    await().atMost(SOON).until(() -> status("/api/v1/notes", token) == 403);

    Events.tell(StaffDirectory.TOPIC, StaffDirectory.TOPIC, "staff/st-short.stay", 2, null);

    await().atMost(SOON).until(() -> status("/api/v1/notes", token) == 200);
    assertThat(directory.byId("st-short.stay")).isEmpty();
  }

  @Test
  void anUnknownPersonIsTheSameEachTimeAndSeesOnlyWhatIsTheirs() throws Exception {
    String token = ISSUER.person("not.imported-yet", "agent");
    String foreign = sample.written("foreign", "NORMAL", Sample.APP);
    String own = sample.written("own", "NORMAL", token);
    String other = sample.written("own too", "NORMAL", token);

    String known = Ids.of(ISSUER.uri(), "not.imported-yet");
    assertThat(List.of(createdBy(own), createdBy(other))).containsOnly(known);
    assertThat(status("/api/v1/notes/" + own, token)).isEqualTo(200);
    assertThat(status("/api/v1/notes/" + foreign, token)).isEqualTo(404);
  }

  private String createdBy(String id) {
    return mongo
        .getCollection("notes")
        .find(new Document("_id", id))
        .first()
        .getString("createdBy");
  }

  @Test
  void anAbsentPersonIsKnownAsAbsentAndMayStillSignIn() throws Exception {
    String token = ISSUER.person("on.holiday", "agent");
    Instant now = Instant.now();
    String from = now.minusSeconds(3_600).toString();
    String until = now.plusSeconds(3_600).toString();
    tellStaff(
        "on.holiday",
        1,
        "\"active\":true,\"absentFrom\":\"%s\",\"absentUntil\":\"%s\"".formatted(from, until));

    await().atMost(SOON).until(() -> directory.byId("st-on.holiday").isPresent());
    assertThat(directory.byId("st-on.holiday"))
        .hasValueSatisfying(member -> {
          assertThat(member.absentAt(now)).isTrue();
          assertThat(member.absentAt(now.plusSeconds(7_200))).isFalse();
        });
    assertThat(status("/api/v1/notes", token)).isEqualTo(200);
  }

  @Test
  void aPersonsTokenWithoutRolesIsAPersonWithoutARoleAndNeverAnApp() throws Exception {
    String scopesOnly =
        ISSUER.token(
            claims -> claims.subject("chen.kefu").claim("scope", "notes.read notes.write"));
    String throughAnApp =
        ISSUER.token(claims ->
            claims
                .subject("chen.kefu")
                .claim("client_id", "erp")
                .claim("azp", "erp")
                .claim("scope", "notes.read notes.write"));

    for (String token : List.of(scopesOnly, throughAnApp, ISSUER.person("chen.kefu", "dancer"))) {
      HttpResponse<String> refused =
          sample.send("GET", "/api/v1/notes", token, null, "Accept-Language", "en");
      Sample.assertProblem(refused, 403, "role-missing");
      assertThat(refused.body()).contains("names no role");
    }
  }

  @Test
  void anAppIsKnownByItsClientWhicheverClaimNamesIt() throws Exception {
    String byParty =
        ISSUER.token(claims ->
            claims.subject("bi").claim("azp", "bi").claim("scope", List.of("notes.read")));

    assertThat(status("/api/v1/notes", byParty)).isEqualTo(200);
    Sample.assertProblem(
        sample.send("POST", "/api/v1/notes", byParty, Sample.note("a", "NORMAL")),
        403,
        "right-missing");
  }
}
