package org.kehu.customer.analysisreport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kehu.customer.Http;
import org.kehu.customer.analysis.Stretch;
import org.kehu.kit.access.Caller;
import org.kehu.kit.call.Call;
import org.kehu.kit.exchange.Table;
import org.kehu.kit.exchange.TableFormat;
import org.kehu.kit.exchange.TableLimits;
import org.kehu.testkit.Events;
import org.kehu.testkit.KehuServiceTest;
import org.kehu.testkit.Proves;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Reports of customer analysis from their draft to what follows from them. */
@KehuServiceTest
class AnalysisReportIT {

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final Duration SOON = Duration.ofSeconds(30);
  private static final String REPORTS = "/api/v1/customers/analysis/reports";
  private static final String YANG = Http.person("yang.zongjian", "manager");
  private static final String HE = Http.person("he.dakehu", "manager");
  private static final String SUN = Http.person("sun.jingli", "manager");
  private static final String WANG = Http.person("wang.zong", "general-manager");

  @LocalServerPort private int port;
  @Autowired private Clock clock;
  @Autowired private AnalysisReportWatch watch;
  private Http http;

  @BeforeEach
  void listCompany() {
    http = new Http(port);
    http.listCompany();
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZONE);
  }

  private int plan(Instant now) {
    return Call.ofSystem(Caller.system("customer"), null, "analysis").within(() -> watch.run(now));
  }

  private List<JsonNode> regular(Stretch stretch) {
    return http.get(REPORTS + "?occasion=REGULAR&limit=200", YANG)
        .is(200)
        .json()
        .at("/items")
        .valueStream()
        .filter(one -> one.at("/from").asString().equals(stretch.from().toString()))
        .toList();
  }

  private String requested(LocalDate from, LocalDate to) {
    String body = "{\"from\":\"%s\",\"to\":\"%s\",\"reason\":\"办公会要求分析华南市场\"}";
    return http.post(REPORTS, YANG, body.formatted(from, to)).is(201).id();
  }

  private String findings(JsonNode report, String departmentId, LocalDate dueOn) {
    List<String> all = new ArrayList<>();
    report
        .at("/sections")
        .forEach(section ->
            all.add(
                "{\"section\":\"%s\",\"text\":\"结论<b>%s</b>\"}"
                    .formatted(section.at("/code").asString(), section.at("/code").asString())));
    return """
    {"findings":[%s],"measures":[
      {"use":"PRODUCT","what":"改进配件包装","departmentId":"%s","dueOn":"%s"}]}
    """
        .formatted(String.join(",", all), departmentId, dueOn);
  }

  @Test
  @Proves("X-04")
  void aReportIsDraftedOnceEachTimeAQuarterIsOver() {
    Instant nextYear = clock.instant().plus(Duration.ofDays(400));
    assertThat(plan(nextYear)).isOne();
    assertThat(plan(nextYear)).isZero();
    Stretch ended = Stretch.endedBefore(LocalDate.ofInstant(nextYear, ZONE), 3);
    assertThat(regular(ended)).hasSize(1);
    Instant quarterLater = ended.to().plusMonths(4).atStartOfDay(ZONE).toInstant();
    assertThat(plan(quarterLater)).isOne();

    JsonNode drafted = regular(Stretch.endedBefore(ended.to().plusMonths(4), 3)).getFirst();

    assertThat(drafted.at("/status").asString()).isEqualTo("DRAFT");
    assertThat(drafted.at("/departmentId").asString()).isEqualTo("sales");
    assertThat(drafted.at("/sections")).hasSizeGreaterThan(3);
    String id = drafted.at("/id").asString();
    await()
        .atMost(SOON)
        .untilAsserted(() ->
            assertThat(Events.of("kehu.task.state.v1", id).getLast().body())
                .contains("\"kind\":\"ANALYSIS_REPORT\"", "\"role\":\"manager\"", "\"sales\""));
  }

  private static String chart(byte[] workbook, int number) throws IOException {
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
      for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
        if (part.getName().equals("xl/charts/chart" + number + ".xml")) {
          return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
        }
      }
    }
    return "";
  }

  @Test
  @Proves({"X-07", "F-04", "X-08"})
  void aReportFollowsTheTemplateWithTheFiguresOfItsTime() throws Exception {
    LocalDate to = today().minusYears(19);
    String customer =
        http.opened(
            Http.erp(), Http.fresh("报告"), "\"ownerId\":\"st-han-xiaoshou\",\"region\":\"华南\"");
    String order =
        """
        {"orderNumber":"BG-%s","orderedAt":"%s",
         "lines":[{"product":"控制器","quantity":"1","amount":{"amount":"800"}}]}\
        """
            .formatted(
                UUID.randomUUID().toString().substring(0, 13),
                to.atTime(9, 0).atZone(ZONE).toInstant());
    http.post("/api/v1/customers/" + customer + "/transactions", Http.erp(), order).is(201);

    String path = REPORTS + "/" + requested(to.minusDays(9), to);

    JsonNode report = http.get(path, YANG).is(200).json();
    assertThat(report.at("/occasion").asString()).isEqualTo("REQUESTED");
    assertThat(report.at("/requestedBy").asString()).isEqualTo("st-yang-zongjian");
    assertThat(report.at("/sections"))
        .extracting(section -> section.at("/title").asString())
        .containsExactly("销售构成分析", "商品构成分析", "地区构成分析", "行业与客户性质分析", "客户行为与需求分析");
    assertThat(report.at("/sections/1/lines/0/value").asString()).isEqualTo("控制器");
    assertThat(report.at("/sections/1/lines/0/amount/amount").asString()).isEqualTo("800.00");
    assertThat(report.at("/sections/2/lines/0/value").asString()).isEqualTo("华南");
    assertThat(report.at("/sections/2/lines/0/share").decimalValue()).isEqualByComparingTo("1");
    http.put(path + "/findings", YANG, findings(report, "production", today())).is(200);
    for (TableFormat format : TableFormat.values()) {
      var file = http.download(path + "/table?format=" + format, YANG);
      List<List<String>> rows = new ArrayList<>();
      try (Table table =
          Table.open(() -> new ByteArrayInputStream(file.body()), TableLimits.USUAL)) {
        table.forEachRemaining(row -> rows.add(row.cells()));
      }
      assertThat(rows)
          .anySatisfy(row -> assertThat(row).contains("商品构成分析", "控制器", "1", "800.00", "100.00%"));
      assertThat(rows).anySatisfy(row -> assertThat(row).contains("地区构成分析", "结论<b>REGION</b>"));
    }
    assertThat(chart(http.download(path + "/table?format=XLSX", YANG).body(), 2))
        .contains("商品构成分析", "<c:v>控制器</c:v>", "<c:v>销售额(元)</c:v>", "<c:v>800.0</c:v>");
    var page = http.download(path + "/page", YANG);
    assertThat(new String(page.body(), StandardCharsets.UTF_8))
        .contains("<h2>商品构成分析</h2>", "<td>控制器</td>", "结论&lt;b&gt;GOODS&lt;/b&gt;", "改进配件包装")
        .doesNotContain("<b>");
    http.get(path, SUN).refused(404, "not-found");
    http.post(
            REPORTS,
            YANG,
            "{\"from\":\"%s\",\"to\":\"%s\",\"reason\":\"今日\"}".formatted(to, today().minusDays(1)))
        .refused(400, "stretch-invalid");
    http.post(
            REPORTS,
            YANG,
            "{\"from\":\"%s\",\"to\":\"%s\",\"reason\":\"今日\"}".formatted(today(), today()))
        .refused(422, "analysis-stretch-not-over");
    http.post(REPORTS, YANG, "{\"reason\":\"缺日期\"}").refused(422, "validation-failed");
  }

  @Test
  @Proves("X-06")
  void whatIsFoundBecomesTheWorkOfDepartments() {
    LocalDate to = today().minusDays(1);
    String id = requested(to.minusDays(1), to);
    String path = REPORTS + "/" + id;
    JsonNode report = http.get(path, YANG).is(200).json();
    Http.Answer whole = http.post(path + "/submit", YANG, null);
    whole.refused(409, "analysis-report-incomplete");
    assertThat(whole.json().at("/missing"))
        .extracting(JsonNode::asString)
        .contains("GOODS", "REGION", "MEASURES");
    String due = findings(report, "key-accounts", today().plusDays(30));
    http.put(path + "/findings", YANG, due.replace("GOODS", "NOWHERE"))
        .refused(422, "analysis-section-invalid");
    http.put(path + "/findings", YANG, findings(report, "nowhere", today()))
        .refused(422, "department-unknown");
    http.put(path + "/findings", YANG, findings(report, "sales", today().minusDays(1)))
        .refused(422, "analysis-measure-due-past");
    http.put(path + "/findings", YANG, due).is(200);
    http.put(path + "/findings", YANG, due).is(200);
    http.post(path + "/adopt", WANG, null).refused(409, "analysis-report-move-not-allowed");
    http.post(path + "/submit", YANG, null).is(200);
    http.put(path + "/findings", YANG, due).refused(409, "analysis-report-move-not-allowed");
    http.post(path + "/adopt", YANG, null).refused(403, "right-missing");

    JsonNode adopted = http.post(path + "/adopt", WANG, null).is(200).json();

    assertThat(adopted.at("/adoptedBy").asString()).isEqualTo("st-wang-zong");
    await()
        .atMost(SOON)
        .untilAsserted(() ->
            assertThat(Events.of("kehu.task.state.v1", id + "-measure-1").getLast().body())
                .contains("\"kind\":\"ANALYSIS_MEASURE\"", "\"key-accounts\""));
    String outcome = path + "/measures/1/outcome";
    String done = "{\"result\":\"已更换包装\"}";
    http.post(outcome, YANG, done).refused(403, "analysis-measure-of-another-department");
    http.post(path + "/measures/2/outcome", HE, done).refused(422, "analysis-measure-unknown");
    http.post(outcome, HE, done).is(200);
    assertThat(http.post(outcome, HE, done).is(200).text("/measures/0/carriedOutBy"))
        .isEqualTo("st-he-dakehu");
    http.post(outcome, HE, "{\"result\":\"未更换\"}").refused(409, "analysis-measure-carried-out");
    await()
        .atMost(SOON)
        .untilAsserted(() -> {
          assertThat(Events.of("kehu.task.state.v1", id + "-measure-1").getLast().body()).isNull();
          List<Events.Heard> told = Events.of("kehu.customer.v1", id);
          assertThat(told)
              .extracting(Events.Heard::type)
              .containsExactly(
                  "kehu.customer.analysis-report-drafted.v1",
                  "kehu.customer.analysis-report-written.v1",
                  "kehu.customer.analysis-report-submitted.v1",
                  "kehu.customer.analysis-report-adopted.v1",
                  "kehu.customer.analysis-report-measure-carried-out.v1");
          assertThat(told.get(3).body()).contains("\"PRODUCT\"", "\"key-accounts\"");
          assertThat(told.toString()).doesNotContain("包装", "结论");
        });
  }
}
