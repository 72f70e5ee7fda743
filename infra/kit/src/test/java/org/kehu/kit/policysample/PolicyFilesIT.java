package org.kehu.kit.policysample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kehu.local.broker.TopicPlan;
import org.kehu.testkit.Company;
import org.kehu.testkit.KehuServiceTest;
import org.kehu.testkit.MovableClock;
import org.kehu.testkit.Proves;
import org.kehu.testkit.TestSuite;
import org.kehu.testkit.api.DescribedClient;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The files of a version over HTTP: with the draft they change, after that never. */
@KehuServiceTest
@Proves("X-41")
class PolicyFilesIT {

  private static final HttpClient HTTP = DescribedClient.create();
  private static final String FILES = "/api/v1/files/sample";
  private static final String VERSIONS = "/api/v1/policies/sample/sample-rule/versions";
  private static final String ADMIN = person("guan.li", "administrator");
  private static final String CHIEF = person("wang.zong", "general-manager");
  private static final String AGENT = person("chen.kefu", "agent");
  private static final byte[] PDF = utf8("%PDF-1.7\n1 0 obj << /Title (申请表) >> endobj\n%%EOF\n");

  @LocalServerPort private int port;
  @Autowired private JsonMapper json;
  @Autowired private Clock clock;

  @BeforeAll
  static void prepare() {
    TestSuite.running()
        .ensureTopics(List.of(TopicPlan.events("kehu.sample.v1", Duration.ofDays(1))));
    Company.tell();
  }

  @BeforeEach
  void startBehindEarlierRules() {
    LaterDay.begins(clock);
  }

  @Test
  void theFilesOfAnApprovedVersionAreThoseThatWereSubmittedAndStay() throws Exception {
    String place = drafted();
    String owner = owner(place);
    String file = location(attach(owner, "申请表.pdf", PDF, ADMIN));
    String surplus = location(attach(owner, "旧表.pdf", PDF, ADMIN));
    assertThat(delete(surplus, ADMIN).statusCode()).isEqualTo(204);
    assertThat(said(list(owner, ADMIN)).at("/items")).hasSize(1);
    String id = file.substring(file.lastIndexOf('/') + 1);
    refers(place, id);

    JsonNode submitted = said(send("POST", place + "/submit", ADMIN, null));

    assertThat(submitted.at("/files/0/id").asString()).isEqualTo(id);
    assertThat(submitted.at("/files/0/mediaType").asString()).isEqualTo("application/pdf");
    assertThat(submitted.at("/files/0/content").asString()).isEqualTo(file + "/content");
    String digest = submitted.at("/files/0/sha256").asString();
    assertThat(digest).isEqualTo(said(send("GET", file, CHIEF, null)).at("/sha256").asString());
    assertRefused(attach(owner, "b.pdf", PDF, ADMIN), 409, "policy-move-not-allowed");
    assertRefused(delete(file, ADMIN), 409, "policy-move-not-allowed");
    said(send("POST", place + "/approve", CHIEF, null));

    ((MovableClock) clock).move(Duration.ofMinutes(2));
    assertRefused(attach(owner, "b.pdf", PDF, ADMIN), 409, "policy-move-not-allowed");
    assertRefused(delete(file, ADMIN), 409, "policy-move-not-allowed");
    HttpResponse<byte[]> content = bytes(file + "/content", AGENT);
    assertThat(content.statusCode()).isEqualTo(200);
    assertThat(content.body()).isEqualTo(PDF);
    assertThat(content.headers().firstValue("ETag")).contains("\"" + digest + "\"");
    assertThat(said(list(owner, AGENT)).at("/items")).hasSize(1);
    assertThat(said(send("GET", place, AGENT, null)).at("/files/0/sha256").asString())
        .isEqualTo(digest);
  }

  @Test
  void aDraftsFilesAreForThoseWhoSeeAndReviseTheDraft() throws Exception {
    String owner = owner(drafted());
    String file = location(attach(owner, "申请表.pdf", PDF, ADMIN));

    assertThat(bytes(file + "/content", CHIEF).statusCode()).isEqualTo(200);
    assertRefused(send("GET", file, AGENT, null), 404, "not-found");
    assertRefused(send("GET", file + "/content", AGENT, null), 404, "not-found");
    assertRefused(list(owner, AGENT), 404, "not-found");
    assertRefused(attach(owner, "b.pdf", PDF, AGENT), 404, "not-found");
    assertRefused(delete(file, AGENT), 404, "not-found");
    assertRefused(attach(owner, "b.pdf", PDF, CHIEF), 403, "right-missing");
  }

  @Test
  void whoReadsAPromulgatedRuleDoesNotChangeItsFiles() throws Exception {
    String place = drafted();
    String file = location(attach(owner(place), "申请表.pdf", PDF, ADMIN));
    said(send("POST", place + "/submit", ADMIN, null));
    said(send("POST", place + "/approve", CHIEF, null));

    assertRefused(attach(owner(place), "b.pdf", PDF, AGENT), 403, "right-missing");
    assertRefused(delete(file, AGENT), 403, "right-missing");
    assertThat(bytes(file + "/content", AGENT).statusCode()).isEqualTo(200);
  }

  @Test
  void whatIsNoPaperOrBelongsToNothingIsRefused() throws Exception {
    String place = drafted();
    String owner = owner(place);

    assertRefused(
        attach(owner, "表.pdf", utf8("<html><script>alert(1)</script></html>"), ADMIN),
        422,
        "file-type-not-allowed");
    assertRefused(
        attach(owner, "表.exe", new byte[] {'M', 'Z', (byte) 0x90, 0, 3, 0, 0, 0}, ADMIN),
        422,
        "file-type-not-allowed");
    assertRefused(
        attach(owner, "run.sh", utf8("#!/bin/sh\nrm -rf /\n"), ADMIN),
        422,
        "file-type-not-allowed");
    assertRefused(attach(owner, "表.png", PDF, ADMIN), 422, "file-type-mismatch");
    assertRefused(attach(owner, "表.pdf", new byte[0], ADMIN), 422, "file-empty");
    assertRefused(attach(owner, "表.pdf", large(), ADMIN), 413, "file-too-large");
    assertRefused(attach("policy/sample.sample-rule.99999", "表.pdf", PDF, ADMIN), 404, "not-found");
    assertRefused(
        attach("policy/complaint.complaint-intake.1", "表.pdf", PDF, ADMIN), 404, "not-found");
    assertRefused(attach("letter/x", "表.pdf", PDF, ADMIN), 422, "owner-kind-unknown");
    assertThat(said(list(owner, ADMIN)).at("/items")).isEmpty();
    assertThat(said(send("POST", place + "/submit", ADMIN, null)).at("/files")).isEmpty();
  }

  @Test
  void anAttachmentThatRefersToNoFileOfTheVersionIsNotSubmitted() throws Exception {
    String other = location(attach(owner(drafted()), "申请表.pdf", PDF, ADMIN));
    String place = drafted();
    refers(place, other.substring(other.lastIndexOf('/') + 1));

    HttpResponse<String> refused = send("POST", place + "/submit", ADMIN, null);

    assertRefused(refused, 422, "policy-attachment-unknown");
    assertThat(refused.body()).contains("申请表", owner(place));
  }

  private static byte[] large() {
    byte[] content = new byte[(20 << 20) + 1];
    System.arraycopy(PDF, 0, content, 0, PDF.length);
    return content;
  }

  private String drafted() throws Exception {
    String draft =
        """
        {"preset":"mild","note":"附表单",
         "responsibility":{"departmentId":"customer-service","personId":"st-sun-jingli"}}
        """;
    return location(send("POST", VERSIONS, ADMIN, draft));
  }

  private static String owner(String place) {
    return "policy/sample.sample-rule." + place.substring(place.lastIndexOf('/') + 1);
  }

  private void refers(String place, String file) throws Exception {
    String patch =
        "{\"attachments\":[{\"kind\":\"FORM\",\"title\":\"申请表\",\"reference\":\"%s\"}]}"
            .formatted(file);
    said(send("PATCH", place, ADMIN, patch, "If-Match", "\"1\""));
  }

  private HttpResponse<String> attach(String owner, String name, byte[] content, String token)
      throws IOException, InterruptedException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    body.write(
        utf8(
            "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n\r\n"
                .formatted(name)));
    body.write(content);
    body.write(utf8("\r\n--b--\r\n"));
    return HTTP.send(
        request(FILES + "?owner=" + owner, token)
            .header("Content-Type", "multipart/form-data; boundary=b")
            .POST(BodyPublishers.ofByteArray(body.toByteArray()))
            .build(),
        BodyHandlers.ofString());
  }

  private HttpResponse<String> list(String owner, String token)
      throws IOException, InterruptedException {
    return send("GET", FILES + "?owner=" + owner, token, null);
  }

  private HttpResponse<String> delete(String path, String token)
      throws IOException, InterruptedException {
    return send("DELETE", path, token, null);
  }

  private HttpResponse<byte[]> bytes(String path, String token)
      throws IOException, InterruptedException {
    return HTTP.send(request(path, token).GET().build(), BodyHandlers.ofByteArray());
  }

  private HttpResponse<String> send(
      String method, String path, String token, @Nullable String body, String... headers)
      throws IOException, InterruptedException {
    String type = method.equals("PATCH") ? "application/merge-patch+json" : "application/json";
    HttpRequest.Builder request =
        request(path, token)
            .header("Content-Type", type)
            .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return HTTP.send(request.build(), BodyHandlers.ofString());
  }

  private HttpRequest.Builder request(String path, String token) {
    return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
        .header("Authorization", "Bearer " + token);
  }

  private JsonNode said(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return json.readTree(answer.body());
  }

  private static String location(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return answer.headers().firstValue("Location").orElseThrow();
  }

  private static void assertRefused(HttpResponse<String> answer, int status, String slug) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.body()).contains("urn:kehu:problem:sample:" + slug);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String person(String userName, String role) {
    return TestSuite.running().issuer().person(userName, role);
  }
}
