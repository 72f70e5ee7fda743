package org.kehu.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.kehu.complaint.Http.CASES;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kehu.complaint.Http.Answer;
import org.kehu.complaint.customer.KnownCustomers;
import org.kehu.kit.identity.StaffDirectory;
import org.kehu.testkit.Company;
import org.kehu.testkit.KehuServiceTest;
import org.kehu.testkit.Proves;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/**
 * Naming a customer never tells whether there is one: whoever does not see it hears the same of a
 * hidden customer, of none at all, and of an id and a number that contradict each other.
 */
@KehuServiceTest
class HiddenCustomerIT {

  private static final String CHIEF = Http.person("wang.zong", "general-manager");
  private static final String LEADER = Http.person("zheng.tousu", "complaint-officer");
  private static final String OFFICER = Http.person("wu.tousu", "complaint-officer");
  private static final String OWNER = Http.person("feng.dakehu", "account-manager");
  private static final Pattern INSTANT =
      Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d(\\.\\d+)?)?Z");
  private static final Pattern MEASURED = Pattern.compile("\"(used|left|counted)\":\"[^\"]*\"");
  private static final Pattern IDS =
      Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|KH-2026-\\w+|TS-\\d{8}-\\d+");
  private static final Pattern TRACE = Pattern.compile("\"traceId\":\"[^\"]*\"");

  @LocalServerPort private int port;
  @Autowired private StaffDirectory staff;
  @Autowired private KnownCustomers customers;

  private Http http;

  @BeforeEach
  void knowTheCompany() {
    http = new Http(port);
    List<String> needed =
        List.of("wang.zong", "zheng.tousu", "wu.tousu", "feng.dakehu", "chen.kefu", "pu.tong");
    if (staff.byId("st-pu-tong").isEmpty() || staff.byId("st-feng-dakehu").isEmpty()) {
      Company.tell();
    }
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> needed.stream().allMatch(one -> staff.byId(Company.staffId(one)).isPresent()));
  }

  private Customers told(String department, String owner, String tier, String level) {
    Customers customer = Customers.fresh(department, owner, tier, level);
    customer.tell(1);
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> customers.find(customer.id(), null).isPresent());
    return customer;
  }

  /** What somebody may say of a customer; empty means that it is not said. */
  private record Claim(String id, String number) {

    String body() {
      StringBuilder said = new StringBuilder();
      if (!id.isEmpty()) {
        said.append(",\"customerId\":\"").append(id).append('"');
      }
      if (!number.isEmpty()) {
        said.append(",\"customerNumber\":\"").append(number).append('"');
      }
      return """
      {"kind":"COMPLAINT","channel":"TELEPHONE","description":"送检两周未出报告","product":"面料",
       "complainant":{"name":"王建国","phone":"13805910001"}%s}
      """
          .formatted(said);
    }
  }

  static Stream<List<String>> callers() {
    return Stream.of(
        List.of("employee", Http.person("pu.tong", "employee"), "st-pu-tong"),
        List.of("agent", Http.person("chen.kefu", "agent"), "st-chen-kefu"),
        List.of("complaint officer", OFFICER, "st-wu-tousu"),
        List.of("account manager of others", OWNER, "st-feng-dakehu"),
        List.of("app", Http.portal(), "portal"));
  }

  private static final String EVERYTHING = Http.person("wang.zong", "general-manager");

  /** Everything that the caller can learn by naming a customer, with what differs by nature cut. */
  private record Heard(List<String> words, List<Instant> times) {}

  private Heard hear(String token, String self, Claim claim) {
    Map<String, Answer> answers = new LinkedHashMap<>();
    Answer taken = http.post(CASES, token, claim.body()).is(201);
    answers.put("taken", taken);
    String id = taken.text("/id");
    String one = CASES + "/" + id;
    String number = taken.text("/number");
    answers.put("shown", http.get(one, token));
    answers.put("explained", http.get(one + "/deadlines/explain", token));
    answers.put("listed", http.get(CASES + "?number=" + number, token));
    for (String filter :
        List.of(
            "assignee=st-he-dakehu",
            "department=complaint-group",
            "department=sales",
            "dueBefore=2999-01-01T00:00:00Z",
            "customer=" + (claim.id().isEmpty() ? UUID.randomUUID() : claim.id()))) {
      answers.put(
          filter.replaceFirst("customer=.*", "customer"),
          http.get(CASES + "?number=" + number + "&total=true&" + filter, token));
    }
    answers.put("other product", http.patch(id, token, "{\"product\":\"纱线\"}", "\"1\""));
    answers.put("stale", http.patch(id, token, "{\"product\":\"布\"}", "\"1\""));
    answers.put(
        "other number", http.patch(id, token, "{\"customerNumber\":\"KH-2026-none\"}", "\"2\""));
    answers.put("told", http.command(id, "acknowledge", token, "{}"));
    answers.put("told twice", http.command(id, "acknowledge", token, "{}"));
    answers.put("assign", http.command(id, "assign", token, "{\"assigneeId\":\"" + self + "\"}"));
    answers.put("investigate", http.command(id, "investigate", token, "{}"));
    answers.put("close", http.command(id, "close", token, "{\"summary\":\"x\"}"));
    answers.put("accept", http.command(id, "proposals/1/accept", token, "{}"));
    answers.put("reopen", http.command(id, "reopen", token, "{\"reason\":\"x\"}"));
    answers.put("solve", http.command(id, "resolve", token, "{\"solution\":\"x\"}"));
    answers.put(
        "to self",
        http.command(id, "transfer", token, "{\"toId\":\"" + self + "\",\"reason\":\"x\"}"));
    answers.put(
        "passed on",
        http.command(
            id, "transfer", token, "{\"departmentId\":\"complaint-group\",\"reason\":\"x\"}"));
    String related =
        "{\"kind\":\"INQUIRY\",\"channel\":\"TELEPHONE\",\"description\":\"x\",\"relatedCaseIds\":[\"%s\"]}";
    Answer linked = http.post(CASES, token, related.formatted(id));
    answers.put("related", linked);
    if (linked.status() == 201) {
      awaitLinkedBack(one);
    }
    answers.put("shown at last", http.get(one, token));
    answers.put("withdrawn", http.command(id, "withdraw", token, "{\"reason\":\"x\"}"));
    return heard(answers);
  }

  /** The other end of a link is written a moment later, and counts as a version. */
  private void awaitLinkedBack(String one) {
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() ->
            assertThat(http.get(one, EVERYTHING).is(200).json().at("/relatedCases")).isNotEmpty());
  }

  private static Heard heard(Map<String, Answer> answers) {
    List<String> words = new ArrayList<>();
    List<Instant> times = new ArrayList<>();
    answers.forEach((what, answer) -> {
      Map<String, List<String>> headers = new TreeMap<>(answer.response().headers().map());
      headers.keySet().removeAll(List.of("date", "content-length", ":status", "traceparent"));
      String all = answer.status() + " " + headers + " " + answer.body();
      Matcher instants = INSTANT.matcher(answer.body());
      while (instants.find()) {
        times.add(Instant.parse(instants.group()));
      }
      String cut = INSTANT.matcher(all).replaceAll("<time>");
      cut = TRACE.matcher(MEASURED.matcher(cut).replaceAll("<measured>")).replaceAll("<trace>");
      words.add(what + ": " + IDS.matcher(cut).replaceAll("<id>"));
    });
    return new Heard(words, times);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("callers")
  @Proves({"M3", "M5", "P-54"})
  void whoDoesNotSeeACustomerHearsTheSameWhetherThereIsOneOrNot(List<String> caller) {
    Customers secret = told("sales", "st-he-dakehu", "A1", "RESTRICTED");
    Customers other = told("sales", "st-he-dakehu", "A1", "CONFIDENTIAL");
    String nobody = UUID.randomUUID().toString();
    String nothing = Customers.number(nobody);

    Heard byNumber = hear(caller.get(1), caller.get(2), new Claim("", nothing));
    same(byNumber, hear(caller.get(1), caller.get(2), new Claim("", secret.number())));
    Heard byId = hear(caller.get(1), caller.get(2), new Claim(nobody, ""));
    same(byId, hear(caller.get(1), caller.get(2), new Claim(secret.id(), "")));
    Heard byBoth = hear(caller.get(1), caller.get(2), new Claim(nobody, nothing));
    for (Claim claim :
        List.of(
            new Claim(secret.id(), secret.number()),
            new Claim(secret.id(), other.number()),
            new Claim(secret.id(), nothing),
            new Claim(nobody, secret.number()))) {
      same(byBoth, hear(caller.get(1), caller.get(2), claim));
    }
  }

  /** A customer that is only another department's is as hidden from a person as a secret one. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("callers")
  @Proves({"M3", "P-54"})
  void anotherDepartmentsCustomerIsHiddenFromPersonsToo(List<String> caller) {
    if (caller.get(0).equals("app")) {
      return;
    }
    Customers foreign = told("sales", "st-han-xiaoshou", "C", "NORMAL");
    String nothing = Customers.number(UUID.randomUUID().toString());

    same(
        hear(caller.get(1), caller.get(2), new Claim("", nothing)),
        hear(caller.get(1), caller.get(2), new Claim("", foreign.number())));
  }

  private static void same(Heard expected, Heard heard) {
    assertThat(heard.words()).containsExactlyElementsOf(expected.words());
    assertThat(heard.times()).hasSameSizeAs(expected.times());
    for (int i = 0; i < heard.times().size(); i++) {
      assertThat(Duration.between(expected.times().get(i), heard.times().get(i)).abs())
          .as("time %s of %s", i, heard.words())
          .isLessThan(Duration.ofMinutes(5));
    }
  }

  @Test
  @Proves({"P-46", "P-47"})
  void theClaimIsLinkedQuietlyForWhomItConcerns() {
    Customers account = told("key-accounts", "st-feng-dakehu", "A1", "RESTRICTED");
    String agent = Http.person("chen.kefu", "agent");
    Answer receipt = http.post(CASES, agent, new Claim("", account.number()).body()).is(201);
    String id = receipt.text("/id");

    assertThat(receipt.text("/firstContactOwnerId")).isEqualTo("st-chen-kefu");
    assertThat(receipt.text("/description")).isEqualTo("送检两周未出报告");
    assertThat(receipt.text("/complainant/name")).isEqualTo("王建国");
    assertThat(receipt.text("/customer/number")).isEqualTo(account.number());
    assertThat(receipt.json().propertyNames())
        .doesNotContain("departmentId", "assigneeId", "level", "dueAt", "deadlines", "steps");
    assertThat(receipt.json().path("customer").propertyNames()).containsExactly("number");
    JsonNode whole = http.get(CASES + "/" + id, OWNER).is(200).json();
    assertThat(whole.at("/customer/id").asString()).isEqualTo(account.id());
    assertThat(whole.at("/customer/verified").asBoolean()).isTrue();
    assertThat(whole.at("/assigneeId").asString()).isEqualTo("st-feng-dakehu");
    assertThat(whole.at("/level").asString()).isEqualTo("RESTRICTED");
    assertThat(http.get(CASES + "?customer=" + account.id(), OWNER).body()).contains(id);
    http.get(CASES + "/" + id, LEADER).refused(404, "not-found");
    assertThat(http.get(CASES + "?customer=" + account.id(), LEADER).body()).doesNotContain(id);
  }

  @Test
  @Proves({"P-47", "P-50"})
  void aColleagueWhoHandlesItKnowsTheCaseAndTheDeadlineButNotTheCustomer() {
    Customers foreign = told("sales", "st-han-xiaoshou", "C", "NORMAL");
    Answer receipt = http.post(CASES, OFFICER, new Claim("", foreign.number()).body()).is(201);
    String id = receipt.text("/id");

    Answer work = http.get(CASES + "/" + id, LEADER).is(200);
    assertThat(work.json().path("customer").propertyNames()).containsExactly("number");
    assertThat(work.json().propertyNames())
        .contains("dueAt", "departmentId")
        .doesNotContain("level");
    Answer why = http.get(CASES + "/" + id + "/deadlines/explain", LEADER).is(200);
    assertThat(why.json().propertyNames()).doesNotContain("basis");
    assertThat(why.text("/clocks/2/target")).as("the target of grade A").isEqualTo("PT22H30M");
    assertThat(http.get(CASES + "/" + id + "/deadlines/explain", OFFICER).text("/clocks/2/target"))
        .as("a receipt is explained as of a customer nobody knows")
        .isEqualTo("PT37H30M");
    http.patch(id, LEADER, "{\"customerNumber\":\"KH-2026-none\"}", work.header("ETag"))
        .refused(403, "customer-not-seen");
    http.patch(id, LEADER, "{\"customerNumber\":\"" + foreign.number() + "x\"}", "\"1\"")
        .refused(403, "customer-not-seen");

    http.command(id, "assign", LEADER, "{\"assigneeId\":\"st-wu-tousu\"}").is(200);
    assertThat(http.get(CASES + "/" + id, OFFICER).is(200).json().propertyNames())
        .as("a colleague's word makes it the claimant's work")
        .contains("departmentId", "steps");
    http.command(id, "acknowledge", OFFICER, "{}").is(200);
    http.command(id, "investigate", OFFICER, "{}").is(200);
  }

  @Test
  void aMismatchIsRefusedOnlyForWhoSeesTheCustomer() {
    Customers own = told("key-accounts", "st-feng-dakehu", "A1", "NORMAL");
    Customers foreign = told("sales", "st-han-xiaoshou", "A1", "NORMAL");
    for (Claim claim :
        List.of(
            new Claim(own.id(), foreign.number()),
            new Claim(foreign.id(), own.number()),
            new Claim(own.id(), "KH-2026-none"),
            new Claim(UUID.randomUUID().toString(), own.number()))) {
      http.post(CASES, OWNER, claim.body()).refused(422, "customer-mismatch");
      http.post(CASES, OFFICER, claim.body()).is(201);
    }
    http.post(CASES, OWNER, new Claim(foreign.id(), "KH-2026-none").body()).is(201);

    Answer seen = http.post(CASES, OWNER, new Claim("", own.number()).body()).is(201);
    assertThat(seen.text("/customer/id")).isEqualTo(own.id());
    http.patch(seen.text("/id"), OWNER, "{\"customerNumber\":\"KH-2\"}", seen.header("ETag"))
        .refused(403, "customer-not-seen");
    JsonNode renamed =
        http.patch(seen.text("/id"), CHIEF, "{\"customerNumber\":\"KH-2\"}", seen.header("ETag"))
            .is(200)
            .json()
            .path("customer");
    assertThat(renamed.path("number").asString()).isEqualTo("KH-2");
    assertThat(renamed.path("verified").asBoolean(true)).isFalse();
    assertThat(renamed.has("id")).isFalse();
  }

  @Test
  void aCustomerThatArrivesLaterIsLinkedWithoutAWordToTheClaimant() {
    Customers later = Customers.fresh("sales", "st-han-xiaoshou", null, "NORMAL");
    String agent = Http.person("chen.kefu", "agent");
    Answer receipt = http.post(CASES, agent, new Claim("", later.number()).body()).is(201);
    String path = CASES + "/" + receipt.text("/id");
    String before = http.get(path, agent).is(200).body();
    assertThat(http.get(path, CHIEF).json().at("/customer/verified").asBoolean(true)).isFalse();

    later.tell(1);
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> http.get(path, CHIEF).json().at("/customer/verified").asBoolean(false));
    assertThat(http.get(path, agent).is(200).body()).isEqualTo(before);

    later.at("CONFIDENTIAL").tell(2);
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> http.get(path, CHIEF).text("/level").equals("CONFIDENTIAL"));
    assertThat(http.get(path, agent).is(200).body()).isEqualTo(before);
    http.get(path, LEADER).refused(404, "not-found");
  }

  @Test
  @Proves({"P-24", "P-48"})
  void whoeverWasAskedSolvesAtOnceWhatNeedsNobodyElse() {
    String agent = Http.person("chen.kefu", "agent");
    Answer asked =
        http.post(
                CASES,
                agent,
                """
                {"kind":"INQUIRY","channel":"TELEPHONE","description":"检测周期多久",
                 "customerNumber":"KH-2026-unseen"}
                """)
            .is(201);
    String id = asked.text("/id");

    http.command(id, "acknowledge", agent, "{}").is(200);
    Answer solved =
        http.command(id, "resolve", agent, "{\"solution\":\"五个工作日\",\"decisionTold\":true}")
            .is(200);

    assertThat(solved.text("/status")).isEqualTo("RESOLVED");
  }
}
