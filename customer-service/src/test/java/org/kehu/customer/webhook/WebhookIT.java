package org.kehu.customer.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kehu.customer.Http;
import org.kehu.customer.outgoing.SigningSecret;
import org.kehu.customer.timeline.RawEvents;
import org.kehu.testkit.Events;
import org.kehu.testkit.KehuServiceTest;
import org.kehu.testkit.MovableClock;
import org.kehu.testkit.Proves;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Webhooks from the registration to the receiver. */
@KehuServiceTest
class WebhookIT {

  private static final String PATH = "/api/v1/webhooks";
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @LocalServerPort private int port;
  @Autowired private Clock clock;

  private final Receiver receiver = new Receiver();
  private Http http;
  private String admin;
  private String registered;

  @BeforeEach
  void anAdministratorIsThere() {
    ((MovableClock) clock).reset();
    http = new Http(port);
    http.listCompany();
    admin = Http.person("guan.li", "administrator");
  }

  @AfterEach
  void nothingIsLeft() {
    if (registered != null) {
      http.send("DELETE", PATH + "/" + registered, admin, null, null).is(204);
    }
    receiver.close();
    ((MovableClock) clock).reset();
  }

  private static String target(String url, String types) {
    return "{\"name\":\"ERP 同步\",\"departmentId\":\"information\",\"url\":\"%s\",\"types\":[%s]}"
        .formatted(url, types);
  }

  private Http.Answer registers() {
    Http.Answer answer = http.post(PATH, admin, target(receiver.url(), "\"kehu.visit.*\"")).is(201);
    registered = answer.id();
    return answer;
  }

  private static String visit() {
    return "visit/" + UUID.randomUUID();
  }

  private static void told(String subject, long sequence) {
    told(subject, sequence, "0");
  }

  private static void told(String subject, long sequence, String level) {
    RawEvents.tell(
        "kehu.visit.v1",
        "kehu.visit.visit-changed.v1",
        subject,
        Map.of("kehusequence", Long.toString(sequence), "level", level),
        "{\"visitId\":\"%s\"}".formatted(subject.substring(6)));
  }

  private Http.Answer log(String query) {
    return http.get(PATH + "/" + registered + "/deliveries" + query, admin).is(200);
  }

  private void moves(Duration step) {
    ((MovableClock) clock).move(step);
  }

  private void awaitSequences(String subject, Long... sequences) {
    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(receiver.sequencesOf(subject)).containsExactly(sequences));
  }

  @Test
  @Proves("M32")
  void anEventIsBroughtSignedAndTheSecretIsShownOnce() {
    Http.Answer answer = registers();
    SigningSecret secret = new SigningSecret(answer.text("/secret"));
    String subject = visit();
    told(subject, 1);

    awaitSequences(subject, 1L);
    Receiver.Heard heard = receiver.heard().getFirst();
    Instant at = Instant.ofEpochSecond(Long.parseLong(heard.timestamp()));
    assertThat(heard.signature()).isEqualTo(secret.sign(heard.id(), at, heard.body()));
    assertThat(heard.json().at("/id").asString()).isEqualTo(heard.id());
    assertThat(heard.json().at("/specversion").asString()).isEqualTo("1.0");
    assertThat(heard.json().at("/type").asString()).isEqualTo("kehu.visit.visit-changed.v1");
    assertThat(heard.json().at("/source").asString()).isEqualTo("urn:kehu:service:visit");
    assertThat(heard.json().at("/data/visitId").asString()).isEqualTo(subject.substring(6));

    assertThat(http.get(PATH + "/" + registered, admin).is(200).json().has("secret")).isFalse();
    await().atMost(PATIENCE).until(() -> log("").text("/items/0/state").equals("DELIVERED"));
    assertThat(log("").json().at("/items/0/lastStatus").asInt()).isEqualTo(200);
    assertThat(http.get(PATH + "/" + registered, admin).text("/lastTakenAt")).isNotBlank();
  }

  @Test
  @Proves("M32")
  void whatMayPassIsTriedAgainInOrderAndHoldsUpNoOtherSubject() {
    registers();
    String held = visit();
    receiver.answers(502, 504, 408, Receiver.SILENCE);
    told(held, 1);
    told(held, 2);
    told(held, 3);
    await().atMost(PATIENCE).until(() -> log("?state=WAITING").json().at("/items").size() == 3);
    awaitSequences(held, 1L);

    for (int tries = 2; tries <= 4; tries++) {
      moves(Duration.ofMinutes(1));
      int expected = tries;
      await().atMost(PATIENCE).until(() -> receiver.sequencesOf(held).size() == expected);
    }
    await()
        .atMost(PATIENCE)
        .untilAsserted(() ->
            assertThat(log("?state=WAITING").json().at("/items").findValuesAsString("lastCause"))
                .containsExactly("timeout"));
    String other = visit();
    told(other, 1);
    awaitSequences(other, 1L);

    moves(Duration.ofMinutes(2));
    awaitSequences(held, 1L, 1L, 1L, 1L, 1L, 2L, 3L);
    assertThat(
            receiver.heard().stream()
                .filter(one -> one.subject().equals(held))
                .map(Receiver.Heard::id)
                .distinct())
        .hasSize(3);
  }

  @Test
  @Proves("M32")
  void aReceiverIsNotAskedBeforeTheTimeItNames() {
    registers();
    String subject = visit();
    receiver.answers(429, "Retry-After", "1800");
    told(subject, 1);
    awaitSequences(subject, 1L);
    await().atMost(PATIENCE).until(() -> log("").text("/items/0/lastCause").equals("http-429"));
    Instant due = Instant.parse(log("").text("/items/0/dueAt"));
    assertThat(Duration.between(clock.instant(), due))
        .isBetween(Duration.ofMinutes(29), Duration.ofMinutes(30));

    moves(Duration.ofMinutes(31));
    awaitSequences(subject, 1L, 1L);
  }

  @Test
  @Proves("M32")
  void whatIsRefusedForGoodLetsTheNextPassAndCanBeBroughtAgain() {
    registers();
    Instant begun = Instant.now().minusSeconds(1);
    String subject = visit();
    receiver.answers(400);
    told(subject, 1);
    told(subject, 2);
    awaitSequences(subject, 1L, 2L);
    await().atMost(PATIENCE).until(() -> log("?state=REJECTED").json().at("/items").size() == 1);
    await().atMost(PATIENCE).until(() -> log("?state=DELIVERED").json().at("/items").size() == 1);

    String rejected = log("?state=REJECTED").text("/items/0/id");
    String one = PATH + "/" + registered + "/deliveries/" + rejected + "/redeliver";
    http.post(one, admin, null).is(202);
    awaitSequences(subject, 1L, 2L, 1L);
    await().atMost(PATIENCE).until(() -> log("?state=DELIVERED").json().at("/items").size() == 2);

    Http.Answer again =
        http.post(
                PATH + "/" + registered + "/redeliver",
                admin,
                "{\"since\":\"%s\"}".formatted(begun))
            .is(202);
    assertThat(again.json().at("/deliveries").asInt()).isEqualTo(2);
    awaitSequences(subject, 1L, 2L, 1L, 1L, 2L);
    http.post(one.replace(rejected, UUID.randomUUID().toString()), admin, null)
        .refused(404, "not-found");
  }

  @Test
  @Proves("M32")
  void aSecretIsReplacedWithoutAGap() {
    SigningSecret first = new SigningSecret(registers().text("/secret"));
    SigningSecret second =
        new SigningSecret(
            http.post(PATH + "/" + registered + "/secret", admin, null).is(200).text("/secret"));
    String subject = visit();
    told(subject, 1);
    awaitSequences(subject, 1L);
    assertThat(signatures(receiver.heard().getFirst(), second, first))
        .isEqualTo(receiver.heard().getFirst().signature());

    moves(Duration.ofHours(25));
    told(subject, 2);
    awaitSequences(subject, 1L, 2L);
    assertThat(signatures(receiver.heard().get(1), second))
        .isEqualTo(receiver.heard().get(1).signature());
  }

  private static String signatures(Receiver.Heard heard, SigningSecret... secrets) {
    Instant at = Instant.ofEpochSecond(Long.parseLong(heard.timestamp()));
    return String.join(
        " ", List.of(secrets).stream().map(one -> one.sign(heard.id(), at, heard.body())).toList());
  }

  @Test
  @Proves("M32")
  void aWebhookThatTakesNothingForLongIsDisabledAndMissesNothing() {
    registers();
    receiver.always(503);
    String subject = visit();
    told(subject, 1);
    await()
        .atMost(PATIENCE)
        .until(
            () -> http.get(PATH + "/" + registered, admin).text("/lastCause").equals("http-503"));
    moves(Duration.ofDays(2));
    await()
        .atMost(PATIENCE)
        .until(() -> http.get(PATH + "/" + registered, admin).text("/status").equals("DISABLED"));
    Http.Answer disabled = http.get(PATH + "/" + registered, admin);
    assertThat(disabled.text("/disabledBecause")).isEqualTo("FAILING");
    await()
        .atMost(PATIENCE)
        .untilAsserted(() ->
            assertThat(Events.of("kehu.customer.v1", registered).getLast().body())
                .contains("\"reason\":\"FAILING\"")
                .doesNotContain("127.0.0.1"));

    told(subject, 2);
    await().atMost(PATIENCE).until(() -> log("?state=WAITING").json().at("/items").size() == 2);
    int before = receiver.heard().size();
    receiver.always(200);
    moves(Duration.ofHours(2));
    http.post(PATH + "/" + registered + "/enable", admin, null).is(200);
    await().atMost(PATIENCE).until(() -> log("?state=DELIVERED").json().at("/items").size() == 2);
    assertThat(receiver.heard().stream().skip(before).map(Receiver.Heard::sequence))
        .containsExactly(1L, 2L);
  }

  @Test
  @Proves("M32")
  void aReceiverThatIsGoneIsNotAskedAgain() {
    registers();
    receiver.answers(410);
    String subject = visit();
    told(subject, 1);
    await()
        .atMost(PATIENCE)
        .until(
            () -> http.get(PATH + "/" + registered, admin).text("/disabledBecause").equals("GONE"));
    moves(Duration.ofHours(3));
    told(subject, 2);
    await().atMost(PATIENCE).until(() -> log("?state=WAITING").json().at("/items").size() == 2);
    assertThat(receiver.sequencesOf(subject)).containsExactly(1L);
  }

  @Test
  void whatIsConfidentialLeavesByNoWebhookAndTheSameEventComesOnce() {
    registers();
    String secret = visit();
    told(secret, 1, "1");
    String open = visit();
    told(open, 1);
    awaitSequences(open, 1L);
    told(open, 2);
    awaitSequences(open, 1L, 2L);

    assertThat(receiver.sequencesOf(secret)).isEmpty();
    assertThat(log("").json().at("/items").findValuesAsString("subject")).doesNotContain(secret);
  }

  @Test
  void itCanBeChangedUnderItsVersion() {
    registers();
    String path = PATH + "/" + registered;
    String etag = http.get(path, admin).header("ETag");
    String patch = "{\"name\":\"新名\",\"types\":[\"kehu.complaint.case-closed.v1\"]}";

    http.patch(path, admin, patch).is(428);
    Http.Answer changed = http.patch(path, admin, patch, "If-Match", etag).is(200);
    assertThat(changed.text("/name")).isEqualTo("新名");
    http.patch(path, admin, patch, "If-Match", etag).is(412);
    http.patch(path, admin, "{\"url\":\"https://10.0.0.1/\"}", "If-Match", changed.header("ETag"))
        .refused(422, "webhook-unfit");
  }

  @Test
  @Proves("M33")
  void theSameKeyRegistersOnceAndShowsTheSecretOnce() {
    String body = target(receiver.url(), "\"kehu.visit.*\"");
    String key = UUID.randomUUID().toString();
    Http.Answer first = http.post(PATH, admin, body, "Idempotency-Key", key).is(201);
    registered = first.id();
    Http.Answer again = http.post(PATH, admin, body, "Idempotency-Key", key).is(201);

    assertThat(again.id()).isEqualTo(registered);
    assertThat(first.json().has("secret")).isTrue();
    assertThat(again.json().has("secret")).isFalse();
  }

  @Test
  @Proves("M32")
  void whatMustNotBeReachedIsNotRegistered() {
    Map<String, String> bad =
        Map.of(
            target("https://10.0.0.1/events", "\"kehu.visit.*\""), "/url",
            target("https://169.254.169.254/latest", "\"kehu.visit.*\""), "/url",
            target("http://8.8.8.8/events", "\"kehu.visit.*\""), "/url",
            target("https://a@8.8.8.8/events", "\"kehu.visit.*\""), "/url",
            target(receiver.url(), "\"kehu.visit.no-such-thing.v1\""), "/types",
            target(receiver.url(), "\"kehu.orders.*\""), "/types",
            target(receiver.url(), "\"kehu.customer.state.v1\""), "/types",
            target(receiver.url(), "\"kehu.visit.*\"").replace("information", "nowhere"),
                "/departmentId");
    bad.forEach((body, pointer) ->
        assertThat(
                http.post(PATH, admin, body)
                    .refused(422, "webhook-unfit")
                    .json()
                    .at("/errors")
                    .findValuesAsString("pointer"))
            .as(body)
            .contains(pointer));
    http.post(PATH, admin, target("javascript:alert(1)", "\"kehu.visit.*\""))
        .refused(422, "validation-failed");
    http.post(PATH, admin, target(receiver.url(), "\"*\"")).refused(422, "validation-failed");
    http.post(PATH, admin, target(receiver.url(), "")).refused(422, "validation-failed");
  }

  @Test
  void onlyAdministratorsKeepWebhooks() {
    registers();
    String path = PATH + "/" + registered;
    String gm = Http.person("wang.zong", "general-manager");
    for (String stranger : List.of(gm, Http.erp(), Http.person("chen.kefu", "agent"))) {
      http.get(PATH, stranger).is(403);
      http.get(path, stranger).is(403);
      http.post(path + "/secret", stranger, null).is(403);
      http.get(path + "/deliveries", stranger).is(403);
    }
    assertThat(http.get(PATH, admin).is(200).json().at("/items").findValuesAsString("id"))
        .contains(registered);
    http.get(PATH + "/" + UUID.randomUUID(), admin).refused(404, "not-found");
  }

  @Test
  void whatIsRemovedIsNotListedAndGetsNothing() {
    registers();
    String removed = registered;
    http.send("DELETE", PATH + "/" + removed, admin, null, null).is(204);
    String subject = visit();
    told(subject, 1);

    assertThat(http.get(PATH, admin).is(200).json().at("/items").findValuesAsString("id"))
        .doesNotContain(removed);
    http.post(PATH + "/" + removed + "/enable", admin, null)
        .refused(409, "webhook-move-not-allowed");
    assertThat(receiver.heard()).isEmpty();
  }
}
