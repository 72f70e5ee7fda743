package org.kehu.kit.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import jakarta.servlet.ServletContext;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kehu.kit.crypto.DataKeys;
import org.kehu.kit.exchange.TableFormat;
import org.kehu.kit.exchange.TableWriter;
import org.kehu.kit.identity.StaffDirectory;
import org.kehu.kit.schedule.DueWork;
import org.kehu.testkit.Company;
import org.kehu.testkit.KehuServiceTest;
import org.kehu.testkit.MovableClock;
import org.kehu.testkit.Proves;
import org.kehu.testkit.TestSuite;
import org.kehu.testkit.api.DescribedClient;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoTemplate;

/** What attachments promise, over HTTP. */
@KehuServiceTest
class FilesIT {

  private static final HttpClient HTTP = DescribedClient.create();
  private static final String APP =
      TestSuite.running().issuer().app("erp", "notes.read notes.write");
  private static final byte[] PDF = utf8("%PDF-1.7\n1 0 obj << /Secret (陈晓明) >> endobj\n%%EOF\n");

  @LocalServerPort private int port;
  @Autowired private MongoTemplate mongo;
  @Autowired private MongoClient client;
  @Autowired private DataKeys keys;
  @Autowired private MovableClock clock;
  @Autowired private ServletContext servlets;
  @Autowired private StaffDirectory staff;
  @Autowired private NoteFiles owners;

  @Autowired
  @Qualifier("fileSweep")
  private DueWork sweep;

  @BeforeAll
  static void tellCompany() {
    Company.tell();
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private HttpResponse<byte[]> send(HttpRequest.Builder request, String token) throws Exception {
    return HTTP.send(
        request.header("Authorization", "Bearer " + token).build(), BodyHandlers.ofByteArray());
  }

  private HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
  }

  private HttpResponse<byte[]> get(String path) throws Exception {
    return send(to(path).GET(), APP);
  }

  private HttpResponse<byte[]> attach(
      String owner, String name, byte[] content, String token, String... headers) throws Exception {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    body.write(
        utf8(
            "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
                + name
                + "\"\r\nContent-Type: image/gif\r\n\r\n"));
    body.write(content);
    body.write(utf8("\r\n--b--\r\n"));
    HttpRequest.Builder request =
        to("/api/v1/files/sample?owner=" + owner)
            .header("Content-Type", "multipart/form-data; boundary=b")
            .POST(BodyPublishers.ofByteArray(body.toByteArray()));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return send(request, token);
  }

  private static String text(HttpResponse<byte[]> answer) {
    return new String(answer.body(), StandardCharsets.UTF_8);
  }

  private static String place(HttpResponse<byte[]> answer) {
    assertThat(answer.statusCode()).as(text(answer)).isEqualTo(201);
    return answer.headers().firstValue("Location").orElseThrow();
  }

  private static String id(String place) {
    return place.substring(place.lastIndexOf('/') + 1);
  }

  private String note() throws Exception {
    return note("NORMAL");
  }

  private String note(String level) throws Exception {
    String json = "{\"title\":\"n\",\"department\":\"sales\",\"level\":\"%s\"}".formatted(level);
    HttpResponse<byte[]> created =
        send(
            to("/api/v1/notes")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json)),
            APP);
    return "note/" + id(place(created));
  }

  private static Document of(String owner) {
    return new Document("ownerKind", "note").append("ownerId", id(owner));
  }

  private static void assertRefused(HttpResponse<byte[]> answer, int status, String slug) {
    assertThat(answer.statusCode()).as(text(answer)).isEqualTo(status);
    assertThat(text(answer)).contains("urn:kehu:problem:sample:" + slug);
  }

  @Test
  @Proves("X-41")
  void aDocumentThatIsClosedDuringTheUploadGetsNoFile() throws Exception {
    String owner = note();
    owners.closeAfterNext(id(owner));

    HttpResponse<byte[]> refused = attach(owner, "a.pdf", PDF, APP);

    assertThat(refused.statusCode()).as(text(refused)).isEqualTo(503);
    assertThat(text(get("/api/v1/files/sample?owner=" + owner))).contains("\"items\":[]");
  }

  @Test
  @Proves("X-41")
  void aDocumentThatIsClosedDuringTheRemovalKeepsItsFile() throws Exception {
    String owner = note();
    String place = place(attach(owner, "a.pdf", PDF, APP));
    owners.closeAfterNext(id(owner));

    HttpResponse<byte[]> refused = send(to(place).DELETE(), APP);

    assertThat(refused.statusCode()).as(text(refused)).isEqualTo(503);
    assertThat(get(place + "/content").body()).isEqualTo(PDF);
  }

  @Test
  @Proves("X-41")
  void whatIsAttachedIsHandedOutAgainAndLiesSealed() throws Exception {
    String owner = note();

    String place = place(attach(owner, "合同 2026.pdf", PDF, APP));

    HttpResponse<byte[]> content = get(place + "/content");
    assertThat(content.body()).isEqualTo(PDF);
    assertThat(content.headers().map())
        .containsEntry("x-content-type-options", java.util.List.of("nosniff"))
        .containsEntry("content-type", java.util.List.of("application/pdf"))
        .containsEntry("content-length", java.util.List.of(Integer.toString(PDF.length)));
    assertThat(content.headers().firstValue("content-disposition").orElseThrow())
        .startsWith("attachment;")
        .contains("filename*=UTF-8''%E5%90%88%E5%90%8C%202026.pdf");
    assertThat(content.headers().firstValue("repr-digest").orElseThrow()).startsWith("sha-256=:");
    assertThat(text(get(place)))
        .contains("\"state\":\"READY\"", "\"mediaType\":\"application/pdf\"", "合同 2026.pdf");
    assertThat(text(get("/api/v1/files/sample?owner=" + owner))).contains(id(place));
    Document stored = mongo.getCollection("files").find(new Document("_id", id(place))).first();
    assertThat(stored.toJson()).doesNotContain("合同");
    mongo
        .getCollection("file_contents.chunks")
        .find(new Document("files_id", id(place)))
        .forEach(chunk ->
            assertThat(
                    new String(
                        chunk.get("data", org.bson.types.Binary.class).getData(),
                        StandardCharsets.ISO_8859_1))
                .doesNotContain("%PDF", "Secret"));
  }

  @Test
  void aFileOfManySegmentsIsTheSameAgain() throws Exception {
    byte[] large = new byte[200_000];
    new Random(1).nextBytes(large);
    System.arraycopy(PDF, 0, large, 0, 9);

    String place = place(attach(note(), "a.pdf", large, APP));

    assertThat(get(place + "/content").body()).isEqualTo(large);
  }

  @Test
  void aCutContentIsNeverHandedOutAsWhole() throws Exception {
    byte[] large = new byte[200_000];
    System.arraycopy(PDF, 0, large, 0, 9);
    String place = place(attach(note(), "a.pdf", large, APP));
    var chunks = mongo.getCollection("file_contents.chunks");
    Document first = chunks.find(new Document("files_id", id(place)).append("n", 0)).first();
    byte[] bytes = first.get("data", org.bson.types.Binary.class).getData();
    bytes[70_000] ^= 1;
    chunks.updateOne(
        new Document("_id", first.get("_id")),
        new Document("$set", new Document("data", new org.bson.types.Binary(bytes))));

    org.assertj.core.api.Assertions.assertThatThrownBy(() -> get(place + "/content"))
        .isInstanceOf(IOException.class);
  }

  @Test
  @Proves("G-03")
  void whoMayNotSeeTheDocumentSeesNoneOfItsFiles() throws Exception {
    String agent = TestSuite.running().issuer().person("yang.zongjian", "manager", "agent");
    String stranger = TestSuite.running().issuer().person("nobody.known", "employee");
    String owner = note();
    String place = place(attach(owner, "a.pdf", PDF, APP));

    assertThat(send(to(place).GET(), agent).statusCode()).isEqualTo(200);
    for (String path : new String[] {place, place + "/content"}) {
      HttpResponse<byte[]> refused = send(to(path).GET(), stranger);
      assertThat(refused.statusCode()).isIn(403, 404);
      assertThat(text(refused)).doesNotContain("a.pdf", owner);
    }
    assertRefused(get(place.substring(0, place.length() - 4) + "0000"), 404, "not-found");
    assertRefused(attach("note/" + UUID.randomUUID(), "a.pdf", PDF, APP), 404, "not-found");
    assertRefused(get("/api/v1/files/sample?owner=note/" + UUID.randomUUID()), 404, "not-found");
  }

  @ParameterizedTest
  @CsvSource({
    "a.pdf, MZ\u0090, file-type-not-allowed",
    "a.txt, <html><script>alert(1)</script></html>, file-type-not-allowed",
    "a.svg, <svg xmlns='http://www.w3.org/2000/svg'/>, file-type-not-allowed",
    "a.png, %PDF-1.7, file-type-mismatch",
    "a.pdf, '', file-empty",
    "'..', %PDF-1.7, file-name-invalid",
    "x\u202Efdp.exe, %PDF-1.7, file-name-invalid"
  })
  void badFilesAreRefusedAndLeaveNothing(String name, String content, String slug)
      throws Exception {
    String owner = note();

    assertRefused(
        attach(owner, name, content.getBytes(StandardCharsets.ISO_8859_1), APP), 422, slug);

    assertThat(text(get("/api/v1/files/sample?owner=" + owner))).contains("\"items\":[]");
    assertThat(mongo.getCollection("files").countDocuments(of(owner))).isZero();
  }

  @Test
  void sizesAndNumbersAreLimited() throws Exception {
    String owner = note();
    byte[] large = new byte[600_001];
    System.arraycopy(PDF, 0, large, 0, 9);
    assertRefused(attach(owner, "a.pdf", large, APP), 413, "file-too-large");
    for (int file = 0; file < 3; file++) {
      place(attach(owner, "a.pdf", PDF, APP));
    }
    assertRefused(attach(owner, "a.pdf", PDF, APP), 409, "files-too-many");
    assertRefused(attach("letter/x", "a.pdf", PDF, APP), 422, "owner-kind-unknown");
    assertRefused(attach("NOTE", "a.pdf", PDF, APP), 400, "parameter-invalid");
    assertThat(mongo.getCollection("file_contents.files").countDocuments())
        .isEqualTo(
            mongo.getCollection("files").countDocuments(new Document("state", "READY"))
                + mongo.getCollection("files").countDocuments(new Document("state", "REMOVED")));
  }

  @Test
  void theRealTypeCountsAndContainersAreToldApart() throws Exception {
    ByteArrayOutputStream workbook = new ByteArrayOutputStream();
    try (TableWriter table = TableWriter.of(TableFormat.XLSX, workbook)) {
      table.write(java.util.List.of("客户"));
    }
    String owner = note();

    assertThat(text(get(place(attach(owner, "表.xlsx", workbook.toByteArray(), APP)))))
        .contains("spreadsheetml.sheet");
    assertRefused(
        attach(owner, "表.zip", workbook.toByteArray(), APP), 422, "file-type-not-allowed");
    assertThat(text(get(place(attach(owner, "C:\\tmp\\说明.txt", utf8("客户说明"), APP)))))
        .contains("\"name\":\"说明.txt\"", "text/plain");
  }

  @Test
  void aRepeatedRequestMakesNoSecondFile() throws Exception {
    String owner = note();
    String key = UUID.randomUUID().toString();
    String place = place(attach(owner, "a.pdf", PDF, APP, "Idempotency-Key", key));

    HttpResponse<byte[]> again = attach(owner, "a.pdf", PDF, APP, "Idempotency-Key", key);

    assertThat(place(again)).isEqualTo(place);
    assertThat(again.headers().firstValue("Idempotency-Replayed")).contains("true");
    byte[] other = utf8(new String(PDF, StandardCharsets.UTF_8).replace("Secret", "Public"));
    assertRefused(attach(owner, "a.pdf", other, APP, "Idempotency-Key", key), 422, "key-reused");
  }

  @Test
  void aRemovedFileIsGoneAtOnceAndItsContentAfterTheTimeOfGrace() throws Exception {
    String place = place(attach(note(), "a.pdf", PDF, APP));

    assertThat(send(to(place).DELETE(), APP).statusCode()).isEqualTo(204);

    assertRefused(get(place + "/content"), 404, "not-found");
    assertRefused(send(to(place).DELETE(), APP), 404, "not-found");
    assertThat(chunks(place)).isPositive();
    sweep.run(clock.instant().plus(Duration.ofDays(31)));
    assertThat(chunks(place)).isZero();
  }

  private long chunks(String place) {
    return mongo
        .getCollection("file_contents.chunks")
        .countDocuments(new Document("files_id", id(place)));
  }

  @Test
  void anUploadThatBrokeOffIsSwept() throws Exception {
    String place = place(attach(note(), "a.pdf", PDF, APP));
    mongo
        .getCollection("files")
        .updateOne(
            new Document("_id", id(place)),
            new Document("$set", new Document("state", "UPLOADING")));

    sweep.run(clock.instant().plus(Duration.ofMinutes(61)));

    assertThat(chunks(place)).isZero();
    assertThat(mongo.getCollection("files").countDocuments(new Document("_id", id(place))))
        .isZero();
  }

  @Test
  void aFileIsSealedWhileItComesInAndNeverLiesInTheTemporaryFolder() throws Exception {
    String owner = note();
    byte[] content = new byte[599_000];
    System.arraycopy(PDF, 0, content, 0, 9);
    Set<Object> before = filesWithContent();
    try (Socket socket = new Socket("localhost", port)) {
      OutputStream out = socket.getOutputStream();
      String start =
          "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.pdf\"\r\n\r\n";
      String end = "\r\n--b--\r\n";
      out.write(
          utf8(
              "POST /api/v1/files/sample?owner=%s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: Bearer %s\r\nContent-Type: multipart/form-data; boundary=b\r\nContent-Length: %d\r\n\r\n%s"
                  .formatted(owner, APP, start.length() + content.length + end.length(), start)));
      out.write(content, 0, 550_000);
      out.flush();

      await().atMost(Duration.ofSeconds(20)).until(() -> !before.containsAll(filesWithContent()));
      File folder = (File) servlets.getAttribute(ServletContext.TEMPDIR);
      try (var files = java.nio.file.Files.walk(folder.toPath())) {
        assertThat(files.filter(java.nio.file.Files::isRegularFile)).isEmpty();
      }

      out.write(content, 550_000, content.length - 550_000);
      out.write(utf8(end));
      out.flush();
      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(answer).startsWith("HTTP/1.1 201");
    }
  }

  private Set<Object> filesWithContent() {
    Set<Object> files = new HashSet<>();
    mongo
        .getCollection("file_contents.chunks")
        .find()
        .forEach(chunk -> files.add(chunk.get("files_id")));
    return files;
  }

  @ParameterizedTest
  @CsvSource({
    "file, 'a.pdf', '', body-unreadable",
    "other, 'a.pdf', '\r\n--b--\r\n', parameter-missing",
    "file, , '\r\n--b--\r\n', parameter-missing"
  })
  void brokenFormsAreRefusedAndLeaveNothing(String part, String name, String end, String slug)
      throws Exception {
    String owner = note();
    String file = name == null ? "" : "; filename=\"" + name + "\"";
    String body =
        "--b\r\nContent-Disposition: form-data; name=\"%s\"%s\r\n\r\n%%PDF-1.7 %s%s"
            .formatted(part, file, "x".repeat(100_000), end);

    HttpResponse<byte[]> answer =
        send(
            to("/api/v1/files/sample?owner=" + owner)
                .header("Content-Type", "multipart/form-data; boundary=b")
                .POST(BodyPublishers.ofString(body)),
            APP);

    assertRefused(answer, 400, slug);
    assertThat(mongo.getCollection("files").countDocuments(of(owner))).isZero();
  }

  @Test
  @Proves("M38")
  void whoAttachedOpenedAndRemovedAFileIsInTheTrail() throws Exception {
    String chief = TestSuite.running().issuer().person("wang.zong", "general-manager", "agent");
    String auditor = TestSuite.running().issuer().person("tang.shenji", "auditor");
    await().atMost(Duration.ofSeconds(30)).until(() -> staff.byId("st-wang-zong").isPresent());
    String owner = note("CONFIDENTIAL");
    String place = place(attach(owner, "a.pdf", PDF, chief));
    send(to(place + "/content").GET(), chief);
    assertRefused(get(place + "/content"), 404, "not-found");
    assertThat(send(to(place).DELETE(), chief).statusCode()).isEqualTo(204);

    String trail = text(send(to("/api/v1/audit/sample?subject=file/" + id(place)).GET(), auditor));

    assertThat(trail)
        .contains("file.attached", "file.opened", "file.removed", owner, "st-wang-zong")
        .doesNotContain("a.pdf");
    assertThat(trail.split("file.opened", -1)).hasSize(2);
  }

  @Test
  void withItsSubjectTheFileIsErased() throws Exception {
    String owner = note();
    String place = place(attach(owner, "陈晓明.pdf", PDF, APP));

    keys.destroy("notes/" + id(owner));

    assertRefused(get(place + "/content"), 410, "file-gone");
    assertThat(text(get(place))).contains("\"name\":\"file\"");
  }
}
