package org.kehu.customer.upkeep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
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
import tools.jackson.databind.json.JsonMapper;

/** How files are kept up to date over HTTP, with broker and database. */
@KehuServiceTest
class UpkeepIT {

  private static final Duration SOON = Duration.ofSeconds(90);
  private static final String CUSTOMERS = "/api/v1/customers";

  @LocalServerPort private int port;
  @Autowired private MovableClock clock;

  private Http http;
  private String name;
  private String customer;

  @BeforeEach
  void openFile() {
    http = new Http(port);
    http.listCompany();
    // Opened long ago: what other tests opened today is not due when this file is.
    clock.move(Duration.ofDays(-300));
    name = Http.fresh("更新");
    customer =
        http.opened(Http.erp(), name, "\"ownerId\":\"st-feng-dakehu\",\"status\":\"POTENTIAL\"");
  }

  @AfterEach
  void resetClock() {
    clock.reset();
  }

  // Tokens are made when they are used: the clock moves.

  private static String owner() {
    return Http.person("feng.dakehu", "account-manager");
  }

  private static String head() {
    return Http.person("he.dakehu", "manager");
  }

  private static String chief() {
    return Http.person("wang.zong", "general-manager");
  }

  private static String helper() {
    return Http.person("chen.kefu", "agent");
  }

  private String file() {
    return CUSTOMERS + "/" + customer;
  }

  private JsonNode upkeep() {
    return http.get(file() + "/upkeep", owner()).is(200).json();
  }

  private JsonNode item(Matter matter) {
    return upkeep().at("/items/" + matter.ordinal());
  }

  private boolean isDue(Matter matter) {
    return item(matter).has("open");
  }

  private Optional<JsonNode> task(String what) {
    List<Events.Heard> told = Events.of("kehu.task.state.v1", customer + "-upkeep-" + what);
    if (told.isEmpty() || told.getLast().body() == null || told.getLast().body().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(JsonMapper.builder().build().readTree(told.getLast().body()));
  }

  private List<String> told() {
    return Events.of("kehu.customer.v1", customer).stream().map(Events.Heard::type).toList();
  }

  private List<String> listed(String query, String token) {
    return http.get(CUSTOMERS + "/upkeep?limit=200&" + query, token)
        .is(200)
        .json()
        .at("/items")
        .valueStream()
        .map(one -> one.at("/customerId").asString())
        .toList();
  }

  @Test
  @Proves({"C-36", "C-37", "C-38", "K-04"})
  void whatIsNotRenewedInItsCycleIsRemindedOfAndOverdueUntilItIs() {
    assertThat(item(Matter.CONTACT).at("/how").asString()).isEqualTo("OPENED");
    assertThat(upkeep().at("/policy/kind").asString()).isEqualTo("customer-upkeep");
    await().atMost(SOON).until(() -> told().contains("kehu.customer.customer-registered.v1"));

    clock.move(Duration.ofDays(32));
    await().atMost(SOON).until(() -> isDue(Matter.CONTACT) && isDue(Matter.DEMANDS));
    assertThat(isDue(Matter.BUSINESS)).isFalse();
    await().atMost(SOON).until(() -> task("contact").isPresent());
    JsonNode work = task("contact").orElseThrow();
    assertThat(work.at("/kind").asString()).isEqualTo("UPKEEP_CONTACT");
    assertThat(work.at("/assigneeId").asString()).isEqualTo("st-feng-dakehu");
    assertThat(listed("attention=DUE&matter=CONTACT", owner())).contains(customer);
    assertThat(listed("attention=OVERDUE", owner())).doesNotContain(customer);

    String confirm = file() + "/upkeep/confirm";
    http.post(confirm, owner(), "{\"matters\":[]}").refused(422, "validation-failed");
    http.post(confirm, owner(), "{\"matters\":[\"WEATHER\"]}").refused(422, "validation-failed");
    http.post(confirm, owner(), "{\"matters\":[\"CONTACT\"]}").is(200);
    await().atMost(SOON).until(() -> task("contact").isEmpty());
    assertThat(item(Matter.CONTACT).at("/how").asString()).isEqualTo("CONFIRMED");

    clock.move(Duration.ofDays(8));
    await().atMost(SOON).until(() -> item(Matter.DEMANDS).at("/open/overdue").asBoolean());
    assertThat(listed("attention=OVERDUE&matter=DEMANDS", owner())).contains(customer);
    JsonNode figures = http.get(CUSTOMERS + "/upkeep/figures", owner()).is(200).json();
    assertThat(figures.at("/overdueByMatter/DEMANDS").asLong()).isPositive();
    assertThat(figures.at("/overdue").asLong()).isPositive();
    http.put(file() + "/dossier/parts/needs", owner(), "{\"concerns\":\"交付周期\"}").is(200);
    await().atMost(SOON).until(() -> !isDue(Matter.DEMANDS));
    assertThat(item(Matter.DEMANDS).at("/how").asString()).isEqualTo("CHANGED");
    assertThat(item(Matter.DEMANDS).at("/by").asString()).isEqualTo("st-feng-dakehu");
    assertThat(upkeep().has("overdueSince")).isFalse();
    await()
        .atMost(SOON)
        .untilAsserted(() ->
            assertThat(told())
                .contains(
                    "kehu.customer.upkeep-due.v1",
                    "kehu.customer.upkeep-overdue.v1",
                    "kehu.customer.upkeep-renewed.v1"));
  }

  @Test
  @Proves({"C-36", "C-40"})
  void theDesignatedPersonKeepsTheFile() {
    String keeper = file() + "/keeper";
    http.get(file(), helper()).refused(404, "not-found");
    http.post(keeper, owner(), "{\"keeperId\":\"st-chen-kefu\"}").refused(403, "right-missing");
    http.post(keeper, head(), "{\"keeperId\":\"st-gone\"}").refused(422, "keeper-unknown");
    http.post(keeper, head(), "{\"keeperId\":\"?\"}").refused(422, "validation-failed");
    JsonNode named = http.post(keeper, head(), "{\"keeperId\":\"st-chen-kefu\"}").is(200).json();
    assertThat(named.at("/keeperId").asString()).isEqualTo("st-chen-kefu");

    http.post(
            file() + "/upkeep/reports",
            Http.person("he.dakehu", "supervisor"),
            "{\"matter\":\"CONTACT\",\"note\":\"采购负责人已调离\"}")
        .is(200);
    await()
        .atMost(SOON)
        .until(() ->
            task("contact")
                .filter(work -> work.at("/assigneeId").asString().equals("st-chen-kefu"))
                .isPresent());
    Http.Answer read = http.get(file(), helper()).is(200);
    String phone = "{\"contact\":{\"phone\":\"%s\"}}".formatted(Http.freshPhone());
    http.patch(file(), helper(), phone, "If-Match", read.header("ETag")).is(200);
    await().atMost(SOON).until(() -> task("contact").isEmpty());
    assertThat(item(Matter.CONTACT).at("/by").asString()).isEqualTo("st-chen-kefu");
    assertThat(upkeep().at("/additions/0/additions").asInt()).isPositive();

    http.post(keeper, head(), "{}").is(200);
    http.get(file(), helper()).refused(404, "not-found");
    assertThat(http.get(file() + "/history", head()).is(200).response().body())
        .contains("keeperId");
  }

  @Test
  @Proves({"C-36", "C-38"})
  void theDepartmentReviewsTheFileAndAsksForWhatIsOutdated() {
    String reviews = file() + "/upkeep/reviews";
    String found =
        "{\"outdated\":[\"BUSINESS\"],\"finding\":\"业务停留在上季度\",\"tidied\":\"清理重复联系人,补归档报价单\"}";
    http.post(reviews, owner(), found).refused(403, "right-missing");
    http.post(reviews, head(), "{\"outdated\":[]}").refused(422, "validation-failed");
    http.post(reviews, Http.person("yang.zongjian", "manager"), found).refused(404, "not-found");

    JsonNode made = http.post(reviews, head(), found).is(200).json();

    assertThat(made.at("/reviews/0/by").asString()).isEqualTo("st-he-dakehu");
    assertThat(made.at("/reviews/0/tidied").asString()).contains("归档");
    assertThat(made.at("/items/3/open/cause").asString()).isEqualTo("REVIEW");
    await().atMost(SOON).until(() -> task("business").isPresent());
    http.post(file() + "/keeper", head(), "{\"keeperId\":\"st-he-dakehu\"}").is(200);
    http.post(reviews, head(), found).refused(409, "upkeep-own-review");

    clock.move(Duration.ofDays(190));
    await().atMost(SOON).until(() -> upkeep().has("openReview"));
    await().atMost(SOON).until(() -> task("review").isPresent());
    assertThat(task("review").orElseThrow().at("/role").asString()).isEqualTo("supervisor");
    assertThat(listed("attention=REVIEW", head())).contains(customer);
    http.post(reviews, chief(), "{\"outdated\":[],\"finding\":\"信息准确\"}").is(200);
    await().atMost(SOON).until(() -> task("review").isEmpty());
  }

  @Test
  @Proves("C-40")
  void aFileIsDeletedOnlyWhenNothingOfItIsNeeded() {
    String delete = file() + "/delete";
    String reason = "{\"reason\":\"客户已注销\"}";
    String agreements = file() + "/archives";
    String today = clock.instant().toString().substring(0, 10);
    String volume =
        "{\"checklist\":\"GENERAL\",\"part\":\"MAIN\",\"occasion\":\"ORDINARY\",\"startedOn\":\"%s\"}"
            .formatted(today);
    String archive = http.post(agreements, owner(), volume).is(201).id();
    http.post(delete, owner(), reason).refused(403, "right-missing");
    http.post(delete, head(), "{}").refused(422, "validation-failed");
    Http.Answer held = http.post(delete, head(), reason).refused(409, "file-in-use");
    assertThat(held.json().at("/holds")).extracting(JsonNode::asString).containsExactly("ARCHIVE");
    http.post(agreements + "/" + archive + "/cancel", Http.person("song.dangan", "archivist"), "{}")
        .is(200);
    http.post(file() + "/status", head(), "{\"status\":\"COOPERATING\"}").is(200);
    assertThat(http.post(delete, head(), reason).refused(409, "file-in-use").json().at("/holds"))
        .extracting(JsonNode::asString)
        .containsExactly("COOPERATING");
    http.post(file() + "/status", head(), "{\"status\":\"LOST\",\"reason\":\"CLOSED_DOWN\"}")
        .is(200);
    http.post(file() + "/upkeep/confirm", owner(), "{\"matters\":[\"BASICS\"]}")
        .refused(409, "upkeep-at-rest");

    http.post(delete, head(), reason, "Idempotency-Key", UUID.randomUUID().toString()).is(204);

    http.get(file(), head()).refused(404, "not-found");
    http.get(file() + "/upkeep", chief()).refused(404, "not-found");
    http.post(delete, head(), reason).refused(404, "not-found");
    await().atMost(SOON).until(() -> told().contains("kehu.customer.customer-withdrawn.v1"));
    http.opened(Http.erp(), name, "");
  }

  @Test
  @Proves("C-39")
  void filesGuideToNewCustomersAndMarkets() {
    String market = "\"region\":\"%s\",\"industry\":\"%s\",\"ownerId\":\"st-feng-dakehu\"";
    String region = "区" + customer.substring(30);
    String of = market.formatted(region, "机器人");
    http.opened(Http.erp(), Http.fresh("市场"), of + ",\"status\":\"COOPERATING\"");
    String potential = http.opened(Http.erp(), Http.fresh("市场"), of);

    JsonNode markets =
        http.get(CUSTOMERS + "/analysis/markets?limit=200", owner()).is(200).json().at("/markets");

    JsonNode one =
        markets
            .valueStream()
            .filter(each -> each.at("/region").asString().equals(region))
            .findFirst()
            .orElseThrow();
    assertThat(one.at("/potential").asLong()).isEqualTo(1);
    assertThat(one.at("/successRate").decimalValue()).isEqualByComparingTo("0.5");
    JsonNode prospects = http.get(one.at("/prospects").asString(), owner()).is(200).json();
    assertThat(prospects.at("/items"))
        .extracting(each -> each.at("/id").asString())
        .containsExactly(potential);
    http.get(CUSTOMERS + "/analysis/markets?limit=0", owner()).refused(400, "parameter-invalid");
  }
}
