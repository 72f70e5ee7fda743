package org.kehu.customer.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.MongoWriteException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kehu.customer.Http;
import org.kehu.customer.timeline.RawEvents;
import org.kehu.testkit.KehuServiceTest;
import org.kehu.testkit.Proves;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoTemplate;
import tools.jackson.databind.JsonNode;

/** What the auditor sees of who saw, took out and was denied what; and what nobody sees without. */
@KehuServiceTest
@Proves("M38")
class AuditIT {

  private static final String PATH = "/api/v1/customers";
  private static final String TRAIL = "/api/v1/audit/customer";
  private static final Duration SOON = Duration.ofSeconds(30);

  @LocalServerPort private int port;
  @Autowired private MongoTemplate mongo;

  private Http http;
  private String erp;
  private String gm;
  private String auditor;
  private String archivist;

  @BeforeEach
  void signIn() {
    http = new Http(port);
    http.listCompany();
    erp = Http.erp();
    gm = Http.person("wang.zong", "general-manager");
    auditor = Http.person("tang.shenji", "auditor");
    archivist = Http.person("song.dangan", "archivist");
  }

  private List<JsonNode> trail(String query) {
    return http.get(TRAIL + "?" + query, auditor)
        .is(200)
        .json()
        .at("/items")
        .valueStream()
        .toList();
  }

  private static String opening(String name, String level) {
    return "{\"kind\":\"ENTERPRISE\",\"name\":\"%s\",\"level\":\"%s\"}".formatted(name, level);
  }

  private String confidential(String name) {
    return http.post(PATH, gm, opening(name, "CONFIDENTIAL")).is(201).id();
  }

  @Test
  @Proves("M3")
  void theReadOfAConfidentialFileIsSeenByTheAuditorWhoSeesNotTheFile() {
    String id = confidential(Http.fresh("机密"));

    http.get(PATH + "/" + id, gm, "X-Kehu-Client-Address", "10.1.2.3").is(200);

    List<JsonNode> reads = trail("kind=READ&subject=customer/" + id);
    assertThat(reads).hasSize(1);
    JsonNode read = reads.getFirst();
    assertThat(read.at("/action").asString()).isEqualTo("customer.shown");
    assertThat(read.at("/actor").asString()).isEqualTo("st-wang-zong");
    assertThat(read.at("/origin").asString()).isEqualTo("10.1.2.3");
    assertThat(read.at("/level").asString()).isEqualTo("CONFIDENTIAL");
    for (String path : List.of("", "/timeline", "/history", "/classification", "/grade/explain")) {
      http.get(PATH + "/" + id + path, auditor).refused(403, "right-missing");
    }
    http.get(PATH, auditor).refused(403, "right-missing");
    http.get(PATH + "/duplicates", auditor).refused(403, "right-missing");
    http.get(PATH + "/imports", auditor).refused(403, "right-missing");
    http.get(TRAIL, gm).refused(403, "right-missing");
  }

  @Test
  void aListIsInTheTrailWithAllOfItsFilesAboveNormal() {
    String one = confidential(Http.fresh("机密"));
    String two = confidential(Http.fresh("机密"));

    http.get(PATH + "?limit=200", gm).is(200);

    assertThat(trail("kind=READ&action=customer.shown&subject=customer/" + one))
        .anySatisfy(read -> assertThat(read.at("/subjects").toString()).contains(one, two));
  }

  @Test
  void whatTheTimelineShowsAboveNormalIsInTheTrailByItsSubjects() {
    String id = http.opened(erp, Http.fresh("往来"), "\"ownerId\":\"st-chen-kefu\"");
    String subject = "case/" + UUID.randomUUID();
    Map<String, String> headers =
        Map.of("kehusequence", "1", "customerid", id, "level", "2", "department", "legal");
    String body = "{\"caseId\":\"x\",\"number\":\"TS-20261123-0001\"}";
    RawEvents.tell(
        "kehu.complaint.v1", "kehu.complaint.case-registered.v1", subject, headers, body);
    await()
        .atMost(SOON)
        .until(
            () -> http.get(PATH + "/" + id + "/timeline", gm).response().body().contains(subject));

    List<JsonNode> reads = trail("kind=READ&subject=" + subject);
    assertThat(reads).isNotEmpty();
    assertThat(reads.getFirst().at("/action").asString()).isEqualTo("case.shown");
    assertThat(reads.getFirst().at("/level").asString()).isEqualTo("CONFIDENTIAL");
  }

  @Test
  @Proves("M5")
  void theHiddenFileThatTheArchivistComparesIsInTheTrail() {
    String name = Http.fresh("隐藏");
    String hidden = confidential(name);
    http.post(PATH, erp, opening(name, "NORMAL")).is(201);

    http.get(PATH + "/duplicates?limit=200", archivist).is(200);

    assertThat(trail("kind=READ&subject=customer/" + hidden))
        .extracting(read -> read.at("/actor").asString())
        .contains("st-song-dangan");
  }

  @Test
  void aHandoverIsAGrant() {
    String id = http.opened(erp, Http.fresh("移交"), "\"ownerId\":\"st-chen-kefu\"");
    http.post(PATH + "/" + id + "/owner", gm, "{\"ownerId\":\"st-han-xiaoshou\"}").is(200);

    await().atMost(SOON).until(() -> !trail("kind=GRANT&subject=customer/" + id).isEmpty());
    JsonNode grant = trail("kind=GRANT&subject=customer/" + id).getFirst();
    assertThat(grant.at("/action").asString()).isEqualTo("kehu.customer.owner-changed.v1");
    assertThat(grant.at("/actor").asString()).isEqualTo("st-wang-zong");
    assertThat(grant.at("/data").toString()).contains("st-han-xiaoshou", "st-chen-kefu");
    assertThat(trail("kind=WRITE&action=kehu.customer.owner-changed.v1")).isEmpty();
  }

  /** What is deleted takes nothing of the trail with it. */
  @Test
  @Proves({"M3", "M38"})
  void whatHappenedToADeletedFileStaysInTheTrail() {
    String id = confidential(Http.fresh("删除"));
    http.get(PATH + "/" + id, gm).is(200);
    http.post(PATH + "/" + id + "/status", gm, "{\"status\":\"LOST\",\"reason\":\"CLOSED_DOWN\"}")
        .is(200);
    await().atMost(SOON).until(() -> actions(id).size() > 2);
    List<String> before = actions(id);

    http.post(PATH + "/" + id + "/delete", gm, "{\"reason\":\"客户已注销\"}").is(204);

    http.get(PATH + "/" + id, gm).refused(404, "not-found");
    await().atMost(SOON).until(() -> actions(id).size() > before.size());
    assertThat(actions(id)).containsAll(before).contains("kehu.customer.customer-withdrawn.v1");
  }

  private List<String> actions(String id) {
    return trail("limit=200&subject=customer/" + id).stream()
        .map(entry -> entry.at("/action").asString())
        .toList();
  }

  private String rejects() {
    byte[] file = "客户类型,客户名称,电话\n企业,,13800138000\n".getBytes(StandardCharsets.UTF_8);
    String place =
        http.sendBytes("POST", PATH + "/imports", erp, file, "text/csv").is(202).header("Location");
    await()
        .atMost(SOON)
        .until(() -> http.get(place + "/rejects", erp).response().body().contains("13800138000"));
    return place + "/rejects";
  }

  @Test
  @Proves("M8")
  void rowsThatLeaveAsAFileAreInTheTrailBefore() {
    String place = rejects();
    String subject = "import/" + place.split("/")[5];
    int before = trail("kind=EXPORT&subject=" + subject).size();

    http.get(place + "?kind=ALL", erp).is(200);

    List<JsonNode> exports = trail("kind=EXPORT&subject=" + subject);
    assertThat(exports).hasSize(before + 1);
    assertThat(exports.getFirst().at("/actor").asString()).isEqualTo("erp");
    assertThat(exports.getFirst().at("/reason").asString()).isEqualTo("ALL");
    assertThat(exports.toString()).doesNotContain("13800138000");
  }

  /**
   * Lies where the next link belongs, so that the trail cannot be written until it is taken away.
   */
  private String blocked() {
    while (true) {
      Document head =
          Objects.requireNonNull(
              mongo
                  .getCollection("audit")
                  .find(new Document("_id", new Document("$gt", "")))
                  .sort(new Document("_id", -1))
                  .first());
      long next = head.getLong("number") + 1;
      String place = "%s:%012d".formatted(head.getString("chain"), next);
      try {
        mongo
            .getCollection("audit")
            .insertOne(new Document("_id", place).append("hash", "in the way"));
        return place;
      } catch (MongoWriteException takenMeanwhile) {
        // Another entry was quicker: behind that one.
      }
    }
  }

  @Test
  void whatCannotBeKeptIsNeitherShownNorHandedOut() {
    String secret = confidential(Http.fresh("机密"));
    String plain = http.opened(erp, Http.fresh("普通"), "");
    String rejects = rejects();

    String block = blocked();
    try {
      http.get(PATH + "/" + secret, gm).refused(503, "audit-unavailable");
      http.get(rejects, erp).refused(503, "audit-unavailable");
      http.get(PATH + "/" + plain, erp).is(200);
    } finally {
      mongo.getCollection("audit").deleteOne(new Document("_id", block));
    }

    await().atMost(SOON).until(() -> http.get(PATH + "/" + secret, gm).status() == 200);
    assertThat(trail("kind=READ&subject=customer/" + secret)).isNotEmpty();
    assertThat(http.post(TRAIL + "/verify", auditor, "{}").is(200).json().at("/faults")).isEmpty();
  }

  private static String refusal(String id, String who, int count) {
    return """
    {"id":"%s",%s"origin":"203.0.113.9","operation":"GET /api/v1/customers/{id}",
     "outcome":"right-missing","count":%d,"firstAt":"2026-11-28T01:00:00Z",
     "lastAt":"2026-11-28T01:00:05Z","traceId":"0af7651916cd43dd8448eb211c80319c"}
    """
        .formatted(id, who, count);
  }

  @Test
  void whomTheGatewayRefusedTheAuditorFindsOnce() {
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      ids.add(UUID.randomUUID().toString());
    }
    String body =
        """
        {"issuer":"http://issuer","refusals":[%s,%s,%s],"later":1}
        """
            .formatted(
                refusal(ids.get(0), "\"userName\":\"chen.kefu\",", 17),
                refusal(ids.get(1), "\"clientId\":\"portal\",", 1),
                refusal(ids.get(2), "", 1));
    String type = "kehu.audit.requests-refused.v1";
    for (int process = 0; process < 2; process++) {
      RawEvents.tell(
          "kehu.audit.refusal.v1",
          type,
          "gateway/" + UUID.randomUUID(),
          Map.of("kehusequence", "1"),
          body);
    }

    String query = "kind=REFUSAL&action=GET%20/api/v1/customers/%7Bid%7D&limit=200";
    await().atMost(SOON).until(() -> trail(query).toString().contains(ids.get(2)));
    List<JsonNode> refusals =
        trail(query).stream().filter(one -> ids.contains(one.at("/id").asString())).toList();
    assertThat(refusals)
        .extracting(one -> one.at("/actor").asString())
        .containsExactlyInAnyOrder("st-chen-kefu", "portal", "anonymous");
    JsonNode person =
        refusals.stream()
            .filter(one -> one.at("/id").asString().equals(ids.get(0)))
            .findFirst()
            .orElseThrow();
    assertThat(person.at("/origin").asString()).isEqualTo("203.0.113.9");
    assertThat(person.at("/outcome").asString()).isEqualTo("right-missing");
    assertThat(person.at("/time").asString()).startsWith("2026-11-28T01:00:00");
    assertThat(person.at("/data/count").asInt()).isEqualTo(17);
  }
}
