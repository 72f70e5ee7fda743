package org.kehu.customer.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kehu.customer.Http;
import org.kehu.customer.complainant.KnownComplainants;
import org.kehu.customer.timeline.RawEvents;
import org.kehu.kit.crypto.EventSeal;
import org.kehu.testkit.Events;
import org.kehu.testkit.KehuServiceTest;
import org.kehu.testkit.MovableClock;
import org.kehu.testkit.Proves;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Notices from the request to the mailbox. */
@KehuServiceTest
class NoticeIT {

  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  private static final String CASE_RECEIVED = "kehu.complaint.notice-requested.v1";

  @LocalServerPort private int port;
  @Autowired private Clock clock;
  @Autowired private EventSeal seal;
  @Autowired private KnownComplainants complainants;

  private Http http;
  private String agent;
  private String manager;
  private String notices;

  @BeforeEach
  void itIsTenInTheMorning() {
    ((MovableClock) clock).set(nextAt(LocalTime.of(10, 0)));
    http = new Http(port);
    http.listCompany();
    agent = Http.person("chen.kefu", "agent");
    manager = Http.person("sun.jingli", "manager");
    notices = Http.app("notices.read notices.write customers.read customers.write");
  }

  @AfterEach
  void timeIsAsItIs() {
    ((MovableClock) clock).reset();
  }

  private static Instant nextAt(LocalTime time) {
    return ZonedDateTime.now(SHANGHAI).plusDays(1).with(time).toInstant();
  }

  private record Customer(String id, String name, String email) {}

  private Customer customer() {
    String name = Http.fresh("通知");
    String email = UUID.randomUUID() + "@customer.example";
    String id =
        http.opened(
            Http.erp(),
            name,
            "\"ownerId\":\"st-chen-kefu\",\"contact\":{\"email\":\"%s\"}".formatted(email));
    return new Customer(id, name, email);
  }

  private String requested(String token, String body) {
    return http.post("/api/v1/notices", token, body).is(201).id();
  }

  private static String toCustomer(String id, String template, String purpose, String values) {
    return """
    {"recipient": {"kind": "CUSTOMER", "id": "%s"}, "template": "%s", "purpose": "%s",
     "values": %s}
    """
        .formatted(id, template, purpose, values);
  }

  private static String announcement(String id) {
    return toCustomer(
        id, "announcement", "MARKETING", "{\"title\": \"新品\", \"text\": \"<b>敬请光临</b>\"}");
  }

  private static String greeting(String id) {
    return toCustomer(id, "greeting", "CARE", "{\"occasion\": \"中秋\", \"wish\": \"祝您安康。\"}");
  }

  private void agreed(String customerId, String purpose, boolean granted) {
    String body =
        """
        {"consents": [{"purpose": "%s", "granted": %s, "method": "WRITTEN",
                       "policyVersion": "隐私政策-2026-03"}]}
        """
            .formatted(purpose, granted);
    http.put("/api/v1/customers/" + customerId + "/consents", Http.erp(), body).is(200);
  }

  private Http.Answer ended(String id, String status) {
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() ->
            assertThat(notice(id).text("/status"))
                .as(notice(id).json().toString())
                .isEqualTo(status));
    return notice(id);
  }

  private Http.Answer notice(String id) {
    return http.get("/api/v1/notices/" + id, notices).is(200);
  }

  private Http.Answer ofCase(String caseId) {
    return http.get("/api/v1/notices?about=case/" + caseId, notices).is(200);
  }

  @Test
  @Proves({"C-18", "G-13"})
  void aCustomerGetsTheMailWithNameAndNumberAndTheLogShowsItMasked() throws Exception {
    Customer customer = customer();
    String id =
        requested(
            agent,
            toCustomer(
                customer.id(),
                "case-received",
                "SERVICE",
                "{\"caseNumber\": \"TS-20261123-0001\", \"receivedAt\": \"2026-11-23T01:30:00Z\"}"));

    Http.Answer sent = ended(id, "SENT");
    assertThat(sent.text("/address")).matches(".\\*{3}@customer\\.example");
    assertThat(sent.response().body()).doesNotContain(customer.email());
    List<MimeMessage> mail = OutsideWorld.mailTo(customer.email());
    assertThat(mail).hasSize(1);
    MimeMessage one = mail.getFirst();
    assertThat(one.getSubject()).isEqualTo("您的来访已受理(TS-20261123-0001)");
    assertThat(one.getMessageID()).isEqualTo("<" + id + "@kehu.example>");
    assertThat(one.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    assertThat(one.getHeader("List-Unsubscribe")).isNull();
    Mail words = Mail.of(one);
    assertThat(words.text()).contains("尊敬的" + customer.name(), "2026年11月23日 09:30");
    assertThat(words.html()).contains("<p>尊敬的" + customer.name());

    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() ->
            assertThat(told(id))
                .extracting(Events.Heard::type)
                .containsExactly(
                    "kehu.customer.notice-accepted.v1",
                    "kehu.customer.notice-attempted.v1",
                    "kehu.customer.notice-sent.v1"));
    assertThat(told(id))
        .allSatisfy(heard ->
            assertThat(heard.body()).doesNotContain(customer.email(), customer.name(), "@"));
  }

  private static List<Events.Heard> told(String noticeId) {
    return Events.of("kehu.customer.v1", noticeId);
  }

  @Test
  @Proves({"X-47", "G-13"})
  void marketingWithoutConsentIsRefusedAndRecorded() {
    Customer customer = customer();

    Http.Answer refused = ended(requested(agent, announcement(customer.id())), "REFUSED");
    assertThat(refused.text("/reason")).isEqualTo("CONSENT_MISSING");

    agreed(customer.id(), "MARKETING", true);
    ended(requested(agent, announcement(customer.id())), "SENT");

    agreed(customer.id(), "MARKETING", false);
    refused = ended(requested(agent, announcement(customer.id())), "REFUSED");
    assertThat(refused.text("/reason")).isEqualTo("CONSENT_REFUSED");
    assertThat(OutsideWorld.mailTo(customer.email())).hasSize(1);
    assertThat(
            http.get("/api/v1/notices?status=REFUSED&customer=" + customer.id(), agent)
                .is(200)
                .json()
                .at("/items"))
        .hasSize(2);
  }

  @Test
  void whatIsNotServiceSaysHowToDeclineAndIsEscaped() throws Exception {
    Customer customer = customer();
    agreed(customer.id(), "MARKETING", true);
    ended(requested(agent, announcement(customer.id())), "SENT");

    MimeMessage mail = OutsideWorld.mailTo(customer.email()).getFirst();
    assertThat(mail.getHeader("List-Unsubscribe"))
        .containsExactly("<mailto:unsubscribe@kehu.example>");
    Mail words = Mail.of(mail);
    assertThat(words.text()).contains("<b>敬请光临</b>");
    assertThat(words.html()).contains("&lt;b&gt;敬请光临&lt;/b&gt;").doesNotContain("<b>");
  }

  @Test
  @Proves({"M29", "V-30"})
  void visitsCallsSurveysAndGreetingsTogetherReachTheLimitAndServiceIsExempt() {
    Customer customer = customer();
    String visit = "visit/" + UUID.randomUUID();
    met(customer.id(), visit, "kehu.visit.visit-completed.v1", 1, "\"completedAt\":\"%s\"", "");
    met(
        customer.id(),
        "revisit/" + UUID.randomUUID(),
        "kehu.visit.revisit-completed.v1",
        1,
        "\"completedAt\":\"%s\"",
        ",\"mode\":\"PHONE\"");
    // The same visit told again is still one.
    met(customer.id(), visit, "kehu.visit.visit-completed.v1", 1, "\"completedAt\":\"%s\"", "");
    String load = "/api/v1/customers/" + customer.id() + "/contact-load";
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() ->
            assertThat(http.get(load, agent).is(200).json().at("/limits/0/used").asInt())
                .isEqualTo(2));

    ended(requested(agent, greeting(customer.id())), "SENT");
    ended(requested(agent, greeting(customer.id())), "SENT");
    Http.Answer refused = ended(requested(agent, greeting(customer.id())), "REFUSED");
    assertThat(refused.text("/reason")).isEqualTo("TOO_MANY_CONTACTS");

    Http.Answer explained = http.get(load, agent).is(200);
    assertThat(explained.json().at("/limits/0/used").asInt()).isEqualTo(4);
    assertThat(explained.text("/limits/0/closedUntil")).isNotBlank();
    assertThat(explained.json().at("/contacts").findValuesAsString("kind"))
        .containsExactlyInAnyOrder("VISIT", "CALL", "CARE", "CARE");

    ended(
        requested(
            agent,
            toCustomer(
                customer.id(),
                "case-resolved",
                "SERVICE",
                "{\"caseNumber\": \"TS-20261123-0002\"}")),
        "SENT");
    ((MovableClock) clock).move(Duration.ofDays(8));
    ended(requested(agent, greeting(customer.id())), "SENT");
  }

  private void met(
      String customerId, String subject, String type, long sequence, String time, String more) {
    RawEvents.tell(
        "kehu.visit.v1",
        type,
        subject,
        Map.of("kehusequence", Long.toString(sequence), "customerid", customerId),
        "{" + time.formatted(clock.instant()) + more + "}");
  }

  @Test
  @Proves("M29")
  void ofManyNoticesAtOnceNoMoreGoThanMay() {
    Customer customer = customer();
    List<String> ids =
        java.util.stream.IntStream.range(0, 10)
            .mapToObj(at -> requested(agent, greeting(customer.id())))
            .toList();

    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(() ->
            assertThat(ids)
                .allSatisfy(id -> assertThat(notice(id).text("/status")).isIn("SENT", "REFUSED")));
    assertThat(ids.stream().filter(id -> notice(id).text("/status").equals("SENT"))).hasSize(4);
    assertThat(OutsideWorld.mailTo(customer.email())).hasSize(4);
  }

  @Test
  void aGreetingWaitsForTheMorningAndAnAnswerToAComplaintDoesNot() {
    ((MovableClock) clock).set(nextAt(LocalTime.of(23, 0)));
    Customer customer = customer();
    String greeting = requested(agent, greeting(customer.id()));
    String service =
        requested(
            agent,
            toCustomer(
                customer.id(),
                "case-resolved",
                "SERVICE",
                "{\"caseNumber\": \"TS-20261123-0003\"}"));

    ended(service, "SENT");
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> notice(greeting).text("/cause").equals("quiet-hours"));
    assertThat(Instant.parse(notice(greeting).text("/dueAt")).atZone(SHANGHAI).toLocalTime())
        .isEqualTo(LocalTime.of(8, 0));

    // Consent is asked again when it goes.
    agreed(customer.id(), "CARE", false);
    ((MovableClock) clock).move(Duration.ofHours(10));
    assertThat(ended(greeting, "REFUSED").text("/reason")).isEqualTo("CONSENT_REFUSED");
  }

  @Test
  @Proves("M29")
  void threeDeliveriesOfOneRequestMakeOneMail() {
    Customer customer = customer();
    String caseId = UUID.randomUUID().toString();
    String eventId = UUID.randomUUID().toString();
    String body = caseReceived("CUSTOMER", customer.id(), "case-received");
    for (int sequence = 1; sequence <= 3; sequence++) {
      ask(caseId, sequence, eventId, "0", body);
    }

    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> "SENT".equals(ofCase(caseId).text("/items/0/status")));
    ask(caseId, 4, UUID.randomUUID().toString(), "0", body.replace("0007", "0008"));
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> OutsideWorld.mailTo(customer.email()).size() > 1);
    assertThat(OutsideWorld.mailTo(customer.email())).hasSize(2);
    assertThat(ofCase(caseId).json().at("/items")).hasSize(2);
  }

  private static String caseReceived(String kind, String recipient, String template) {
    return """
    {"recipientKind": "%s", "recipientId": "%s", "template": "%s", "purpose": "SERVICE",
     "values": {"caseNumber": "TS-20261123-0007", "receivedAt": "2026-11-23T01:30:00Z"},
     "addedLater": true}
    """
        .formatted(kind, recipient, template);
  }

  @Test
  @Proves("S-03")
  void anInvitationGoesOutWithTheLinkThatStoodSealedInTheEvent() throws Exception {
    Customer customer = customer();
    agreed(customer.id(), "SURVEY", true);
    String link = "https://kehu.example/s/" + UUID.randomUUID();
    String invitation = UUID.randomUUID().toString();
    invite(invitation, customer.id(), seal.seal("notice link", link));
    String open = UUID.randomUUID().toString();
    invite(open, customer.id(), link);
    String foreign = UUID.randomUUID().toString();
    invite(foreign, customer.id(), seal.seal("something else", link));

    assertThat(endedAbout("invitation/" + invitation).at("/status").asString()).isEqualTo("SENT");
    List<MimeMessage> mail = OutsideWorld.mailTo(customer.email());
    assertThat(mail).hasSize(1);
    assertThat(Mail.of(mail.getFirst()).text()).contains("售后满意度", link);
    for (String unfit : List.of(open, foreign)) {
      JsonNode refused = endedAbout("invitation/" + unfit);
      assertThat(refused.at("/status").asString()).isEqualTo("REFUSED");
      assertThat(refused.at("/reason").asString()).isEqualTo("VALUES_INVALID");
    }
  }

  private static void invite(String invitation, String customerId, String link) {
    String body =
        """
        {"recipientKind": "CUSTOMER", "recipientId": "%s", "template": "survey-invitation",
         "purpose": "SURVEY", "about": "invitation/%s",
         "values": {"title": "售后满意度", "until": "2026-12-24", "link": "%s"}}
        """
            .formatted(customerId, invitation, link);
    RawEvents.tell(
        "kehu.survey.v1",
        "kehu.survey.notice-requested.v1",
        "invitation/" + invitation,
        Map.of("kehusequence", "1", "actor", "system:survey", "department", "customer-service"),
        body);
  }

  private JsonNode endedAbout(String subject) {
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() ->
            assertThat(about(subject).at("/items/0/status").asString(""))
                .isIn("SENT", "REFUSED", "FAILED"));
    return about(subject).at("/items/0");
  }

  private JsonNode about(String subject) {
    return http.get("/api/v1/notices?about=" + subject, notices).is(200).json();
  }

  private static void ask(String caseId, long sequence, String eventId, String level, String body) {
    RawEvents.tell(
        "kehu.complaint.v1",
        CASE_RECEIVED,
        "case/" + caseId,
        Map.of(
            "ce_id",
            eventId,
            "kehusequence",
            Long.toString(sequence),
            "actor",
            "system:complaint",
            "level",
            level,
            "department",
            "customer-service",
            "scope",
            "own:st-chen-kefu dep:customer-service"),
        body);
  }

  @Test
  @Proves({"P-21", "P-23", "G-08"})
  void whoComplainsWithoutAFileIsWrittenToWhereTheCaseSays() throws Exception {
    String caseId = UUID.randomUUID().toString();
    String mail = UUID.randomUUID() + "@complainant.example";
    tellCase(
        caseId, 1, "{\"name\":\"王建国\",\"phone\":\"138 0591 0001\",\"email\":\"" + mail + "\"}");
    askForCase(caseId, 2);

    JsonNode sent = endedAbout("case/" + caseId);
    assertThat(sent.at("/status").asString()).isEqualTo("SENT");
    assertThat(sent.toString()).doesNotContain(mail, "王建国");
    assertThat(OutsideWorld.mailTo(mail)).hasSize(1);
    assertThat(Mail.of(OutsideWorld.mailTo(mail).getFirst()).text())
        .contains("王建国", "TS-20261123-0007");

    tellCase(caseId, 3, null);
    assertThat(complainants.find(caseId).orElseThrow().email()).isNull();
    askForCase(caseId, 4);
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () -> assertThat(ofCase(caseId).text("/items/0/reason")).isEqualTo("ADDRESS_MISSING"));
    http.post(
            "/api/v1/notices",
            notices,
            toCustomer(caseId, "case-resolved", "SERVICE", "{\"caseNumber\": \"TS-20261123-0007\"}")
                .replace("CUSTOMER", "CASE"))
        .is(422);
  }

  @Test
  @Proves("P-21")
  void aNoticeOfACaseWaitsUntilTheCaseIsHeardOfButNotForEver() {
    String late = UUID.randomUUID().toString();
    String never = UUID.randomUUID().toString();
    askForCase(late, 2);
    askForCase(never, 2);
    for (String caseId : List.of(late, never)) {
      await()
          .atMost(Duration.ofSeconds(30))
          .untilAsserted(() ->
              assertThat(ofCase(caseId).text("/items/0/cause"))
                  .isEqualTo("recipient-not-heard-of"));
    }
    String mail = UUID.randomUUID() + "@complainant.example";
    tellCase(late, 1, "{\"email\":\"" + mail + "\"}");

    ((MovableClock) clock).move(Duration.ofSeconds(11));
    assertThat(endedAbout("case/" + late).at("/status").asString()).isEqualTo("SENT");
    assertThat(OutsideWorld.mailTo(mail)).hasSize(1);
    ((MovableClock) clock).move(Duration.ofMinutes(5));
    assertThat(endedAbout("case/" + never).at("/reason").asString()).isEqualTo("RECIPIENT_UNKNOWN");
  }

  private static void askForCase(String caseId, long sequence) {
    String body = caseReceived("CASE", caseId, "case-received");
    ask(caseId, sequence, UUID.randomUUID().toString(), "0", body);
  }

  /** Tells the state of a case, and waits until it has arrived. */
  private void tellCase(String caseId, long sequence, @Nullable String complainant) {
    String sealed =
        complainant == null
            ? ""
            : ",\"sealedComplainant\":\"%s\""
                .formatted(seal.sealState("case complainant " + caseId, complainant));
    String body =
        """
        {"caseId":"%s","number":"TS-20261123-0007","kind":"COMPLAINT","status":"ACKNOWLEDGED",
         "severity":"GENERAL","firstContactOwnerId":"st-chen-kefu",
         "departmentId":"customer-service","receivedAt":"2026-11-23T01:30:00Z"%s}
        """
            .formatted(caseId, sealed);
    RawEvents.tell(
        "kehu.complaint.state.v1",
        "kehu.complaint.state.v1",
        "case/" + caseId,
        Map.of("kehusequence", Long.toString(sequence)),
        body);
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() ->
            complainants
                .find(caseId)
                .filter(known -> (known.email() == null) == (complainant == null))
                .isPresent());
  }

  @Test
  @Proves("C-04")
  void theContactPersonOfAnEnterpriseIsWrittenToByNameWithinTheCustomersLimits() throws Exception {
    String email = UUID.randomUUID() + "@contact.example";
    String id =
        http.opened(
            Http.erp(),
            Http.fresh("联系人"),
            "\"ownerId\":\"st-chen-kefu\",\"contact\":{\"person\":\"钱联系\",\"email\":\"%s\"}"
                .formatted(email));

    String notice = requested(agent, greeting(id).replace("CUSTOMER", "CONTACT"));

    assertThat(ended(notice, "SENT").text("/recipientKind")).isEqualTo("CONTACT");
    Mail words = Mail.of(OutsideWorld.mailTo(email).getFirst());
    assertThat(words.text()).contains("钱联系");
    Http.Answer load = http.get("/api/v1/customers/" + id + "/contact-load", agent).is(200);
    assertThat(load.json().at("/limits/0/used").asInt()).isEqualTo(1);
    Http.Answer refused =
        ended(requested(agent, announcement(id).replace("CUSTOMER", "CONTACT")), "REFUSED");
    assertThat(refused.text("/reason")).isEqualTo("CONSENT_MISSING");
  }

  @Test
  void aFileWithoutContactPersonHasNobodyToWriteTo() {
    Customer customer = customer();

    http.post("/api/v1/notices", agent, greeting(customer.id()).replace("CUSTOMER", "CONTACT"))
        .refused(422, "recipient-not-found");

    String caseId = UUID.randomUUID().toString();
    ask(
        caseId,
        1,
        UUID.randomUUID().toString(),
        "0",
        caseReceived("CONTACT", customer.id(), "case-received"));
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() ->
            assertThat(ofCase(caseId).text("/items/0/reason")).isEqualTo("RECIPIENT_UNKNOWN"));
  }

  @Test
  void aRequestThatCannotBeMetIsRefusedWithItsReason() {
    Customer customer = customer();
    String silent = http.opened(Http.erp(), Http.fresh("无邮箱"), "");
    Map<String, String> bodies =
        Map.of(
            "TEMPLATE_UNKNOWN", caseReceived("CUSTOMER", customer.id(), "no-such-template"),
            "VALUES_INVALID",
                caseReceived("CUSTOMER", customer.id(), "case-received").replace("01:30:00Z", ""),
            "PURPOSE_MISMATCH", caseReceived("CUSTOMER", customer.id(), "announcement"),
            "RECIPIENT_UNKNOWN",
                caseReceived("CUSTOMER", UUID.randomUUID().toString(), "case-received"),
            "ADDRESS_MISSING", caseReceived("CUSTOMER", silent, "case-received"),
            "CHANNEL_NOT_CONFIGURED",
                caseReceived("CUSTOMER", customer.id(), "case-received")
                    .replace("\"addedLater\": true", "\"channel\": \"SMS\""));
    bodies.forEach((reason, body) -> {
      String caseId = UUID.randomUUID().toString();
      ask(caseId, 1, UUID.randomUUID().toString(), "0", body);
      await()
          .atMost(Duration.ofSeconds(30))
          .untilAsserted(
              () -> assertThat(ofCase(caseId).text("/items/0/reason")).isEqualTo(reason));
      String id = ofCase(caseId).text("/items/0/id");
      await()
          .atMost(Duration.ofSeconds(30))
          .untilAsserted(() ->
              assertThat(told(id).getLast().body()).contains("\"reason\":\"" + reason + "\""));
    });
    assertThat(OutsideWorld.mailTo(customer.email())).isEmpty();
  }

  @Test
  void whileTheMailServerIsAwayNoticesWaitAndThenGoOnce() {
    Customer customer = customer();
    OutsideWorld.mailGoes();
    String id;
    try {
      id = requested(agent, greeting(customer.id()));
      await()
          .atMost(Duration.ofSeconds(30))
          .until(() -> notice(id).text("/cause").equals("smtp-connection"));
      assertThat(notice(id).text("/status")).isEqualTo("SENDING");
    } finally {
      OutsideWorld.mailComes();
    }
    ((MovableClock) clock).move(Duration.ofMinutes(1));
    assertThat(ended(id, "SENT").json().at("/attempts").asInt()).isEqualTo(2);
    assertThat(OutsideWorld.mailTo(customer.email())).hasSize(1);
  }

  @Test
  void whatCannotBeHandedOverForADayIsGivenUpAndNotCounted() {
    Customer customer = customer();
    OutsideWorld.mailGoes();
    try {
      String id = requested(agent, greeting(customer.id()));
      await()
          .atMost(Duration.ofSeconds(30))
          .until(() -> notice(id).text("/cause").equals("smtp-connection"));
      ((MovableClock) clock).move(Duration.ofHours(25));
      Http.Answer failed = ended(id, "FAILED");
      assertThat(failed.text("/reason")).isEqualTo("GIVEN_UP");
      await()
          .atMost(Duration.ofSeconds(30))
          .until(() ->
              http.get("/api/v1/customers/" + customer.id() + "/contact-load", agent)
                  .is(200)
                  .json()
                  .at("/contacts")
                  .isEmpty());
    } finally {
      OutsideWorld.mailComes();
    }
  }

  @Test
  void ourOwnPeopleAreReachedByTheirUserNames() throws Exception {
    String body =
        """
        {"recipient": {"kind": "STAFF", "id": "st-chen-kefu"}, "template": "work-assigned",
         "purpose": "INTERNAL", "language": "EN", "channel": "EMAIL",
         "values": {"number": "TS-1", "title": "Call back", "dueAt": "2026-11-23T09:00:00Z"}}
        """;
    String id = requested(manager, body);

    assertThat(ended(id, "SENT").text("/recipientId")).isEqualTo("st-chen-kefu");
    assertThat(OutsideWorld.mailTo("chen.kefu@kehu.example").getLast().getSubject())
        .isEqualTo("Assigned to you: Call back (TS-1)");
    http.post("/api/v1/notices", manager, body.replace("st-chen-kefu", "st-gone"))
        .refused(422, "recipient-not-found");
  }

  @Test
  void anAddressOfOnesOwnNeedsTheRightAndIsForgottenWhenItWasSent() {
    String email = UUID.randomUUID() + "@elsewhere.example";
    String body =
        """
        {"recipient": {"kind": "DIRECT", "email": "%s"}, "template": "case-resolved",
         "purpose": "SERVICE", "about": "case/0198f0c2", "values": {"caseNumber": "TS-9"}}
        """
            .formatted(email);
    http.post("/api/v1/notices", notices, body).refused(403, "direct-not-allowed");
    String id = requested(agent, body);

    Http.Answer sent = ended(id, "SENT");
    assertThat(OutsideWorld.mailTo(email)).hasSize(1);
    assertThat(sent.response().body()).doesNotContain(email).contains("***@elsewhere.example");
    assertThat(sent.json().has("recipientId")).isFalse();

    http.post(
            "/api/v1/notices",
            agent,
            body.replace("case-resolved", "greeting")
                .replace("SERVICE", "CARE")
                .replace("\"caseNumber\": \"TS-9\"", "\"occasion\": \"中秋\", \"wish\": \"好\""))
        .refused(422, "notice-unfit");
  }

  @Test
  void badRequestsAreRefusedWithThePlace() {
    Customer customer = customer();
    String good = greeting(customer.id());
    Map<String, String> bad =
        Map.of(
            good.replace("greeting", "no-such"), "/template",
            good.replace("CARE", "MARKETING"), "/purpose",
            good.replace("\"wish\"", "\"wishes\""), "/values/wish",
            good.replace("祝您安康。", "一\\n二"), "/values/wish",
            good.replace("\"CUSTOMER\"", "\"DIRECT\""), "/recipient",
            good.replace("\"id\"", "\"email\": \"a@b.cn\", \"id\""), "/recipient");
    bad.forEach((body, pointer) ->
        assertThat(
                http.post("/api/v1/notices", agent, body)
                    .refused(422, "notice-unfit")
                    .json()
                    .at("/errors")
                    .findValuesAsString("pointer"))
            .contains(pointer));
    http.post("/api/v1/notices", agent, good.replace("}", "},\"channel\":\"WEBHOOK\"}")).is(400);
    http.post(
            "/api/v1/notices",
            agent,
            toCustomer(
                UUID.randomUUID().toString(),
                "greeting",
                "CARE",
                "{\"occasion\": \"中秋\", \"wish\": \"好\"}"))
        .refused(422, "recipient-not-found");
    http.get("/api/v1/notices?status=NEVER", agent).refused(400, "parameter-invalid");
    http.get("/api/v1/notices/" + UUID.randomUUID(), agent).refused(404, "not-found");
  }

  @Test
  @Proves("M33")
  void theSameKeyMakesOneNotice() {
    Customer customer = customer();
    String body = greeting(customer.id());
    String key = UUID.randomUUID().toString();
    String first = http.post("/api/v1/notices", agent, body, "Idempotency-Key", key).is(201).id();
    Http.Answer again = http.post("/api/v1/notices", agent, body, "Idempotency-Key", key).is(201);

    assertThat(again.id()).isEqualTo(first);
    assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
    ended(first, "SENT");
    assertThat(OutsideWorld.mailTo(customer.email())).hasSize(1);
  }

  @Test
  @Proves("M3")
  void theLogShowsToEachWhatTheyMaySee() {
    Customer customer = customer();
    String id = requested(agent, greeting(customer.id()));
    String stranger = Http.person("han.xiaoshou", "account-manager");
    http.get("/api/v1/notices/" + id, manager).is(200);
    http.get("/api/v1/notices/" + id, stranger).refused(404, "not-found");
    assertThat(
            http.get("/api/v1/notices?customer=" + customer.id(), stranger)
                .is(200)
                .json()
                .at("/items"))
        .isEmpty();

    String secretCase = UUID.randomUUID().toString();
    ask(
        secretCase,
        1,
        UUID.randomUUID().toString(),
        "1",
        caseReceived("CUSTOMER", customer.id(), "case-received"));
    String about = "/api/v1/notices?about=case/" + secretCase;
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> http.get(about, manager).is(200).json().at("/items").size() == 1);
    assertThat(http.get(about, agent).is(200).json().at("/items")).isEmpty();
    assertThat(http.get(about, notices).is(200).json().at("/items")).isEmpty();
    http.get("/api/v1/notices", Http.person("guan.li", "administrator")).is(403);
    http.get("/api/v1/notices", Http.bi()).is(403);
  }

  @Test
  void theTemplatesSayWhatTheyNeed() {
    Http.Answer templates = http.get("/api/v1/notices/templates", agent).is(200);

    assertThat(templates.json().at("/items").findValuesAsString("code"))
        .contains("case-received", "survey-invitation", "announcement");
  }
}
