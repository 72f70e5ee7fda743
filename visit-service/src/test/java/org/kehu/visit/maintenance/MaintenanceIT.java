package org.kehu.visit.maintenance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kehu.visit.VisitApi.eventually;
import static org.kehu.visit.VisitApi.person;
import static org.kehu.visit.VisitApi.tellCustomer;
import static org.kehu.visit.VisitApi.told;

import java.time.Clock;
import java.time.Duration;
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

/** The maintenance of relations on record: recorded by who implements it, checked by the office. */
@KehuServiceTest
class MaintenanceIT {

  private static final String RECORDS = "/api/v1/visits/maintenance";
  private static final String FENG = person("feng.dakehu", "account-manager");
  private static final String HE = person("he.dakehu", "supervisor");
  private static final String HAN = person("han.xiaoshou", "account-manager");
  private static final String ZHAO = person("zhao.zhuren", "office");

  @LocalServerPort private int port;
  @Autowired private Clock clock;
  private final String customer = UUID.randomUUID().toString();
  private VisitApi api = new VisitApi(0);

  @BeforeEach
  void knowTheCustomer() {
    api = new VisitApi(port);
    Company.tell();
    tellCustomer(customer, 1, "st-feng-dakehu", "key-accounts", "NORMAL");
    eventually(() -> record(FENG, "EMAIL", "").is(201));
  }

  private Answer record(String token, String channel, String more) {
    return api.post(
        RECORDS,
        token,
        "{\"customerId\":\"%s\",\"kind\":\"DAILY_CONTACT\",\"channel\":\"%s\",\"content\":\"电话问候\"%s}"
            .formatted(customer, channel, more));
  }

  private int found(String query, String token) {
    return api.get(RECORDS + "?customer=" + customer + query, token)
        .is(200)
        .body()
        .get("items")
        .size();
  }

  @Test
  @Proves({"V-10", "K-19"})
  void maintenanceIsRecordedByTheBusinessAndCheckedByTheOffice() {
    Answer recorded = record(FENG, "PHONE", ",\"feedback\":\"投产推迟\"").is(201);
    assertThat(recorded.text("/number")).matches("WH-\\d{8}-\\d{4,}");
    assertThat(recorded.text("/responsibleDepartmentId")).isEqualTo("gm-office");
    assertThat(recorded.text("/implementingDepartmentId")).isEqualTo("key-accounts");
    String path = RECORDS + "/" + recorded.text("/id");
    String corrected = "{\"content\":\"电话问候并约访\",\"reason\":\"补充约访\"}";

    api.post(path + "/correct", HE, corrected).refuses(403, "maintenance-not-yours");
    Answer after = api.post(path + "/correct", FENG, corrected).is(200);
    assertThat(after.text("/corrections/0/before/content")).isEqualTo("电话问候");
    api.post(path + "/check", HE, "{}").refuses(403, "maintenance-check-refused");
    Answer checked = api.post(path + "/check", ZHAO, "{\"remark\":\"记录完整\"}").is(200);

    assertThat(checked.text("/check/by")).isEqualTo("st-zhao-zhuren");
    api.post(path + "/check", ZHAO, "{}").refuses(409, "maintenance-checked-already");
    api.post(path + "/correct", FENG, "{\"content\":\"其他\",\"reason\":\"更改\"}")
        .refuses(409, "maintenance-checked-already");
    assertThat(found("&status=CHECKED", ZHAO)).isEqualTo(1);
    assertThat(found("", HE)).isEqualTo(2);
    assertThat(found("", HAN)).isZero();
    api.get(path, HAN).refuses(404, "not-found");
    eventually(() ->
        assertThat(told(recorded.text("/id")))
            .containsExactly(
                "maintenance-recorded", "maintenance-corrected", "maintenance-checked"));
    assertThat(Events.of("kehu.visit.v1", recorded.text("/id")).toString())
        .doesNotContain("问候", "投产", "约访");
  }

  @Test
  @Proves("V-11")
  void theWaysOfContactAreThoseOfThePolicy() {
    Answer rules = api.get(RECORDS + "/channels", FENG).is(200);
    assertThat(rules.body().get("channels").valueStream().map(one -> one.get("nameZh").asString()))
        .containsExactly("电话", "邮件");
    record(FENG, "PIGEON", "").refuses(422, "contact-channel-unknown");
    record(FENG, "PHONE", "").is(201);
    assertThat(found("&channel=PHONE", FENG)).isEqualTo(1);
    assertThat(found("&kind=CARE", FENG)).isZero();
  }

  @Test
  @Proves("V-10")
  void theRecordFollowsTheRightsOfItsCustomer() {
    Answer recorded = record(FENG, "PHONE", "").is(201);
    String path = RECORDS + "/" + recorded.text("/id");

    tellCustomer(customer, 2, "st-han-xiaoshou", "sales", "NORMAL");

    eventually(() -> api.get(path, HAN).is(200));
    eventually(() -> assertThat(told(recorded.text("/id"))).contains("maintenance-access-changed"));
    api.get(path, HE).refuses(404, "not-found");
  }

  @Test
  void badInputsAreRefused() {
    String later = clock.instant().plus(Duration.ofDays(2)).toString();
    record(FENG, "PHONE", ",\"at\":\"" + later + "\"").refuses(422, "maintenance-in-future");
    record(HAN, "PHONE", "").refuses(422, "customer-unknown");
    record(person("chen.kefu", "office"), "PHONE", "")
        .refuses(403, "maintenance-implementer-other");
    record(FENG, "phone", "").refuses(422, "validation-failed");
    api.post(RECORDS, FENG, "{}").refuses(422, "validation-failed");
  }
}
