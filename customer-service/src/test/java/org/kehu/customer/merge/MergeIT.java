package org.kehu.customer.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
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

/** Merging files over HTTP, with broker and database. */
@KehuServiceTest
class MergeIT {

  private static final String PATH = "/api/v1/customers/";

  @LocalServerPort private int port;
  @Autowired private Clock clock;

  private Http http;
  private String erp;
  private String gm;

  @BeforeEach
  void signIn() {
    http = new Http(port);
    http.listCompany();
    erp = Http.erp();
    gm = Http.person("wang.zong", "general-manager");
  }

  @AfterEach
  void setBack() {
    ((MovableClock) clock).reset();
  }

  private String opened(String name, String further) {
    return http.opened(erp, name, "\"ownerId\":\"st-feng-dakehu\"" + further);
  }

  private static String pair(String loserId, long mine, long other, String further) {
    return "{\"loserId\":\"%s\",\"survivorVersion\":%d,\"loserVersion\":%d%s}"
        .formatted(loserId, mine, other, further);
  }

  private static String previewed(String loserId) {
    return "{\"loserId\":\"%s\"}".formatted(loserId);
  }

  @Test
  @Proves({"M6", "C-27"})
  void theLosersIdLeadsToTheSurvivorForEver() {
    String name = Http.fresh("并入");
    String survivor = opened(Http.fresh("保留"), ",\"region\":\"广东\"");
    String loser = opened(name, ",\"industry\":\"电子\",\"contact\":{\"phone\":\"0755-26001234\"}");
    http.post(PATH + loser + "/loyalty/adjust", gm, points(70)).is(200);
    http.post(PATH + survivor + "/loyalty/adjust", gm, points(30)).is(200);
    String agreement =
        http.post(
                PATH + loser + "/agreements",
                Http.person("feng.dakehu", "account-manager"),
                "{\"kind\":\"SALES\",\"title\":\"年度合同\",\"basis\":\"谈判\",\"terms\":{}}")
            .is(201)
            .id();
    String number = http.get(PATH + loser, erp).is(200).text("/number");

    JsonNode preview =
        http.post(PATH + survivor + "/merge/preview", gm, previewed(loser)).is(200).json();
    assertThat(preview.at("/reasonNeeds")).isEmpty();
    assertThat(preview.at("/items"))
        .anySatisfy(item -> {
          assertThat(item.at("/item").asString()).isEqualTo("industry");
          assertThat(item.at("/survives").asString()).isEqualTo("LOSER");
          assertThat(item.at("/ground").asString()).isEqualTo("ONLY_VALUE");
        });

    Http.Answer merged =
        http.post(
                PATH + survivor + "/merge",
                gm,
                pair(
                    loser,
                    preview.at("/survivor/version").asLong(),
                    preview.at("/loser/version").asLong(),
                    ""))
            .is(201);

    assertThat(merged.text("/status")).isEqualTo("MERGED");
    Http.Answer redirected = http.get(PATH + loser, erp).is(200);
    assertThat(redirected.id()).isEqualTo(survivor);
    assertThat(redirected.text("/industry")).isEqualTo("电子");
    assertThat(redirected.text("/region")).isEqualTo("广东");
    assertThat(http.get(PATH + survivor + "/agreements", gm).is(200).json().at("/items"))
        .extracting(one -> one.at("/id").asString())
        .containsExactly(agreement);
    http.get(PATH + loser + "/agreements/" + agreement, gm).is(200);
    http.get(PATH + survivor + "/agreements/" + agreement, gm).is(200);
    assertThat(http.get(PATH + loser + "/loyalty", gm).is(200).json().at("/balance").asLong())
        .isEqualTo(100);
    assertThat(
            http.get(PATH.substring(0, PATH.length() - 1) + "?q=" + number, gm)
                .is(200)
                .json()
                .at("/items"))
        .isEmpty();
    http.post("/api/v1/customers", erp, "{\"kind\":\"ENTERPRISE\",\"name\":\"%s\"}".formatted(name))
        .refused(409, "duplicate");
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> {
          assertThat(Events.of("kehu.customer.v1", loser))
              .extracting(event -> event.type())
              .contains("kehu.customer.customer-merged.v1");
          assertThat(Events.of("kehu.customer.internal.v1", loser).getLast().body())
              .contains("\"mergedInto\":\"" + survivor + "\"");
          assertThat(
                  http.get(PATH + survivor + "/timeline?limit=200", gm).is(200).json().at("/items"))
              .extracting(entry -> entry.at("/type").asString())
              .contains("kehu.customer.agreement-drafted.v1");
        });
  }

  private static String points(int points) {
    return "{\"points\":%d,\"reference\":\"P-%s\",\"reason\":\"冲回\"}"
        .formatted(points, UUID.randomUUID());
  }

  @Test
  @Proves("M6")
  void withinItsWindowAMergeIsTakenBackAndLaterChangesStay() {
    String survivor = opened(Http.fresh("保留"), "");
    String loser = opened(Http.fresh("并入"), ",\"industry\":\"电子\",\"region\":\"广东\"");
    http.post(PATH + loser + "/loyalty/adjust", gm, points(40)).is(200);
    String merge = http.post(PATH + survivor + "/merge", gm, pair(loser, 1, 1, "")).is(201).id();
    String undo = PATH + "merges/" + merge + "/undo";
    String version = http.get(PATH + survivor, erp).is(200).header("ETag");
    http.patch(PATH + loser, erp, "{\"region\":\"江西\"}", "If-Match", "\"1\"")
        .refused(412, "version-stale");
    http.patch(PATH + loser, erp, "{\"region\":\"江西\"}", "If-Match", version).is(200);
    http.post(undo, Http.person("feng.dakehu", "account-manager"), "{}")
        .refused(403, "right-missing");

    JsonNode undone = http.post(undo, gm, "{}").is(200).json();

    assertThat(undone.at("/status").asString()).isEqualTo("UNMERGED");
    Http.Answer mine = http.get(PATH + survivor, erp).is(200);
    assertThat(mine.json().has("industry")).isFalse();
    assertThat(mine.text("/region")).isEqualTo("江西");
    Http.Answer other = http.get(PATH + loser, erp).is(200);
    assertThat(other.id()).isEqualTo(loser);
    assertThat(other.text("/region")).isEqualTo("广东");
    assertThat(http.get(PATH + loser + "/loyalty", gm).is(200).json().at("/balance").asLong())
        .isEqualTo(40);
    http.post(undo, gm, "{}").is(200);
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> {
          assertThat(Events.of("kehu.customer.v1", loser).getLast().type())
              .isEqualTo("kehu.customer.customer-unmerged.v1");
          assertThat(Events.of("kehu.customer.internal.v1", loser).getLast().body())
              .doesNotContain("mergedInto");
        });
  }

  @Test
  @Proves("M6")
  void afterTheWindowAMergeStands() {
    String survivor = opened(Http.fresh("保留"), "");
    String loser = opened(Http.fresh("并入"), "");
    String merge = http.post(PATH + survivor + "/merge", gm, pair(loser, 1, 1, "")).is(201).id();

    ((MovableClock) clock).move(Duration.ofDays(31));

    http.post(PATH + "merges/" + merge + "/undo", gm, "{}").refused(409, "unmerge-too-late");
    assertThat(http.get(PATH + loser, erp).is(200).id()).isEqualTo(survivor);
  }

  @Test
  @Proves("M6")
  void aChainOfMergesLeadsToTheLastAndIsTakenApartFromItsEnd() {
    String first = opened(Http.fresh("甲"), "");
    String second = opened(Http.fresh("乙"), "");
    String third = opened(Http.fresh("丙"), "");
    String inner = http.post(PATH + second + "/merge", gm, pair(first, 1, 1, "")).is(201).id();
    String outer = http.post(PATH + third + "/merge", gm, pair(second, 1, 2, "")).is(201).id();

    assertThat(http.get(PATH + first, erp).is(200).id()).isEqualTo(third);
    http.post(PATH + third + "/merge", gm, pair(first, 2, 1, ""))
        .refused(409, "merge-already-merged");
    http.post(PATH + "merges/" + inner + "/undo", gm, "{}").refused(409, "unmerge-survivor-gone");
    http.post(PATH + "merges/" + outer + "/undo", gm, "{}").is(200);
    assertThat(http.get(PATH + first, erp).is(200).id()).isEqualTo(second);
    http.post(PATH + "merges/" + inner + "/undo", gm, "{}").is(200);
    assertThat(http.get(PATH + first, erp).is(200).id()).isEqualTo(first);
    assertThat(http.get(PATH + "merges?survivor=" + third, gm).is(200).json().at("/items"))
        .extracting(one -> one.at("/status").asString())
        .containsExactly("UNMERGED");
  }

  @Test
  @Proves({"M6", "M5"})
  void whatMayNotBeMergedIsRefused() {
    String survivor =
        opened(Http.fresh("保留"), ",\"enterprise\":{\"creditCode\":\"91350100M000100Y43\"}");
    String other =
        opened(Http.fresh("另一"), ",\"enterprise\":{\"creditCode\":\"91110000600037341L\"}");
    String person =
        http.post(
                "/api/v1/customers",
                erp,
                "{\"kind\":\"INDIVIDUAL\",\"name\":\"%s\"}".formatted(Http.fresh("人")))
            .is(201)
            .id();
    String hidden = http.opened(gm, Http.fresh("机密"), "\"level\":\"CONFIDENTIAL\"");
    String merge = PATH + survivor + "/merge";
    String supervisor = Http.person("he.dakehu", "supervisor");

    http.post(merge, supervisor, pair(hidden, 1, 1, "")).refused(422, "merge-file-unknown");
    http.post(merge, gm, pair(UUID.randomUUID().toString(), 1, 1, ""))
        .refused(422, "merge-file-unknown");
    http.post(merge, gm, pair(hidden, 1, 1, "")).refused(409, "merge-level-lower");
    http.post(merge, gm, pair(survivor, 1, 1, "")).refused(422, "merge-with-itself");
    http.post(merge, gm, pair(person, 1, 1, "")).refused(409, "merge-kinds-differ");
    http.post(merge, gm, pair(other, 1, 2, "")).refused(412, "version-stale");
    http.post(merge, gm, pair(other, 1, 1, ""), "If-Match", "\"7\"").refused(412, "version-stale");
    Http.Answer reason = http.post(merge, gm, pair(other, 1, 1, ""));
    reason.refused(409, "merge-reason-missing");
    assertThat(reason.json().at("/needs"))
        .extracting(JsonNode::asString)
        .containsExactly("PERSONS_DIFFER");
    http.post(merge, gm, pair(other, 1, 1, ",\"choices\":{\"shoeSize\":\"LOSER\"}"))
        .refused(422, "merge-item-unknown");
    http.post(merge, gm, "{\"loserId\":\"" + other + "\"}").refused(422, "validation-failed");
    http.post(merge, erp, pair(other, 1, 1, "")).refused(403, "right-missing");
    http.post(PATH + UUID.randomUUID() + "/merge", gm, pair(other, 1, 1, ""))
        .refused(404, "not-found");
    http.get(PATH + "merges/" + UUID.randomUUID(), gm).refused(404, "not-found");
    assertThat(http.get(PATH + other, erp).is(200).id()).isEqualTo(other);

    http.post(merge, gm, pair(other, 1, 1, ",\"reason\":\"更名前后各建一份\"")).is(201);
    http.post(merge, gm, pair(other, 2, 1, "")).refused(409, "merge-already-merged");
  }
}
