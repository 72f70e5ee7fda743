package org.kehu.survey;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.kehu.survey.Suite.PORTAL;
import static org.kehu.survey.Suite.json;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.kehu.testkit.AccessRows;
import org.kehu.testkit.Company;
import org.kehu.testkit.KehuServiceTest;
import org.kehu.testkit.Proves;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** What a broken or hostile form gets on the answer page: words a person can read, never a 500. */
@KehuServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BrokenFormIT {

  @LocalServerPort private int port;
  @Autowired private ApplicationContext context;

  private Suite suite;
  private String link = "";

  @BeforeAll
  static void tellCompany() {
    Company.tell();
  }

  @BeforeEach
  void aCustomerHasALink() {
    suite = new Suite(port);
    if (link.isEmpty()) {
      String caseId = Suite.id();
      Suite.tellResolved(caseId, 1, Suite.id(), null);
      String survey =
          json(suite.get("/api/v1/surveys?code=handling", PORTAL)).at("/items/0/id").asString();
      String invitations = "/api/v1/surveys/" + survey + "/invitations";
      String ofCase = invitations + "?caseId=" + caseId;
      await()
          .atMost(Duration.ofSeconds(30))
          .until(() -> json(suite.get(ofCase, PORTAL)).at("/items").size() == 1);
      String invitation = json(suite.get(ofCase, PORTAL)).at("/items/0/id").asString();
      link =
          json(suite.get(invitations + "/" + invitation + "/link", PORTAL)).at("/path").asString();
    }
  }

  private static Stream<Arguments> forms() {
    String tooMany =
        IntStream.range(0, 1_200).mapToObj(i -> "f" + i + "=1").collect(Collectors.joining("&"));
    return Stream.of(
        Arguments.of("no UTF-8, escaped", "", "suggestion=%ff", 400, "无法读取您的回答"),
        Arguments.of("no UTF-8, raw", "", "suggestion=\u00ff\u00fe", 400, "无法读取您的回答"),
        Arguments.of("half a surrogate", "", "suggestion=%ED%A0%80", 400, "无法读取您的回答"),
        Arguments.of("a broken escape", "", "suggestion=%zz", 400, "无法读取您的回答"),
        Arguments.of("a broken query", "?x=%ff", "timeliness=9", 400, "无法读取您的回答"),
        Arguments.of("too many fields", "", tooMany, 0, ""),
        Arguments.of("over a megabyte", "", "suggestion=" + "x".repeat(1_100_000), 413, "您的回答过长"),
        Arguments.of("nearly a megabyte", "", "suggestion=" + "x".repeat(900_000), 422, "请检查以下回答"),
        Arguments.of("a huge name", "", "x".repeat(100_000) + "=1", 422, "请检查以下回答"),
        Arguments.of("nothing", "", "", 422, "请检查以下回答"),
        Arguments.of("members without values", "", "timeliness&result=&suggestion", 422, "请检查以下回答"),
        Arguments.of("a NUL", "", "suggestion=a%00b&timeliness=%00", 422, "请检查以下回答"),
        Arguments.of("a row of no matrix", "", "timeliness.a.b=1&.=2", 422, "请检查以下回答"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("forms")
  @Proves("M28")
  void aFormThatCannotBeTakenSaysSoKindly(
      String what, String query, String body, int status, String words) {
    HttpResponse<String> page = suite.rawForm(link + query, body.getBytes(ISO_8859_1));

    assertThat(page.statusCode()).as(page.body()).isBetween(400, 422);
    if (status > 0) {
      assertThat(page.statusCode()).as(page.body()).isEqualTo(status);
    }
    assertThat(page.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
    assertThat(page.body()).contains(words).doesNotContain("Exception");
    assertThat(suite.get(link, null).statusCode()).isEqualTo(200);
  }

  @Test
  void theWordsComeInTheReadersLanguage() {
    HttpResponse<String> page =
        suite.rawForm(link, "suggestion=%ff".getBytes(ISO_8859_1), "Accept-Language", "en");

    assertThat(page.headers().firstValue("Content-Language")).contains("en");
    assertThat(page.body()).contains("We could not read your answers");
  }

  @Test
  void whatIsNoPageIsRefusedAsAProblem() {
    Map<String, Integer> asked =
        Map.of(link + "?lang=%ff", 200, link + "?=", 200, "/s/%ff", 400, link + "%00", 400);
    asked.forEach((path, status) ->
        assertThat(suite.get(path, null).statusCode()).as(path).isEqualTo(status));
    HttpResponse<String> json = suite.post(link, null, "{\"timeliness\":9}");
    assertThat(json.statusCode()).isEqualTo(415);
    assertThat(json.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
    assertThat(suite.get("/api/v1/surveys?limit=%ff", PORTAL).statusCode()).isEqualTo(400);
  }

  @Test
  void everyRowOfTheAccessTableIsAnOperationAndTheOtherWayRound() {
    AccessRows.areTheOperationsOf(context);
  }
}
