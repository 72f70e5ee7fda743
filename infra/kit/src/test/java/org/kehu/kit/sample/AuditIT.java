package org.kehu.kit.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.kehu.testkit.Company;
import org.kehu.testkit.KehuServiceTest;
import org.kehu.testkit.Proves;
import org.kehu.testkit.TestSuite;
import org.kehu.testkit.api.DescribedClient;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The audit trail as the auditor uses it, on the real broker and database of the tests. */
@KehuServiceTest
@Proves("M38")
class AuditIT {

  private static final HttpClient HTTP = DescribedClient.create();
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final Duration SOON = Duration.ofSeconds(20);
  private static final String TRAIL = "/api/v1/audit/sample";
  private static final String APP =
      TestSuite.running().issuer().app("erp", "notes.read notes.write");
  private static final String CHIEF = person("wang.zong", "general-manager");
  private static final String AUDITOR = person("tang.shenji", "auditor");
  private static final String AGENT = person("chen.kefu", "agent");

  @LocalServerPort private int port;
  @Autowired private MongoTemplate mongo;

  @BeforeAll
  static void tellCompany() {
    Company.tell();
  }

  private static String person(String userName, String role) {
    return TestSuite.running().issuer().person(userName, role);
  }

  private HttpResponse<String> send(
      String method, String path, String token, String body, String... headers) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
            .method(method, HttpRequest.BodyPublishers.ofString(body))
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json");
    if (headers.length > 0) {
      request.headers(headers);
    }
    return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private String written(String level, String... headers) throws Exception {
    String body = "{\"title\":\"t\",\"department\":\"sales\",\"level\":\"%s\"}".formatted(level);
    HttpResponse<String> created = send("POST", "/api/v1/notes", APP, body, headers);
    assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
    String place = created.headers().firstValue("Location").orElseThrow();
    return place.substring(place.lastIndexOf('/') + 1);
  }

  private List<JsonNode> search(String query) throws Exception {
    HttpResponse<String> found = send("GET", TRAIL + "?" + query, AUDITOR, "");
    assertThat(found.statusCode()).as(found.body()).isEqualTo(200);
    List<JsonNode> items = new ArrayList<>();
    JSON.readTree(found.body()).get("items").forEach(items::add);
    return items;
  }

  private JsonNode verified() throws Exception {
    HttpResponse<String> report = send("POST", TRAIL + "/verify", AUDITOR, "{}");
    assertThat(report.statusCode()).as(report.body()).isEqualTo(200);
    return JSON.readTree(report.body());
  }

  @Test
  void aWriteIsKeptWithWhoWhatWhenAndFromWhere() throws Exception {
    String id = written("NORMAL", "X-Kehu-Client-Address", "10.1.2.3");

    await().atMost(SOON).until(() -> !search("subject=note/" + id).isEmpty());
    JsonNode entry = search("subject=note/" + id).getFirst();
    assertThat(entry.get("kind").asString()).isEqualTo("WRITE");
    assertThat(entry.get("actor").asString()).isEqualTo("erp");
    assertThat(entry.get("origin").asString()).isEqualTo("10.1.2.3");
    assertThat(entry.get("outcome").asString()).isEqualTo("done");
    assertThat(entry.get("data").isObject()).isTrue();
    assertThat(entry.get("traceId").asString()).hasSize(32);
  }

  @Test
  void aReadAboveNormalIsKeptBeforeItIsAnswered() throws Exception {
    String secret = written("CONFIDENTIAL");
    String plain = written("NORMAL");

    assertThat(send("GET", "/api/v1/notes/" + secret, CHIEF, "").statusCode()).isEqualTo(200);
    assertThat(send("GET", "/api/v1/notes/" + plain, CHIEF, "").statusCode()).isEqualTo(200);

    List<JsonNode> reads = search("kind=READ&subject=note/" + secret);
    assertThat(reads).hasSize(1);
    assertThat(reads.getFirst().get("actor").asString()).isEqualTo("st-wang-zong");
    assertThat(reads.getFirst().get("level").asString()).isEqualTo("CONFIDENTIAL");
    assertThat(search("kind=READ&subject=note/" + plain)).isEmpty();
  }

  @Test
  void aPageIsKeptWithAllItsSubjectsAboveNormal() throws Exception {
    String one = written("RESTRICTED");
    String two = written("RESTRICTED");

    assertThat(send("GET", "/api/v1/notes?limit=200", CHIEF, "").statusCode()).isEqualTo(200);

    JsonNode read = search("kind=READ&subject=note/" + one).getFirst();
    assertThat(read.get("subjects").toString()).contains(one).contains(two);
  }

  @Test
  void aRefusalIsKeptAndOnlyTheAuditorReadsTheTrail() throws Exception {
    assertThat(send("GET", TRAIL, AGENT, "").statusCode()).isEqualTo(403);
    assertThat(send("GET", TRAIL, APP, "").statusCode()).isEqualTo(403);
    assertThat(send("GET", TRAIL, "no-token", "").statusCode()).isEqualTo(401);

    await()
        .atMost(SOON)
        .untilAsserted(() ->
            assertThat(search("kind=REFUSAL&action=GET%20/api/v1/audit/sample"))
                .extracting(entry -> entry.get("outcome").asString())
                .contains("right-missing", "token-invalid"));
  }

  @Test
  void searchingIsItselfKept() throws Exception {
    search("actor=somebody-looked-for");

    assertThat(search("action=trail.searched").getFirst().toString())
        .contains("actor=somebody-looked-for");
  }

  @Test
  void pagesOfTheTrailFollowEachOther() throws Exception {
    String id = written("NORMAL");
    for (int i = 0; i < 4; i++) {
      send("POST", "/api/v1/notes/" + id + "/append", APP, "{\"line\":\"l\"}");
    }
    await().atMost(SOON).until(() -> search("subject=note/" + id).size() == 5);

    List<String> seen = new ArrayList<>();
    String query = "limit=2&subject=note/" + id;
    String next = "";
    do {
      HttpResponse<String> page =
          send("GET", TRAIL + "?" + query + (next.isEmpty() ? "" : "&after=" + next), AUDITOR, "");
      JsonNode body = JSON.readTree(page.body());
      body.get("items").forEach(item -> seen.add(item.get("id").asString()));
      next = body.path("next").asString("");
    } while (!next.isEmpty());
    assertThat(seen).hasSize(5).doesNotHaveDuplicates();
  }

  @Test
  void verifyingFindsWhatTheOwnerOfTheDatabaseChanged() throws Exception {
    String id = written("NORMAL");
    await().atMost(SOON).until(() -> !search("subject=note/" + id).isEmpty());
    await().atMost(SOON).until(() -> verified().get("anchors").asLong() > 0);
    // Others tell anchors of trails that lie in databases of their own.
    List<JsonNode> before = faults();
    Document link =
        mongo.getCollection("audit").find(new Document("content.subjects", "note/" + id)).first();
    assertThat(link).isNotNull();
    Document place = new Document("_id", link.getString("_id"));
    mongo.getCollection("audit").updateOne(place, set("content.actor", "somebody-else"));
    try {
      List<JsonNode> faults = faults();
      faults.removeAll(before);
      assertThat(faults).hasSize(1);
      assertThat(faults.getFirst().get("kind").asString()).isEqualTo("CHANGED");
      assertThat(faults.getFirst().get("number").asLong()).isEqualTo(link.getLong("number"));
    } finally {
      mongo.getCollection("audit").updateOne(place, set("content.actor", "erp"));
    }
    assertThat(faults()).containsExactlyInAnyOrderElementsOf(before);
  }

  private List<JsonNode> faults() throws Exception {
    List<JsonNode> faults = new ArrayList<>();
    verified().get("faults").forEach(faults::add);
    return faults;
  }

  private static Document set(String field, String value) {
    return new Document("$set", new Document(field, value));
  }

  @Test
  void badInputIsRefusedWithItsPlace() throws Exception {
    assertThat(send("GET", TRAIL + "?subject=no-slash", AUDITOR, "").statusCode()).isEqualTo(400);
    assertThat(send("GET", TRAIL + "?kind=OTHER", AUDITOR, "").statusCode()).isEqualTo(400);
    assertThat(send("GET", TRAIL + "?from=yesterday", AUDITOR, "").statusCode()).isEqualTo(400);
    String backwards = "{\"from\":\"2026-02-01T00:00:00Z\",\"until\":\"2026-01-01T00:00:00Z\"}";
    HttpResponse<String> refused = send("POST", TRAIL + "/verify", AUDITOR, backwards);
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("audit-window-invalid");
  }
}
