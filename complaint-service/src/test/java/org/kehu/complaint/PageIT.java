package org.kehu.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.kehu.complaint.Http.CASES;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kehu.complaint.Http.Answer;
import org.kehu.kit.identity.StaffDirectory;
import org.kehu.kit.ids.Ids;
import org.kehu.testkit.Company;
import org.kehu.testkit.Events;
import org.kehu.testkit.KehuServiceTest;
import org.kehu.testkit.MovableClock;
import org.kehu.testkit.Proves;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Customers file a contact on the page behind a link, and follow it there. */
@KehuServiceTest
@ExtendWith(OutputCaptureExtension.class)
class PageIT {

  private static final Duration SOON = Duration.ofSeconds(30);
  private static final String LINKS = CASES + "/links";
  private static final String NOBODY = "0192f0c0-0000-7000-8000-00000000dead";
  private static final String AGENT = Http.person("chen.kefu", "agent");
  private static final String OFFICER = Http.person("wu.tousu", "complaint-officer");
  private static final String SALES = Http.person("han.xiaoshou", "account-manager");
  private static final String LEAD = Http.person("zhou.zhuguan", "supervisor");
  private static final String CHIEF = Http.person("wang.zong", "general-manager");
  private static final Pattern FORM = Pattern.compile("name=\"form\" value=\"([0-9a-f-]{36})\"");
  private static final HttpClient BROWSER = HttpClient.newHttpClient();

  @LocalServerPort private int port;
  @LocalManagementPort private int managementPort;
  @Autowired private StaffDirectory staff;
  @Autowired private MovableClock clock;
  private Http http;

  @BeforeEach
  void knowTheCompany() {
    http = new Http(port);
    clock.reset();
    if (Company.staffIds().anyMatch(id -> staff.byId(id).isEmpty())) {
      Company.tell();
    }
    await().atMost(SOON).until(() -> Company.staffIds().allMatch(id -> staff.byId(id).isPresent()));
  }

  private String link(String purpose, String token) {
    return http.post(LINKS, token, "{\"purpose\":\"" + purpose + "\"}").is(201).text("/path");
  }

  private HttpResponse<String> open(String path) {
    return send(HttpRequest.newBuilder(uri(path)).GET(), "zh-CN");
  }

  private HttpResponse<String> send(HttpRequest.Builder request, String language) {
    try {
      return BROWSER.send(
          request.header("Accept-Language", language).build(),
          HttpResponse.BodyHandlers.ofString());
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  private URI uri(String path) {
    return URI.create("http://localhost:" + port + path);
  }

  private HttpResponse<String> post(String path, Map<String, String> fields) {
    String body =
        fields.entrySet().stream()
            .map(field ->
                field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    return raw(path, body);
  }

  private HttpResponse<String> raw(String path, String body) {
    return send(
        HttpRequest.newBuilder(uri(path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Origin", "null")
            .POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.ISO_8859_1)),
        "zh-CN");
  }

  private HttpResponse<String> upload(String path, String name, String content) {
    String body =
        "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n\r\n%s\r\n--b--\r\n"
            .formatted(name, content);
    return send(
        HttpRequest.newBuilder(uri(path))
            .header("Content-Type", "multipart/form-data; boundary=b")
            .POST(HttpRequest.BodyPublishers.ofString(body)),
        "zh-CN");
  }

  private static String form(HttpResponse<String> page) {
    Matcher form = FORM.matcher(page.body());
    assertThat(form.find()).as(page.body()).isTrue();
    return form.group(1);
  }

  private static Map<String, String> complaint(String form) {
    return Map.of(
        "do",
        "file",
        "form",
        form,
        "kind",
        "COMPLAINT",
        "description",
        "报告 <b>错</b> 字",
        "name",
        "林小姐",
        "phone",
        "13805910001");
  }

  /** Files by a link; answers the path by which it is followed. */
  private String filed(String path) {
    HttpResponse<String> sent = post(path + "?lang=zh", complaint(form(open(path))));
    assertThat(sent.statusCode()).as(sent.body()).isEqualTo(303);
    String location = sent.headers().firstValue("Location").orElseThrow();
    assertThat(location).endsWith("?lang=zh&done");
    return location.substring(location.indexOf("/c/"), location.indexOf('?'));
  }

  private String numberOn(String path) {
    Matcher number = Pattern.compile("TS-\\d{8}-\\d{4,}").matcher(open(path).body());
    assertThat(number.find()).isTrue();
    return number.group();
  }

  private String caseOn(String path) {
    return http.get(CASES + "?number=" + numberOn(path), CHIEF).is(200).text("/items/0/id");
  }

  @Test
  @Proves({"P-03", "P-11", "P-17", "P-72"})
  void aCustomerFilesByAnOwnLinkAndFollowsByTheSameOne(CapturedOutput output) {
    Answer given =
        http.post(LINKS, AGENT, "{\"purpose\":\"FILING\",\"customerNumber\":\"KH-2026-000977\"}");
    String path = given.is(201).text("/path");
    HttpResponse<String> empty = open(path);
    assertThat(empty.statusCode()).isEqualTo(200);
    assertThat(empty.headers().firstValue("Content-Security-Policy").orElse(""))
        .startsWith("default-src 'none'; style-src 'sha256-");
    assertThat(empty.headers().firstValue("Cache-Control")).contains("no-store");
    assertThat(empty.body())
        .contains("投诉与建议登记", "<html lang=\"zh-CN\">")
        .doesNotContain("<script", "KH-2026-000977", "http://", "https://");
    assertThat(open(path + "?lang=en").body()).contains("Tell us what happened");

    assertThat(filed(path)).isEqualTo(path);

    String caseId = caseOn(path);
    Answer taken = http.get(CASES + "/" + caseId, CHIEF).is(200);
    assertThat(taken.text("/channel")).isEqualTo("ONLINE_PLATFORM");
    assertThat(taken.text("/customer/number")).isEqualTo("KH-2026-000977");
    assertThat(taken.text("/firstContactOwnerId")).isEqualTo("st-chen-kefu");
    assertThat(taken.text("/complainant/name")).isEqualTo("林小姐");
    assertThat(open(path).body())
        .contains("报告 &lt;b&gt;错&lt;/b&gt; 字", "我们已收到")
        .doesNotContain("林小姐", "13805910001", "KH-2026-000977", caseId);
    http.get(LINKS + "?case=" + caseId + "&purpose=FILING&status=USED", AGENT).is(200);
    await()
        .atMost(SOON)
        .untilAsserted(() ->
            assertThat(Events.of("kehu.complaint.v1", given.text("/id")))
                .extracting(Events.Heard::type)
                .containsExactly(
                    "kehu.complaint.page-link-issued.v1", "kehu.complaint.page-link-used.v1"));
    String token = path.substring("/c/".length());
    assertThat(output.getAll()).doesNotContain(token, "林小姐", "13805910001");
    assertThat(new Http(managementPort).get("/actuator/prometheus", CHIEF).body())
        .contains("/c/{token}", "kehu_complaint_page_filed_total")
        .doesNotContain(token);
  }

  @Test
  @Proves("P-03")
  void aFormThatIsSentAgainAndAgainIsOneComplaint() throws Exception {
    String own = link("FILING", AGENT);
    String channel = link("CHANNEL", LEAD);
    for (String path : List.of(own, channel)) {
      Map<String, String> sent = complaint(form(open(path)));
      Set<String> places = new HashSet<>();
      try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
        List<Callable<HttpResponse<String>>> posts = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
          posts.add(() -> post(path, sent));
        }
        for (Future<HttpResponse<String>> one : threads.invokeAll(posts)) {
          if (one.get().statusCode() == 303) {
            places.add(one.get().headers().firstValue("Location").orElseThrow());
          }
        }
      }
      assertThat(places).hasSize(1);
    }
    assertThat(filed(channel)).isNotEqualTo(filed(channel)).isNotEqualTo(channel);
    http.post(LINKS, AGENT, "{\"purpose\":\"CHANNEL\"}").refused(403, "page-link-not-yours");
  }

  @Test
  @Proves({"P-13", "P-25", "P-31", "P-32", "P-38", "P-39", "P-55"})
  void theCustomerAnswersOnThePageAndSeesWhatWasToldAndNothingElse() {
    String path = filed(link("FILING", AGENT));
    String id = caseOn(path);
    Answer seen = http.get(CASES + "/" + id, OFFICER).is(200);
    http.patch(
            id,
            OFFICER,
            "{\"realCause\":\"内部原因\",\"restatement\":{\"content\":\"报告有错字\",\"confirmed\":false}}",
            seen.header("ETag"))
        .is(200);
    assertThat(open(path).body()).contains("报告有错字", "内容无误").doesNotContain("内部原因");
    assertThat(post(path, Map.of("do", "confirm", "opinion", "尤其是型号")).statusCode()).isEqualTo(303);
    assertThat(http.get(CASES + "/" + id, OFFICER).json().at("/restatement/confirmed").asBoolean())
        .isTrue();
    assertThat(open(path).body()).contains("您已确认").doesNotContain("内容无误");

    http.command(id, "acknowledge", OFFICER, "{}").is(200);
    http.command(id, "assign", OFFICER, "{\"assigneeId\":\"st-wu-tousu\"}").is(200);
    http.command(id, "progress", OFFICER, "{\"content\":\"已联系检测室\",\"via\":\"EMAIL\"}").is(200);
    http.command(id, "contacts", OFFICER, "{\"channel\":\"FAX\",\"note\":\"内部备注\"}").is(200);
    Map<String, String> words =
        Map.of("do", "say", "form", form(open(path)), "message", "请尽快,我周五要用");
    assertThat(post(path, words).statusCode()).isEqualTo(303);
    assertThat(post(path, words).statusCode()).isEqualTo(303);
    assertThat(http.get(CASES + "/" + id, OFFICER).json().at("/furtherContacts")).hasSize(2);
    assertThat(open(path).body())
        .contains("已联系检测室", "请尽快,我周五要用", "答复时限")
        .doesNotContain("内部备注", "st-");

    http.command(id, "investigate", OFFICER, "{}").is(200);
    http.command(
            id,
            "investigate",
            OFFICER,
            """
            {"findings":{"evidence":[{"description":"机密底稿"}],"cause":"录入疏忽",
             "causeType":"PROCESS","responsibleDepartmentId":"technical","ownFault":false}}
            """)
        .is(200);
    http.command(
            id,
            "proposals",
            OFFICER,
            """
            {"alternatives":[{"title":"重出报告","description":"当天寄出","fit":{"expectation":"MEETS"}},
             {"title":"退费","description":"退回加急费","fit":{"expectation":"MEETS"}},
             {"title":"上门说明","description":"技术员上门","fit":{"expectation":"MEETS"}}],"best":1}
            """)
        .is(200);
    assertThat(open(path).body())
        .contains("重出报告", "我们推荐此方案", "接受此方案")
        .doesNotContain("机密底稿", "录入疏忽");
    assertThat(post(path, Map.of("do", "refuse", "number", "2", "note", "不需要")).statusCode())
        .isEqualTo(303);
    assertThat(post(path, Map.of("do", "accept", "number", "1")).statusCode()).isEqualTo(303);
    HttpResponse<String> late = post(path, Map.of("do", "accept", "number", "3"));
    assertThat(late.statusCode()).isEqualTo(409);
    assertThat(late.body()).contains("情况已有变化", "您已接受");

    http.command(id, "approve", CHIEF, "{\"comment\":\"内部批注\"}").is(200);
    http.command(
            id,
            "resolve",
            OFFICER,
            "{\"solution\":\"新报告已寄出\",\"decisionTold\":true,\"toldVia\":\"EMAIL\"}")
        .is(200);
    http.command(id, "callbacks", OFFICER, "{\"outcome\":\"NOT_REACHED\"}").is(200);
    assertThat(open(path).body()).contains("新报告已寄出", "未能联系上您", "问题没有解决").doesNotContain("内部批注");
    assertThat(post(path, Map.of("do", "reopen", "reason", "型号还是错的")).statusCode()).isEqualTo(303);
    assertThat(http.get(CASES + "/" + id, OFFICER).text("/status")).isEqualTo("REOPENED");
    assertThat(post(path, Map.of("do", "withdraw", "reason", " ")).statusCode()).isEqualTo(422);
    assertThat(post(path, Map.of("do", "withdraw", "reason", "已自行解决")).statusCode()).isEqualTo(303);
    assertThat(open(path).body()).contains("您已撤回");
  }

  @Test
  @Proves("P-16")
  void aCustomerAttachesFilesWithinTheLimits(CapturedOutput output) {
    String path = filed(link("FILING", AGENT));
    String to = path + "?lang=zh&form=";
    String once = to + Ids.next();
    assertThat(upload(once, "报告.txt", "错字在第三页").statusCode()).isEqualTo(303);
    assertThat(upload(once, "报告.txt", "错字在第三页").statusCode()).isEqualTo(303);
    assertThat(open(path).body()).containsOnlyOnce("<li>报告.txt</li>");
    assertThat(
            http.get("/api/v1/files/complaint?owner=case/" + caseOn(path), OFFICER)
                .is(200)
                .json()
                .at("/items"))
        .hasSize(1);

    HttpResponse<String> program = upload(to + Ids.next(), "a.exe", "MZ\u0000\u0001");
    assertThat(program.statusCode()).isEqualTo(422);
    assertThat(program.body()).contains("文件没有上传");
    assertThat(upload(to + Ids.next(), "b.txt", "字".repeat(1_500_000)).statusCode()).isEqualTo(413);
    assertThat(upload(path, "c.txt", "x").statusCode()).isEqualTo(400);
    for (int i = 2; i <= 5; i++) {
      assertThat(upload(to + Ids.next(), i + ".txt", "第" + i).statusCode()).isEqualTo(303);
    }
    assertThat(upload(to + Ids.next(), "6.txt", "第六").statusCode()).isEqualTo(409);
    assertThat(open(path).body()).doesNotContain("type=\"file\"", "6.txt");
    assertThat(upload(link("FILING", AGENT) + "?form=" + Ids.next(), "a.txt", "x").statusCode())
        .isEqualTo(404);
    assertThat(output.getAll()).doesNotContain(path.substring(3));
  }

  @Test
  @Proves("P-03")
  void whatIsWrongIsToldNextToTheFieldAndWhatIsNoLinkOpensNothing() {
    String path = link("FILING", AGENT);
    HttpResponse<String> again =
        post(
            path,
            Map.of(
                "do", "file", "form", form(open(path)), "phone", "call me", "remedy", "<i>快</i>"));
    assertThat(again.statusCode()).isEqualTo(422);
    assertThat(again.body())
        .contains("id=\"kind-error\"", "id=\"description-error\"", "id=\"phone-error\"")
        .contains("&lt;i&gt;快&lt;/i&gt;");
    for (String broken : List.of("do=%ff", "do=a%00b", "do=fly", "")) {
      assertThat(raw(path, broken).statusCode()).as(broken).isEqualTo(400);
    }
    assertThat(raw(path, "description=" + "x".repeat(1_100_000)).statusCode()).isEqualTo(413);
    String forged = path.substring(0, path.length() - 1) + (path.endsWith("A") ? "B" : "A");
    for (String wrong : List.of(forged, "/c/x", "/c/" + "A".repeat(44))) {
      HttpResponse<String> page = open(wrong);
      assertThat(page.statusCode()).as(wrong).isEqualTo(404);
      assertThat(page.body()).contains("链接无效");
    }

    Answer given = http.post(LINKS, AGENT, "{\"purpose\":\"FILING\"}").is(201);
    String why = "{\"reason\":\"已转发他人\"}";
    http.get(LINKS + "/" + given.text("/id"), SALES).refused(404, "not-found");
    http.post(LINKS + "/" + given.text("/id") + "/withdraw", AGENT, why).is(200);
    http.post(LINKS + "/" + given.text("/id") + "/withdraw", AGENT, why)
        .refused(409, "page-link-closed");
    assertThat(open(given.text("/path")).statusCode()).isEqualTo(410);
    clock.move(Duration.ofDays(31));
    HttpResponse<String> old = open(path);
    assertThat(old.statusCode()).isEqualTo(410);
    assertThat(old.body()).contains("链接已过期");
  }

  @Test
  @Proves("P-72")
  void aLinkToFollowIsGivenOutByWhoWorksWithTheCase() {
    String body = "{\"kind\":\"INQUIRY\",\"channel\":\"TELEPHONE\",\"description\":\"员工的记录\"}";
    String id = http.post(CASES, AGENT, body).is(201).text("/id");
    String follow = "{\"purpose\":\"FOLLOWING\",\"caseId\":\"" + id + "\"}";
    http.post(LINKS, SALES, follow).refused(422, "page-case-unknown");
    http.post(LINKS, AGENT, follow.replace(id, NOBODY)).refused(422, "page-case-unknown");
    http.post(LINKS, AGENT, "{\"purpose\":\"FOLLOWING\"}").refused(422, "page-link-incomplete");
    http.post(LINKS, AGENT, "{\"purpose\":\"FILING\",\"channel\":\"SMOKE\"}")
        .refused(422, "channel-closed");
    http.post(LINKS, AGENT, "{\"purpose\":\"POSTER\"}").refused(422, "validation-failed");

    String path = http.post(LINKS, AGENT, follow).is(201).text("/path");

    assertThat(open(path).body()).contains("您的咨询", "联系人").doesNotContain("员工的记录");
    assertThat(post(path, complaint(Ids.next())).statusCode()).isEqualTo(409);
    assertThat(http.post(LINKS, Http.portal(), follow).is(201).text("/path")).startsWith("/c/");
  }
}
