package org.kehu.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kehu.complaint.Http.CASES;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.kehu.complaint.Http.Answer;
import org.kehu.kit.access.table.AccessTable;
import org.kehu.kit.access.table.Match;
import org.kehu.testkit.KehuServiceTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every operation has its right, its words, and a refusal for each bad input. */
@KehuServiceTest
class OperationsIT {

  private static final String CHIEF = Http.person("wang.zong", "general-manager");
  private static final String NOBODY = "0192f0c0-0000-7000-8000-00000000dead";

  @LocalServerPort private int port;
  @LocalManagementPort private int managementPort;
  @Autowired private AccessTable table;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  private RequestMappingHandlerMapping mappings;

  private Set<String> served() {
    Set<String> served = new TreeSet<>();
    mappings
        .getHandlerMethods()
        .keySet()
        .forEach(mapping ->
            mapping
                .getPatternValues()
                .forEach(path ->
                    mapping
                        .getMethodsCondition()
                        .getMethods()
                        .forEach(method -> served.add(method + " " + path))));
    served.removeIf(operation -> !operation.contains(" /api/") && !operation.contains(" /c/"));
    return served;
  }

  @Test
  void everyOperationHasItsRowInTheAccessTable() {
    assertThat(served())
        .isNotEmpty()
        .allSatisfy(operation -> {
          String method = operation.substring(0, operation.indexOf(' '));
          String path = operation.substring(operation.indexOf(' ') + 1);
          assertThat(table.find(method, path.replaceAll("\\{[^}]*}", "x")))
              .as(operation)
              .isInstanceOfSatisfying(
                  Match.Found.class,
                  found ->
                      assertThat(bare(found.operation().path()))
                          .as("a row of its own")
                          .isEqualTo(bare(path)));
        });
  }

  @Test
  void everyRowOfTheAccessTableHasItsOperation() {
    List<String> bare = served().stream().map(OperationsIT::bare).toList();

    assertThat(table.operations())
        .isNotEmpty()
        .allSatisfy(row -> assertThat(bare).contains(row.method() + " " + bare(row.path())));
  }

  private static String bare(String path) {
    return path.replaceAll("\\{[^}]*}", "{}");
  }

  @Test
  void everyOperationIsDescribed() {
    Answer openapi = new Http(managementPort).get("/actuator/openapi", CHIEF).is(200);

    openapi
        .json()
        .at("/paths")
        .properties()
        .forEach(path ->
            path.getValue()
                .forEach(operation ->
                    assertThat(operation.at("/summary").asString(""))
                        .as(path.getKey())
                        .isNotBlank()));
    assertThat(openapi.json().at("/components/schemas").propertyNames())
        .contains("Case", "CaseReceipt", "CaseSummary", "TakeContact");
  }

  /**
   * Each command with bodies that break a rule of their own; the case behind it does not matter.
   */
  static Stream<Arguments> badBodies() {
    String long1001 = "字".repeat(1001);
    String long4001 = "字".repeat(4001);
    return Stream.of(
        bad("acknowledge", "{\"promisedUntil\":\"soon\"}"),
        bad("acknowledge", "{\"until\":\"2026-12-01T00:00:00Z\"}"),
        bad("promise", "{\"reason\":\"x\"}"),
        bad("promise", "{\"until\":\"2999-01-01T00:00:00Z\",\"reason\":\" \"}"),
        bad("promise", "{\"until\":\"2999-01-01T00:00:00Z\",\"reason\":\"" + long1001 + "\"}"),
        bad("assess", "{}"),
        bad("assess", "{\"safety\":\"no\",\"complexity\":\"SIMPLE\",\"impact\":\"WIDE\"}"),
        bad("assess", "{\"safety\":true,\"complexity\":\"HARD\",\"impact\":\"WIDE\"}"),
        bad("assess", "{\"safety\":true,\"complexity\":\"SIMPLE\"}"),
        bad("contacts", "{\"channel\":\"TELEPHONE\"}"),
        bad("contacts", "{\"note\":\"x\",\"channel\":\"by phone\"}"),
        bad("contacts", "{\"note\":\"" + "字".repeat(2001) + "\",\"channel\":\"FAX\"}"),
        bad("progress", "{\"via\":\"TELEPHONE\"}"),
        bad("progress", "{\"content\":\"x\"}"),
        bad("progress", "{\"content\":\"x\",\"via\":\"by phone\"}"),
        bad("progress", "{\"content\":\"" + "字".repeat(2001) + "\",\"via\":\"FAX\"}"),
        bad("pause", "{\"note\":\"x\"}"),
        bad("pause", "{\"reason\":\"HOLIDAY\",\"note\":\"x\"}"),
        bad("pause", "{\"reason\":\"CUSTOMER_ANSWER\",\"note\":\" \"}"),
        bad("pause", "{\"reason\":\"CUSTOMER_ANSWER\",\"note\":\"" + long1001 + "\"}"),
        bad("resume", "{}"),
        bad("assign", "{}"),
        bad("assign", "{\"assigneeId\":\"<x>\"}"),
        bad("transfer", "{\"toId\":\"st-wu-tousu\"}"),
        bad("transfer", "{\"toId\":\"a b\",\"reason\":\"x\"}"),
        bad("transfer", "{\"departmentId\":\"\",\"reason\":\"x\"}"),
        bad("investigate", "{\"findings\":{}}"),
        bad(
            "investigate",
            "{\"findings\":{\"evidence\":[],\"cause\":\"x\",\"causeType\":\"QUALITY\"}}"),
        bad(
            "investigate",
            "{\"findings\":{\"evidence\":[{\"description\":\"x\"}],\"cause\":\"x\",\"causeType\":\"FATE\"}}"),
        bad(
            "investigate",
            "{\"findings\":{\"evidence\":[null],\"cause\":\"x\",\"causeType\":\"QUALITY\"}}"),
        bad("proposals", "{\"alternatives\":[],\"best\":1}"),
        bad("proposals", "{\"alternatives\":[{\"title\":\"a\",\"description\":\"b\"}],\"best\":0}"),
        bad("proposals", "{\"alternatives\":[{\"title\":\"\",\"description\":\"b\"}],\"best\":1}"),
        bad(
            "proposals",
            "{\"alternatives\":[{\"title\":\"a\",\"description\":\"b\",\"fit\":{}}],\"best\":1}"),
        bad(
            "proposals",
            "{\"alternatives\":[{\"title\":\"a\",\"description\":\"b\",\"fit\":{\"expectation\":\"BELOW\"}}],\"best\":1}"),
        bad("resolve", "{\"solution\":\"x\",\"fit\":{\"expectation\":\"PERHAPS\"}}"),
        bad("resolve", "{\"solution\":\"x\",\"apology\":{\"words\":\"对不起\"}}"),
        bad("resolve", "{\"solution\":\"x\",\"apology\":{\"words\":\" \",\"via\":\"FAX\"}}"),
        bad("proposals/1/accept", "{\"note\":1e400}"),
        bad("proposals/1/accept", "{\"note\":\"" + "字".repeat(2001) + "\"}"),
        bad("proposals/0/accept", "{}"),
        bad("proposals/101/accept", "{}"),
        bad("proposals/one/refuse", "{}"),
        bad("proposals/1/refuse", "{\"because\":\"x\"}"),
        bad("approve", "{\"comment\":\"" + "字".repeat(2001) + "\"}"),
        bad("reject", "{}"),
        bad("reject", "{\"comment\":\" \"}"),
        bad("resolve", "{}"),
        bad("resolve", "{\"solution\":\"" + long4001 + "\"}"),
        bad("resolve", "{\"solution\":\"x\",\"toldVia\":\"by phone\"}"),
        bad("resolve", "{\"solution\":\"x\",\"decisionTold\":\"perhaps\"}"),
        bad("callbacks", "{}"),
        bad("callbacks", "{\"outcome\":\"HELD\"}"),
        bad("callbacks", "{\"outcome\":\"NOT_REACHED\",\"opinion\":\"SATISFIED\"}"),
        bad("callbacks", "{\"outcome\":\"LATER\"}"),
        bad("close", "{}"),
        bad("close", "{\"summary\":\"" + long4001 + "\"}"),
        bad("close", "{\"summary\":\"x\",\"externalRecourse\":\"" + long1001 + "\"}"),
        bad("reopen", "{}"),
        bad("reopen", "{\"reason\":\"" + long1001 + "\"}"),
        bad("withdraw", "{\"reason\":\"\"}"),
        bad("withdraw", "[]"),
        bad("escalate", "{\"reason\":\"x\"}"),
        bad("escalate", "{\"step\":\"HEAVEN\",\"reason\":\"x\"}"),
        bad("escalate", "{\"step\":\"RESOLUTION_BREACHED\",\"reason\":\"x\"}"),
        bad("link", "{\"caseId\":\"x\",\"relation\":\"RELATED\"}"),
        bad("link", "{\"caseId\":\"" + NOBODY + "\",\"relation\":\"FRIENDS\"}"),
        bad("link", "{\"caseId\":\"" + NOBODY + "\",\"relation\":\"MERGED_INTO\"}"),
        bad("merge", "{\"leadingCaseId\":\"" + NOBODY + "\"}"),
        bad("merge", "{\"leadingCaseId\":\"x\",\"reason\":\"x\"}"),
        bad("merge", "{\"leadingCaseId\":\"" + NOBODY + "\",\"reason\":\"" + long1001 + "\"}"),
        bad("split", "{\"kind\":\"COMPLAINT\"}"),
        bad("split", "{\"kind\":\"GRUMBLE\",\"description\":\"x\"}"),
        bad("split", "{\"kind\":\"COMPLAINT\",\"description\":\"" + long4001 + "\"}"));
  }

  private static Arguments bad(String command, String body) {
    return Arguments.of(command, body);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("badBodies")
  void aCommandWithABadBodyIsRefusedInWords(String command, String body) {
    Answer answer = new Http(port).command(NOBODY, command, CHIEF, body);

    assertThat(answer.status()).as(answer.body()).isIn(400, 422);
    assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    assertThat(answer.text("/detail")).isNotBlank().doesNotContain("{");
  }

  @Test
  void everyCommandOnACaseThatIsNotSeenIsNotFound() {
    Http http = new Http(port);
    badBodies()
        .map(bad -> String.valueOf(bad.get()[0]))
        .filter(command -> command.matches("[a-z]+"))
        .distinct()
        .forEach(command -> {
          http.command("NOT-AN-ID", command, CHIEF, "{}").refused(400, "parameter-invalid");
          Answer notJson = http.command(NOBODY, command, CHIEF, "{\"a\":");
          assertThat(notJson.status()).as(command + notJson.body()).isEqualTo(400);
        });
    http.command(NOBODY, "acknowledge", CHIEF, "{}").refused(404, "not-found");
    http.command(NOBODY, "withdraw", CHIEF, "{\"reason\":\"x\"}").refused(404, "not-found");
    http.get(CASES + "/" + NOBODY, CHIEF).refused(404, "not-found");
    http.get(CASES + "/" + NOBODY + "/deadlines/explain", CHIEF).refused(404, "not-found");
    http.get(CASES + "/NOT-AN-ID/deadlines/explain", CHIEF).refused(400, "parameter-invalid");
    http.patch(NOBODY, CHIEF, "{}", "\"1\"").refused(404, "not-found");
  }

  @Test
  void aListAskedForWronglyIsRefused() {
    Http http = new Http(port);
    for (String query :
        List.of(
            "limit=0",
            "limit=201",
            "limit=x",
            "severity=GRAVE",
            "kind=GRUMBLE",
            "status=",
            "department=%3Cx%3E",
            "firstContact=a%20b",
            "number=" + "9".repeat(31),
            "customer=" + "9".repeat(65),
            "chain=" + "9".repeat(65),
            "dueBefore=2026-13-01T00:00:00Z",
            "after=nonsense")) {
      Answer answer = http.get(CASES + "?" + query, CHIEF);
      assertThat(answer.status())
          .as("%s: %s", query, answer.body())
          .isEqualTo(query.equals("status=") ? 200 : 400);
    }
  }

  /** Intake refuses what the caller can put right, and nothing else. */
  @ParameterizedTest
  @MethodSource("badContacts")
  void aBadContactIsRefusedInWords(String further) {
    String body =
        "{\"kind\":\"COMPLAINT\",\"channel\":\"TELEPHONE\",\"description\":\"x\"," + further + "}";
    Answer answer = new Http(port).post(CASES, CHIEF, body);

    assertThat(answer.status()).as(answer.body()).isIn(400, 422);
    assertThat(answer.text("/detail")).isNotBlank().doesNotContain("{");
  }

  static Stream<String> badContacts() {
    return Stream.of(
        "\"description\":\"" + "字".repeat(4001) + "\"",
        "\"description\":\" \"",
        "\"severity\":\"TINY\"",
        "\"causeType\":\"FATE\"",
        "\"remedySought\":\"" + "字".repeat(2001) + "\"",
        "\"realCause\":\"" + "字".repeat(2001) + "\"",
        "\"restatement\":{}",
        "\"product\":\"" + "字".repeat(101) + "\"",
        "\"occurredAt\":\"yesterday\"",
        "\"occurredAt\":\"2999-01-01T00:00:00Z\"",
        "\"complainant\":{\"phone\":\"call me\"}",
        "\"complainant\":{\"name\":\"" + "字".repeat(101) + "\"}",
        "\"customerId\":\"KH-2026-000123\"",
        "\"customerNumber\":\"\"",
        "\"customerNumber\":\"" + "9".repeat(31) + "\"",
        "\"firstContactOwnerId\":\"a b\"",
        "\"relatedCaseIds\":[null]",
        "\"relatedCaseIds\":[\"x\"]",
        "\"nickname\":\"x\"");
  }
}
