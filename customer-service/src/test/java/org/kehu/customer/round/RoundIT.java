package org.kehu.customer.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kehu.customer.Http;
import org.kehu.customer.archive.Shelf;
import org.kehu.testkit.Events;
import org.kehu.testkit.KehuServiceTest;
import org.kehu.testkit.MovableClock;
import org.kehu.testkit.Proves;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Rounds of archive work over HTTP, with broker and database. */
@KehuServiceTest
class RoundIT {

  private static final Duration SOON = Duration.ofSeconds(60);
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final String ARCHIVES = "/api/v1/customers/archives";
  private static final String ROUNDS = ARCHIVES + "/rounds";

  @LocalServerPort private int port;
  @Autowired private MovableClock clock;

  private Http http;
  private Shelf shelf;

  @BeforeEach
  void openFile() {
    http = new Http(port);
    http.listCompany();
    String customer = http.opened(Http.erp(), Http.fresh("周期"), "\"ownerId\":\"st-feng-dakehu\"");
    shelf = new Shelf(http, clock, customer);
  }

  @AfterEach
  void resetClock() {
    clock.reset();
  }

  // Tokens are made when they are used: the clock moves.

  private static String office() {
    return Http.person("zhao.zhuren", "office");
  }

  /** Moves the clock to the morning of a later month's second day and answers that month. */
  private YearMonth to(int month) {
    LocalDate today = shelf.today();
    LocalDate day = today.plusMonths(1);
    while (day.getMonthValue() != month) {
      day = day.plusMonths(1);
    }
    Instant morning = day.withDayOfMonth(2).atTime(10, 0).atZone(ZONE).toInstant();
    clock.move(Duration.between(clock.instant(), morning));
    return YearMonth.from(day);
  }

  private String opened(String kind, YearMonth month) {
    String list = ROUNDS + "?kind=" + kind + "&open=true&limit=200";
    await().atMost(SOON).until(() -> find(list, month).isPresent());
    return ROUNDS + "/" + find(list, month).orElseThrow();
  }

  private Optional<String> find(String list, YearMonth month) {
    return http.get(list, office())
        .is(200)
        .json()
        .at("/items")
        .valueStream()
        .filter(round -> round.at("/month").asString().equals(month.toString()))
        .map(round -> round.at("/id").asString())
        .findFirst();
  }

  private static Optional<JsonNode> task(String path) {
    List<Events.Heard> all = Events.of("kehu.task.state.v1", Shelf.id(path));
    return all.isEmpty() || all.getLast().body() == null
        ? Optional.empty()
        : Optional.of(JsonMapper.shared().readTree(all.getLast().body()));
  }

  @Test
  @Proves({"C-61", "C-62"})
  void everyMonthTheArchiveIsCheckedAndCounted() {
    String archive = shelf.filed(Shelf.keeper(), "NORMAL");
    YearMonth month = to(5);
    String round = opened("VERIFICATION", month);
    await()
        .atMost(SOON)
        .until(() ->
            task(round)
                .filter(task -> task.at("/role").asString().equals("archivist"))
                .isPresent());
    String unverified = ARCHIVES + "?limit=200&verifiedBefore=" + month.atDay(1);
    assertThat(http.get(unverified, Shelf.archivist()).is(200).json().at("/items"))
        .extracting(one -> one.at("/id").asString())
        .contains(Shelf.id(archive));
    http.post(round + "/close", Shelf.archivist(), "{\"text\":\"校对完毕\"}")
        .refused(409, "round-work-left");
    http.post(archive + "/verify", Shelf.archivist(), "{\"missing\":[\"MINUTES\"]}").is(200);
    assertThat(http.get(unverified, Shelf.archivist()).is(200).json().at("/items"))
        .extracting(one -> one.at("/id").asString())
        .doesNotContain(Shelf.id(archive));

    JsonNode live = http.get(ARCHIVES + "/statistics", Shelf.archivist()).is(200).json();
    assertThat(live.at("/incomplete").asInt()).isPositive();
    assertThat(live.at("/groups").toString()).contains("\"checklist\":\"GENERAL\"");
    JsonNode closed =
        http.post(
                round + "/close",
                Shelf.archivist(),
                "{\"text\":\"校对完毕，缺失 1 项已上报\",\"leftReason\":\"其余下周补校\"}")
            .is(200)
            .json();
    assertThat(closed.at("/report/volumes").asLong()).isEqualTo(live.at("/volumes").asLong());
    http.post(round + "/close", Shelf.archivist(), "{\"text\":\"再次\"}")
        .refused(409, "round-closed");
    await().atMost(SOON).until(() -> task(round).isEmpty());
    http.post(archive + "/found", Shelf.archivist(), "{\"items\":[\"MINUTES\"]}").is(200);
  }

  @Test
  @Proves({"C-58", "C-59", "K-06"})
  void inTheFilingMonthsOriginalsAreCollectedFromTheDepartments() {
    String yearly = opened("YEARLY_FILING", to(2));
    http.post(yearly + "/close", Shelf.archivist(), "{\"text\":\"年度归档完毕\"}").is(200);
    String round = opened("QUARTERLY_FILING", to(4));
    String collections = round + "/collections";
    String from = "{\"departmentId\":\"%s\",\"note\":\"合同原件 12 份\"}";
    http.post(collections, Shelf.archivist(), from.formatted("nowhere"))
        .refused(422, "department-unknown");
    http.post(collections, Shelf.archivist(), from.formatted("sales")).is(200);
    JsonNode collected =
        http.post(collections, Shelf.archivist(), from.formatted("sales")).is(200).json();
    assertThat(collected.at("/collected")).hasSize(1);
    http.post(round + "/close", Shelf.archivist(), "{\"text\":\" \"}")
        .refused(422, "validation-failed");
    http.post(round + "/close", Shelf.archivist(), "{\"text\":\"一季度归档完毕\"}").is(200);
    http.post(collections, Shelf.archivist(), from.formatted("sales")).refused(409, "round-closed");
  }

  @Test
  @Proves({"X-43", "X-44"})
  void archiveWorkIsInspectedAndItsRulesAreTrained() {
    YearMonth month = to(9);
    String inspection = opened("INSPECTION", month);
    http.post(
            inspection + "/collections",
            Shelf.archivist(),
            "{\"departmentId\":\"sales\",\"note\":\"原件\"}")
        .refused(409, "round-collects-nothing");
    http.post(inspection + "/close", office(), "{\"text\":\"柜具闭锁良好，借阅登记齐全\"}").is(200);
    String training = opened("TRAINING", month);
    JsonNode held =
        http.post(training + "/close", office(), "{\"text\":\"制度讲解与操作培训，12 人参加\"}").is(200).json();
    assertThat(held.at("/report/by").asString()).isEqualTo("st-zhao-zhuren");
    http.get(ROUNDS, Http.person("pu.tong", "employee")).refused(403, "right-missing");
    http.get(ROUNDS + "/" + UUID.randomUUID(), office()).refused(404, "not-found");
  }
}
