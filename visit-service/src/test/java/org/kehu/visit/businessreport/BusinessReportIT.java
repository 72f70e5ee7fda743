package org.kehu.visit.businessreport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kehu.visit.VisitApi.eventually;
import static org.kehu.visit.VisitApi.person;
import static org.kehu.visit.VisitApi.told;

import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kehu.kit.access.Caller;
import org.kehu.kit.call.Call;
import org.kehu.testkit.Company;
import org.kehu.testkit.Events;
import org.kehu.testkit.KehuServiceTest;
import org.kehu.testkit.Proves;
import org.kehu.visit.VisitApi;
import org.kehu.visit.VisitApi.Answer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Business reports from the draft of the system to the general manager. */
@KehuServiceTest
class BusinessReportIT {

  private static final String REPORTS = "/api/v1/work-reports/business-reports";
  private static final String FENG = person("feng.dakehu", "account-manager");
  private static final String HE = person("he.dakehu", "supervisor");
  private static final String YANG = person("yang.zongjian", "supervisor");
  private static final String WANG = person("wang.zong", "general-manager");
  private static final String WRITTEN =
      "{\"status\":\"本月新签六家\",\"expenses\":\"活动费用在预算内\",\"outlook\":\"下月专项走访\"}";

  @LocalServerPort private int port;
  @Autowired private BusinessReportPlanner planner;
  private VisitApi api = new VisitApi(0);

  @BeforeEach
  void knowTheCompany() {
    api = new VisitApi(port);
    Company.tell();
    eventually(() -> api.get(REPORTS, HE).is(200));
  }

  private int plan(String now) {
    return Call.ofSystem(Caller.system("visit"), null, "reports")
        .within(() -> planner.run(Instant.parse(now)));
  }

  private String found(String kind, String month, String reader) {
    Answer found = api.get(REPORTS + "?kind=" + kind + "&month=" + month, reader).is(200);
    assertThat(found.body().get("items")).hasSize(1);
    return REPORTS + "/" + found.text("/items/0/id");
  }

  @Test
  @Proves({"X-26", "X-30"})
  void whenAMonthIsOverWhatIsOwedIsDraftedOnce() {
    assertThat(plan("2028-06-07T02:00:00Z")).isZero();
    assertThat(plan("2028-06-02T02:00:00Z")).isEqualTo(5);
    assertThat(plan("2028-06-03T02:00:00Z")).isZero();

    for (String kind : new String[] {"BUSINESS", "VISIT_ANALYSIS"}) {
      String report = found(kind, "2028-05", HE);
      api.get(report, YANG).refuses(404, "not-found");
    }
    assertThat(api.get(REPORTS + "?kind=SALES_ANALYSIS&month=2028-05", HE).body().get("items"))
        .isEmpty();
    found("SALES_ANALYSIS", "2028-05", YANG);
  }

  @Test
  @Proves({"X-26", "X-30"})
  void businessAndExpensesAreReportedInFullAndReadByTheGeneralManager() {
    Answer party =
        api.post(
                "/api/v1/activities",
                FENG,
                "{\"kind\":\"THANK_YOU\",\"title\":\"答谢会\",\"startsAt\":\"2028-02-10T02:00:00Z\","
                    + "\"budget\":{\"amount\":\"5000\"}}")
            .is(201);
    api.post(
            "/api/v1/activities/" + party.text("/id") + "/costs",
            FENG,
            "{\"what\":\"场地\",\"amount\":{\"amount\":\"3200\"}}")
        .is(200);
    assertThat(plan("2028-03-02T02:00:00Z")).isEqualTo(5);
    String report = found("BUSINESS", "2028-02", HE);
    api.post(report + "/submit", HE, "").refuses(409, "business-report-not-written");
    api.post(report + "/write", HE, "{\"status\":\"新签六家\"}").refuses(422, "validation-failed");
    api.post(report + "/write", YANG, WRITTEN).refuses(404, "not-found");
    api.post(report + "/write", HE, WRITTEN).is(200);

    Answer submitted = api.post(report + "/submit", HE, "").is(200);

    assertThat(submitted.text("/figures/budget/amount")).isEqualTo("5000.00");
    assertThat(submitted.text("/figures/spent/amount")).isEqualTo("3200.00");
    assertThat(submitted.body().get("late").asBoolean()).isFalse();
    api.post(report + "/write", HE, WRITTEN).refuses(409, "business-report-state-refused");
    api.post(report + "/note", HE, "{}").refuses(403, "right-missing");
    Answer noted = api.post(report + "/note", WANG, "{\"instruction\":\"同意\"}").is(200);
    assertThat(noted.text("/notedBy")).isEqualTo("st-wang-zong");
    eventually(() ->
        assertThat(told(submitted.text("/id")))
            .containsExactly(
                "business-report-drafted",
                "business-report-written",
                "business-report-submitted",
                "business-report-noted"));
    assertThat(Events.of("kehu.visit.v1", submitted.text("/id")).toString())
        .doesNotContain("新签", "走访");
  }
}
