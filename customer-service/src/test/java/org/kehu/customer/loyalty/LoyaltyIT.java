package org.kehu.customer.loyalty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kehu.customer.Http;
import org.kehu.testkit.Events;
import org.kehu.testkit.KehuServiceTest;
import org.kehu.testkit.MovableClock;
import org.kehu.testkit.Proves;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Points and coupons over HTTP, with broker and database. */
@KehuServiceTest
class LoyaltyIT {

  @LocalServerPort private int port;
  @Autowired private MovableClock clock;

  private Http http;
  private String erp;
  private String agent;
  private String manager;
  private String customer;
  private String path;

  @BeforeEach
  void openFile() {
    http = new Http(port);
    http.listCompany();
    erp = Http.erp();
    agent = Http.person("feng.dakehu", "account-manager");
    manager = Http.person("he.dakehu", "manager");
    customer = http.opened(erp, Http.fresh("积分"), "\"ownerId\":\"st-feng-dakehu\"");
    path = "/api/v1/customers/" + customer + "/loyalty";
  }

  private Http.Answer earn(String yuan, String reference) {
    return http.post(
        path + "/earn",
        erp,
        "{\"paid\":{\"amount\":\"%s\"},\"reference\":\"%s\",\"reason\":\"货款到账\"}"
            .formatted(yuan, reference));
  }

  private Http.Answer spend(long points, String reference) {
    return http.post(
        path + "/spend",
        agent,
        "{\"points\":%d,\"reference\":\"%s\",\"reason\":\"兑换保养\"}".formatted(points, reference));
  }

  private static void assertAddsUp(JsonNode shown) {
    long sum =
        shown.at("/carried").asLong()
            + shown.at("/entries").valueStream().mapToLong(one -> one.at("/points").asLong()).sum();
    assertThat(shown.at("/balance").asLong()).isEqualTo(sum).isNotNegative();
  }

  @Test
  @Proves("C-138")
  void pointsComeForWhatWasPaidAndMakeTheLevel() {
    assertThat(http.get(path, agent).is(200).text("/level")).isEqualTo("MEMBER");

    JsonNode earned = earn("9999.99", "P1").is(200).json();

    assertThat(earned.at("/balance").asLong()).isEqualTo(9999);
    assertThat(earned.at("/level").asString()).isEqualTo("MEMBER");
    assertThat(earn("9999.99", "P1").is(200).json().at("/entries")).hasSize(1);
    earn("9998.99", "P1").refused(409, "points-reference-known");
    earn("0.99", "P0").refused(422, "points-none");
    JsonNode gold = earn("1.00", "P2").is(200).json();
    assertThat(gold.at("/level").asString()).isEqualTo("SILVER");
    assertThat(gold.at("/privileges/0/zh").asString()).isNotBlank();
    spend(10_001, "S1").refused(422, "points-too-few");
    JsonNode spent = spend(10_000, "S1").is(200).json();
    assertThat(spent.at("/balance").asLong()).isZero();
    assertThat(spent.at("/level").asString()).isEqualTo("SILVER");
    assertAddsUp(spent);
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() ->
            assertThat(Events.of("kehu.customer.v1", customer))
                .filteredOn(heard -> heard.type().equals("kehu.customer.points-changed.v1"))
                .hasSize(3));
  }

  @Test
  @Proves("C-138")
  void fiftySpendsAtOnceNeverGoBelowZero() throws Exception {
    earn("2000", "P1").is(200);
    List<Callable<Integer>> spends = new ArrayList<>();
    for (int at = 0; at < 50; at++) {
      String reference = "S" + at;
      spends.add(() -> {
        int status;
        do {
          status = spend(100, reference).status();
        } while (status == 503);
        return status;
      });
    }
    List<Integer> answers = new ArrayList<>();
    try (var threads = Executors.newFixedThreadPool(50)) {
      for (Future<Integer> answer : threads.invokeAll(spends)) {
        answers.add(answer.get());
      }
    }

    assertThat(answers).filteredOn(status -> status == 200).hasSize(20);
    assertThat(answers).filteredOn(status -> status == 422).hasSize(30);
    JsonNode shown = http.get(path, agent).json();
    assertThat(shown.at("/balance").asLong()).isZero();
    assertThat(shown.at("/entries")).hasSize(21);
    assertAddsUp(shown);
  }

  @Test
  @Proves("C-138")
  void aMistakeIsPutRightByAManagerWithAReason() {
    earn("500", "P1").is(200);
    String adjust = "{\"points\":-200,\"reference\":\"T-1\",\"reason\":\"重复登记冲回\"}";
    http.post(path + "/adjust", agent, adjust).refused(403, "right-missing");

    JsonNode adjusted = http.post(path + "/adjust", manager, adjust).is(200).json();

    assertThat(adjusted.at("/balance").asLong()).isEqualTo(300);
    assertThat(adjusted.at("/earned").asLong()).isEqualTo(300);
    assertThat(adjusted.at("/entries/0/reason").asString()).isEqualTo("重复登记冲回");
    http.post(path + "/adjust", manager, adjust.replace("-200", "-301").replace("T-1", "T-2"))
        .refused(422, "points-too-few");
    http.post(path + "/adjust", manager, adjust.replace("-200", "0").replace("T-1", "T-3"))
        .refused(422, "points-none");
    http.post(path + "/adjust", manager, adjust.replace("重复登记冲回", " "))
        .refused(422, "validation-failed");
    http.get(path, Http.person("han.xiaoshou", "account-manager")).refused(404, "not-found");
  }

  @Test
  @Proves("C-138")
  void aCouponIsRedeemedOnceAndOnlyWhileItIsValid() {
    http.post(path + "/coupons", agent, "{\"kind\":\"SERVICE-100\"}")
        .refused(422, "points-too-few");
    earn("1500", "P1").is(200);
    JsonNode issued =
        http.post(path + "/coupons", agent, "{\"kind\":\"SERVICE-100\"}").is(200).json();
    assertThat(issued.at("/balance").asLong()).isEqualTo(500);
    assertAddsUp(issued);
    String coupon = path + "/coupons/" + issued.at("/coupons/0/id").asString() + "/redeem";
    String order = "{\"reference\":\"DD-1\"}";

    JsonNode redeemed = http.post(coupon, agent, order).is(200).json();

    assertThat(redeemed.at("/coupons/0/redeemedFor").asString()).isEqualTo("DD-1");
    http.post(coupon, agent, order).is(200);
    http.post(coupon, agent, order.replace("DD-1", "DD-2")).refused(409, "coupon-redeemed");
    http.post(path + "/coupons/" + UUID.randomUUID() + "/redeem", agent, order)
        .refused(404, "coupon-unknown");
    http.post(path + "/coupons", agent, "{\"kind\":\"NO-SUCH\"}")
        .refused(422, "coupon-kind-unknown");
    String key = UUID.randomUUID().toString();
    http.post(path + "/coupons", agent, "{\"kind\":\"WELCOME-20\"}", "Idempotency-Key", key)
        .is(200);
    Http.Answer replayed =
        http.post(path + "/coupons", agent, "{\"kind\":\"WELCOME-20\"}", "Idempotency-Key", key)
            .is(200);
    assertThat(replayed.header("Idempotency-Replayed")).isEqualTo("true");
    assertThat(replayed.json().at("/coupons")).hasSize(2);
    String gift =
        http.post(path + "/coupons", agent, "{\"kind\":\"WELCOME-20\"}")
            .is(200)
            .text("/coupons/0/id");
    try {
      clock.move(Duration.ofDays(31));
      http.post(
              path + "/coupons/" + gift + "/redeem",
              Http.person("feng.dakehu", "account-manager"),
              order)
          .refused(409, "coupon-expired");
    } finally {
      clock.reset();
    }
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() ->
            assertThat(Events.of("kehu.customer.v1", customer))
                .extracting(Events.Heard::type)
                .contains("kehu.customer.coupon-issued.v1")
                .containsOnlyOnce("kehu.customer.coupon-redeemed.v1"));
  }
}
