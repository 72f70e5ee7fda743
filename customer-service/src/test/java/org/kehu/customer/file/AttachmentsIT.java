package org.kehu.customer.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kehu.customer.Http;
import org.kehu.kit.access.Caller;
import org.kehu.kit.call.Call;
import org.kehu.testkit.KehuServiceTest;
import org.kehu.testkit.Proves;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Papers of a customer file over HTTP. */
@KehuServiceTest
class AttachmentsIT {

  private static final String FILES = "/api/v1/files/customer";
  private static final String PDF = "%PDF-1.7\n1 0 obj << /Customer (Gongye Changqing) >> endobj\n";

  @LocalServerPort private int port;
  @Autowired private MongoTemplate mongo;
  @Autowired private PersonErasure erasure;

  private Http http;
  private String erp;
  private String feng;

  @BeforeEach
  void signIn() {
    http = new Http(port);
    http.listCompany();
    erp = Http.erp();
    feng = Http.person("feng.dakehu", "account-manager");
  }

  private Http.Answer attach(String owner, String name, String content, String token) {
    String body =
        "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n\r\n%s\r\n--b--\r\n"
            .formatted(name, content);
    return http.sendBytes(
        "POST",
        FILES + "?owner=customer/" + owner,
        token,
        body.getBytes(StandardCharsets.UTF_8),
        "multipart/form-data; boundary=b");
  }

  private String mine() {
    return http.opened(erp, Http.fresh("附件"), "\"ownerId\":\"st-feng-dakehu\"");
  }

  private Http.Answer delete(String path, String token) {
    return http.send("DELETE", path, token, null, null);
  }

  @Test
  @Proves({"G-08", "C-01"})
  void aPaperIsKeptSealedWithTheFileAndHandedOutAgain() {
    String owner = mine();

    Http.Answer attached = attach(owner, "公冶长青 身份证.pdf", PDF, feng).is(201);

    String path = attached.header("Location");
    assertThat(path).isEqualTo(FILES + "/" + attached.id());
    Http.Answer known = http.get(path, feng).is(200);
    assertThat(known.text("/owner")).isEqualTo("customer/" + owner);
    assertThat(known.text("/name")).isEqualTo("公冶长青 身份证.pdf");
    assertThat(known.text("/state")).isEqualTo("READY");
    assertThat(known.text("/uploadedBy")).isEqualTo("st-feng-dakehu");
    Http.Answer content = http.get(path + "/content", feng).is(200);
    assertThat(content.response().body()).isEqualTo(PDF);
    assertThat(content.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(http.get(FILES + "?owner=customer/" + owner, feng).is(200).text("/items/0/id"))
        .isEqualTo(attached.id());
    Document stored = mongo.getCollection("files").find(new Document("_id", attached.id())).first();
    assertThat(stored).containsEntry("subject", "customers/" + owner);
    assertThat(stored.get("name")).isInstanceOf(Binary.class);
    mongo
        .getCollection("file_contents.chunks")
        .find(new Document("files_id", attached.id()))
        .forEach(chunk ->
            assertThat(
                    new String(
                        chunk.get("data", Binary.class).getData(), StandardCharsets.ISO_8859_1))
                .doesNotContain("%PDF", "Gongye"));
  }

  @Test
  @Proves({"G-03", "M3"})
  void papersOfAForeignFileAreNotThere() {
    String owner = mine();
    String path = attach(owner, "a.pdf", PDF, feng).is(201).header("Location");
    String han = Http.person("han.xiaoshou", "account-manager");

    attach(owner, "b.pdf", PDF, han).refused(404, "not-found");
    http.get(FILES + "?owner=customer/" + owner, han).refused(404, "not-found");
    http.get(path, han).refused(404, "not-found");
    http.get(path + "/content", han).refused(404, "not-found");
    delete(path, han).refused(404, "not-found");
    http.get(FILES + "/" + UUID.randomUUID(), feng).refused(404, "not-found");
    http.get(FILES + "?owner=customer/" + UUID.randomUUID(), feng).refused(404, "not-found");
    assertThat(http.get(FILES + "?owner=customer/" + owner, feng).is(200).json().at("/items"))
        .hasSize(1);
  }

  /** A mask on the name is worth nothing while the identity card beside it is readable. */
  @Test
  @Proves("G-08")
  void papersAreForThoseWhoMayReadPersonalData() {
    String owner = mine();
    String path = attach(owner, "a.pdf", PDF, erp).is(201).header("Location");
    String personal = Http.app("customers.read customers.personal");

    http.get(path, Http.bi()).refused(403, "right-missing");
    http.get(path, Http.person("xu.caiwu", "finance")).refused(403, "right-missing");
    http.get(path, Http.person("xu.caiwu", "finance", "account-manager"))
        .refused(403, "files-not-shown");
    http.get(path + "/content", personal).is(200);
    attach(owner, "b.pdf", PDF, personal).refused(403, "right-missing");
    delete(path, Http.person("chen.kefu", "agent")).refused(403, "right-missing");
  }

  @Test
  @Proves({"M38", "G-06"})
  void whoAttachedOpenedAndRemovedPapersIsInTheTrail() {
    String gm = Http.person("wang.zong", "general-manager");
    String auditor = Http.person("tang.shenji", "auditor");
    String body =
        "{\"kind\":\"ENTERPRISE\",\"name\":\"%s\",\"level\":\"CONFIDENTIAL\"}"
            .formatted(Http.fresh("机密附件"));
    String owner = http.post("/api/v1/customers", gm, body).is(201).id();
    Http.Answer attached = attach(owner, "陈晓明.pdf", PDF, gm).is(201);
    String path = attached.header("Location");

    http.get(path + "/content", gm).is(200);
    http.get(path + "/content", erp).refused(404, "not-found");
    delete(path, gm).is(204);
    http.get(path + "/content", gm).refused(404, "not-found");

    Http.Answer trail =
        http.get("/api/v1/audit/customer?subject=file/" + attached.id(), auditor).is(200);
    assertThat(trail.json().at("/items").valueStream().map(entry -> entry.at("/action").asString()))
        .containsExactly("file.removed", "file.opened", "file.attached");
    assertThat(trail.response().body())
        .contains("st-wang-zong", "customer/" + owner)
        .doesNotContain("陈晓明");
    assertThat(
            http.get("/api/v1/audit/customer?kind=READ&subject=customer/" + owner, auditor)
                .is(200)
                .response()
                .body())
        .contains("file.opened", "customer.shown");
  }

  @Test
  void withThePersonThePapersAreErased() {
    String owner = mine();
    String path = attach(owner, "陈晓明.pdf", PDF, feng).is(201).header("Location");

    Call.ofSystem(Caller.system("customer"), null, "test")
        .within(() -> {
          erasure.erase(owner);
          return null;
        });

    assertThat(http.get(path, feng).is(200).text("/name")).isEqualTo("file");
    http.get(path + "/content", feng).refused(410, "file-gone");
    attach(owner, "b.pdf", PDF, feng).refused(409, "subject-erased");
  }

  @Test
  void whatIsNoPaperIsRefused() {
    String owner = mine();

    attach(owner, "a.pdf", "<html><script>alert(1)</script></html>", feng)
        .refused(422, "file-type-not-allowed");
    attach(owner, "a.pdf", "", feng).refused(422, "file-empty");
    attach(owner, "..", PDF, feng).refused(422, "file-name-invalid");
    http.sendBytes(
            "POST",
            FILES + "?owner=letter/x",
            feng,
            "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\"\r\n\r\nx\r\n--b--\r\n"
                .getBytes(StandardCharsets.UTF_8),
            "multipart/form-data; boundary=b")
        .refused(422, "owner-kind-unknown");
    http.get(FILES + "?owner=CUSTOMER", feng).refused(400, "parameter-invalid");
    http.get(FILES, feng).refused(400, "parameter-missing");
    assertThat(http.get(FILES + "?owner=customer/" + owner, feng).is(200).json().at("/items"))
        .isEmpty();
  }
}
