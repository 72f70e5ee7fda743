package org.kehu.customer.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kehu.customer.Http;
import org.kehu.kit.exchange.Table;
import org.kehu.kit.exchange.TableFormat;
import org.kehu.kit.exchange.TableLimits;
import org.kehu.kit.exchange.TableWriter;
import org.kehu.testkit.Events;
import org.kehu.testkit.KehuServiceTest;
import org.kehu.testkit.MovableClock;
import org.kehu.testkit.Proves;
import org.kehu.testkit.TestSuite;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import tools.jackson.databind.JsonNode;

/** Imports over HTTP, with broker and database. */
@KehuServiceTest
class ImportIT {

  private static final String PATH = "/api/v1/customers/imports";
  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  @LocalServerPort private int port;
  @Autowired private MongoTemplate mongo;
  @Autowired private ImportHeadings headings;
  @Autowired private ImportFiles files;
  @Autowired private MovableClock clock;

  private Http http;
  private String erp;

  @BeforeEach
  void signIn() {
    http = new Http(port);
    http.listCompany();
    erp = Http.erp();
  }

  private JsonNode finished(Http.Answer accepted) {
    assertThat(accepted.header("Location")).isEqualTo(PATH + "/" + accepted.id());
    return finished(accepted.id());
  }

  private JsonNode finished(String id) {
    await()
        .atMost(Duration.ofSeconds(120))
        .until(() -> {
          String state = http.get(PATH + "/" + id, erp).is(200).text("/state");
          return state.equals("COMPLETED") || state.equals("FAILED");
        });
    return http.get(PATH + "/" + id, erp).json();
  }

  private Http.Answer send(byte[] file, String query) {
    return send(file, query, "text/csv");
  }

  private Http.Answer send(byte[] file, String query, String type) {
    return http.sendBytes("POST", PATH + query, erp, file, type).is(202);
  }

  private JsonNode done(String text) {
    return finished(send(text.getBytes(StandardCharsets.UTF_8), ""));
  }

  private static void assertCounts(JsonNode job, int rows, int good, int duplicates, int bad) {
    assertThat(job.at("/state").asString()).as(job.toString()).isEqualTo("COMPLETED");
    assertThat(
            List.of(
                job.at("/counts/rows").asInt(),
                job.at("/counts/accepted").asInt(),
                job.at("/counts/duplicates").asInt(),
                job.at("/counts/rejected").asInt()))
        .containsExactly(rows, good, duplicates, bad);
  }

  @ParameterizedTest
  @CsvSource({"UTF-8, 无标记", "UTF-8, 有标记", "GB18030, 国标"})
  @Proves({"M7", "C-33"})
  void rowsAreStoredOnceWhateverTheEncoding(String charset, String prefix) {
    Sheet sheet = new Sheet(prefix, prefix.hashCode()).rows(40);
    String text = (prefix.equals("有标记") ? "\uFEFF" : "") + sheet.text();

    JsonNode job = finished(send(text.getBytes(Charset.forName(charset)), ""));

    assertCounts(job, 40, sheet.good(), sheet.duplicates(), sheet.bad());
    assertThat(job.at("/total").asInt()).isEqualTo(40);
    JsonNode again = finished(send(text.getBytes(Charset.forName(charset)), ""));
    assertCounts(again, 40, 0, sheet.good() + sheet.duplicates(), sheet.bad());
  }

  @Test
  @Proves("M7")
  void aThousandRowsMeetTheirFateAndAreToldOnceTogether() {
    Sheet sheet = new Sheet("千行", 2026).rows(1000);

    Http.Answer accepted = send(sheet.text().getBytes(StandardCharsets.UTF_8), "");
    JsonNode job = finished(accepted);

    assertCounts(job, 1000, sheet.good(), sheet.duplicates(), sheet.bad());
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() ->
            assertThat(Events.of("kehu.customer.v1", accepted.id()))
                .singleElement()
                .satisfies(heard -> {
                  assertThat(heard.type()).isEqualTo("kehu.customer.import-completed.v1");
                  assertThat(heard.body())
                      .contains("\"rows\":1000", "\"accepted\":" + sheet.good());
                }));
  }

  @Test
  @Proves("M7")
  void refusedRowsComeBackWithReasons() {
    String text =
        """
        客户类型,客户名称,电话,年用量,合作意向,负责人,备注
        机构,=HYPERLINK("x"),123,很多,热烈,没有这个人,乙
        企业,%s,,,,冯大客户,甲
        ,,,,,,
        企业,,13800138000,,,,丙
        企业,名称,1,2,3,4,5,6
        """
            .formatted(Http.fresh("退回"));
    JsonNode job = done(text);
    assertCounts(job, 4, 1, 0, 3);
    assertThat(job.at("/ignoredColumns").toString()).isEqualTo("[\"备注\"]");

    Http.Answer rejects = http.get(job.at("/rejects").asString(), erp).is(200);

    assertThat(rejects.header("Content-Type")).startsWith("text/csv");
    assertThat(rejects.header("Content-Disposition")).contains("attachment");
    assertThat(rejects.response().body())
        .startsWith("\uFEFF客户类型,客户名称,电话,年用量,合作意向,负责人,备注,行号,处理结果,原因")
        .contains(
            "'=HYPERLINK(",
            "客户类型:“机构”无法识别,可填 企业、个人",
            "年用量:“很多”不是金额",
            "合作意向:“热烈”无法识别",
            "电话:须为手机号",
            "负责人:员工名录中没有在职人员“没有这个人”",
            "客户名称:必填",
            "列数不符");
  }

  @Test
  void anOwnerIsRecognisedByNameUserNameOrId() {
    String region = "导入" + UUID.randomUUID().toString().substring(0, 8);
    String text = "客户类型,客户名称,负责人,地区\n";
    for (String owner : List.of("冯大客户", "feng.dakehu", "st-feng-dakehu")) {
      text += "企业,%s,%s,%s\n".formatted(Http.fresh("归属"), owner, region);
    }
    assertCounts(done(text), 3, 3, 0, 0);

    JsonNode files =
        http.get(
                "/api/v1/customers?region="
                    + java.net.URLEncoder.encode(region, StandardCharsets.UTF_8),
                erp)
            .json()
            .at("/items");
    assertThat(files).hasSize(3);
    files.forEach(file -> {
      assertThat(file.at("/ownerId").asString()).isEqualTo("st-feng-dakehu");
      assertThat(file.at("/departmentId").asString()).isEqualTo("key-accounts");
    });
  }

  @Test
  @Proves("M7")
  void aDryRunStoresNothing() {
    Sheet sheet = new Sheet("试运行", 3).rows(30);

    JsonNode tried = finished(send(sheet.text().getBytes(StandardCharsets.UTF_8), "?dryRun=true"));

    assertCounts(tried, 30, sheet.good(), sheet.duplicates(), sheet.bad());
    JsonNode real = done(sheet.text());
    assertCounts(real, 30, sheet.good(), sheet.duplicates(), sheet.bad());
  }

  @Test
  @Proves("M7")
  void workThatWasKilledGoesOnWithoutDoubling() {
    Sheet sheet = new Sheet("中断", 5).rows(150);
    JsonNode job = done(sheet.text());
    String id = job.at("/id").asString();
    // After row 130 was stored; the place of row 100 was kept.
    new KilledImport(mongo, id).atRow(100, 80, 10, 10);

    JsonNode again = finished(id);

    assertCounts(again, 150, sheet.good(), sheet.duplicates(), sheet.bad());
    String named =
        PATH.replace("/imports", "?limit=1&total=true&q=")
            + java.net.URLEncoder.encode("中断", java.nio.charset.StandardCharsets.UTF_8);
    assertThat(http.get(named, erp).is(200).json().at("/total").asInt()).isEqualTo(sheet.good());
    assertThat(mongo.count(new Query(Criteria.where("jobId").is(id)), Reject.class))
        .isEqualTo(sheet.bad() + sheet.duplicates());
  }

  @ParameterizedTest
  @CsvSource({"true, 遗留", "false, 旧档"})
  @Proves("M7")
  void anImportThatNoProcessTookIsTakenUp(boolean named, String prefix) {
    Sheet sheet = new Sheet(prefix, prefix.hashCode()).rows(20);
    String id = done(sheet.text()).at("/id").asString();
    new KilledImport(mongo, id).beforeHandover(named);

    assertCounts(finished(id), 20, sheet.good(), sheet.duplicates(), sheet.bad());
  }

  @Test
  @Proves("M7")
  void aDryRunThatWasKilledBeginsAgainAndCountsOnce() {
    Sheet sheet = new Sheet("试断", 9).rows(150);
    byte[] file = sheet.text().getBytes(StandardCharsets.UTF_8);
    String id = finished(send(file, "?dryRun=true")).at("/id").asString();
    new KilledImport(mongo, id).atRow(100, 80, 10, 10);

    assertCounts(finished(id), 150, sheet.good(), sheet.duplicates(), sheet.bad());
  }

  @Test
  void aFileThatCannotBeReadFailsWithAReason() {
    JsonNode job = done("电话,地区\n13800138000,广东\n");

    assertThat(job.at("/state").asString()).isEqualTo("FAILED");
    assertThat(job.at("/failure/code").asString()).isEqualTo("COLUMNS_MISSING");
    assertThat(job.at("/failure/detail").asString()).isEqualTo("客户类型、客户名称");
  }

  @Test
  void theTemplateIsItselfAFileThatCanBeImported() {
    Http.Answer template = http.get(PATH + "/template", erp).is(200);
    assertThat(template.response().body()).startsWith("\uFEFF客户类型*,客户名称*,统一社会信用代码");

    JsonNode job =
        finished(send(template.response().body().getBytes(StandardCharsets.UTF_8), "?dryRun=true"));

    assertThat(job.at("/counts/rejected").asInt()).as(job.toString()).isZero();
    assertThat(job.at("/counts/rows").asInt()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {XLSX, "application/octet-stream", "text/csv"})
  @Proves({"M7", "C-33"})
  void aWorkbookIsReadWhateverItIsSaidToBe(String type) throws IOException {
    String name = Http.fresh("工作簿");
    byte[] file =
        workbook(
            List.of("客户名称", "客户类型*", "年用量（元）", "电话", "备注"),
            List.of(name, "企业", "5万", Http.freshPhone(), "甲"),
            List.of("", "", "", ""),
            List.of(name.replace("有限公司", "有限责任公司"), "企业", "", "", ""),
            List.of("=1+1", "机构", "", "", ""));

    JsonNode job = finished(send(file, "", type));

    assertCounts(job, 3, 1, 1, 1);
    assertThat(job.at("/ignoredColumns").toString()).isEqualTo("[\"备注\"]");
    String rejects = job.at("/rejects").asString() + "?kind=ALL&format=XLSX";
    var sentBack = http.download(rejects, erp);
    assertThat(sentBack.headers().firstValue("Content-Type")).hasValue(XLSX);
    try (Table table = opened(sentBack.body())) {
      assertThat(table.header())
          .containsExactly("客户名称", "客户类型*", "年用量（元）", "电话", "备注", "行号", "处理结果", "原因");
      assertThat(table.next().cells()).contains("4", "重复");
      assertThat(table.next().cells()).startsWith("=1+1", "机构").contains("5", "拒绝");
    }
  }

  @Test
  @Proves("M7")
  void theTemplateIsAWorkbookToo() {
    byte[] template = http.download(PATH + "/template?format=XLSX", erp).body();

    assertCounts(finished(send(template, "?dryRun=true", XLSX)), 2, 2, 0, 0);
  }

  @Test
  @Proves("M7")
  void ofAFileThatBreaksOffNoRowIsStored() {
    String name = Http.fresh("断尾");
    String text = "客户类型,客户名称\n企业,%s\n企业,\"引号\"之后".formatted(name);

    JsonNode job = done(text);

    assertThat(job.at("/state").asString()).isEqualTo("FAILED");
    assertThat(job.at("/failure/code").asString()).isEqualTo("CSV_BROKEN");
    assertCounts(done("客户类型,客户名称\n企业,%s\n".formatted(name)), 1, 1, 0, 0);
  }

  @ParameterizedTest
  @CsvSource({"'PK\u0003\u0004...', XLSX_BROKEN", "'客户类型,客户名称\n企业,%s', CELL_TOO_LONG"})
  void whatIsNoTableFailsWithAReason(String text, String code) {
    JsonNode job = done(text.formatted("长".repeat(40_000)));

    assertThat(job.at("/state").asString()).isEqualTo("FAILED");
    assertThat(job.at("/failure/code").asString()).isEqualTo(code);
  }

  @SafeVarargs
  private static byte[] workbook(List<String>... rows) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (TableWriter writer = TableWriter.of(TableFormat.XLSX, out)) {
      for (List<String> row : rows) {
        writer.write(row);
      }
    }
    return out.toByteArray();
  }

  private static Table opened(byte[] file) {
    return Table.open(() -> new ByteArrayInputStream(file), TableLimits.USUAL);
  }

  @Test
  void aFormMayCarryTheFile() {
    String boundary = "kehu-boundary";
    String body =
        "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"客户.csv\"\r\nContent-Type: text/csv\r\n\r\n客户类型,客户名称\n企业,%s\n\r\n--%s--\r\n"
            .formatted(boundary, Http.fresh("表单"), boundary);

    Http.Answer accepted =
        http.sendBytes(
                "POST",
                PATH,
                erp,
                body.getBytes(StandardCharsets.UTF_8),
                "multipart/form-data; boundary=" + boundary)
            .is(202);

    assertCounts(finished(accepted), 1, 1, 0, 0);
  }

  @Test
  void theSameRequestSentTwiceIsOneImport() {
    byte[] file = "客户类型,客户名称\n企业,%s\n".formatted(Http.fresh("两次")).getBytes(StandardCharsets.UTF_8);
    String key = UUID.randomUUID().toString();

    Http.Answer first = http.sendBytes("POST", PATH, erp, file, "text/csv", "Idempotency-Key", key);
    Http.Answer again = http.sendBytes("POST", PATH, erp, file, "text/csv", "Idempotency-Key", key);

    assertThat(again.is(202).id()).isEqualTo(first.is(202).id());
    assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
  }

  @Test
  @Proves("M33")
  void aCorrectedFileOfTheSameLengthNeedsItsOwnKey() {
    String name = Http.fresh("更正");
    byte[] wrong = "客户类型,客户名称,地区\n企业,%s,广东\n".formatted(name).getBytes(StandardCharsets.UTF_8);
    byte[] right = "客户类型,客户名称,地区\n企业,%s,广西\n".formatted(name).getBytes(StandardCharsets.UTF_8);
    String key = UUID.randomUUID().toString();
    assertThat(right).hasSameSizeAs(wrong);

    http.sendBytes("POST", PATH, erp, wrong, "text/csv", "Idempotency-Key", key).is(202);

    http.sendBytes("POST", PATH, erp, right, "text/csv", "Idempotency-Key", key)
        .refused(422, "key-reused");
    http.sendBytes("POST", PATH + "?dryRun=true", erp, wrong, "text/csv", "Idempotency-Key", key)
        .refused(422, "key-reused");
    http.sendBytes("POST", PATH, erp, wrong, "text/csv", "Idempotency-Key", key).is(202);
  }

  @Test
  @Proves("C-43")
  void whatWasSentInIsPurgedWhenItsTimeIsOver() {
    byte[] file = "客户类型,客户名称,电话\n机构,李小红,123\n".getBytes(StandardCharsets.UTF_8);
    String id = send(file, "").id();
    finished(id);
    String fileId = mongo.findById(id, ImportJob.class).fileId();
    String unused = files.keep(new ByteArrayInputStream(file)).id();
    try {
      clock.move(Duration.ofDays(29));
      await()
          .atMost(Duration.ofSeconds(30))
          .during(Duration.ofSeconds(2))
          .until(() -> kept(fileId) && kept(unused));
      clock.move(Duration.ofDays(3));
      await()
          .atMost(Duration.ofSeconds(30))
          .until(() -> !kept(fileId) && !kept(unused) && purged(id));
    } finally {
      clock.reset();
    }

    assertThat(mongo.count(new Query(Criteria.where("jobId").is(id)), Reject.class)).isZero();
    assertThat(headings.of(id)).isEmpty();
    JsonNode job = http.get(PATH + "/" + id, erp).is(200).json();
    assertCounts(job, 1, 0, 0, 1);
    assertThat(job.at("/purgedAt").asString()).isNotEmpty();
    assertThat(job.at("/rejects").isMissingNode()).isTrue();
    http.get(PATH + "/" + id + "/rejects", erp).refused(410, "import-purged");
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() ->
            assertThat(Events.of("kehu.customer.v1", id))
                .extracting(Events.Heard::type)
                .contains("kehu.customer.import-purged.v1"));
  }

  private boolean kept(String fileId) {
    Query chunks = new Query(Criteria.where("files_id").is(new ObjectId(fileId)));
    return mongo.exists(chunks, "import_files.chunks");
  }

  private boolean purged(String id) {
    return mongo.findById(id, ImportJob.class).purgedAt() != null;
  }

  @Test
  void rowsOfOthersAreOnlyForThoseWhoMayReadPersonalData() {
    String writer = TestSuite.running().issuer().app("writer", "customers.write");
    byte[] file = "客户类型,客户名称,电话\n机构,李小红,123\n".getBytes(StandardCharsets.UTF_8);
    String foreign = send(file, "").id();
    finished(foreign);
    String own = http.sendBytes("POST", PATH, writer, file, "text/csv").is(202).id();
    finished(own);

    http.get(PATH + "/" + foreign, writer).refused(404, "not-found");
    http.get(PATH + "/" + foreign + "/rejects", writer).refused(404, "not-found");
    assertThat(http.get(PATH + "/" + own + "/rejects", writer).is(200).response().body())
        .contains("李小红");
    assertThat(http.get(PATH + "?limit=200", writer).is(200).response().body())
        .contains(own)
        .doesNotContain(foreign);
    http.get(PATH + "/" + own + "/rejects", erp).is(200);
    http.get(PATH + "/" + own + "/rejects", Http.person("song.dangan", "archivist")).is(200);
    // Finance reaches every file, but without the personal data in it.
    http.get(PATH + "/" + own, Http.person("xu.caiwu", "finance", "account-manager"))
        .refused(404, "not-found");
  }

  @Test
  void onlyThoseWhoMayImportDo() {
    byte[] file = "客户类型,客户名称\n".getBytes(StandardCharsets.UTF_8);
    http.sendBytes("POST", PATH, Http.bi(), file, "text/csv").refused(403, "right-missing");
    http.sendBytes("POST", PATH, Http.person("chen.kefu", "agent"), file, "text/csv")
        .refused(403, "right-missing");
    http.sendBytes("POST", PATH, erp, new byte[0], "text/csv").refused(400, "body-missing");
    http.sendBytes("POST", PATH, erp, file, "application/json")
        .refused(415, "media-type-unsupported");
    String id = send(file, "").id();
    http.get(PATH + "/" + id, Http.person("feng.dakehu", "account-manager"))
        .refused(404, "not-found");
    http.get(PATH + "/" + id + "/rejects", Http.person("feng.dakehu", "account-manager"))
        .refused(404, "not-found");
    http.get(PATH + "/not-an-id", erp).refused(400, "parameter-invalid");
  }
}
