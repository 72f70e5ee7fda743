package org.kehu.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.kehu.complaint.Http.CASES;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.bson.BsonBinaryWriter;
import org.bson.Document;
import org.bson.codecs.DocumentCodec;
import org.bson.codecs.EncoderContext;
import org.bson.io.BasicOutputBuffer;
import org.bson.types.Binary;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kehu.complaint.Http.Answer;
import org.kehu.kit.crypto.DataKeys;
import org.kehu.kit.identity.StaffDirectory;
import org.kehu.testkit.Company;
import org.kehu.testkit.KehuServiceTest;
import org.kehu.testkit.Proves;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoTemplate;

/** What lies in the database of who complains, and who sees the files of a case. */
@KehuServiceTest
class ComplainantIT {

  private static final String FILES = "/api/v1/files/complaint";
  private static final String PDF = "%PDF-1.7\n1 0 obj << /Evidence (Wang Jianguo) >> endobj\n";
  private static final String AGENT = Http.person("chen.kefu", "agent");
  private static final String OFFICER = Http.person("wu.tousu", "complaint-officer");

  @LocalServerPort private int port;
  @Autowired private MongoTemplate mongo;
  @Autowired private StaffDirectory staff;
  @Autowired private DataKeys keys;

  private Http http;

  @BeforeEach
  void knowTheCompany() {
    http = new Http(port);
    List<String> needed =
        List.of("wang.zong", "wu.tousu", "chen.kefu", "pu.tong", "xu.caiwu", "tang.shenji");
    if (needed.stream().anyMatch(one -> staff.byId(Company.staffId(one)).isEmpty())) {
      Company.tell();
    }
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> needed.stream().allMatch(one -> staff.byId(Company.staffId(one)).isPresent()));
  }

  private String taken(String token, String further) {
    String body =
        """
        {"kind":"COMPLAINT","channel":"TELEPHONE","description":"送检两周未出报告",
         "complainant":{"name":"东郭先云","phone":"13805917766","email":"dong@example.com",
          "address":"福建省福州市鼓楼区北大路 1 号"}%s}
        """
            .formatted(further);
    return http.post(CASES, token, body).is(201).text("/id");
  }

  private Document stored(String id) {
    return Objects.requireNonNull(
        mongo.getCollection("cases").find(new Document("_id", id)).first());
  }

  private static String bytes(Document document) {
    BasicOutputBuffer buffer = new BasicOutputBuffer();
    new DocumentCodec()
        .encode(new BsonBinaryWriter(buffer), document, EncoderContext.builder().build());
    return new String(buffer.toByteArray(), StandardCharsets.UTF_8);
  }

  @Test
  @Proves("G-08")
  void nobodyWhoReadsTheDatabaseLearnsWhoComplains() {
    String id = taken(AGENT, "");
    http.command(id, "acknowledge", AGENT, "{}").is(200);

    assertThat(bytes(stored(id)))
        .contains("送检两周未出报告")
        .doesNotContain("东郭", "先云", "13805917766", "dong@example.com", "北大路");
    assertThat(stored(id).get("complainant", Document.class).get("phone"))
        .isInstanceOf(Binary.class);
    for (String collection : mongo.getCollectionNames()) {
      for (Document document : mongo.getCollection(collection).find()) {
        assertThat(bytes(document)).as(collection).doesNotContain("东郭先云", "13805917766");
      }
    }
    assertThat(http.get(CASES + "/" + id, OFFICER).is(200).text("/complainant/phone"))
        .isEqualTo("13805917766");
    Answer masked = http.get(CASES + "/" + id, Http.person("xu.caiwu", "finance")).is(200);
    assertThat(masked.text("/complainant/name")).isEqualTo("东郭**");
    assertThat(masked.text("/complainant/phone")).isEqualTo("138****7766");
    assertThat(masked.text("/complainant/address")).isEqualTo("福建省福州市鼓楼区****");
  }

  /** Makes a case as the first layout stored it. */
  private String earlier() {
    Document document = stored(taken(AGENT, ""));
    String id = UUID.randomUUID().toString();
    document.put("_id", id);
    document.put("number", document.getString("number").replace("TS-2", "TS-1"));
    document.put("schema", 1);
    document.put(
        "complainant",
        new Document("anonymous", false).append("name", "南宫长风").append("phone", "13805918899"));
    List.of("outbox", "unsentSince").forEach(document::remove);
    mongo.getCollection("cases").insertOne(document);
    return id;
  }

  @Test
  void aCaseOfTheFirstLayoutIsReadAndSealed() {
    String written = earlier();
    Answer read = http.get(CASES + "/" + written, OFFICER).is(200);
    assertThat(read.text("/complainant/name")).isEqualTo("南宫长风");
    http.command(written, "acknowledge", AGENT, "{}").is(200);
    assertThat(bytes(stored(written))).doesNotContain("南宫", "13805918899");
    assertThat(stored(written).getInteger("schema")).isEqualTo(2);

    String unwritten = earlier();
    await().atMost(Duration.ofSeconds(30)).until(() -> stored(unwritten).getInteger("schema") == 2);
    assertThat(bytes(stored(unwritten))).doesNotContain("南宫", "13805918899");
    assertThat(http.get(CASES + "/" + unwritten, OFFICER).is(200).text("/complainant/phone"))
        .isEqualTo("13805918899");
  }

  @Test
  void whatWasErasedIsGoneWhileTheCaseStays() {
    String id = taken(AGENT, "");
    String file = attach(id, OFFICER).is(201).header("Location");

    keys.destroy("cases/" + id);

    Answer read = http.get(CASES + "/" + id, OFFICER).is(200);
    assertThat(read.text("/description")).isEqualTo("送检两周未出报告");
    assertThat(read.json().at("/complainant").has("name")).isFalse();
    http.get(file + "/content", OFFICER).refused(410, "file-gone");
  }

  private Answer attach(String caseId, String token) {
    String body =
        "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"东郭先云.pdf\"\r\n\r\n"
            + PDF
            + "\r\n--b--\r\n";
    return http.form(FILES + "?owner=case/" + caseId, token, body, "b");
  }

  private Answer list(String caseId, String token) {
    return http.get(FILES + "?owner=case/" + caseId, token);
  }

  @Test
  @Proves({"P-16", "P-18"})
  void evidenceIsAttachedToTheCaseSealedAndInTheTrail() {
    String id = taken(AGENT, "");

    Answer attached = attach(id, AGENT).is(201);

    String path = attached.header("Location");
    assertThat(path).isEqualTo(FILES + "/" + attached.text("/id"));
    assertThat(http.get(path + "/content", OFFICER).is(200).body()).isEqualTo(PDF);
    assertThat(list(id, OFFICER).is(200).text("/items/0/name")).isEqualTo("东郭先云.pdf");
    Document stored =
        mongo.getCollection("files").find(new Document("_id", attached.text("/id"))).first();
    assertThat(stored).containsEntry("subject", "cases/" + id);
    assertThat(bytes(stored)).doesNotContain("东郭");
    mongo
        .getCollection("file_contents.chunks")
        .find(new Document("files_id", attached.text("/id")))
        .forEach(chunk -> assertThat(bytes(chunk)).doesNotContain("%PDF", "Jianguo"));
    http.send("DELETE", path, OFFICER, null).is(204);
    assertThat(list(id, OFFICER).is(200).json().at("/items")).isEmpty();
    String trail =
        http.get(
                "/api/v1/audit/complaint?subject=file/" + attached.text("/id"),
                Http.person("tang.shenji", "auditor"))
            .is(200)
            .body();
    assertThat(trail)
        .contains("file.attached", "file.removed", "case/" + id, "st-chen-kefu", "st-wu-tousu")
        .doesNotContain("东郭");
  }

  @Test
  @Proves({"G-03", "M3"})
  void filesOfACaseAreForThoseWhoWorkOnItAndMayKnowWhoComplains() {
    String id = taken(AGENT, "");
    String path = attach(id, AGENT).is(201).header("Location");
    String employee = Http.person("pu.tong", "employee");

    for (Answer foreign :
        List.of(
            attach(id, employee),
            list(id, employee),
            http.get(path, employee),
            http.get(path + "/content", employee),
            http.send("DELETE", path, employee, null))) {
      foreign.refused(404, "not-found");
    }
    list(id, Http.person("xu.caiwu", "finance")).refused(403, "files-not-shown");
    list("no-case", OFFICER).refused(404, "not-found");
    list(UUID.randomUUID().toString(), OFFICER).refused(404, "not-found");
    http.get(path, Http.portal()).refused(403, "right-missing");
    String own = taken(employee, "");
    attach(own, employee).is(201);
    list(own, employee).is(200);
  }

  /** The same whether there is such a customer or not, which this person does not know. */
  @Test
  void whoHasAReceiptHandsInButIsShownNothing() {
    String id = taken(AGENT, ",\"customerId\":\"%s\"".formatted(UUID.randomUUID()));

    attach(id, AGENT).is(201);

    list(id, AGENT).refused(403, "files-not-shown");
    assertThat(list(id, OFFICER).is(200).json().at("/items")).hasSize(1);
  }

  @Test
  void nothingIsAttachedToACaseThatHasEnded() {
    String id = taken(AGENT, "");
    String path = attach(id, AGENT).is(201).header("Location");
    http.command(id, "withdraw", AGENT, "{\"reason\":\"客户撤诉\"}").is(200);

    attach(id, AGENT).refused(409, "move-not-allowed");
    http.send("DELETE", path, OFFICER, null).refused(409, "move-not-allowed");
    http.get(path + "/content", OFFICER).is(200);
  }
}
