package org.kehu.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.kehu.complaint.Http.CASES;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.kehu.complaint.Http.Answer;
import org.kehu.kit.identity.StaffDirectory;
import org.kehu.testkit.Company;
import org.kehu.testkit.Events;
import org.kehu.testkit.KehuServiceTest;
import org.kehu.testkit.Proves;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Frequent problems and their standard solutions, from the draft to the case that they helped. */
@KehuServiceTest
class HandbookIT {

  private static final Duration SOON = Duration.ofSeconds(30);
  private static final String HANDBOOK = "/api/v1/handbook";
  private static final String NOBODY = "0192f0c0-0000-7000-8000-00000000dead";
  private static final String OFFICER = Http.person("wu.tousu", "complaint-officer");
  private static final String LEADER = Http.person("zheng.tousu", "supervisor");
  private static final String MANAGER = Http.person("sun.jingli", "manager");
  private static final String AGENT = Http.person("chen.kefu", "agent");
  private static final String SALES = Http.person("han.xiaoshou", "account-manager");
  private static final String CHIEF = Http.person("wang.zong", "general-manager");

  @LocalServerPort private int port;
  @Autowired private StaffDirectory staff;
  private Http http;

  @BeforeEach
  void knowTheCompany() {
    http = new Http(port);
    List<String> needed =
        List.of(
            "st-wu-tousu", "st-zheng-tousu", "st-sun-jingli", "st-chen-kefu", "st-han-xiaoshou");
    if (needed.stream().anyMatch(id -> staff.byId(id).isEmpty())) {
      Company.tell();
    }
    await().atMost(SOON).until(() -> needed.stream().allMatch(id -> staff.byId(id).isPresent()));
  }

  private static String text(String title, String problem) {
    return """
    {"title":"%s","problem":"%s","solution":"核对委托单,免费加急","steps":["核对委托单","告知客户"],
     "product":"面料成分检测"}
    """
        .formatted(title, problem);
  }

  private String drafted(String title, String problem) {
    String body = "{\"kind\":\"SOLUTION\",\"text\":%s}".formatted(text(title, problem));
    Answer drafted = http.post(HANDBOOK, OFFICER, body).is(201);
    assertThat(drafted.text("/number")).matches("SC-\\d{8}-\\d{4,}");
    return drafted.text("/id");
  }

  private String approved(String title, String problem) {
    String id = drafted(title, problem);
    act(id, "submit", OFFICER, "{}").is(200);
    act(id, "approve", LEADER, "{}").is(200);
    return id;
  }

  private Answer act(String id, String command, String token, String body) {
    return http.post(HANDBOOK + "/" + id + "/" + command, token, body);
  }

  private Answer found(String typed, String token) {
    return http.get(HANDBOOK + "?q=" + URLEncoder.encode(typed, StandardCharsets.UTF_8), token)
        .is(200);
  }

  @Test
  @Proves({"P-69", "M23"})
  void anEntryIsDraftedApprovedRevisedAndRetired() {
    String id = drafted("退款到账迟缓", "客户等不到退款");
    http.get(HANDBOOK + "/" + id, SALES).refused(404, "not-found");
    act(id, "approve", MANAGER, "{}").refused(409, "entry-move-not-allowed");
    act(id, "submit", OFFICER, "{}").is(200);
    await()
        .atMost(SOON)
        .untilAsserted(() ->
            assertThat(Events.of("kehu.task.state.v1", id).getLast().body())
                .contains("APPROVE_HANDBOOK"));
    act(id, "refuse", LEADER, "{\"reason\":\"请补充步骤\"}").is(200);
    act(id, "submit", OFFICER, "{}").is(200);
    act(id, "approve", LEADER, "{}").is(200);

    Answer read = http.get(HANDBOOK + "/" + id, SALES).is(200);
    assertThat(read.text("/published/title")).isEqualTo("退款到账迟缓");
    assertThat(read.json().has("draft")).as("readers read what was approved").isFalse();
    act(id, "revise", SALES, "{\"text\":%s}".formatted(text("x", "y")))
        .refused(403, "entry-not-yours");
    Answer revised =
        act(id, "revise", OFFICER, "{\"text\":%s}".formatted(text("退款迟迟未到", "x"))).is(200);
    assertThat(revised.json().path("edition").asInt()).isEqualTo(2);
    assertThat(http.get(HANDBOOK + "/" + id, SALES).is(200).text("/published/title"))
        .isEqualTo("退款到账迟缓");
    act(id, "retire", LEADER, "{\"reason\":\"标准已更新\"}").is(200);
    http.get(HANDBOOK + "/" + id, SALES).refused(404, "not-found");
    await()
        .atMost(SOON)
        .untilAsserted(() ->
            assertThat(
                    Events.of("kehu.complaint.v1", id).stream().map(Events.Heard::type).distinct())
                .containsExactly(
                    "kehu.complaint.handbook-entry-drafted.v1",
                    "kehu.complaint.handbook-entry-submitted.v1",
                    "kehu.complaint.handbook-entry-refused.v1",
                    "kehu.complaint.handbook-entry-approved.v1",
                    "kehu.complaint.handbook-entry-revised.v1",
                    "kehu.complaint.handbook-entry-retired.v1"));
  }

  @Test
  @Proves("P-69")
  void nobodyApprovesTheirOwnWords() {
    String body = "{\"kind\":\"TEXT_MODULE\",\"text\":%s}".formatted(text("致歉用语", "客户情绪激动"));
    String id = http.post(HANDBOOK, LEADER, body).is(201).text("/id");
    act(id, "submit", LEADER, "{}").is(200);

    act(id, "approve", LEADER, "{}").refused(403, "own-entry");
    act(id, "approve", MANAGER, "{}").is(200);
  }

  @Test
  @Proves({"P-69", "M23"})
  void itIsFoundInChineseByPinyinAndByInitials() {
    String id = approved("羊绒含量争议", "客户质疑羊绒含量结果");
    String draft = drafted("羊绒色差", "羊绒样品有色差");

    for (String typed : List.of("羊绒含量", "yangrong", "yrhl")) {
      assertThat(found(typed, SALES).body()).as(typed).contains(id).doesNotContain(draft);
    }
    assertThat(found("色牢度不合格", SALES).body()).doesNotContain(id);
    assertThat(http.get(HANDBOOK + "?kind=SOLUTION&status=DRAFT", OFFICER).is(200).body())
        .contains(draft)
        .doesNotContain(id);
    http.get(HANDBOOK + "?kind=POEM", SALES).refused(400, "parameter-invalid");
    http.get(HANDBOOK + "?q=" + "x".repeat(101), SALES).refused(400, "parameter-invalid");
  }

  @Test
  @Proves({"P-69", "M23"})
  void itIsSuggestedForACaseAndItsHelpIsCountedOnce() {
    String near = approved("甲醛超标复检", "童装甲醛超标要求复检");
    String far = approved("发票抬头有误", "发票抬头开错要求重开");
    String caseId =
        http.post(
                CASES,
                AGENT,
                "{\"kind\":\"COMPLAINT\",\"channel\":\"TELEPHONE\",\"description\":\"我们的童装甲醛超标,要求复检\"}")
            .is(201)
            .text("/id");
    Answer suggested = http.get(HANDBOOK + "/suggestions?case=" + caseId, OFFICER).is(200);
    assertThat(suggested.text("/items/0/id")).isEqualTo(near);
    http.get(HANDBOOK + "/suggestions?case=" + caseId, SALES).refused(404, "not-found");
    http.get(HANDBOOK + "/suggestions", OFFICER).is(400);

    String used = "{\"caseId\":\"%s\",\"helpful\":true}".formatted(caseId);
    act(near, "uses", SALES, used).refused(422, "entry-case-unknown");
    assertThat(act(near, "uses", OFFICER, used).is(200).json().path("helpful").asInt())
        .isEqualTo(1);
    act(near, "uses", OFFICER, used).refused(409, "entry-used-already");
    assertThat(http.get(HANDBOOK + "?case=" + caseId, OFFICER).is(200).body())
        .contains(near)
        .doesNotContain(far);
    String draft = drafted("x", "y");
    act(draft, "uses", OFFICER, used).refused(409, "entry-not-published");
  }

  static Stream<Arguments> badBodies() {
    String one = "/" + NOBODY;
    return Stream.of(
        Arguments.of("", "{}"),
        Arguments.of("", "{\"kind\":\"SOLUTION\"}"),
        Arguments.of("", "{\"kind\":\"POEM\",\"text\":%s}".formatted(text("a", "b"))),
        Arguments.of("", "{\"kind\":\"MACRO\",\"text\":%s}".formatted(text(" ", "b"))),
        Arguments.of("", "{\"kind\":\"MACRO\",\"text\":%s}".formatted(text("字".repeat(101), "b"))),
        Arguments.of("", "{\"kind\":\"MACRO\",\"text\":{\"title\":\"a\",\"problem\":\"b\"}}"),
        Arguments.of(one + "/revise", "{}"),
        Arguments.of(one + "/refuse", "{\"reason\":\"\"}"),
        Arguments.of(one + "/retire", "{\"because\":\"x\"}"),
        Arguments.of(one + "/uses", "{\"caseId\":\"x\",\"helpful\":true}"),
        Arguments.of(one + "/uses", "{\"caseId\":\"%s\"}".formatted(NOBODY)),
        Arguments.of("/x/retire", "{\"reason\":\"x\"}"));
  }

  @ParameterizedTest
  @MethodSource("badBodies")
  void badInputIsRefusedInWords(String path, String body) {
    Answer answer = http.post(HANDBOOK + path, CHIEF, body);

    assertThat(answer.status()).as(answer.body()).isIn(400, 422);
    assertThat(answer.text("/detail")).isNotBlank().doesNotContain("{");
  }
}
