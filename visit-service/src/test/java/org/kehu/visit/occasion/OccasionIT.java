package org.kehu.visit.occasion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kehu.visit.VisitApi.eventually;
import static org.kehu.visit.VisitApi.person;
import static org.kehu.visit.VisitApi.told;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kehu.testkit.Company;
import org.kehu.testkit.Events;
import org.kehu.testkit.KehuServiceTest;
import org.kehu.testkit.Proves;
import org.kehu.visit.VisitApi;
import org.kehu.visit.VisitApi.Answer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Activities with customers: planned, invited to, held, paid for and evaluated. */
@KehuServiceTest
class OccasionIT {

  private static final String ACTIVITIES = "/api/v1/activities";
  private static final String FENG = person("feng.dakehu", "account-manager");
  private static final String HE = person("he.dakehu", "supervisor");
  private static final String HAN = person("han.xiaoshou", "account-manager");

  @LocalServerPort private int port;
  @Autowired private Clock clock;
  private VisitApi api = new VisitApi(0);

  @BeforeEach
  void knowTheCompany() {
    api = new VisitApi(port);
    Company.tell();
  }

  private String customer() {
    String customer = UUID.randomUUID().toString();
    VisitApi.tellCustomer(customer, 1, "st-feng-dakehu", "key-accounts", "NORMAL");
    eventually(() ->
        assertThat(api.get("/api/v1/revisits?customer=" + customer, FENG).body().get("items"))
            .isNotEmpty());
    return customer;
  }

  private Answer plan(String kind, Instant startsAt, String more) {
    return api.post(
        ACTIVITIES,
        FENG,
        "{\"kind\":\"%s\",\"title\":\"客户座谈会\",\"startsAt\":\"%s\",\"place\":\"三楼会议厅\"%s}"
            .formatted(kind, startsAt, more));
  }

  private static String path(Answer occasion) {
    return ACTIVITIES + "/" + occasion.text("/id");
  }

  private Answer invite(Answer occasion, String... customers) {
    String ids = "\"" + String.join("\",\"", customers) + "\"";
    return api.post(path(occasion) + "/invitations", FENG, "{\"customerIds\":[%s]}".formatted(ids));
  }

  private Answer pay(Answer occasion, String token, String amount) {
    return api.post(
        path(occasion) + "/costs",
        token,
        "{\"what\":\"会场租金\",\"amount\":{\"amount\":\"%s\"}}".formatted(amount));
  }

  @Test
  @Proves({"V-31", "V-32", "V-33", "V-35", "V-36", "V-40"})
  void anActivityIsPlannedInvitedToHeldPaidForAndEvaluatedAndTheNextOneLearns() {
    Answer symposium =
        plan("SYMPOSIUM", clock.instant(), ",\"budget\":{\"amount\":\"1000\"}").is(201);
    assertThat(symposium.text("/number")).matches("HD-\\d{8}-\\d{4,}");
    String comes = customer();
    String stays = customer();
    invite(symposium, comes, stays).is(200);
    assertThat(invite(symposium, comes).is(200).body().get("invitations")).hasSize(2);
    String answer = path(symposium) + "/invitations/%s/answer";
    api.post(answer.formatted(comes), FENG, "{\"accepted\":true,\"note\":\"两人参加\"}").is(200);
    eventually(() ->
        assertThat(api.get("/api/v1/me/tasks?limit=200", FENG).response().body())
            .contains("occasion/" + symposium.text("/id")));

    pay(symposium, FENG, "900").is(200);
    pay(symposium, FENG, "100.01").refuses(422, "cost-above-budget");
    Answer over = pay(symposium, HE, "100.01").is(200);
    assertThat(over.body().get("overBudget").asBoolean()).isTrue();
    Answer held =
        api.post(
                path(symposium) + "/hold",
                FENG,
                "{\"record\":\"座谈两小时\",\"attendedIds\":[\"%s\"]}".formatted(comes))
            .is(200);
    assertThat(held.text("/invitations/0/state")).isEqualTo("ATTENDED");
    assertThat(held.text("/invitations/1/state")).isEqualTo("ABSENT");
    Answer evaluated =
        api.post(
                path(symposium) + "/evaluate",
                FENG,
                "{\"effect\":\"意向明确\",\"problems\":\"签到慢\",\"lessons\":\"提前发电子签到码\","
                    + "\"income\":{\"amount\":\"20000\"}}")
            .is(200);
    assertThat(evaluated.text("/evaluation/income/amount")).isEqualTo("20000.00");

    Answer next = plan("SYMPOSIUM", clock.instant().plus(Duration.ofDays(90)), "").is(201);
    assertThat(next.text("/formerLessons")).isEqualTo("提前发电子签到码");
    eventually(() ->
        assertThat(told(symposium.text("/id")))
            .containsExactly(
                "occasion-planned",
                "occasion-invited",
                "occasion-answered",
                "occasion-cost-recorded",
                "occasion-cost-recorded",
                "occasion-held",
                "occasion-evaluated"));
    assertThat(Events.of("kehu.visit.v1", symposium.text("/id")).toString())
        .doesNotContain("座谈", "签到");
  }

  @Test
  @Proves({"V-37", "V-38"})
  void aTrainingSaysWhatItIsAboutAndAConsultationIsForOneCustomer() {
    Instant soon = clock.instant().plus(Duration.ofDays(7));
    plan("TRAINING", soon, "").refuses(422, "training-topics-wrong");
    plan("CONSULTATION", soon, ",\"topics\":[\"USAGE\"]").refuses(422, "training-topics-wrong");

    Answer training =
        plan("TRAINING", soon, ",\"topics\":[\"PRODUCT\",\"USAGE\",\"AFTER_SALES\"]").is(201);

    assertThat(training.body().get("topics")).hasSize(3);
    Answer consultation = plan("CONSULTATION", soon, "").is(201);
    assertThat(invite(consultation, customer()).is(200).body().get("invitations")).hasSize(1);
    assertThat(api.get(ACTIVITIES + "?kind=CONSULTATION&status=PLANNED", FENG).body().get("items"))
        .isNotEmpty();
  }

  @Test
  @Proves("M3")
  void aCustomerWhoIsHiddenIsNotShownAmongThoseInvited() {
    Answer party = plan("THANK_YOU", clock.instant().plus(Duration.ofDays(7)), "").is(201);
    String customer = customer();
    invite(party, customer).is(200);
    api.get(path(party), HAN).refuses(404, "not-found");

    VisitApi.tellCustomer(customer, 2, "st-feng-dakehu", "key-accounts", "TOP_SECRET");

    eventually(
        () -> assertThat(api.get(path(party), HE).is(200).body().get("invitations")).isEmpty());
    invite(party, customer).refuses(422, "customer-unknown");
    api.post(path(party) + "/invitations/" + customer + "/answer", HE, "{\"accepted\":true}")
        .refuses(404, "not-invited");
  }

  @Test
  void badInputsAreRefused() {
    api.post(ACTIVITIES, FENG, "{}").refuses(422, "validation-failed");
    plan("SEMINAR", clock.instant().minus(Duration.ofDays(2)), "")
        .refuses(422, "occasion-time-implausible");
    Answer seminar = plan("SEMINAR", clock.instant().plus(Duration.ofDays(2)), "").is(201);
    pay(seminar, FENG, "-1").refuses(422, "validation-failed");
    api.post(path(seminar) + "/hold", FENG, "{\"record\":\"提前\",\"attendedIds\":[]}")
        .refuses(409, "occasion-not-begun");
    api.post(path(seminar) + "/evaluate", FENG, "{\"effect\":\"无\"}")
        .refuses(409, "occasion-state-refused");
    api.post(path(seminar) + "/invitations/nobody/answer", FENG, "{\"accepted\":true}")
        .refuses(404, "not-invited");
    Answer moved =
        api.send("PATCH", path(seminar), FENG, "{\"place\":\"线上\"}", "If-Match", seminar.etag())
            .is(200);
    assertThat(moved.text("/title")).isEqualTo("客户座谈会");
    api.post(path(seminar) + "/cancel", FENG, "{\"reason\":\"场地不可用\"}").is(200);
    pay(seminar, HE, "1.00").refuses(409, "occasion-state-refused");
  }
}
