package org.kehu.customer.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kehu.customer.Http;
import org.kehu.testkit.Events;
import org.kehu.testkit.KehuServiceTest;
import org.kehu.testkit.Proves;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Saved filters and shared views over HTTP. */
@KehuServiceTest
class ViewIT {

  private static final String VIEWS = "/api/v1/customers/views";
  private static final String FENG = Http.person("feng.dakehu", "account-manager");
  private static final String HAN = Http.person("han.xiaoshou", "account-manager");
  private static final String CHEN = Http.person("chen.kefu", "agent");
  private static final String HE = Http.person("he.dakehu", "manager");

  @LocalServerPort private int port;
  private Http http;

  @BeforeEach
  void listCompany() {
    http = new Http(port);
    http.listCompany();
  }

  private static String fresh() {
    return UUID.randomUUID().toString().substring(0, 8);
  }

  private static String view(String name, String filter, String shared) {
    return "{\"name\":\"%s\",\"filter\":{%s},\"sharedWith\":{%s}}".formatted(name, filter, shared);
  }

  private List<String> listed(String path, String token) {
    return http.get(path, token)
        .is(200)
        .json()
        .at("/items")
        .valueStream()
        .map(one -> one.at("/id").asString())
        .toList();
  }

  @Test
  @Proves("M10")
  void aSharedViewShowsEachReaderWhatTheirOwnRightsShow() {
    String region = "区" + fresh();
    String located = "\"region\":\"%s\"".formatted(region);
    String erp = Http.erp();
    String fengs = http.opened(erp, Http.fresh("视图"), "\"ownerId\":\"st-feng-dakehu\"," + located);
    String hans = http.opened(erp, Http.fresh("视图"), "\"ownerId\":\"st-han-xiaoshou\"," + located);
    http.opened(erp, Http.fresh("视图"), "\"ownerId\":\"st-feng-dakehu\"");
    Http.Answer saved =
        http.post(VIEWS, FENG, view("区域" + fresh(), located, "\"staff\":[\"st-han-xiaoshou\"]"))
            .is(201);

    String list = saved.text("/list");
    assertThat(list).isEqualTo("/api/v1/customers?view=" + saved.id());
    assertThat(listed(list, FENG)).containsExactly(fengs);
    assertThat(listed(list, HAN)).containsExactly(hans);
    assertThat(http.get(list + "&total=true", HAN).is(200).json().at("/total").asLong())
        .isEqualTo(1);
    assertThat(listed(list + "&status=LOST", FENG)).isEmpty();
    assertThat(listed(list + "&region=" + fresh(), FENG)).isEmpty();
    http.get(list, CHEN).refused(404, "not-found");
    http.get("/api/v1/customers?view=x", FENG).refused(400, "parameter-invalid");
    assertThat(listed(VIEWS, HAN)).contains(saved.id());
    assertThat(listed(VIEWS, CHEN)).doesNotContain(saved.id());

    String exported =
        http.post(
                "/api/v1/customers/exports",
                HAN,
                "{\"format\":\"CSV\",\"purpose\":\"回访\",\"view\":\"%s\"}".formatted(saved.id()))
            .is(202)
            .header("Location");
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> http.get(exported, HAN).is(200).text("/status").equals("READY"));
    Http.Answer table = http.get(exported, HAN);
    assertThat(table.text("/conditions")).isEqualTo("region=" + region);
    assertThat(
            new String(http.download(table.text("/content"), HAN).body(), StandardCharsets.UTF_8)
                .lines())
        .hasSize(2);
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> {
          List<Events.Heard> told = Events.of("kehu.customer.v1", saved.id());
          assertThat(told)
              .extracting(Events.Heard::type)
              .containsExactly("kehu.customer.view-saved.v1");
          assertThat(told.toString()).contains("st-han-xiaoshou").doesNotContain(region);
        });
  }

  @Test
  @Proves("M10")
  void aNameThatIsLookedForIsKeptAndExportedByNobody() {
    String name = Http.fresh("查名");
    String id = http.opened(Http.erp(), name, "\"ownerId\":\"st-feng-dakehu\"");
    Http.Answer saved =
        http.post(VIEWS, FENG, view("查名" + fresh(), "\"q\":\"%s\"".formatted(name), "")).is(201);

    assertThat(saved.text("/filter/q")).isEqualTo(name);
    assertThat(listed(saved.text("/list"), FENG)).containsExactly(id);
    http.post(
            "/api/v1/customers/exports",
            FENG,
            "{\"format\":\"CSV\",\"purpose\":\"回访\",\"view\":\"%s\"}".formatted(saved.id()))
        .refused(422, "export-by-name");
  }

  @Test
  @Proves("M10")
  void itsOwnerChangesAndEndsItOthersUseIt() {
    String name = "变更" + fresh();
    Http.Answer saved =
        http.post(
                VIEWS,
                FENG,
                view(name, "\"grade\":\"A\"", "\"departments\":[\"customer-service\"]"))
            .is(201);
    String path = VIEWS + "/" + saved.id();
    String etag = saved.header("ETag");

    assertThat(http.get(path, CHEN).is(200).json().at("/mine").asBoolean()).isFalse();
    http.patch(path, CHEN, "{\"name\":\"他人\"}", "If-Match", etag).refused(403, "view-of-another");
    http.send("DELETE", path, CHEN, null, null).refused(403, "view-of-another");
    http.get(path, HAN).refused(404, "not-found");
    http.patch(path, FENG, "{\"name\":\"改名\"}").refused(428, "if-match-required");
    http.patch(path, FENG, "{\"filter\":{\"grade\":\"Z\"}}", "If-Match", etag)
        .refused(400, "parameter-invalid");
    Http.Answer changed =
        http.patch(
                path,
                FENG,
                "{\"filter\":{\"grade\":null,\"tier\":\"A1\"},\"sharedWith\":{\"departments\":[]}}",
                "If-Match",
                etag)
            .is(200);
    assertThat(changed.json().at("/filter").toString()).isEqualTo("{\"tier\":\"A1\"}");
    http.patch(path, FENG, "{\"name\":\"改名\"}", "If-Match", etag).refused(412, "version-stale");
    http.get(path, CHEN).refused(404, "not-found");
    http.post(VIEWS, FENG, view(name, "", "")).refused(409, "view-name-taken");
    http.send("DELETE", path, FENG, null, null).is(204);
    http.get(path, FENG).refused(404, "not-found");
    http.get("/api/v1/customers?view=" + saved.id(), FENG).refused(404, "not-found");
    http.post(VIEWS, FENG, view(name, "", "")).is(201);
  }

  @Test
  @Proves("M10")
  void whatALeaverKeptIsUsableUntilTheLeaderDecides() {
    String leaver = "mu-" + fresh();
    joins(leaver);
    String first = keptBy(leaver);
    String second = keptBy(leaver);
    String sun = Http.person("sun.jingli", "manager");
    http.post(VIEWS + "/" + first + "/take", HE, "{}").refused(409, "view-owner-present");
    http.post(VIEWS + "/" + first + "/take", sun, "{}").refused(403, "view-of-another");

    http.listCompany();

    http.get("/api/v1/customers?view=" + first, CHEN).is(200);
    http.post(VIEWS + "/" + first + "/take", sun, "{}").refused(403, "view-of-another");
    http.post(VIEWS + "/" + first + "/take", CHEN, "{}").refused(403, "right-missing");
    String name = "接管" + fresh();
    Http.Answer taken =
        http.post(VIEWS + "/" + first + "/take", HE, "{\"name\":\"%s\"}".formatted(name)).is(200);
    assertThat(taken.text("/ownerId")).isEqualTo("st-he-dakehu");
    assertThat(taken.text("/name")).isEqualTo(name);
    http.get("/api/v1/customers?view=" + first, CHEN).is(200);
    http.send("DELETE", VIEWS + "/" + second, HE, null, null).is(204);
    http.get(VIEWS + "/" + second, CHEN).refused(404, "not-found");
  }

  /** Somebody new; who is not in the next whole list of the company has left. */
  private void joins(String leaver) {
    String some =
        """
        {"departments": [
          {"id": "gm-office", "name": "总经理办公室", "leaderId": "st-wang-zong", "deputyIds": ["st-li-fu"]},
          {"id": "key-accounts", "name": "大客户部", "parentId": "gm-office", "leaderId": "st-he-dakehu"}],
         "staff": [
          {"staffId": "st-wang-zong", "userName": "wang.zong", "name": "王总", "departmentId": "gm-office"},
          {"staffId": "st-li-fu", "userName": "li.fu", "name": "李副总", "departmentId": "gm-office"},
          {"staffId": "st-he-dakehu", "userName": "he.dakehu", "name": "何主管", "departmentId": "key-accounts"},
          {"staffId": "%s", "userName": "%s", "name": "穆离职", "departmentId": "key-accounts"}]}
        """;
    http.post(
            "/api/v1/staff/import",
            Http.person("guan.li", "administrator"),
            some.formatted(leaver, leaver))
        .is(200);
  }

  /** A view of somebody whom the service's own rights know in a moment. */
  private String keptBy(String leaver) {
    String token = Http.person(leaver, "account-manager");
    String shared = "\"departments\":[\"customer-service\"]";
    Http.Answer[] saved = new Http.Answer[1];
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> {
          saved[0] = http.post(VIEWS, token, view("离职" + fresh(), "", shared)).is(201);
          return saved[0].text("/ownerId").equals(leaver);
        });
    return saved[0].id();
  }

  @Test
  @Proves("M10")
  void whatIsNoViewIsRefused() {
    http.post(VIEWS, FENG, view("x", "\"colour\":\"red\"", "")).refused(400, "parameter-unknown");
    http.post(VIEWS, FENG, view("x", "\"grade\":\"Z\"", "")).refused(400, "parameter-invalid");
    http.post(VIEWS, FENG, view("", "", "")).refused(422, "validation-failed");
    http.post(VIEWS, FENG, view("x", "", "\"staff\":[\"st-niemand\"]"))
        .refused(422, "view-colleague-unknown");
    http.post(VIEWS, FENG, view("x", "", "\"staff\":[\"st-gone\"]"))
        .refused(422, "view-colleague-unknown");
    http.post(VIEWS, FENG, view("x", "", "\"departments\":[\"nirgends\"]"))
        .refused(422, "view-department-unknown");
    http.post(VIEWS, Http.person("tang.shenji", "auditor"), view("x", "", ""))
        .refused(403, "right-missing");
    String collector = Http.person("pu.tong", "employee");
    for (int at = 0; at < 50; at++) {
      http.post(VIEWS, collector, view("满" + fresh(), "", "")).is(201);
    }
    http.post(VIEWS, collector, view("满" + fresh(), "", "")).refused(409, "view-limit-reached");
  }
}
